import { addDays, addMonths } from '#kernel/days.ts';
import { wholeMonths } from './wholeMonths.ts';

export type PastClaim = {
  readonly occurredOn: string;
  /** Whether the insured was liable to somebody else. */
  readonly liable: boolean;
  readonly fatal: boolean;
};

/** Cover renewed year by year: since when, and its last day. */
export type PastCover = { readonly insuredSince: string; readonly endsOn: string };

export type ClaimHistory = {
  readonly insuredYears: number;
  readonly claimFreeYears: number;
  readonly claimsIn3Years: number;
  readonly liableFreeYears: number;
  readonly liableInLastYear: number;
  readonly fatalInLastYear: boolean;
};

/**
 * What an insurer's own record says of one holder's vehicle on a day: whole years of unbroken cover, and the claims of the three
 * years before. Cover that ended before yesterday is broken and counts no years; a new or transferred vehicle has none.
 */
export function claimHistory(covers: readonly PastCover[], claims: readonly PastClaim[], today: string): ClaimHistory {
  const unbroken = covers.filter(({ endsOn }) => endsOn >= addDays(today, -1)).map(({ insuredSince }) => insuredSince);
  const insuredYears = wholeYears(earliest(unbroken) ?? today, today);
  const past = claims.filter(({ occurredOn }) => occurredOn < today);
  const liable = past.filter((claim) => claim.liable);
  const lastYear = liable.filter(({ occurredOn }) => occurredOn >= addMonths(today, -12));
  return {
    insuredYears,
    claimFreeYears: freeYears(past, insuredYears, today),
    claimsIn3Years: past.filter(({ occurredOn }) => occurredOn >= addMonths(today, -36)).length,
    liableFreeYears: freeYears(liable, insuredYears, today),
    liableInLastYear: lastYear.length,
    fatalInLastYear: lastYear.some(({ fatal }) => fatal),
  };
}

function freeYears(claims: readonly PastClaim[], insuredYears: number, today: string): number {
  const since = claims.map(({ occurredOn }) => wholeYears(occurredOn, today));
  return Math.min(insuredYears, ...since);
}

function wholeYears(from: string, to: string): number {
  return Math.floor(wholeMonths(from, to) / 12);
}

function earliest(days: readonly string[]): string | undefined {
  return days.toSorted((a, b) => a.localeCompare(b))[0];
}
