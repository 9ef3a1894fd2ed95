import { routed } from './routed.ts';
import { judgeStage } from './judgeStage.ts';
import { lackingInput } from './necessaryInputs.ts';
import { noteCaller, noteHeld } from './noteCaller.ts';
import { represent } from './represent.ts';
import { hasAll, representableFor } from './representable.ts';
import { questionFor } from './stageTexts.ts';
import type { Representation, Stage } from '#gateway/plan/compile.ts';
import type { PlanField } from '#gateway/plan/selection.ts';
import type { Gate } from './gate.ts';
import type { GraphNode } from './graphNode.ts';
import type { Cause } from './lostInputs.ts';
import type { Asked, Blocked } from './judgeStage.ts';
import type { Alike } from './noteCaller.ts';
import type { Representable } from './representable.ts';
import type { Represented } from './represent.ts';
import type { EntitySlot } from './entityTable.ts';
import type { Run } from './executor.ts';
import type { Question } from './stageTexts.ts';

/** An object, and the slot in which a member's answer about it stands or will stand. */
export type Taker = {
  readonly node: GraphNode;
  readonly slot: EntitySlot;
  readonly asked: Question['asked'];
  readonly among: Led;
};

/** Objects that were judged as one. Those that are one entity follow the first of them: they have what it takes, and nothing of their own. */
export type Led = {
  readonly nodes: readonly GraphNode[];
  /** Whom each follows: itself where it is the first. */
  readonly leaders: readonly GraphNode[];
};

/** The object that takes, and those that follow it. */
export function placesOf({ node, among: { nodes, leaders } }: Taker): GraphNode[] {
  return nodes.filter((_, i) => leaders[i] === node);
}

/** Judges every field for each object and member, and puts what may be asked into requests. Objects of equal standing are judged once. */
export function judgeObjects(run: Run, stage: Stage, nodes: readonly GraphNode[]): Taker[] {
  const takers: Taker[] = [];
  const { catalogue } = run.gate.options;
  const alike = new Map<object, [GraphNode, ...GraphNode[]]>();
  for (const node of nodes) {
    const representable = representableFor(stage, node, catalogue)!;
    const { open } = representable;
    if (!open || !hasAll(node, open.paths)) {
      judgeOne(run, stage, node, representable, takers);
      continue;
    }
    const standing = run.gate.standing(node);
    const others = alike.get(standing);
    if (others) others.push(node);
    else alike.set(standing, [node]);
  }
  for (const group of alike.values())
    judgeAlike(run, stage, group, representableFor(stage, group[0], catalogue)!, takers);
  return takers;
}

/** What one member is asked about objects of equal standing: for each the slot of its answer. */
type AskedAlike = { readonly asked: Question['asked']; readonly slots: readonly EntitySlot[] };

function judgeAlike(run: Run, stage: Stage, nodes: Alike, { open }: Representable, takers: Taker[]): void {
  const { gate } = run;
  const [node] = nodes;
  const asking: AskedAlike[] = [];
  noteHeld(gate, stage, nodes);
  const judged = routed(gate, stage.role, node).map((member) => {
    const asked = judgeStage(gate, stage, node, member);
    if (asked.bits.size === 0) return asked;
    const question = questionFor(stage, asked.bits);
    const table = run.table(member, question);
    const known = table.knownOf(node.type);
    const slots = nodes.map((each) => open!.represent(each.data, known, table) as EntitySlot);
    for (const [i, slot] of slots.entries()) if (slot.batch !== slots[i - 1]?.batch) addReleases(slot, asked);
    asking.push({ asked: question.asked, slots });
    return asked;
  });
  noteCaller(gate, stage, nodes, judged);
  leadEach(run, nodes, asking, takers);
}

