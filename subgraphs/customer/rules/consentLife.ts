import { Refusal } from '#kernel/errors.ts';
import type { ConsentEventKind, ConsentStatus } from '#schema/generated/customer.ts';
import type { ConsentRecord } from './consentRecord.ts';

/** In what capacity somebody moves a consent. `SYSTEM`: time, or what became of another version of it. */
export type Capacity = 'SUBJECT' | 'RECIPIENT' | 'OPERATOR' | 'JOINT_HOLDER' | 'SYSTEM';

type Step = {
  readonly from: readonly ConsentStatus[];
  /** Null: it stays where it is. */
  readonly to: ConsentStatus | null;
  readonly by: readonly Capacity[];
};

const WAITING = ['REQUESTED', 'AWAITING_AUTHORISATION'] as const;
const GRANTED = ['ACTIVE', 'PAUSED', 'AMENDING'] as const;
const OPEN = [...WAITING, ...GRANTED] as const;
const OWING = ['WITHDRAWN', 'REVOKED', 'EXPIRED', 'USED_UP', 'INVALIDATED', 'SUPERSEDED'] as const;

/**
 * A consent's whole life: everything that can happen to one, in which states, and who may bring it about. Out of an end there
 * is no way but the erasure of what was read (PIPL 15, 16 and 47; the events are those of ISO/IEC TS 27560).
 */
export const life = {
  SHOW: { from: ['REQUESTED'], to: 'AWAITING_AUTHORISATION', by: ['SUBJECT'] },
  GRANT: { from: ['AWAITING_AUTHORISATION'], to: 'ACTIVE', by: ['SUBJECT'] },
  REJECT: { from: WAITING, to: 'REJECTED', by: ['SUBJECT'] },
  LAPSE: { from: WAITING, to: 'LAPSED', by: ['SYSTEM'] },
  PAUSE: { from: ['ACTIVE'], to: 'PAUSED', by: ['SUBJECT'] },
  RESUME: { from: ['PAUSED'], to: 'ACTIVE', by: ['SUBJECT'] },
  AMEND: { from: ['ACTIVE'], to: 'AMENDING', by: ['RECIPIENT'] },
  KEEP: { from: ['AMENDING'], to: 'ACTIVE', by: ['SYSTEM'] },
  SUPERSEDE: { from: ['AMENDING'], to: 'SUPERSEDED', by: ['SYSTEM'] },
  NARROW: { from: GRANTED, to: null, by: ['SUBJECT', 'JOINT_HOLDER'] },
  WITHDRAW: { from: GRANTED, to: 'WITHDRAWN', by: ['SUBJECT'] },
  REVOKE: { from: OPEN, to: 'REVOKED', by: ['RECIPIENT', 'JOINT_HOLDER'] },
  EXPIRE: { from: GRANTED, to: 'EXPIRED', by: ['SYSTEM'] },
  USE_UP: { from: GRANTED, to: 'USED_UP', by: ['SYSTEM'] },
  INVALIDATE: { from: OPEN, to: 'INVALIDATED', by: ['OPERATOR', 'SYSTEM'] },
  OWE_ERASURE: { from: OWING, to: 'ERASURE_DUE', by: ['RECIPIENT', 'SYSTEM'] },
  ERASE: { from: ['ERASURE_DUE'], to: 'ERASED', by: ['RECIPIENT'] },
  RESTRICT: { from: ['ERASURE_DUE'], to: 'RESTRICTED', by: ['RECIPIENT'] },
} as const satisfies Partial<Record<ConsentEventKind, Step>>;

export type LifeEvent = keyof typeof life;

export type Act = {
  readonly capacity: Capacity;
  /** A customer, an organisation, or `time`. */
  readonly actor: string;
  readonly reason: string | null;
  /** Epoch seconds. */
  readonly at: number;
};

const steps: Readonly<Record<LifeEvent, Step>> = life;

/** What somebody in this capacity may do to a consent in this state. */
export function allowedIn(status: ConsentStatus, capacity: Capacity): LifeEvent[] {
  const events = Object.keys(life) as LifeEvent[];
  return events.filter((event) => steps[event].from.includes(status) && steps[event].by.includes(capacity));
}

/**
 * The consent after the event. What rests on a contract or a law ends with that, and is nobody's to pause or withdraw (PIPL 13, 15).
 * @throws Refusal NOT_ALLOWED, STATE_CONFLICT that names what is allowed instead
 */
export function moved<Consent extends ConsentRecord>(
  consent: Consent,
  event: LifeEvent,
  { capacity, actor, reason, at }: Act,
): Consent {
  if (consent.basis !== 'CONSENT' && (capacity === 'SUBJECT' || capacity === 'JOINT_HOLDER'))
    throw new Refusal('NOT_ALLOWED', { check: 'basis', status: consent.basis });
  const allowed = allowedIn(consent.status, capacity);
  if (!allowed.includes(event)) throw new Refusal('STATE_CONFLICT', { status: consent.status, event, allowed });
  const status = steps[event].to ?? consent.status;
  const ending = { status, actor, reason, at };
  return {
    ...consent,
    status,
    statusActor: actor,
    statusReason: reason,
    event,
    ended: consent.ended ?? (isEnded(status) ? ending : null),
    version: consent.version + 1,
  };
}

/** It is neither waiting nor granted, and never will be again. */
export function isEnded(status: ConsentStatus): boolean {
  return !(OPEN as readonly ConsentStatus[]).includes(status);
}

export function isWaiting(status: ConsentStatus): boolean {
  return (WAITING as readonly ConsentStatus[]).includes(status);
}

/** It was granted and has not ended, paused or not. */
export function isGranted(status: ConsentStatus): boolean {
  return (GRANTED as readonly ConsentStatus[]).includes(status);
}

/** It ended after it had been granted, and nobody has reported on the erasure yet. */
export function mayOweErasure(status: ConsentStatus): boolean {
  return (OWING as readonly ConsentStatus[]).includes(status);
}
