import { mayBe } from '#gateway/plan/isA.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { PlanField } from '#gateway/plan/selection.ts';
import type { Gate } from './gate.ts';
import type { Gap, GraphNode } from './graphNode.ts';
import type { Asked, Blocked, Refused } from './judgeStage.ts';

/** Objects of equal standing: whatever is decided of the first holds of all. */
export type Alike = readonly [GraphNode, ...GraphNode[]];

/** Keys are there already; whether the caller may see them is judged like everything else. */
export function noteHeld(gate: Gate, stage: Stage, nodes: Alike): void {
  const [node] = nodes;
  for (const field of callerFields(gate, stage, node)) {
    if (!field.held || node.source === null) continue;
    const refused = judge(gate, field, node, [node.source], node.source);
    if (refused) withhold(nodes, field, gapOf(refused));
    else record(gate, field, nodes, [node.source]);
  }
}

/** What the caller will find null, and why; and what goes on record about the caller's own selection. */
export function noteCaller(gate: Gate, stage: Stage, nodes: Alike, judged: readonly Asked[]): void {
  const [node] = nodes;
  const closed: string[] = [];
  for (const field of callerFields(gate, stage, node)) {
    if (field.held || closed.some((path) => field.path.startsWith(`${path}.`))) continue;
    const granting = judged.filter((asked) => asked.bits.has(field.bit) && !asked.refused.has(field));
    for (const asked of granting) record(gate, field, nodes, [asked.member.id]);
    hide(field, nodes, judged);
    if (granting.length > 0) continue;
    closed.push(field.path);
    explain(gate, stage, field, nodes, judged);
  }
}

function* callerFields(gate: Gate, stage: Stage, node: GraphNode): Generator<PlanField> {
  for (const field of stage.fields) {
    if (field.scopes.length === 0 || !field.consumers.some((each) => each.to === 'caller')) continue;
    if (field.depth > 0 || mayBe(node.type, field.parent, gate.options.catalogue)) yield field;
  }
}

/** Nobody may give the field to the caller: it is refused, or blocked by a refused input, or nobody has it. */
function explain(gate: Gate, stage: Stage, field: PlanField, nodes: Alike, judged: readonly Asked[]): void {
  const [node] = nodes;
  const { catalogue, members } = gate.options;
  const named = namesItsMember(catalogue.typeRoute(node.type, stage.role)?.by) && judged.length > 0;
  const sources = (named ? judged.map((asked) => asked.member) : members.ofRole(stage.role)).map((member) => member.id);
  const refused = judge(gate, field, node, sources, named ? sources[0]! : stage.role);
  const blocked = judged.flatMap((asked) => asked.blocked.get(field) ?? [])[0];
  if (refused) {
    record(gate, field, nodes, sources);
    withhold(nodes, field, gapOf(refused));
  } else if (blocked) {
    recordBlocked(gate, field, nodes, blocked);
    withhold(nodes, field, gapOf(asToldTo(gate, stage, named, blocked)));
  } else if (field.list) leaveEmpty(nodes, field);
  else if (judged.length === 0) withhold(nodes, field, { code: 'NO_DATA' });
}

function leaveEmpty(nodes: Alike, { slot }: PlanField): void {
  for (const node of nodes)
    if (node.data[slot] === undefined || node.data[slot] === null) node.set(slot, [], undefined);
}

function withhold(nodes: Alike, { path }: PlanField, gap: Gap): void {
  for (const node of nodes) node.withhold(path, gap);
}

/** Where only a relation to the person names the member, what it may not have would tell of that relation: it stays unnamed. */
function asToldTo(gate: Gate, stage: Stage, named: boolean, blocked: Blocked): Blocked {
  if (named || blocked.recipient === gate.options.caller.org || blocked.because === 'NO_DATA') return blocked;
  return { ...blocked, because: 'CONSENT_REQUIRED', recipient: stage.role };
}

function gapOf({ because: code, ...flow }: Blocked): Gap {
  return code === 'NO_DATA' ? { code } : { code, flow };
}

function judge(
  gate: Gate,
  field: PlanField,
  node: GraphNode,
  sources: readonly string[],
  source: string,
): Refused | undefined {
  const { caller, purpose } = gate.options;
  for (const scope of field.scopes) {
    const decision = gate.decide({ scope, sources, recipient: caller.org, purpose, via: 'selection', node });
    if (decision.effect === 'deny') return { because: decision.because, scope, source, recipient: caller.org, purpose };
  }
  return undefined;
}

function record(gate: Gate, field: PlanField, nodes: Alike, sources: readonly string[]): void {
  const [node] = nodes;
  const { caller, purpose } = gate.options;
  for (const scope of field.scopes) {
    const crossing = { scope, sources, recipient: caller.org, purpose, via: 'selection', node } as const;
    gate.note(crossing, field.coordinate, gate.decide(crossing), nodes.length);
  }
}

function recordBlocked(
  gate: Gate,
  field: PlanField,
  nodes: Alike,
  { because, scope, source, recipient, purpose }: Blocked,
): void {
  const [node] = nodes;
  if (because === 'NO_DATA') return;
  const crossing = { scope, sources: [source], recipient, purpose, via: 'requires', node } as const;
  gate.note(crossing, field.coordinate, { effect: 'deny', because }, nodes.length);
}

/** A list may hold elements that another party needs and the caller may not see. */
function hide(field: PlanField, nodes: Alike, judged: readonly Asked[]): void {
  const refused = judged.filter((asked) => asked.bits.has(field.bit) && asked.refused.has(field));
  if (refused.length === 0) return;
  const members = new Set(refused.map((asked) => asked.member.id));
  for (const node of nodes) node.hidden = new Map(node.hidden).set(field.path, members);
}

/** By these rules the object itself tells which member it is: naming it reveals no relation. */
function namesItsMember(by: string | undefined): boolean {
  return by === 'ID' || by === 'WMI' || by === 'HOME' || by === 'CALLER';
}
