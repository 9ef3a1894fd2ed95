import { mayBe } from '#gateway/plan/isA.ts';
import type { Decision } from '#gateway/consent/decide.ts';
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
  const { held } = callerFields(gate, stage, node.type);
  if (held.length === 0 || node.source === null) return;
  const sources = [node.source];
  for (const field of held) {
    const refused = judge(gate, field, node, sources, node.source);
    if (refused) withhold(nodes, field, gapOf(refused));
    else record(gate, field, nodes, sources);
  }
}

/** What the caller will find null, and why; and what goes on record about the caller's own selection. */
export function noteCaller(gate: Gate, stage: Stage, nodes: Alike, judged: readonly Asked[]): void {
  const closed: string[] = [];
  for (const field of callerFields(gate, stage, nodes[0].type).asked) {
    if (closed.some((path) => field.path.startsWith(`${path}.`))) continue;
    let isGranted = false;
    for (const asked of judged) {
      if (!asked.bits.has(field.bit)) continue;
      const decisions = asked.granted[field.bit];
      if (decisions) record(gate, field, nodes, asked.sources, decisions);
      isGranted ||= decisions !== undefined;
    }
    hide(field, nodes, judged);
    if (isGranted) continue;
    closed.push(field.path);
    explain(gate, stage, field, nodes, judged);
  }
}

/** The personal fields of a stage that the caller asks for, of objects of one type: those that are there, and those to be asked for. */
type CallerFields = { readonly held: readonly PlanField[]; readonly asked: readonly PlanField[] };

const known = new WeakMap<Stage, Map<string, CallerFields>>();

function callerFields(gate: Gate, stage: Stage, type: string): CallerFields {
  const types = known.get(stage) ?? new Map<string, CallerFields>();
  known.set(stage, types);
  const found = types.get(type);
  if (found) return found;
  const all = stage.fields.filter(
    ({ scopes, consumers, depth, parent }) =>
      scopes.length > 0 &&
      consumers.some((each) => each.to === 'caller') &&
      (depth > 0 || mayBe(type, parent, gate.options.catalogue)),
  );
  const fields = { held: all.filter(({ held }) => held), asked: all.filter(({ held }) => !held) };
  types.set(type, fields);
  return fields;
}

/** Nobody may give the field to the caller: it is refused, or blocked by a refused input, or nobody has it. */
function explain(gate: Gate, stage: Stage, field: PlanField, nodes: Alike, judged: readonly Asked[]): void {
  const [node] = nodes;
  const { catalogue, members } = gate.options;
  const named = namesItsMember(catalogue.typeRoute(node.type, stage.role)?.by) && judged.length > 0;
  const sources = (named ? judged.map((asked) => asked.member) : members.ofRole(stage.role)).map((member) => member.id);
  const refused = judge(gate, field, node, sources, named ? sources[0]! : stage.role);
  const blocked = judged.find((asked) => asked.blocked?.has(field))?.blocked?.get(field);
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

function record(
  gate: Gate,
  field: PlanField,
  nodes: Alike,
  sources: readonly string[],
  decisions?: readonly Decision[],
): void {
  const [node] = nodes;
  const { caller, purpose } = gate.options;
  for (const [i, scope] of field.scopes.entries()) {
    const crossing = { scope, sources, recipient: caller.org, purpose, via: 'selection', node } as const;
    gate.note(crossing, field.coordinate, decisions?.[i] ?? gate.decide(crossing), nodes.length);
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
  const refused = judged.filter((asked) => asked.bits.has(field.bit) && asked.refused?.has(field));
  if (refused.length === 0) return;
  const members = new Set(refused.map((asked) => asked.member.id));
  for (const node of nodes) node.hidden = new Map(node.hidden).set(field.path, members);
}

/** By these rules the object itself tells which member it is: naming it reveals no relation. */
function namesItsMember(by: string | undefined): boolean {
  return by === 'ID' || by === 'WMI' || by === 'HOME' || by === 'OWN' || by === 'CALLER';
}
