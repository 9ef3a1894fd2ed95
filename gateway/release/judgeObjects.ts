import { routed } from './routed.ts';
import { judgeStage } from './judgeStage.ts';
import { lackingInput } from './necessaryInputs.ts';
import { noteCaller, noteHeld } from './noteCaller.ts';
import { represent } from './represent.ts';
import { hasAll, representableFor } from './representable.ts';
import { maskOf, StageBatch } from './stageBatch.ts';
import type { Representation, Stage } from '#gateway/plan/compile.ts';
import type { Gate } from './gate.ts';
import type { GraphNode } from './graphNode.ts';
import type { Asked } from './judgeStage.ts';
import type { Alike } from './noteCaller.ts';
import type { Representable } from './representable.ts';
import type { Represented } from './represent.ts';
import type { JudgedSlot } from './stageBatch.ts';

/** The requests of one stage in the making. */
export type Judging = {
  readonly gate: Gate;
  readonly stage: Stage;
  readonly batches: Map<string, StageBatch>;
  readonly unescaped: boolean;
};

/** Judges every field for each object and member, and puts what may be asked into requests. Objects of equal standing are judged once. */
export function judgeObjects(gate: Gate, stage: Stage, nodes: readonly GraphNode[], unescaped: boolean): StageBatch[] {
  const judging: Judging = { gate, stage, batches: new Map(), unescaped };
  const alike = new Map<string, [GraphNode, ...GraphNode[]]>();
  for (const node of nodes) {
    const representable = representableFor(stage, node, gate.options.catalogue)!;
    if (!representable.open || !hasAll(node, representable.open.paths)) {
      judgeOne(judging, node, representable.representation);
      continue;
    }
    const standing = gate.standing(node);
    const others = alike.get(standing);
    if (others) others.push(node);
    else alike.set(standing, [node]);
  }
  for (const group of alike.values())
    judgeAlike(judging, group, representableFor(stage, group[0], gate.options.catalogue)!);
  return [...judging.batches.values()];
}

function judgeAlike(judging: Judging, nodes: Alike, { open }: Representable): void {
  const { gate, stage } = judging;
  const [node] = nodes;
  noteHeld(gate, stage, nodes);
  const judged = routed(gate, stage.role, node).map((member) => {
    const asked = judgeStage(gate, stage, node, member);
    if (asked.bits.size > 0) {
      const batch = batchFor(judging, asked);
      const known = batch.knownOf(node.type);
      for (const each of nodes) (open!.represent(each.data, known, batch) as JudgedSlot).nodes.push(each);
    }
    return asked;
  });
  noteCaller(gate, stage, nodes, judged);
}

/** An object that is sent with personal data, or that lacks some of it. */
function judgeOne(judging: Judging, node: GraphNode, representation: Representation): void {
  const { gate, stage } = judging;
  noteHeld(gate, stage, [node]);
  const judged = routed(gate, stage.role, node).map((member) => {
    const asked = judgeStage(gate, stage, node, member);
    if (asked.bits.size === 0) return asked;
    const { representation: record, flows, withheld } = represent(gate, node, representation, member);
    if (record === null) dropAll(stage, asked, withheld);
    else dropDependents(gate, stage, representation, asked, withheld);
    if (record === null || asked.bits.size === 0) gate.noteRefusals(flows);
    else {
      const batch = batchFor(judging, asked);
      batch.carried.push(...flows);
      batch.addText(JSON.stringify(record), node);
    }
    return asked;
  });
  noteCaller(gate, stage, [node], judged);
}

function batchFor({ stage, batches, unescaped }: Judging, asked: Asked): StageBatch {
  const mask = maskOf(asked);
  const key = `${asked.member.id} ${mask}`;
  const batch = batches.get(key) ?? new StageBatch(stage, asked, mask, unescaped);
  batches.set(key, batch);
  batch.releases.push(...asked.releases);
  return batch;
}

/** Without its key the member cannot be asked about the object at all. */
function dropAll(stage: Stage, asked: Asked, withheld: Represented['withheld']): void {
  const [refused] = withheld.values();
  if (refused) for (const field of stage.fields) if (asked.bits.has(field.bit)) asked.blocked.set(field, refused);
  asked.bits.clear();
}

/** A dependent field without one of its necessary inputs is not computed. */
function dropDependents(
  gate: Gate,
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
