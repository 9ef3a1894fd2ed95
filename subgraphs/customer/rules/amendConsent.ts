import { Refusal } from '#kernel/errors.ts';
import { moved } from './consentLife.ts';
import { DAY_SECONDS, MONTH_SECONDS, requestConsent } from './requestConsent.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { ConsentRecord } from './consentRecord.ts';
import type { AskedConsent } from './requestConsent.ts';

/** What is to be different; null: as it is. */
export type Amendment = {
  readonly id: string;
  readonly required: readonly string[] | null;
  readonly optional: readonly string[] | null;
  readonly processors: readonly OrgId[] | null;
  readonly days: number | null;
  readonly clientMutationId: string | null;
  /** Epoch seconds. */
  readonly at: number;
};

/**
 * A new version that waits for the subject, and the old one that holds until then. Another purpose is no amendment, but a request
 * of its own (PIPL 14 and 23). @throws Refusal STATE_CONFLICT, INPUT_INVALID, TEMPLATE_BOUND, NEVER_ALLOWED
 */
export function amendConsent<Consent extends ConsentRecord>(
  consent: Consent,
  amendment: Amendment,
): { readonly old: Consent; readonly asked: AskedConsent } {
  if (consent.basis !== 'CONSENT') throw new Refusal('NOT_ALLOWED', { check: 'basis', status: consent.basis });
  const { recipient, subject, purpose, sources, vin, tenureSince, keepDays } = consent;
  const act = { capacity: 'RECIPIENT', actor: recipient, reason: null, at: amendment.at } as const;
  const old = moved(consent, 'AMEND', act);
  const ofNecessity = (wanted: string) =>
    consent.scopes.filter(({ necessity }) => necessity === wanted).map(({ scope }) => scope);
  const fresh = requestConsent({
    id: amendment.id,
    recipient,
    customerId: subject,
    purpose,
    sources,
    vin,
    tenureSince,
    keepDays,
    clientMutationId: amendment.clientMutationId,
    at: amendment.at,
    ...scopesOf(amendment, ofNecessity('REQUIRED'), ofNecessity('OPTIONAL')),
    processors: amendment.processors ?? consent.processors,
    days: amendment.days ?? daysOf(consent),
    lookBackMonths: monthsOf(consent),
    uses: consent.usesAllowed ?? consent.rateAllowed,
  });
  const { arrangementId, id, termsSha256, version } = consent;
  if (fresh.termsSha256 === termsSha256 && amendment.days === null)
    throw new Refusal('INPUT_INVALID', { check: 'the amendment changes nothing' });
  const asked: AskedConsent = { ...fresh, arrangementId, amends: id, version: version + 1 };
  return { old: { ...old, answerBy: asked.answerBy }, asked };
}

/** A scope that moves from one list to the other is named in one of them only. */
function scopesOf(amendment: Amendment, wasRequired: readonly string[], wasOptional: readonly string[]) {
  const required = amendment.required ?? wasRequired.filter((scope) => !amendment.optional?.includes(scope));
  const optional = amendment.optional ?? wasOptional.filter((scope) => !amendment.required?.includes(scope));
  return { required, optional };
}

function daysOf({ validFrom, validUntil }: ConsentRecord): number | null {
  return validUntil === null ? null : Math.max(1, Math.round((validUntil - validFrom) / DAY_SECONDS));
}

function monthsOf({ validFrom, dataFrom }: ConsentRecord): number | null {
  return dataFrom === null ? null : Math.round((validFrom - dataFrom) / MONTH_SECONDS);
}

export type Changes = {
  readonly scopesAdded: string[];
  readonly scopesRemoved: string[];
  readonly madeRequired: string[];
  readonly madeOptional: string[];
  readonly processorsAdded: string[];
  readonly processorsRemoved: string[];
  readonly otherwise: string[];
};

/** What a new version changes of the old one, as the person has to be told (PIPL 17). */
export function changesOf(old: ConsentRecord, fresh: ConsentRecord): Changes {
  const before = new Map(old.scopes.filter((each) => each.granted).map((each) => [each.scope, each.necessity]));
  const after = new Map(fresh.scopes.map((each) => [each.scope, each.necessity]));
  const turned = (to: string) =>
    [...after].filter(([scope, now]) => now === to && before.has(scope) && before.get(scope) !== to);
  const names = (entries: readonly (readonly [string, unknown])[]) => entries.map(([scope]) => scope);
  return {
    scopesAdded: names([...after].filter(([scope]) => !before.has(scope))),
    scopesRemoved: names([...before].filter(([scope]) => !after.has(scope))),
    madeRequired: names(turned('REQUIRED')),
    madeOptional: names(turned('OPTIONAL')),
    processorsAdded: fresh.processors.filter((each) => !old.processors.includes(each)),
    processorsRemoved: old.processors.filter((each) => !fresh.processors.includes(each)),
    otherwise: daysOf(old) === daysOf(fresh) ? [] : ['validUntil'],
  };
}
