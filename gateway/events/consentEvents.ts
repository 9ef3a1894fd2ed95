import type { Run } from '#gateway/audit/connections.ts';
import type { ConsentEvent } from './eventEntry.ts';

/** The consent store's numbered log, as it is put on record. */
export type EventLog = {
  /** What happened after a revision, in order; not necessarily all of it. */
  eventsAfter(revision: number): Promise<readonly ConsentEvent[]>;
  /** The last change of all. */
  lastRevision(): Promise<number>;
};

/** As many as a checkpoint may be apart. */
const PAGE = 1_000;
const EVENTS = {
  name: 'consent_events',
  text: `select revision::int, at::float, consent_id as consent, subject, event, status, actor, reason, granted, receipt_sha256 as "receiptSha256",
    recipient, processors, purpose, basis, terms_sha256 as "termsSha256"
    from consent_event_v1 where revision > $1 order by revision limit ${PAGE}`,
};

export function consentEvents(run: Run): EventLog {
  return {
    eventsAfter: (revision) => run<ConsentEvent>(EVENTS, [revision]),
    async lastRevision() {
      const [row] = await run<{ revision: number }>('select revision::int from consent_revision_v1');
      return row!.revision;
    },
  };
}
