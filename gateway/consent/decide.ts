import { neverReleased, releasedByLaw } from './neverRules.ts';
import { CONSENT_RECORD, needsSeparate, needsWritten } from './purposes.ts';
import type { Code } from '#kernel/errors.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Consent, ConsentStatus } from './consent.ts';

export type DenialReason = Extract<
  Code,
  | 'CONSENT_REQUIRED'
  | 'CONSENT_PENDING'
  | 'CONSENT_PAUSED'
  | 'CONSENT_EXPIRED'
  | 'CONSENT_WITHDRAWN'
  | 'CONSENT_USED_UP'
  | 'PURPOSE_MISMATCH'
  | 'SCOPE_MISSING'
  | 'SOURCE_EXCLUDED'
  | 'OUTSIDE_TENURE'
  | 'SEPARATE_CONSENT_MISSING'
  | 'NEVER_ALLOWED'
  | 'PARTY_UNKNOWN'
>;

/** One datum's crossing, as a question. Nothing here is read from outside, so that it can be asked again years later. */
export type Question = {
  /** Whom the datum is about; null when about nobody: a vehicle that no one holds. */
  readonly subject: string | null;
  /** The organisation that holds it; all of a role where it is not known which. */
  readonly sources: readonly OrgId[];
  readonly recipient: OrgId;
  readonly scope: string;
  readonly purpose: string | null;
  readonly via: 'selection' | 'requires' | 'key';
  /** The vehicle that the datum belongs to. */
  readonly vin: string | null;
  /** Epoch seconds; fixed once per request. */
  readonly at: number;
  /** On whose behalf the recipient works: under their consents it may receive as a processor. */
  readonly principals: readonly OrgId[];
  /** The recipient shows the datum to this person and keeps nothing: the trust operator's own console. */
  readonly reader: string | null;
  /** The recipient itself issued this key, or keeps the identity that it was found by. */
  readonly issued: boolean;
  /** Source and recipient are registered organisations. */
  readonly known: boolean;
};

export type Permit = {
  readonly effect: 'permit';
  readonly basis: 'CONTROLLER' | 'SUBJECT' | 'NO_PERSON' | 'PARTY' | 'KNOWN' | Consent['basis'];
  readonly consent?: Pick<Consent, 'id' | 'version' | 'revision'>;
  /** Only data from this instant on and before that one, epoch seconds. */
  readonly from?: number;
  readonly until?: number;
};
export type Decision = Permit | { readonly effect: 'deny'; readonly because: DenialReason };

/**
 * Deny unless a rule permits, in the order of the lines; consents never combine: each is for one specific purpose
 * (PIPL 14, GDPR 6(1)(a)). Of several reasons the refused party hears the one nearest to a permit, and nothing at all
 * of a person with whom it never had to do.
 */
export function decide(question: Question, consents: readonly Consent[]): Decision {
  const { subject, sources, recipient, scope, purpose } = question;
  if (!question.known) return deny('PARTY_UNKNOWN');
  if (purpose !== null && neverReleased(purpose, scope)) return deny('NEVER_ALLOWED');
  if (sources.length === 1 && sources[0] === recipient) return { effect: 'permit', basis: 'CONTROLLER' };
  if (question.issued) return { effect: 'permit', basis: 'CONTROLLER' };
  if (subject === null) return { effect: 'permit', basis: 'NO_PERSON' };
  if (question.reader === subject) return { effect: 'permit', basis: 'SUBJECT' };
  if (purpose !== null && question.via === 'selection' && releasedByLaw(purpose, scope))
    return { effect: 'permit', basis: 'LEGAL' };
  let first: Consent | undefined;
  let glass: Consent | undefined;
  let nearest: Shortfall | undefined;
  for (const consent of consents) {
    if (consent.subject !== subject || !names(consent, question)) continue;
    if (scope === CONSENT_RECORD) return { effect: 'permit', basis: 'PARTY' };
    const isGlass = consent.basis === 'BREAK_GLASS';
    // To any other purpose it is as if nobody had broken anything.
    if (isGlass && consent.purpose !== purpose) continue;
    const shortfall = shortfallOf(consent, question);
    if (shortfall === undefined && isGlass) glass = earlier(glass, consent);
    else if (shortfall === undefined) first = earlier(first, consent);
    else if (!nearest || shortfall.passed > nearest.passed) nearest = shortfall;
  }
  if (first ?? glass) return permitUnder((first ?? glass)!);
  if (question.via === 'key' && consents.some((consent) => holdsKey(consent, question)))
    return { effect: 'permit', basis: 'KNOWN' };
  return deny(nearest?.because ?? 'CONSENT_REQUIRED');
}

/** The recipient has the key already, from this person and for a purpose of its own: it is told nothing that it does not know. */
function holdsKey(consent: Consent, question: Question): boolean {
  const { subject, recipient } = question;
  if (consent.subject !== subject || consent.recipient !== recipient || consent.basis === 'BREAK_GLASS') return false;
  return shortfallOf(consent, { ...question, purpose: consent.purpose }) === undefined;
}

