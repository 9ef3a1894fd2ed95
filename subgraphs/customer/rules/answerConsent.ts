import { Refusal } from '#kernel/errors.ts';
import { demandsOf } from './bounds.ts';
import { stateAfter } from './lifecycle.ts';
import type { ConsentRecord, ScopeAnswer } from './consentRecord.ts';
import type { Step } from './lifecycle.ts';

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
export function grantConsent(consent: ConsentRecord, grant: Grant): ConsentRecord {
  const status = stateAfter('grant', consent.status);
  const chosen = new Set(grant.scopes ?? consent.scopes.map(({ scope }) => scope));
  for (const scope of [...chosen, ...grant.separate, ...grant.written]) {
    if (!consent.scopes.some((each) => each.scope === scope))
      throw new Refusal('INPUT_INVALID', { check: 'scope', scope });
  }
  const scopes = consent.scopes.map((asked) => answered(asked, consent.purpose, chosen, grant));
  const shift = grant.at - consent.validFrom;
  const validUntil = consent.validUntil === null ? null : consent.validUntil + shift;
  const dataFrom = consent.dataFrom === null ? null : consent.dataFrom + shift;
  return { ...moved(consent, status, consent.subject, null), scopes, validFrom: grant.at, validUntil, dataFrom };
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

/** The consent after its subject refused or withdrew it. @throws Refusal STATE_CONFLICT */
export function endConsent(
  consent: ConsentRecord,
  step: Extract<Step, 'reject' | 'withdraw'>,
  reason: string | null,
): ConsentRecord {
  return moved(consent, stateAfter(step, consent.status), consent.subject, reason);
}

function moved(
  consent: ConsentRecord,
  status: ConsentRecord['status'],
  statusActor: string,
  statusReason: string | null,
): ConsentRecord {
  return { ...consent, status, statusActor, statusReason, version: consent.version + 1 };
}
