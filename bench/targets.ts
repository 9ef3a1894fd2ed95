import type { QueryName } from './queries.ts';

/** At least this many times what the bare gateway does in the same run: by gateway, and by query. */
export const targets: Readonly<Record<string, Readonly<Record<QueryName, number>>>> = {
  ours: { large: 15, small: 11, hop: 10.5 },
  'ours-apollo': { large: 12, small: 6, hop: 6.5 },
  'ours-consented': { large: 5, small: 2, hop: 2 },
};

/** Our p99 is to be below this share of the bare gateway's p50. */
export const P99_OF_BARE_P50 = 0.5;

export const MEMORY_MB = 250;

/** For the decisions of a request about a hundred people. */
export const DECISIONS_MS = 5;

/** Entries that are durable, in a second. */
export const LEDGER_ENTRIES = 1_600;

/** What an export of a million entries takes: the command as a whole, a list beyond what the gateway takes anyway. */
export const EXPORT_MB = 150;

/** From application to decision, 20 at once. */
export const DECISION_P95_MS = 250;

/** A page of a hundred loans with what their borrowers let the lender see. */
export const PORTFOLIO_P95_MS = 300;