/** Of objects that take from the very same slots the first leads. */
function leadEach(run: Run, nodes: Alike, asking: readonly AskedAlike[], takers: Taker[]): void {
  const [first] = asking;
  if (!first) return;
  const leaders = nodes.map((node, i) => {
    const lead = first.slots[i]!;
    if (run.shares && lead.ledIn === nodes) return lead.leader!;
    lead.ledIn = nodes;
    return (lead.leader = node);
  });
  const among = { nodes, leaders };
  for (const [i, node] of nodes.entries())
    if (leaders[i] === node)
      for (const { asked, slots } of asking) takers.push({ node, slot: slots[i]!, asked, among });
}

/** An object that is sent with personal data, or that lacks some of it. */
function judgeOne(
  run: Run,
  stage: Stage,
  node: GraphNode,
  { representation, isSame }: Representable,
  takers: Taker[],
): void {
  const { gate } = run;
  noteHeld(gate, stage, [node]);
  const judged = routed(gate, stage.role, node).map((member) => {
    const asked = judgeStage(gate, stage, node, member);
    if (asked.bits.size === 0) return asked;
    const {
      representation: record,
      flows,
      withheld,
    } = represent(gate, node, representation, member, run.namesOf(member));
    if (record === null) dropAll(run, stage, representation, asked, withheld);
    else {
      dropDependents(gate, stage, representation, asked, withheld);
      dropLost(run, stage, representation, asked);
    }
    if (record === null || asked.bits.size === 0) gate.noteRefusals(flows);
    else {
      const question = questionFor(stage, asked.bits);
      const slot = run.table(member, question).addText(JSON.stringify(record), record, isSame);
      // What went out in these very words before is on record; what was refused now is not.
      if (slot.batch.closed) gate.noteRefusals(flows);
      else slot.batch.carried.push(...flows);
      takers.push({ node, slot, asked: question.asked, among: { nodes: [node], leaders: [node] } });
      addReleases(slot, asked);
    }
    return asked;
  });
  noteCaller(gate, stage, [node], judged);
}

/** To a batch that is still open; what was asked before was released then. */
function addReleases({ batch }: EntitySlot, { releases }: Asked): void {
  if (batch.closed) return;
  for (const release of releases) if (!batch.releases.includes(release)) batch.releases.push(release);
}

/** Without its key the member cannot be asked about the object at all: if another that failed was to give it, that is why. */
function dropAll(
  run: Run,
  stage: Stage,
  { carried }: Representation,
  asked: Asked,
  withheld: Represented['withheld'],
): void {
  const { node, bits } = asked;
  const fields = stage.fields.filter(({ bit }) => bits.has(bit));
  bits.clear();
  const [refused] = withheld.values();
  if (refused) {
    for (const field of fields) block(asked, field, refused);
    return;
  }
  const keys = [...carried].filter(([, lines]) => lines.some(({ via }) => via === 'key'));
  const cause = keys.map(([path]) => run.lost.causeAt(node, path)).find((each) => each !== undefined);
  if (cause) for (const field of fields) if (field.depth === 0) fail(run, node, field, cause);
}

/** What is computed from an input whose member failed is not computed without it: it fails likewise. */
function dropLost(run: Run, stage: Stage, { carried, uses }: Representation, { node, bits }: Asked): void {
  for (const path of carried.keys()) {
    const cause = run.lost.causeAt(node, path);
    if (!cause) continue;
    for (const field of stage.fields) {
      const needs = uses.get(field.name)?.some(({ inputs }) => inputs.includes(path));
      if (field.depth > 0 || !needs || !bits.has(field.bit)) continue;
      for (const each of stage.fields)
        if (each === field || each.path.startsWith(`${field.path}.`)) bits.delete(each.bit);
      fail(run, node, field, cause);
    }
  }
}

function fail(run: Run, node: GraphNode, { slot }: PlanField, cause: Cause): void {
  run.failures.push({ ...cause, path: [...node.path(), slot] });
  run.lost.add(node, slot, cause);
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
    block(asked, field, blocked);
  }
}

function block(asked: Asked, field: PlanField, blocked: Blocked): void {
  (asked.blocked ??= new Map()).set(field, blocked);
}
