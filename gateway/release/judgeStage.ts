import { routed } from './routed.ts';
import { mayBe } from '#gateway/plan/isA.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Release } from '#kernel/memberContext.ts';
import type { Decision, DenialReason } from '#gateway/consent/decide.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { PlanField, PlanItem } from '#gateway/plan/selection.ts';
import type { Crossing, Gate } from './gate.ts';
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
  readonly node: GraphNode;
  readonly bits: Set<number>;
  readonly releases: Release[];
  /** Fields that the caller may not have from this member, with the reason. */
  readonly refused: Map<PlanField, Refused>;
  /** Fields that the member cannot compute, with the reason. */
  readonly blocked: Map<PlanField, Blocked>;
};

/** Judges every field of the stage for one object and one member. A field is asked for if some recipient may have it. */
export function judgeStage(gate: Gate, stage: Stage, node: GraphNode, member: Organisation): Asked {
  const asked: Asked = { member, node, bits: new Set(), releases: [], refused: new Map(), blocked: new Map() };
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
        const crossing: Crossing = { ...base(asked), recipient, purpose, via: consumer.via, scope: '' };
        wanted = permitted(gate, field, crossing, asked) === undefined || wanted;
      }
    }
  }
  return wanted;
}

function callerMayHave(gate: Gate, field: PlanField, asked: Asked): boolean {
  const { caller, purpose } = gate.options;
  const crossing: Crossing = { ...base(asked), recipient: caller.org, purpose, via: 'selection', scope: '' };
  const refusal = permitted(gate, field, crossing, asked);
  if (refusal) asked.refused.set(field, refusal);
  return refusal === undefined;
}

function base(asked: Asked): Pick<Crossing, 'sources' | 'node'> {
  return { sources: [asked.member.id], node: asked.node };
}

/** Undefined when every scope of the field is permitted; then the release is noted for the member's own door. */
function permitted(gate: Gate, field: PlanField, crossing: Crossing, asked: Asked): Refused | undefined {
  const decisions = field.scopes.map((scope) => ({ scope, decision: gate.decide({ ...crossing, scope }) }));
  for (const { scope, decision } of decisions) {
    if (decision.effect === 'permit') continue;
    const { recipient, purpose } = crossing;
    return { because: decision.because, scope, source: asked.member.id, recipient, purpose };
  }
  for (const { scope, decision } of decisions) addRelease(asked, crossing, scope, decision);
  return undefined;
}

function addRelease(asked: Asked, { recipient, purpose, node }: Crossing, scope: string, decision: Decision): void {
  if (decision.effect === 'deny') return;
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
