import { Refusal } from '#kernel/errors.ts';
import { withoutScopes } from './answerConsent.ts';
import { isVehicleData } from './isVehicleData.ts';
import type { ConsentRecord } from './consentRecord.ts';

/**
 * A consent to which a joint holder of the vehicle objects: the data of the vehicle, which is as much about them, goes no further
 * (PIPL 44). What is about the subject alone stays. @throws Refusal STATE_CONFLICT, NOT_ALLOWED
 */
export function objectToConsent<Consent extends ConsentRecord>(
  consent: Consent,
  jointHolder: string,
  reason: string | null,
  at: number,
): Consent {
  const about = consent.scopes.filter(({ scope, granted }) => granted && isVehicleData(scope));
  const lost = about.map(({ scope }) => scope);
  if (lost.length === 0) throw new Refusal('STATE_CONFLICT', { status: consent.status, event: 'NARROW', allowed: [] });
  return withoutScopes(consent, lost, 'REVOKE', { capacity: 'JOINT_HOLDER', actor: jointHolder, reason, at });
}
