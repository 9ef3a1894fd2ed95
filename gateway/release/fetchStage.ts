import { Refusal } from '#kernel/errors.ts';
import { GraphNode } from './graphNode.ts';
import { ingest } from './ingest.ts';
import { judgeObjects } from './judgeObjects.ts';
import { representableFor } from './representable.ts';
import { touched } from './represent.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { MemberAnswer } from './memberAnswer.ts';
import type { Value } from './graphNode.ts';
import type { Run } from './executor.ts';
import type { StageBatch } from './stageBatch.ts';

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
  const batches = judgeObjects(gate, stage, targets, run.unescaped);
  const answers = await Promise.all(batches.map(async (batch) => ({ batch, answer: await send(run, batch) })));
  const order = new Map(members.ofRole(stage.role).map((member, i) => [member.id, i]));
  const begun = batches.length > 1 ? new Set<GraphNode>() : undefined;
  for (const { batch, answer } of answers.toSorted(
    (a, b) => (order.get(a.batch.member.id) ?? 0) - (order.get(b.batch.member.id) ?? 0),
  )) {
    takeIn(run, stage, batch, answer, begun);
  }
  await followUp(run, stage, targets);
}

function touchedBy(stage: Stage, node: GraphNode, catalogue: Catalogue): GraphNode[] {
  const { representation, open } = representableFor(stage, node, catalogue)!;
  return open ? [node] : [...touched(node, representation.selections)];
}

/** The stages for entities that an answer has brought, all at once. */
export async function followUp(run: Run, stage: Stage, nodes: readonly GraphNode[]): Promise<void> {
  await Promise.all(stage.follow.map(({ path, stage: next }) => fetchStage(run, next, nodesAt(nodes, path))));
}

/** The objects at a path of slots and `@` below some objects. */
export function nodesAt(nodes: readonly GraphNode[], path: readonly string[]): GraphNode[] {
  let found: Value[] = [...nodes];
  for (const step of path) {
    found =
      step === '@'
        ? found.flatMap((each) => (Array.isArray(each) ? (each as Value[]) : []))
        : found.map((each) => (each instanceof GraphNode ? (each.data[step] ?? null) : null));
  }
  return found.flatMap(flat).filter((each): each is GraphNode => each instanceof GraphNode);
}

function flat(value: Value): Value[] {
  return Array.isArray(value) ? (value as Value[]).flatMap(flat) : [value];
}

async function send(run: Run, batch: StageBatch): Promise<MemberAnswer> {
  const permit = await run.gate.permit(batch.carried, batch.releases);
  const { query, variables } = batch.text();
  const representations = batch.slots.map((slot) => slot.representation).join();
  return run.ask(batch.member, permit, run.request(query, variables, representations), true);
}

function takeIn(
  run: Run,
  stage: Stage,
  batch: StageBatch,
  answer: MemberAnswer,
  begun: Set<GraphNode> | undefined,
): void {
  const { slots } = batch;
  if (answer.failure)
    return run.failed(
      slots.flatMap(({ nodes }) => nodes),
      stage,
      batch.asked,
      batch.member,
      answer.failure,
    );
  const entities = (answer.data as { _entities?: unknown } | null)?._entities;
  if (!Array.isArray(entities) || entities.length !== slots.length) {
    if (answer.errors.length === 0 || entities !== undefined) {
      return run.failed(
        slots.flatMap(({ nodes }) => nodes),
        stage,
        batch.asked,
        batch.member,
        new Refusal('SOURCE_INVALID'),
      );
    }
  }
  for (const [i, { nodes }] of slots.entries()) {
    const entity: unknown = Array.isArray(entities) ? entities[i] : null;
    for (const node of nodes) {
      if (entity !== null && entity !== undefined)
        takeInOne(run, stage, batch, node, entity, begun?.has(node) ?? false);
      begun?.add(node);
    }
  }
  for (const error of answer.errors)
    run.memberError(
      error,
      stage,
      batch.member,
      batch.asked,
      (index) => slots[index]?.nodes ?? slots.flatMap(({ nodes }) => nodes),
    );
}

function takeInOne(run: Run, stage: Stage, batch: StageBatch, node: GraphNode, entity: unknown, append: boolean): void {
  try {
    ingest(node, entity, stage.items, {
      catalogue: run.gate.options.catalogue,
      source: batch.member.id,
      asked: batch.asked,
      appendTo: append ? node : null,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    run.failed([node], stage, batch.asked, batch.member, error);
  }
}
