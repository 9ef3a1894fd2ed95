import type { EventLog } from '#gateway/events/eventLog.ts';

/** A log of so many events, that gives so many at once. */
export function eventsOf(count: number, page: number): EventLog {
  const all = Array.from({ length: count }, (_, i) => ({
    revision: i + 1,
    at: 1_795_500_000 + i,
    kind: 'consent' as const,
    subject: `trust.c${i % 3}`,
    actor: `trust.c${i % 3}`,
    holder: null,
    told: { consent: `trust.k${i % 3}`, event: 'PAUSE', status: 'PAUSED' },
  }));
  return {
    eventsAfter: (revision) => Promise.resolve(all.slice(revision, revision + page)),
    lastRevision: () => Promise.resolve(count),
  };
}
