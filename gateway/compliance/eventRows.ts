import { Conditions, iso } from './sqlText.ts';
import type { Run } from '#gateway/audit/connections.ts';
import type { AuditConsentEvent } from '#schema/generated/ledger.ts';

export type EventFilter = {
  readonly consent?: string | null | undefined;
  /** The commitment of a person. */
  readonly subject?: string | null | undefined;
  readonly before?: number | null | undefined;
};

/** What happened to consents, as it is on record: latest first. */
export function readConsentEvents(
  run: Run,
  { consent, subject, before }: EventFilter,
  most: number,
): Promise<Omit<AuditConsentEvent, 'customer'>[]> {
  const asked = new Conditions().add('consent = ?', consent).add('subject = ?', subject).add('revision < ?', before);
  return run(
    `select idx::int as index, revision, ${iso('at')} as at, consent, subject, event, status, actor, reason, recipient, purpose,
       basis, granted, receipt_sha256 as "receiptSha256"
     from ledger_consent_event_v1 ${asked.where} order by revision desc limit ${asked.value(most)}`,
    asked.values,
  );
}
