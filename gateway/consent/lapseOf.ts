import { statusReason } from './decide.ts';
import type { Consent } from './consent.ts';
import type { DenialReason } from './decide.ts';

/** Why a consent that covered a flow does so no longer, if so: withdrawal takes effect at once (GDPR 7(3), PIPL 15). */
export function lapseOf(consent: Consent | undefined, at: number): DenialReason | undefined {
  if (!consent) return 'CONSENT_WITHDRAWN';
  const because = statusReason[consent.status];
  if (because) return because;
  return consent.validUntil !== null && at >= consent.validUntil ? 'CONSENT_EXPIRED' : undefined;
}
