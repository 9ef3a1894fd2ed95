import type { ConsentRecord } from './consentRecord.ts';

export const RECEIPT_TYPE = 'chelian-consent-receipt+jwt';
export const RECEIPT_SCHEMA = 'https://specs.chelian.example/consent-receipt/v1.0';

/** What a receipt is given for. */
const RECEIPTED: ReadonlySet<string> = new Set(['GRANT', 'NARROW', 'WITHDRAW']);

/** A person's own grant or withdrawal is; a joint holder's objection is not. */
export function isReceipted({ event, subject, statusActor }: ConsentRecord): boolean {
  return RECEIPTED.has(event) && statusActor === subject;
}

/**
 * What a person is given of a grant or a withdrawal: the consent record of ISO/IEC TS 27560:2023, 6.3, under its names, and the
 * receipt's own metadata, 6.4. Times are ISO 8601 in UTC; `iss`, `iat` and `jti` are those of RFC 7519.
 */
export function consentReceipt(consent: ConsentRecord, issuer: string, at: number): object {
  const { id, version, subject, recipient, processors, sources, vin, notice, ended } = consent;
  return {
    iss: issuer,
    iat: at,
    jti: `${id}#${version}`,
    schema_version: RECEIPT_SCHEMA,
    record_id: id,
    arrangement_id: consent.arrangementId,
    record_version: version,
    pii_principal_id: subject,
    pii_controllers: [{ party_id: recipient, role: 'recipient' }],
    pii_processors: processors.map((party) => ({ party_id: party })),
    sources,
    vehicle: vin,
    processing: processingOf(consent),
    notice: { notice_id: notice.id, version: notice.version, language: notice.language, sha256: notice.sha256 },
    event: {
      event_type: consent.event,
      event_state: consent.status,
      event_time: instant(at),
      entity_id: consent.statusActor,
      reason: consent.statusReason,
      valid_from: instant(consent.validFrom),
      valid_until: instant(consent.validUntil),
      ended_at: instant(ended?.at ?? null),
    },
    withdrawal: { where: issuer, how: 'mutation withdrawConsent', effect: 'at once, for the future (PIPL 15)' },
  };
}

function processingOf(consent: ConsentRecord): object {
  return {
    purpose: consent.purpose,
    lawful_basis: consent.basis,
    automated_decision: consent.automatedDecision,
    pii_categories: consent.scopes.map(({ scope, necessity, granted, separate, written }) => ({
      pii_category: scope,
      necessity,
      granted,
      separate_consent: separate,
      written_consent: written,
    })),
    storage_days_after_end: consent.keepDays,
    uses_allowed: consent.usesAllowed ?? consent.rateAllowed,
    uses_per: consent.ratePer,
    data_from: instant(consent.dataFrom),
    terms_sha256: consent.termsSha256,
  };
}

function instant(epochSeconds: number | null): string | null {
  return epochSeconds === null ? null : new Date(epochSeconds * 1000).toISOString();
}
