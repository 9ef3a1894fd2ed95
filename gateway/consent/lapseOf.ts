import { statusReason } from './decide.ts';
import type { Consent } from './consent.ts';
import type { DenialReason } from './decide.ts';

/** What was released under one consent: whose it is, and which of its scopes. */
export type Relied = { readonly subject: string; readonly scopes: ReadonlySet<string> };

/** Who holds a vehicle, and since when; epoch seconds. */
export type Held = { readonly holder: string; readonly since: number };

/** What was released rests on consents, by id, and on who held vehicles, by VIN; null for nobody. */
export type Reliance = {
  readonly consents: ReadonlyMap<string, Relied>;
  readonly tenures: ReadonlyMap<string, Held | null>;
};

/** Whether a vehicle is held as it was: by the same person since the same moment, or still by nobody. */
export function isHeldAs(before: Held | null, now: Held | null | undefined): boolean {
  return before?.holder === now?.holder && before?.since === now?.since;
}

/**
 * Why a consent that covered flows of these scopes does so no longer, if so: withdrawal, of a single scope too, takes effect at once
 * (GDPR 7(3), PIPL 15).
 */
export function lapseOf(
  consent: Consent | undefined,
  { scopes }: Pick<Relied, 'scopes'>,
  at: number,
): DenialReason | undefined {
  if (!consent) return 'CONSENT_WITHDRAWN';
  const because = statusReason[consent.status];
  if (because) return because;
  for (const scope of scopes)
    if (!consent.scopes.some((each) => each.scope === scope && each.granted)) return 'SCOPE_MISSING';
  return consent.validUntil !== null && at >= consent.validUntil ? 'CONSENT_EXPIRED' : undefined;
}
