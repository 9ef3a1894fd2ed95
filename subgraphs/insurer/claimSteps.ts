import { Refusal } from '#kernel/errors.ts';
import { issuerOf } from '#kernel/ids.ts';
import { claimAfter } from './rules/claimLife.ts';
import { covers } from './rules/covers.ts';
import type { ClaimKind } from '#schema/generated/insurer.ts';
import type { ClaimChange } from './lifeBook.ts';
import type { RepairRow } from './repairBook.ts';
import type { ClaimRow, PolicyRow } from './store.ts';

export type Notice = {
  readonly occurredOn: string;
  readonly kind: ClaimKind;
  readonly narrative: string;
  readonly injury: boolean;
  readonly liable: boolean;
  readonly claimedMinor: number;
  readonly odometerKm: number | null;
};

const MOST_MINOR = 1_000_000_000;
const MOST_NARRATIVE = 4_000;
const MOST_KM = 2_000_000;

/** First notice, and whether the event is within the cover, at once. @throws Refusal INPUT_INVALID */
export function noticed(policy: PolicyRow, notice: Notice, id: string, on: string): ClaimChange {
  const { occurredOn, narrative, claimedMinor, odometerKm } = notice;
  if (occurredOn > on) throw new Refusal('INPUT_INVALID', { check: 'occurredOn', to: on });
  if (narrative.length > MOST_NARRATIVE)
    throw new Refusal('INPUT_INVALID', { check: 'narrative', atMost: MOST_NARRATIVE });
  assertAmount(claimedMinor, 'claimedMinor', MOST_MINOR);
  if (odometerKm !== null && (odometerKm < 0 || odometerKm > MOST_KM))
    throw new Refusal('INPUT_INVALID', { check: 'odometerKm', from: 0, to: MOST_KM });
  const isCovered = covers(policy, occurredOn);
  const { id: policyId, customerId } = policy;
  const none = { paidMinor: 0, reservedMinor: 0, repairer: null, fatal: false };
  const status = isCovered ? claimAfter('FIRST_NOTICE', 'CHECK') : claimAfter('FIRST_NOTICE', 'REJECT');
  const claim = { id, policyId, customerId, ...notice, ...none, status, because: isCovered ? null : 'NOT_COVERED' };
  return { kind: 'NOTICE', amountMinor: claimedMinor, claim };
}

/** Sets money aside: as much as it may cost, and never less than what was paid. @throws Refusal STATE_CONFLICT, INPUT_INVALID */
export function reserved(claim: ClaimRow, amountMinor: number): ClaimChange {
  const status = claimAfter(claim.status, 'RESERVE');
  assertAmount(amountMinor, 'amountMinor', MOST_MINOR, claim.paidMinor);
  return {
    kind: 'RESERVE',
    amountMinor: amountMinor - claim.reservedMinor,
    claim: { ...claim, status, reservedMinor: amountMinor },
  };
}

/** Where and when a claim's damage is to be repaired. */
export type RepairWish = Pick<RepairRow, 'vin' | 'workshop' | 'startsAt' | 'jobs' | 'reference'>;

/** @throws Refusal STATE_CONFLICT; INPUT_INVALID for a workshop that is not of the network, or a time that is none */
export function repairOrdered(claim: ClaimRow, wish: RepairWish, network: readonly string[], at: Date): ClaimChange {
  const status = claimAfter(claim.status, 'ORDER_REPAIR');
  const repairer = issuerOf(wish.workshop);
  if (repairer === undefined || !network.includes(repairer)) throw new Refusal('INPUT_INVALID', { check: 'workshop' });
  if (Number.isNaN(wish.startsAt.getTime())) throw new Refusal('INPUT_INVALID', { check: 'startsAt' });
  const { id: claimId, customerId } = claim;
  const asked = { state: 'ASKED', bookingId: null, because: null, tries: 0, nextAt: at } as const;
  const repair = { claimId, customerId, ...wish, ...asked };
  return { kind: 'ORDER_REPAIR', amountMinor: null, claim: { ...claim, status, repairer }, repair };
}

/** Pays out of what was set aside. @throws Refusal STATE_CONFLICT, INPUT_INVALID */
export function paid(claim: ClaimRow, amountMinor: number): ClaimChange {
  const status = claimAfter(claim.status, 'PAY');
  assertAmount(amountMinor, 'amountMinor', claim.reservedMinor - claim.paidMinor);
  return { kind: 'PAY', amountMinor, claim: { ...claim, status, paidMinor: claim.paidMinor + amountMinor } };
}

export function rejected(claim: ClaimRow, because: string): ClaimChange {
  const status = claimAfter(claim.status, 'REJECT');
  return { kind: 'REJECT', amountMinor: -claim.reservedMinor, claim: { ...claim, status, because, reservedMinor: 0 } };
}

/** What was set aside and not needed is free again. */
export function closed(claim: ClaimRow): ClaimChange {
  const status = claimAfter(claim.status, 'CLOSE');
  return {
    kind: 'CLOSE',
    amountMinor: claim.paidMinor - claim.reservedMinor,
    claim: { ...claim, status, reservedMinor: claim.paidMinor },
  };
}

function assertAmount(amount: number, check: string, to: number, from = 1): void {
  if (!Number.isSafeInteger(amount) || amount < Math.max(1, from) || amount > to)
    throw new Refusal('INPUT_INVALID', { check, from: Math.max(1, from), to });
}
