import { Refusal } from '#kernel/errors.ts';
import { mayOweErasure, moved } from './consentLife.ts';
import type { ErasureException } from '#schema/generated/customer.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { ConsentRecord, ErasureDuty } from './consentRecord.ts';

export type ErasureReport = {
  readonly by: OrgId;
  readonly holder: OrgId;
  readonly proof: string | null;
  readonly exception: ErasureException | null;
  /** Epoch seconds. */
  readonly at: number;
};

const LONGEST_PROOF = 500;

/**
 * The duties of a holder as it reports on them: a proof of erasure, or the exception under which the data is kept and used for
 * nothing else (PIPL 47). @throws Refusal INPUT_INVALID, NOT_FOUND, STATE_CONFLICT
 */
export function reported(duties: readonly ErasureDuty[], report: ErasureReport): ErasureDuty[] {
  const { holder, proof, exception, at } = report;
  if ((proof === null) === (exception === null))
    throw new Refusal('INPUT_INVALID', { check: 'either proof or exception' });
  if (proof !== null && (proof.trim() === '' || proof.length > LONGEST_PROOF))
    throw new Refusal('INPUT_INVALID', { check: 'proof', atMost: LONGEST_PROOF });
  const own = duties.filter((duty) => duty.holder === holder);
  if (own.length === 0) throw new Refusal('NOT_FOUND');
  if (own.every((duty) => duty.status !== 'ERASURE_DUE'))
    throw new Refusal('STATE_CONFLICT', { status: own[0]!.status, event: 'ERASE', allowed: [] });
  const status = exception === null ? 'ERASED' : 'RESTRICTED';
  return duties.map((duty) =>
    duty.holder === holder && duty.status === 'ERASURE_DUE'
      ? { ...duty, status, proof, exception, reportedAt: at }
      : duty,
  );
}

/**
 * Every state that an ended consent passes through as its duties are met, to the state of the slowest holder: erased only where
 * all was. A consent that still holds, and only lost some scopes, goes on.
 */
export function settled<Consent extends ConsentRecord>(
  consent: Consent,
  duties: readonly ErasureDuty[],
  { by, exception, at }: Pick<ErasureReport, 'by' | 'exception' | 'at'>,
): Consent[] {
  const act = { capacity: 'RECIPIENT', actor: by, reason: exception, at } as const;
  const owing = mayOweErasure(consent.status) ? moved(consent, 'OWE_ERASURE', act) : consent;
  const states = owing === consent ? [] : [owing];
  if (owing.status !== 'ERASURE_DUE' || duties.some(({ status }) => status === 'ERASURE_DUE')) return states;
  const kept = duties.some(({ status }) => status === 'RESTRICTED');
  return [...states, moved(owing, kept ? 'RESTRICT' : 'ERASE', act)];
}

/** The consent whose erasure is late, moved on by time alone; undefined where there is nothing to move. */
export function overdue<Consent extends ConsentRecord>(
  consent: Consent,
  duties: readonly ErasureDuty[],
  today: string,
  at: number,
): Consent | undefined {
  const late = duties.some(({ status, dueOn }) => status === 'ERASURE_DUE' && dueOn < today);
  if (!late || !mayOweErasure(consent.status)) return undefined;
  return moved(consent, 'OWE_ERASURE', { capacity: 'SYSTEM', actor: 'time', reason: 'LATE', at });
}
