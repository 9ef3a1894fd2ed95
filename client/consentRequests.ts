import type { FieldRefusal, Refusals } from './consentRefusals.ts';
import type { ConsentCode } from './generated/codes.ts';
import type { RequestConsentInput } from './generated/documents.ts';

/** Refusals that asking can lift. Who waits for an answer, or was told no, does not ask again. */
const ASKABLE: ReadonlySet<ConsentCode> = new Set<ConsentCode>([
  'CONSENT_REQUIRED',
  'CONSENT_EXPIRED',
  'CONSENT_USED_UP',
  'PURPOSE_MISMATCH',
]);

/** What to send to `requestConsent` so that the refusals are lifted: one for each person, or vehicle, and purpose. */
export function consentRequests({ all }: Pick<Refusals<never>, 'all'>): RequestConsentInput[] {
  const asked = [...all.values()].flatMap(detailsOf);
  const groups = Map.groupBy(asked, ({ purpose, customerId, vin }) => JSON.stringify([purpose, customerId, vin]));
  return [...groups.values()].map((group) => {
    const { purpose, customerId, vin } = group[0]!;
    const required = [...new Set(group.flatMap(({ scopes }) => scopes))];
    return { purpose, ...(customerId === undefined ? { vin } : { customerId }), required };
  });
}

function detailsOf(refusal: FieldRefusal) {
  if (refusal.kind !== 'consent' || !ASKABLE.has(refusal.code)) return [];
  const details = refusal.flow?.authorization_details ?? [];
  return details.filter(({ customerId, vin }) => customerId !== undefined || vin !== undefined);
}
