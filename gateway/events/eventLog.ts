import type { Run } from '#gateway/audit/connections.ts';
import type { LoggedEvent } from './eventEntry.ts';

/** The consent store's numbered log, as it is put on record. */
export type EventLog = {
  /** What happened after a number, in order; not necessarily all of it. */
  eventsAfter(revision: number): Promise<readonly LoggedEvent[]>;
  /** The number of the last change of all. */
  lastRevision(): Promise<number>;
};

/** As many as checkpoints may be apart. Numbers have no gap, so a range of them is as many events. */
const PAGE = 1_000;
const EVENTS = {
  name: 'events',
  text: `select revision, at, kind, subject, actor, holder, told from event_log_v1
    where revision > $1 and revision <= $1 + ${PAGE} order by revision`,
};

export function openEventLog(run: Run): EventLog {
  return {
    eventsAfter: (revision) => run<LoggedEvent>(EVENTS, [revision]),
    async lastRevision() {
      const [row] = await run<{ revision: number }>('select revision::int from consent_revision_v1');
      return row!.revision;
    },
  };
}
