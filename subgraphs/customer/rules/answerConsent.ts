import { Refusal } from '#kernel/errors.ts';
import { demandsOf } from './bounds.ts';
import { moved } from './consentLife.ts';
import type { Act } from './consentLife.ts';
import type { ConsentRecord, ScopeAnswer } from './consentRecord.ts';

export type Grant = {
  /** Null: every scope that was asked for. */
  readonly scopes: readonly string[] | null;
  readonly separate: readonly string[];
  readonly written: readonly string[];
  /** Epoch seconds. */
  readonly at: number;
};

/**
 * The consent as its subject grants it: the required scopes and any of the optional ones (refusing an optional scope blocks nothing,
 * PIPL 16), each sensitive one on its own (PIPL 29). Its time runs from the grant.
 * @throws Refusal STATE_CONFLICT, INPUT_INVALID, SEPARATE_CONSENT_MISSING
 */
export function grantConsent<Consent extends ConsentRecord>(consent: Consent, grant: Grant): Consent {
  const granted = moved(consent, 'GRANT', actOf(consent, null, grant.at));
  const chosen = new Set(grant.scopes ?? consent.scopes.map(({ scope }) => scope));
  checkScopes(consent, [...chosen, ...grant.separate, ...grant.written]);
  const scopes = consent.scopes.map((asked) => answered(asked, consent.purpose, chosen, grant));
  const shift = grant.at - consent.validFrom;
  const validUntil = consent.validUntil === null ? null : consent.validUntil + shift;
  const dataFrom = consent.dataFrom === null ? null : consent.dataFrom + shift;
  return { ...granted, scopes, validFrom: grant.at, validUntil, dataFrom, answerBy: null };
}

function answered(asked: ScopeAnswer, purpose: string, chosen: ReadonlySet<string>, grant: Grant): ScopeAnswer {
  const { scope, necessity } = asked;
  const granted = chosen.has(scope);
  if (!granted && necessity === 'REQUIRED')
    throw new Refusal('INPUT_INVALID', { check: 'a required scope is missing', scope });
  const separate = granted && grant.separate.includes(scope);
  const written = granted && grant.written.includes(scope);
  const demands = demandsOf(scope, purpose);
  if (granted && ((demands.separate && !separate) || (demands.written && !written)))
    throw new Refusal('SEPARATE_CONSENT_MISSING', { scope, ...demands });
  return { scope, necessity, granted, separate, written };
}

/**
 * The consent after its subject withdrew it, whole or single scopes of it; without a required scope the whole of it ends (PIPL 15).
 * @throws Refusal STATE_CONFLICT, INPUT_INVALID, NOT_ALLOWED
 */
export function withdrawConsent<Consent extends ConsentRecord>(
  consent: Consent,
  scopes: readonly string[] | null,
  reason: string | null,
  at: number,
): Consent {
  const act = actOf(consent, reason, at);
  return scopes === null ? moved(consent, 'WITHDRAW', act) : withoutScopes(consent, scopes, 'WITHDRAW', act);
}

/**
 * Without these scopes: narrower, or at its end where a required one is among them or nothing is left.
 * @throws Refusal STATE_CONFLICT, INPUT_INVALID
 */
export function withoutScopes<Consent extends ConsentRecord>(
  consent: Consent,
  lost: readonly string[],
  end: 'WITHDRAW' | 'REVOKE',
  act: Act,
): Consent {
  checkScopes(consent, lost);
  if (lost.length === 0) throw new Refusal('INPUT_INVALID', { check: 'no scope named' });
  const narrowed = moved(consent, 'NARROW', act);
  const scopes = consent.scopes.map((each) => (lost.includes(each.scope) ? { ...each, ...UNGRANTED } : each));
  const left = scopes.some(({ granted }) => granted);
  const whole = consent.scopes.some(({ scope, necessity }) => necessity === 'REQUIRED' && lost.includes(scope));
  return whole || !left ? moved(consent, end, act) : { ...narrowed, scopes };
}

function actOf({ subject }: ConsentRecord, reason: string | null, at: number): Act {
  return { capacity: 'SUBJECT', actor: subject, reason, at };
}

function checkScopes(consent: ConsentRecord, named: readonly string[]): void {
  for (const scope of named) {
    if (!consent.scopes.some((each) => each.scope === scope))
      throw new Refusal('INPUT_INVALID', { check: 'scope', scope });
  }
}

const UNGRANTED = { granted: false, separate: false, written: false };
