import { print } from 'graphql';
import { subgraphSdl } from '#schema/subgraphSdl.ts';
import { readFieldScopes } from '#subgraphs/fieldScopes.ts';
import { organisations } from './everybody.ts';
import { holders } from './universe.ts';
import purposeRows from '#schema/consent/purposes.json' with { type: 'json' };
import scopeRows from '#schema/consent/scopes.json' with { type: 'json' };
import { roles } from '#kernel/organisation.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Role } from '#kernel/organisation.ts';

/** One value that a member holds, as its owner's own schema classifies it. */
export type Datum = {
  readonly coordinate: string;
  readonly source: OrgId;
  readonly subject: string | null;
  readonly vin: string | null;
  readonly scopes: readonly string[];
};

/** What is known of a request before it runs. */
export type Asking = {
  readonly caller: OrgId;
  readonly person: string | null;
  readonly purpose: string | null;
  readonly consents: readonly Consent[];
  /** Epoch seconds. */
  readonly at: number;
};

const fieldScopes = new Map(roles.map((role) => [role, readFieldScopes(subgraphSdl(role))]));
const usedPurposes = new Map(
  roles.map((role) => [role, [...print(subgraphSdl(role)).matchAll(/@uses\(purpose: "([^"]+)"/g)].map(([, p]) => p!)]),
);
const roleOf = new Map(organisations.map(({ id, role }) => [id, role]));
/** Organisations of these roles issue records; a processor may work for them. */
const ISSUERS = new Set<Role | null>(['customer', 'lender', 'insurer', 'repairer', 'marketplace']);

export function scopesOf(org: OrgId, type: string, field: string): readonly string[] {
  return fieldScopes.get(roleOf.get(org)!)!.of(type, field);
}

/** For the caller's own reading, only the purpose of the operation counts. */
export function purposesOfCaller({ purpose }: Asking): readonly (string | null)[] {
  return [purpose];
}

/** A member may receive under the operation's purpose, as a key, or under what its role's schema says of its inputs. */
export function purposesOfMember(member: OrgId, { purpose }: Asking): readonly (string | null)[] {
  return [purpose, ...(usedPurposes.get(roleOf.get(member)!) ?? [])];
}

/** What the law releases to whoever may state the purpose, without a consent. */
export function isByLaw(scope: string, { purpose }: Asking): boolean {
  return scope === 'decision:record' && purpose === 'compliance.audit/1';
}

/**
 * Whether anything at all lets the recipient have the datum for one of the purposes. It is written apart from the gateway's
 * rules and errs towards yes: what it says no to, no rule can permit.
 */
export function mightHave(
  recipient: OrgId,
  { coordinate, source, subject, vin, scopes }: Datum,
  purposes: readonly (string | null)[],
  asking: Asking,
): boolean {
  if (scopes.length === 0 || subject === null || source === recipient) return true;
  if (recipient === asking.caller && roleOf.get(recipient) === 'customer' && asking.person === subject) return true;
  // A VIN may be sent as a key to who has it for another purpose.
  const isKey = coordinate === 'Vehicle.vin';
  const own = asking.consents.filter((each) => each.subject === subject && receives(recipient, each, asking));
  return scopes.every((scope) => {
    if (scope === 'consent:record' && own.length > 0) return true;
    if (recipient === asking.caller && isByLaw(scope, asking)) return true;
    const fits = ({ purpose, recipient: to }: Consent) => purposes.includes(purpose) || (isKey && to === recipient);
    return own.some((each) => fits(each) && releases(each, scope, source, vin, asking.at));
  });
}

/**
 * Whether a link about the subject may lead elsewhere without the member's requests showing it by right. Who may be sent the
 * person's VINs, or made the vehicles, is asked about those that the links lead to; and so it is where a consent is for one vehicle.
 */
export function linksAreHidden(member: OrgId, subject: string | null, asking: Asking): boolean {
  if (subject === null || roleOf.get(member) === 'customer') return false;
  const made = organisations.find(({ id }) => id === member)!.wmi;
  if ([...holders].some(([vin, holder]) => holder === subject && made.includes(vin.slice(0, 3)))) return false;
  if (asking.consents.some((each) => each.subject === subject && each.vin !== null)) return false;
  const purposes = purposesOfMember(member, asking);
  return organisations.every(({ id: source }) => {
    const vin: Datum = { coordinate: 'Vehicle.vin', source, subject, vin: null, scopes: ['vehicle:identity'] };
    return !mightHave(member, vin, purposes, asking) || source === member;
  });
}

function receives(org: OrgId, { recipient, processors }: Consent, { caller }: Asking): boolean {
  if (recipient === org) return true;
  return processors.includes(org) && (recipient === caller || ISSUERS.has(roleOf.get(recipient) ?? null));
}

/** In force at this instant. */
export function inForce({ status, validFrom, validUntil }: Consent, at: number): boolean {
  return (status === 'ACTIVE' || status === 'AMENDING') && validFrom <= at && (validUntil === null || validUntil > at);
}

function releases(consent: Consent, scope: string, source: OrgId, vin: string | null, at: number): boolean {
  const { purpose, scopes, sources, usesAllowed, usesMade } = consent;
  const row = purposeRows.find(({ code }) => code === purpose);
  const never = row?.never ?? ['*'];
  const granted = scopes.find((each) => each.scope === scope);
  const says = scopeRows.find(({ code }) => code === scope);
  const byConsent = consent.basis === 'CONSENT';
  return (
    inForce(consent, at) &&
    (usesAllowed === null || usesMade < usesAllowed) &&
    !never.some((each) => each === '*' || each === scope || each === `${scope.split(':')[0]}:*`) &&
    (sources === null || sources.includes(source)) &&
    (consent.vin === null || vin === null || consent.vin === vin) &&
    granted?.granted === true &&
    !(byConsent && says?.sensitive && !granted.separate) &&
    !(byConsent && row?.credit && says?.writtenForCredit && !granted.written)
  );
}
