import { Refusal } from '#kernel/errors.ts';
import { printStage } from '#gateway/plan/printStage.ts';
import { routed } from './gate.ts';
import { GraphNode } from './graphNode.ts';
import { isA } from '#gateway/plan/isA.ts';
import { ingest } from './ingest.ts';
import { judgeStage } from './judgeStage.ts';
import { lackingInput } from './necessaryInputs.ts';
import { noteCaller, noteHeld } from './noteCaller.ts';
import { represent, touched } from './represent.ts';
import type { Represented } from './represent.ts';
import type { JudgedFlow } from '#gateway/audit/record.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Representation, Stage } from '#gateway/plan/compile.ts';
import type { PlanField } from '#gateway/plan/selection.ts';
import type { Asked } from './judgeStage.ts';
import type { Value } from './graphNode.ts';
import type { MemberAnswer } from './memberAnswer.ts';
import type { Run } from './executor.ts';

/** One request to one member: objects that may be asked about in the same words. */
type Batch = {
  readonly member: Organisation;
  readonly asked: (field: PlanField) => boolean;
  readonly representations: Map<string, { readonly record: unknown; readonly nodes: GraphNode[] }>;
  readonly entries: Asked[];
  readonly carried: JudgedFlow[];
};

/**
 * Runs an entity stage for some objects: judges each field for each object and member, sends each member what it may have,
 * takes in the answers, and goes on to the stages that follow.
 */
export async function fetchStage(run: Run, stage: Stage, nodes: readonly GraphNode[]): Promise<void> {
  const targets = nodes.filter((node) => representationFor(run, stage, node) !== undefined);
  if (targets.length === 0) return;
  await run.gate.identify(
    targets.flatMap((node) => [...touched(node, representationFor(run, stage, node)!.selections)]),
  );
  const batches = new Map<string, Batch>();
  for (const node of targets) judgeNode(run, stage, node, batches);
  const answers = await Promise.all(
    [...batches.values()].map(async (batch) => ({ batch, answer: await send(run, stage, batch) })),
  );
  const order = new Map(run.gate.options.members.ofRole(stage.role).map((member, i) => [member.id, i]));
  const begun = new Set<GraphNode>();
  for (const { batch, answer } of answers.toSorted(
    (a, b) => (order.get(a.batch.member.id) ?? 0) - (order.get(b.batch.member.id) ?? 0),
  )) {
    takeIn(run, stage, batch, answer, begun);
  }
  await followUp(run, stage, targets);
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

function representationFor(run: Run, stage: Stage, node: GraphNode): Representation | undefined {
  for (const [type, representation] of stage.represents)
    if (isA(node.type, type, run.gate.options.catalogue)) return representation;
  return undefined;
}

function judgeNode(run: Run, stage: Stage, node: GraphNode, batches: Map<string, Batch>): void {
  const { gate } = run;
  const representation = representationFor(run, stage, node)!;
  noteHeld(gate, stage, node);
  const judged = routed(gate, stage.role, node).map((member) => {
    const asked = judgeStage(gate, stage, node, member);
    if (asked.bits.size === 0) return asked;
    const { representation: record, flows, withheld } = represent(gate, node, representation, member);
    if (record === null) dropAll(stage, asked, withheld);
    else dropDependents(gate, stage, representation, asked, withheld);
    if (record !== null && asked.bits.size > 0) addToBatch(batches, member, asked, record, flows);
    else gate.noteRefusals(flows);
    return asked;
  });
  noteCaller(gate, stage, node, judged);
}

/** Without its key the member cannot be asked about the object at all. */
function dropAll(stage: Stage, asked: Asked, withheld: Represented['withheld']): void {
  const [refused] = withheld.values();
  if (refused) for (const field of stage.fields) if (asked.bits.has(field.bit)) asked.blocked.set(field, refused);
  asked.bits.clear();
}

/** A dependent field without one of its necessary inputs is not computed. */
function dropDependents(
  gate: Run['gate'],
  stage: Stage,
  { uses }: Representation,
  asked: Asked,
  withheld: Represented['withheld'],
): void {
  for (const field of stage.fields) {
    if (!asked.bits.has(field.bit) || field.depth > 0) continue;
    const blocked = lackingInput(gate, asked.node, uses.get(field.name) ?? [], asked.member, withheld);
    if (!blocked) continue;
    for (const each of stage.fields)
      if (each === field || each.path.startsWith(`${field.path}.`)) asked.bits.delete(each.bit);
    asked.blocked.set(field, blocked);
  }
}

function addToBatch(
  batches: Map<string, Batch>,
  member: Organisation,
  asked: Asked,
  record: Record<string, unknown>,
  flows: readonly JudgedFlow[],
): void {
  const wants = (field: PlanField) => field.bit < 0 || asked.bits.has(field.bit);
  const key = `${member.id} ${[...asked.bits].toSorted((a, b) => a - b).join()}`;
  const batch: Batch = batches.get(key) ?? {
    member,
    asked: wants,
    representations: new Map(),
    entries: [],
    carried: [],
  };
  batches.set(key, batch);
  batch.entries.push(asked);
  batch.carried.push(...flows);
  const text = JSON.stringify(record);
  const same = batch.representations.get(text);
  if (same) same.nodes.push(asked.node);
  else batch.representations.set(text, { record, nodes: [asked.node] });
}

async function send(run: Run, stage: Stage, batch: Batch): Promise<MemberAnswer> {
  const releases = batch.entries.flatMap((asked) => asked.releases);
  const permit = await run.gate.permit(batch.carried, releases);
  const { query, variables } = printStage(stage, batch.asked);
  const representations = [...batch.representations.values()].map(({ record }) => record);
  const body = run.request(query, variables, { representations });
  return run.client.send(batch.member, permit, body, { idempotent: true });
}

function takeIn(run: Run, stage: Stage, batch: Batch, answer: MemberAnswer, begun: Set<GraphNode>): void {
  const slots = [...batch.representations.values()];
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
      if (entity !== null && entity !== undefined) takeInOne(run, stage, batch, node, entity, begun.has(node));
      begun.add(node);
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

function takeInOne(run: Run, stage: Stage, batch: Batch, node: GraphNode, entity: unknown, append: boolean): void {
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