function earlier(one: Consent | undefined, other: Consent): Consent {
  return one && one.revision <= other.revision ? one : other;
}

/** A processor receives under the consent of the organisation that it works for, which names it. */
function names(consent: Consent, { recipient, principals }: Question): boolean {
  if (consent.recipient === recipient) return true;
  return consent.processors.includes(recipient) && principals.includes(consent.recipient);
}

/** Why a consent in this status covers nothing, if so. */
export const statusReason: Readonly<Record<ConsentStatus, DenialReason | undefined>> = {
  REQUESTED: 'CONSENT_PENDING',
  AWAITING_AUTHORISATION: 'CONSENT_PENDING',
  ACTIVE: undefined,
  AMENDING: undefined,
  PAUSED: 'CONSENT_PAUSED',
  REJECTED: 'CONSENT_REQUIRED',
  LAPSED: 'CONSENT_REQUIRED',
  SUPERSEDED: 'CONSENT_REQUIRED',
  WITHDRAWN: 'CONSENT_WITHDRAWN',
  REVOKED: 'CONSENT_WITHDRAWN',
  INVALIDATED: 'CONSENT_WITHDRAWN',
  ERASURE_DUE: 'CONSENT_WITHDRAWN',
  ERASED: 'CONSENT_WITHDRAWN',
  RESTRICTED: 'CONSENT_WITHDRAWN',
  EXPIRED: 'CONSENT_EXPIRED',
  USED_UP: 'CONSENT_USED_UP',
};

/** What a status keeps back, the farthest from a permit first: a pause ends with one word of the person. */
const statusNearness: readonly DenialReason[] = [
  'CONSENT_REQUIRED',
  'CONSENT_WITHDRAWN',
  'CONSENT_EXPIRED',
  'CONSENT_USED_UP',
  'CONSENT_PENDING',
  'CONSENT_PAUSED',
];

/** The first thing that keeps a consent from covering a question, and how many checks it had passed before. */
type Shortfall = { readonly because: DenialReason; readonly passed: number };

type Check = (consent: Consent, question: Question) => DenialReason | undefined;

/** The farthest from a permit first. */
const checks: readonly Check[] = [
  (consent, { purpose }) => (consent.purpose === purpose ? undefined : 'PURPOSE_MISMATCH'),
  (consent, question) => scopeReason(consent, question),
  ({ sources }, question) =>
    sources === null || question.sources.some((source) => sources.includes(source)) ? undefined : 'SOURCE_EXCLUDED',
  ({ vin }, question) => (vin === null || question.vin === null || vin === question.vin ? undefined : 'OUTSIDE_TENURE'),
  ...statusNearness.map(
    (reason): Check =>
      ({ status }) =>
        statusReason[status] === reason ? reason : undefined,
  ),
  ({ validFrom }, { at }) => (at < validFrom ? 'CONSENT_PENDING' : undefined),
  // The last second belongs to the person, not to the recipient.
  ({ validUntil }, { at }) => (validUntil !== null && at >= validUntil ? 'CONSENT_EXPIRED' : undefined),
  ({ usesAllowed, usesMade, useUntil }, { at }) =>
    usesAllowed !== null && usesMade >= usesAllowed && at >= (useUntil ?? 0) ? 'CONSENT_USED_UP' : undefined,
  (consent, question) => separationReason(consent, question),
];

function shortfallOf(consent: Consent, question: Question): Shortfall | undefined {
  for (let passed = 0; passed < checks.length; passed++) {
    const because = checks[passed]!(consent, question);
    if (because) return { because, passed };
  }
  return undefined;
}

function scopeReason(consent: Consent, { scope }: Question): DenialReason | undefined {
  const asked = consent.scopes.find((each) => each.scope === scope);
  if (!asked) return 'SCOPE_MISSING';
  const waiting = consent.status === 'REQUESTED' || consent.status === 'AWAITING_AUTHORISATION';
  return asked.granted || waiting ? undefined : 'SCOPE_MISSING';
}

/** Sensitive data needs separate consent (PIPL 29), and some of it written consent too for credit (征信业管理条例 14). */
function separationReason(consent: Consent, { scope, purpose }: Question): DenialReason | undefined {
  if (consent.basis !== 'CONSENT') return undefined;
  const granted = consent.scopes.find((each) => each.scope === scope);
  if (needsSeparate(scope) && !granted?.separate) return 'SEPARATE_CONSENT_MISSING';
  if (purpose !== null && needsWritten(scope, purpose) && !granted?.written) return 'SEPARATE_CONSENT_MISSING';
  return undefined;
}

function permitUnder({ id, version, revision, basis, dataFrom, dataUntil }: Consent): Permit {
  return {
    effect: 'permit',
    basis,
    consent: { id, revision, version },
    ...(dataFrom !== null && { from: dataFrom }),
    ...(dataUntil !== null && { until: dataUntil }),
  };
}

function deny(because: DenialReason): Decision {
  return { effect: 'deny', because };
}
