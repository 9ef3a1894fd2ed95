import { isGranted, isWaiting, moved } from './consentLife.ts';
import type { LifeEvent } from './consentLife.ts';
import type { ConsentRecord } from './consentRecord.ts';

/** What time alone does to a consent, at this instant, if anything; the record may not say so yet. */
export function timeEvent(consent: ConsentRecord, at: number): LifeEvent | undefined {
  const { status, answerBy, validUntil, usesAllowed, usesMade, useUntil } = consent;
  const unanswered = answerBy !== null && at >= answerBy;
  if (isWaiting(status)) return unanswered ? 'LAPSE' : undefined;
  if (!isGranted(status)) return undefined;
  // The last second belongs to the person, not to the recipient.
  if (validUntil !== null && at >= validUntil) return 'EXPIRE';
  // What is being read at the last use may be read to its end.
  if (usesAllowed !== null && usesMade >= usesAllowed && at >= (useUntil ?? 0)) return 'USE_UP';
  return status === 'AMENDING' && unanswered ? 'KEEP' : undefined;
}

/**
 * The consent as it stands at this instant. A request lapses, a consent expires and is used up without anybody's doing, and is so
 * from that moment on, whenever the record is brought up to it (PIPL 19: no longer than necessary).
 */
export function asOf<Consent extends ConsentRecord>(consent: Consent, at: number): Consent {
  const event = timeEvent(consent, at);
  if (event === undefined) return consent;
  return { ...moved(consent, event, { ...BY_TIME, at: endOf(consent, event, at) }), version: consent.version };
}

/** The change that time made, to be put on record. */
export function recordedAsOf<Consent extends ConsentRecord>(consent: Consent, at: number): Consent {
  const event = timeEvent(consent, at);
  if (event === undefined) return consent;
  return moved(consent, event, { ...BY_TIME, at: endOf(consent, event, at) });
}

const BY_TIME = { capacity: 'SYSTEM', actor: 'time', reason: null } as const;

function endOf({ answerBy, validUntil }: ConsentRecord, event: LifeEvent, at: number): number {
  if (event === 'EXPIRE') return validUntil ?? at;
  return event === 'USE_UP' ? at : (answerBy ?? at);
}
