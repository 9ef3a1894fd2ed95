import type { EventLog } from '#gateway/events/consentEvents.ts';

/** A log of so many events, that gives so many at once. */
export function eventsOf(count: number, page: number): EventLog {
  const all = Array.from({ length: count }, (_, i) => ({
    revision: i + 1,
    at: 1_795_500_000 + i,
    consent: `trust.k${i % 3}`,
    subject: `trust.c${i % 3}`,
    event: 'PAUSE',
    status: 'PAUSED',
    actor: `trust.c${i % 3}`,
    reason: null,
    granted: ['vehicle:identity'],
    receiptSha256: null,
    recipient: 'lender-harbour',
    processors: [],
    purpose: 'usedcar.valuation/1',
    basis: 'CONSENT',
    termsSha256: 'f5'.repeat(32),
  }));
  return {
    eventsAfter: (revision) => Promise.resolve(all.slice(revision, revision + page)),
    lastRevision: () => Promise.resolve(count),
  };
}
