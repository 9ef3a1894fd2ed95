import { isEnded, isWaiting, moved } from './consentLife.ts';
import type { Act } from './consentLife.ts';
import type { ConsentRecord } from './consentRecord.ts';

/** A consent, the one that it amends, and the one that waits to amend it: each as it stands now, where there is one. */
export type Versions<Consent extends ConsentRecord = ConsentRecord> = {
  readonly consent: Consent;
  readonly amends: Consent | null;
  readonly amendment: Consent | null;
};

/**
 * Everything that changes with a consent, that one first. A new version takes the place of the old one in the moment of its grant,
 * and of no half of it; if it is not granted the old one stays; if the old one ends, nothing is left to amend (PIPL 14).
 * @throws Refusal STATE_CONFLICT when the old version ended meanwhile
 */
export function versionsTogether<Consent extends ConsentRecord>(
  { amends, amendment }: Versions<Consent>,
  changed: Consent,
  act: Act,
): readonly Consent[] {
  const system = { ...act, capacity: 'SYSTEM' } as const;
  if (changed.event === 'GRANT' && amends) return [changed, moved(amends, 'SUPERSEDE', system)];
  if (!isEnded(changed.status)) return [changed];
  if (amends?.status === 'AMENDING') return [changed, { ...moved(amends, 'KEEP', system), answerBy: null }];
  if (amendment && isWaiting(amendment.status))
    return [changed, moved(amendment, 'INVALIDATE', { ...system, reason: 'AMENDED_CONSENT_ENDED' })];
  return [changed];
}
