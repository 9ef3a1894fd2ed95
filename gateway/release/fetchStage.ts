import { Refusal } from '#kernel/errors.ts';
import { entitiesOf } from './entityTable.ts';
import { GraphNode, valueIn } from './graphNode.ts';
import { ingest } from './ingest.ts';
import { judgeObjects, placesOf } from './judgeObjects.ts';
import { representableFor } from './representable.ts';
import { touched } from './represent.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { PathStep } from '#gateway/plan/pathSteps.ts';
import type { Batch } from './entityTable.ts';
import type { Value } from './graphNode.ts';
import type { Ingest } from './ingest.ts';
import type { Path } from './failures.ts';
import type { Run } from './executor.ts';
import type { Taker } from './judgeObjects.ts';

/**
 * Runs an entity stage for some objects: judges each field for each object and member, sends each member what it may have,
 * takes in the answers, and goes on to the stages that follow.
 */
export async function fetchStage(run: Run, stage: Stage, nodes: readonly GraphNode[]): Promise<void> {
  const { catalogue } = run.gate.options;
  const isRepresentable = (node: GraphNode) => representableFor(stage, node, catalogue) !== null;
  const targets = nodes.every(isRepresentable) ? nodes : nodes.filter(isRepresentable);
  if (targets.length === 0) return;
  await run.gate.identify(judgedBy(stage, targets, catalogue));
  const takers = judgeObjects(run, stage, targets);
  const byBatch = Map.groupBy(takers, ({ slot }) => slot.batch);
  for (const { ready } of byBatch.keys()) await ready;
  takeAll(run, stage, byBatch);
  for (const { nodes: all, leaders } of new Set(takers.map(({ among }) => among)))
    for (const [i, node] of all.entries()) if (leaders[i] !== node) adopt(stage, node, leaders[i]!);
  await followUp(run, stage, targets);
}

/** The objects whose subjects have to be known before anything is judged. */
function judgedBy(stage: Stage, targets: readonly GraphNode[], catalogue: Catalogue): readonly GraphNode[] {
  const how = (node: GraphNode) => representableFor(stage, node, catalogue)!;
  if (targets.every((node) => how(node).open)) return targets;
  return targets.flatMap((node) => (how(node).open ? node : [...touched(node, how(node).representation.selections)]));
}

/** Lists of several members come together in the order of the registry. */
function takeAll(run: Run, stage: Stage, byBatch: ReadonlyMap<Batch, readonly Taker[]>): void {
  const members = run.gate.options.members.ofRole(stage.role);
  const place = ({ member }: Batch) => members.indexOf(member);
  const begun = byBatch.size > 1 ? new Map<GraphNode, OrgId>() : undefined;
  for (const [batch, takers] of [...byBatch].toSorted(([a], [b]) => place(a) - place(b))) {
    const wrong = batch.answer!.failure ?? wrongEntities(batch);
    const { asked } = takers[0]!;
    if (wrong) {
      const nodes = takers.flatMap(placesOf);
      run.failed(nodes, stage, asked, batch.member, wrong);
      continue;
    }
    takeEach(run, stage, batch, takers, begun);
    reportErrors(run, stage, batch, takers);
  }
}

function takeEach(
  run: Run,
  stage: Stage,
  { member }: Batch,
  takers: readonly Taker[],
  begun: Map<GraphNode, OrgId> | undefined,
): void {
  let taker = takers[0]!;
  const { catalogue } = run.gate.options;
  const everywhere = (node: GraphNode) => (node === taker.node ? placesOf(taker) : [node]);
  const leftOut: Ingest['leftOut'] = (node, { slot }) => run.leftOut(everywhere(node), slot, member);
  const { asked } = taker;
  const names = run.namesOf(member);
  const at = { catalogue, source: member.id, names, asked, appendTo: null, variables: run.variables, leftOut };
  for (taker of takers) {
    const { node, slot } = taker;
    const isBegun = begun !== undefined && (begun.get(node) ?? member.id) !== member.id;
    begun?.set(node, member.id);
    if (slot.entity === null || slot.entity === undefined) continue;
    try {
      ingest(node, slot.entity, stage.items, isBegun ? { ...at, appendTo: node } : at);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      run.failed(placesOf(taker), stage, asked, member, error);
    }
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
    run.memberError(error, stage, member, takers[0]!.asked, (index, below) =>
      about(index).flatMap((taker) => (isShared(taker.node, below) ? [taker.node] : placesOf(taker))),
    );
  }
}

/** Whether the place is in an object below this one: that one is there for all places of this one. */
function isShared(node: GraphNode, below: Path): boolean {
  let [at, isBelow]: [unknown, boolean] = [node, false];
  for (const step of below.slice(0, -1)) {
    at = valueIn(at, step);
    isBelow ||= at instanceof GraphNode;
  }
  return isBelow && typeof at === 'object' && at !== null;
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

/** The stages for entities that an answer has brought, all at once. */
export async function followUp(run: Run, stage: Stage, nodes: readonly GraphNode[]): Promise<void> {
  await Promise.all(stage.follow.map(({ path, stage: next }) => fetchStage(run, next, nodesAt(nodes, path))));
}

/** The objects at a path below some objects, each once. */
export function nodesAt(nodes: readonly GraphNode[], path: readonly PathStep[]): GraphNode[] {
  const found: GraphNode[] = [];
  for (const node of nodes) find(node, path, 0, found);
  return found;
}

function find(value: Value | undefined, path: readonly PathStep[], at: number, found: GraphNode[]): void {
  const step = path[at];
  if (Array.isArray(value)) {
    // A list of lists is one step; at the end, and where types are told apart, it makes no difference.
    if (typeof step !== 'string' || step === '@')
      for (const each of value as readonly Value[]) find(each, path, step === '@' ? at + 1 : at, found);
  } else if (value instanceof GraphNode) {
    if (step !== undefined && typeof step !== 'string') {
      if (step.includes(value.type)) find(value, path, at + 1, found);
      return;
    }
    // An object that stands at several places is as deep at each.
    if (value.metBy === found) return;
    value.metBy = found;
    if (step === undefined) found.push(value);
    else if (step !== '@') find(value.data[step], path, at + 1, found);
  }
}
