import { boundsOf } from './bounds.ts';
import { noticeOf, referenceTo, termsSha256 } from './noticeOf.ts';
import { templateOf } from './templateOf.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Bounds } from './bounds.ts';
import type { ConsentRecord, ScopeAnswer } from './consentRecord.ts';
import type { Notice } from './noticeOf.ts';

export const DAY_SECONDS = 86_400;
export const MONTH_SECONDS = 30.4375 * DAY_SECONDS;
/** How long a person is given to answer. Who wants to know later asks again. */
export const ANSWER_SECONDS = DAY_SECONDS;

export type ConsentRequest = {
  readonly id: string;
  readonly recipient: OrgId;
  readonly customerId: string;
  readonly purpose: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly processors: readonly OrgId[];
  readonly sources: readonly OrgId[] | null;
  readonly vin: string | null;
  readonly tenureSince?: number | null;
  readonly days: number | null;
  readonly uses?: number | null;
  readonly lookBackMonths?: number | null;
  readonly keepDays?: number | null;
  readonly clientMutationId: string | null;
  /** Epoch seconds. */
  readonly at: number;
};

/** A consent that waits for its subject, with what the subject is shown. */
export type AskedConsent = ConsentRecord & { readonly shown: Notice };

/**
 * A consent that waits for its subject: nothing is granted yet.
 * @throws Refusal PURPOSE_UNKNOWN, NEVER_ALLOWED, TEMPLATE_BOUND, INPUT_INVALID
 */
export function requestConsent(request: ConsentRequest): AskedConsent {
  const { id, recipient, customerId, purpose, processors, sources, vin, clientMutationId, at } = request;
  const bounds = boundsOf(request);
  const terms = { recipient, processors, sources, purpose, scopes: scopesAsked(request), vin };
  const shown = noticeOf(terms, bounds);
  return {
    ...terms,
    ...limitsOf(bounds, at),
    id,
    arrangementId: id,
    amends: null,
    subject: customerId,
    tenureSince: request.tenureSince ?? null,
    status: 'REQUESTED',
    statusReason: null,
    statusActor: recipient,
    event: 'REQUEST',
    ended: null,
    basis: 'CONSENT',
    answerBy: at + ANSWER_SECONDS,
    usesMade: 0,
    useUntil: null,
    lastUsedAt: null,
    automatedDecision: templateOf(purpose)?.automatedDecision ?? false,
    notice: referenceTo(shown),
    shown,
    termsSha256: termsSha256(terms),
    requestedBy: recipient,
    clientMutationId,
    version: 1,
  };
}

type Limits =
  'validFrom' | 'validUntil' | 'usesAllowed' | 'rateAllowed' | 'ratePer' | 'dataFrom' | 'dataUntil' | 'keepDays';

function limitsOf({ days, uses, ratePer, lookBackMonths, keepDays }: Bounds, at: number): Pick<ConsentRecord, Limits> {
  return {
    validFrom: at,
    validUntil: days === null ? null : at + days * DAY_SECONDS,
    usesAllowed: ratePer === null ? uses : null,
    rateAllowed: ratePer === null ? null : uses,
    ratePer: uses === null ? null : ratePer,
    dataFrom: lookBackMonths === null ? null : Math.floor(at - lookBackMonths * MONTH_SECONDS),
    dataUntil: null,
    keepDays,
  };
}

function scopesAsked({ required, optional }: ConsentRequest): ScopeAnswer[] {
  const asked = (necessity: ScopeAnswer['necessity']) => (scope: string) => ({ scope, necessity, ...UNANSWERED });
  return [...required.map(asked('REQUIRED')), ...optional.map(asked('OPTIONAL'))];
}

const UNANSWERED = { granted: false, separate: false, written: false };
