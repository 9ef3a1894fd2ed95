import { Refusal } from '#kernel/errors.ts';
import { entitiesOf } from './entityTable.ts';
import { GraphNode } from './graphNode.ts';
import { ingest } from './ingest.ts';
import { judgeObjects } from './judgeObjects.ts';
import { representableFor } from './representable.ts';
import { touched } from './represent.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { PathStep } from '#gateway/plan/pathSteps.ts';
import type { Batch } from './entityTable.ts';
import type { Value } from './graphNode.ts';
import type { Run } from './executor.ts';
import type { Taker } from './judgeObjects.ts';

/**
 * Runs an entity stage for some objects: judges each field for each object and member, sends each member what it may have,
 * takes in the answers, and goes on to the stages that follow.
 */
export async function fetchStage(run: Run, stage: Stage, nodes: readonly GraphNode[]): Promise<void> {
  const { gate } = run;
  const { catalogue, members } = gate.options;
  const targets = nodes.filter((node) => representableFor(stage, node, catalogue));
  if (targets.length === 0) return;
  await gate.identify(targets.flatMap((node) => touchedBy(stage, node, catalogue)));
  const takers = judgeObjects(run, stage, targets);
  const byBatch = Map.groupBy(takers, ({ slot }) => slot.batch);
  await Promise.all([...byBatch.keys()].map(({ ready }) => ready));
  takeAll(run, stage, byBatch, new Map(members.ofRole(stage.role).map((member, i) => [member.id, i])));
  for (const { node, followers } of takers) for (const each of followers) adopt(stage, each, node);
  await followUp(run, stage, targets);
}

/** Lists of several members come together in the order of the registry. */
function takeAll(
  run: Run,
  stage: Stage,
  byBatch: ReadonlyMap<Batch, readonly Taker[]>,
  order: ReadonlyMap<OrgId, number>,
): void {
  const place = ({ member }: Batch) => order.get(member.id) ?? 0;
  const begun = new Map<GraphNode, OrgId>();
  for (const [batch, takers] of [...byBatch].toSorted(([a], [b]) => place(a) - place(b))) {
    const wrong = batch.answer!.failure ?? wrongEntities(batch);
    if (wrong) {
      const { asked } = takers[0]!;
      run.failed(
        takers.flatMap(({ node, followers }) => [node, ...followers]),
        stage,
        asked,
        batch.member,
        wrong,
      );
      continue;
    }
    for (const taker of takers) takeOne(run, stage, taker, begun);
    reportErrors(run, stage, batch, takers);
  }
}

function takeOne(run: Run, stage: Stage, { node, slot, asked, followers }: Taker, begun: Map<GraphNode, OrgId>): void {
  const { entity, batch } = slot;
  const { member } = batch;
  const appendTo = (begun.get(node) ?? member.id) === member.id ? null : node;
  begun.set(node, member.id);
  if (entity === null || entity === undefined) return;
  try {
    ingest(node, entity, stage.items, {
      catalogue: run.gate.options.catalogue,
      source: member.id,
      asked,
      appendTo,
      variables: run.variables,
      leftOut: (at, { slot }) => run.leftOut(at === node ? [node, ...followers] : [at], slot, member),
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    run.failed([node, ...followers], stage, asked, member, error);
  }
}

/** The same entity at another place has the same objects below it. */
function adopt(stage: Stage, node: GraphNode, leader: GraphNode): void {
  for (const { depth, slot } of stage.fields) {
    if (depth === 0 && Object.hasOwn(leader.data, slot)) node.set(slot, leader.data[slot]!, leader.sourceOf(slot));
  }
}

function reportErrors(run: Run, stage: Stage, { answer, member, slots }: Batch, takers: readonly Taker[]): void {
  for (const error of answer!.errors) {
    const about = (index: number) => takers.filter(({ slot }) => slots[index] === undefined || slot.index === index);
    // What is below an object is one for all its places.
    const everywhere = error.path.length <= 3;
    run.memberError(error, stage, member, takers[0]!.asked, (index) =>
      about(index).flatMap(({ node, followers }) => (everywhere ? [node, ...followers] : [node])),
    );
  }
}

/** Nothing, or not one for each that was asked about; a member that says why is believed. */
function wrongEntities({ answer, slots, confused }: Batch): Refusal | undefined {
  if (confused) return new Refusal('SOURCE_INVALID', { check: 'entities' });
  const entities = entitiesOf(answer!);
  if (Array.isArray(entities) && entities.length === slots.length) return undefined;
  return answer!.errors.length === 0 || (entities !== undefined && entities !== null)
    ? new Refusal('SOURCE_INVALID')
    : undefined;
}

function touchedBy(stage: Stage, node: GraphNode, catalogue: Catalogue): GraphNode[] {
  const { representation, open } = representableFor(stage, node, catalogue)!;
  return open ? [node] : [...touched(node, representation.selections)];
}

/** The stages for entities that an answer has brought, all at once. */
export async function followUp(run: Run, stage: Stage, nodes: readonly GraphNode[]): Promise<void> {
  await Promise.all(stage.follow.map(({ path, stage: next }) => fetchStage(run, next, nodesAt(nodes, path))));
}

/** The objects at a path below some objects. */
export function nodesAt(nodes: readonly GraphNode[], path: readonly PathStep[]): GraphNode[] {
  let found: Value[] = [...nodes];
  for (const step of path) {
    if (step === '@') found = found.flatMap((each) => (Array.isArray(each) ? (each as Value[]) : []));
    else if (typeof step === 'string')
      found = found.map((each) => (each instanceof GraphNode ? (each.data[step] ?? null) : null));
    else found = found.flatMap(flat).filter((each) => each instanceof GraphNode && step.includes(each.type));
  }
  const objects = found.flatMap(flat).filter((each): each is GraphNode => each instanceof GraphNode);
  return [...new Set(objects)];
}

function flat(value: Value): Value[] {
  return Array.isArray(value) ? (value as Value[]).flatMap(flat) : [value];
}
