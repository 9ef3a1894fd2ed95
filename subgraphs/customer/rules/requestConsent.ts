import { boundsOf } from './bounds.ts';
import { noticeOf, termsSha256 } from './noticeOf.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { ConsentRecord, ScopeAnswer } from './consentRecord.ts';

const DAY_SECONDS = 86_400;
const MONTH_SECONDS = 30.4375 * DAY_SECONDS;

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
  readonly days: number | null;
  readonly clientMutationId: string | null;
  /** Epoch seconds. */
  readonly at: number;
};

/**
 * A consent that waits for its subject: nothing is granted yet. @throws Refusal PURPOSE_UNKNOWN, NEVER_ALLOWED, INPUT_INVALID
 */
export function requestConsent(request: ConsentRequest): ConsentRecord {
  const { id, recipient, customerId, purpose, required, optional, processors, sources, vin, clientMutationId, at } =
    request;
  const bounds = boundsOf(request);
  const asked = (necessity: ScopeAnswer['necessity']) => (scope: string) => ({ scope, necessity, ...UNANSWERED });
  const scopes = [...required.map(asked('REQUIRED')), ...optional.map(asked('OPTIONAL'))];
  const terms = { recipient, processors, sources, purpose, scopes, vin };
  const { days, usesAllowed, lookBackMonths } = bounds;
  return {
    ...terms,
    id,
    arrangementId: id,
    subject: customerId,
    status: 'AWAITING_AUTHORISATION',
    statusReason: null,
    statusActor: recipient,
    basis: 'CONSENT',
    validFrom: at,
    validUntil: days === null ? null : at + days * DAY_SECONDS,
    usesAllowed,
    usesMade: 0,
    dataFrom: lookBackMonths === null ? null : Math.floor(at - lookBackMonths * MONTH_SECONDS),
    dataUntil: null,
    notice: noticeOf(terms, bounds),
    termsSha256: termsSha256(terms),
    requestedBy: recipient,
    clientMutationId,
    version: 1,
  };
}

const UNANSWERED = { granted: false, separate: false, written: false };
