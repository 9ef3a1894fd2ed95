import { sentences } from './reasonSentences.ts';
import type { BandLimit } from './bandLimits.ts';
import type { ReasonCode, Sentence } from './reasonSentences.ts';
import type { ScoredAttribute } from './score.ts';

export type Reason = Sentence & { readonly code: ReasonCode };

/** More than four are not likely to help: Official Interpretation of 12 CFR 1002.9(b)(2), paragraph 1. */
const MOST_REASONS = 4;

/**
 * The specific reasons actually used: 12 CFR 1002.9(b)(2). First the limits that set the band; then the largest shortfalls
 * against the best points of each attribute, largest first, and the points that behaviour took.
 */
export function reasonCodes(
  attributes: readonly ScoredAttribute[],
  overlay: number | null,
  limits: readonly BandLimit[],
): Reason[] {
  const shortfalls = attributes.map(({ name, points, best, missing }) => ({
    code: missing ? (`${codeOf[name]}_MISSING` as const) : codeOf[name],
    points: best - points,
  }));
  const all = [...shortfalls, { code: 'BEHAVIOUR' as const, points: -(overlay ?? 0) }];
  const real = all.filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points);
  const codes = [...limits, ...real].slice(0, MOST_REASONS).map(({ code }) => code);
  return codes.map((code) => ({ code, ...sentences[code] }));
}

const codeOf = {
  amountMinor: 'AMOUNT',
  months: 'TERM',
  checkingAccountBand: 'CURRENT_ACCOUNT',
  savingsBand: 'SAVINGS',
  employmentBand: 'EMPLOYMENT',
  residenceBand: 'RESIDENCE',
  propertyBand: 'PROPERTY',
  otherPlansBand: 'OTHER_PLANS',
  housingBand: 'HOUSING',
  jobBand: 'JOB',
  dependantsBand: 'DEPENDANTS',
  guarantorsBand: 'GUARANTORS',
} as const satisfies Record<ScoredAttribute['name'], ReasonCode>;
