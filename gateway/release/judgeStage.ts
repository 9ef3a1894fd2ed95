import { routed } from './routed.ts';
import { mayBe } from '#gateway/plan/isA.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Release } from '#kernel/memberContext.ts';
import type { Decision, DenialReason } from '#gateway/consent/decide.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { PlanField, PlanItem } from '#gateway/plan/selection.ts';
import type { Crossing } from './crossing.ts';
import type { Gate } from './gate.ts';
import type { GraphNode } from './graphNode.ts';

/** A flow that was refused, and why. */
export type Refused = {
  readonly because: DenialReason;
  readonly scope: string;
  readonly source: string;
  readonly recipient: OrgId;
  readonly purpose: string | null;
};

/** A field that cannot be computed: an input was refused, or nobody has it. */
export type Blocked = Omit<Refused, 'because'> & { readonly because: DenialReason | 'NO_DATA' };

/** What one member may be asked about one object: the bits of the fields that somebody may have, and why. */
export type Asked = {
  readonly member: Organisation;
  /** The member alone: the source of all that it is asked for. */
  readonly sources: readonly [OrgId];
  readonly node: GraphNode;
  readonly bits: Set<number>;
  readonly releases: Release[];
  /** What the caller may have, by its bit: the decision on each scope of the field. */
  readonly granted: (readonly Decision[] | undefined)[];
  /** Fields that the caller may not have from this member, with the reason. */
  refused: Map<PlanField, Refused> | undefined;
  /** Fields that the member cannot compute, with the reason. */
  blocked: Map<PlanField, Blocked> | undefined;
};

/** Judges every field of the stage for one object and one member. A field is asked for if some recipient may have it. */
export function judgeStage(gate: Gate, stage: Stage, node: GraphNode, member: Organisation): Asked {
  const lists = { bits: new Set<number>(), releases: [], granted: [], refused: undefined, blocked: undefined };
  const asked: Asked = { member, sources: [member.id], node, ...lists };
  judgeItems(gate, stage.items, asked, true);
  return asked;
}

/** Below the object itself only the answer will tell the types: every one is judged. */
function judgeItems(gate: Gate, items: readonly PlanItem[], asked: Asked, own: boolean): void {
  for (const item of items) {
    if (item.kind === 'fragment') {
      const applies =
        !own || item.typeCondition === null || mayBe(asked.node.type, item.typeCondition, gate.options.catalogue);
      if (applies) judgeItems(gate, item.items, asked, own);
    } else if (judgeField(gate, item, asked)) {
      asked.bits.add(item.bit);
      if (item.selection && !item.cut) judgeItems(gate, item.selection, asked, false);
    }
  }
}

function judgeField(gate: Gate, field: PlanField, asked: Asked): boolean {
  if (field.held) return false;
  if (field.scopes.length === 0) return true;
  let wanted = false;
  for (const consumer of field.consumers) {
    if (consumer.to === 'caller') wanted = callerMayHave(gate, field, asked) || wanted;
    else {
      const purpose = consumer.purpose ?? gate.options.purpose;
      for (const recipient of recipientsOf(gate, field, consumer, asked)) {
        wanted = Array.isArray(judge(gate, field, { recipient, purpose, via: consumer.via }, asked)) || wanted;
      }
    }
  }
  return wanted;
}

function callerMayHave(gate: Gate, field: PlanField, asked: Asked): boolean {
  const { caller, purpose } = gate.options;
  const judged = judge(gate, field, { recipient: caller.org, purpose, via: 'selection' }, asked);
  if (Array.isArray(judged)) asked.granted[field.bit] = judged;
  else (asked.refused ??= new Map()).set(field, judged);
  return Array.isArray(judged);
}

type Towards = Pick<Crossing, 'recipient' | 'purpose' | 'via'>;

/** The permits of every scope of the field, which are noted for the member's own door; or the first refusal. */
function judge(
  gate: Gate,
  field: PlanField,
  { recipient, purpose, via }: Towards,
  asked: Asked,
): readonly Decision[] | Refused {
  const { sources, node } = asked;
  const decisions = field.scopes.map((scope) => gate.decide({ scope, sources, recipient, purpose, via, node }));
  for (const [i, decision] of decisions.entries())
    if (decision.effect === 'deny')
      return { because: decision.because, scope: field.scopes[i]!, source: sources[0], recipient, purpose };
  for (const [i, decision] of decisions.entries())
    addRelease(gate, asked, { recipient, purpose, via }, field.scopes[i]!, decision);
  return decisions;
}

function addRelease(
  gate: Gate,
  asked: Asked,
  { recipient, purpose }: Towards,
  scope: string,
  decision: Decision,
): void {
  if (decision.effect === 'deny') return;
  const { node } = asked;
  const subject = node.subject?.kind === 'person' ? node.subject : null;
  const basis = decision.consent?.id ?? decision.basis;
  const same = asked.releases.find(
    (each) => each.recipient === recipient && each.purpose === (purpose ?? '') && each.basis === basis,
  );
  if (same) {
    if (!same.scopes.includes(scope)) (same.scopes as string[]).push(scope);
    return;
  }
  const from = Math.max(decision.from ?? 0, subject?.since ?? 0);
  asked.releases.push({
    subject: subject?.id ?? null,
    ...(node.vin !== null && { vin: node.vin }),
    recipient,
    ...gate.principalOf(subject?.id, recipient, decision),
    purpose: purpose ?? '',
    scopes: [scope],
    basis,
    ...(from > 0 && { from }),
    ...(decision.until !== undefined && { until: decision.until }),
  });
}

/** The members to whom a later representation will carry the field: by the route of the object that is represented. */
function recipientsOf(
  gate: Gate,
  field: PlanField,
  consumer: Extract<PlanField['consumers'][number], { to: 'role' }>,
  asked: Asked,
): OrgId[] {
  const owner = field.path.split('.').length - 1;
  const represented = asked.node.ancestor(owner - field.depth - consumer.at);
  const members = represented ? routed(gate, consumer.role, represented) : gate.options.members.ofRole(consumer.role);
  return members.map((member) => member.id);
}
