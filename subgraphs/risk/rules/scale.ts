/** Points at the odds of reference, and points that double the odds. */
export const scale = { points: 600, odds: 50, pointsToDoubleOdds: 20 } as const;

const FACTOR = scale.pointsToDoubleOdds / Math.log(2);

/**
 * points = 600 + 20 × log2(odds / 50), odds of good to bad, not rounded.
 * Siddiqi, Credit Risk Scorecards (2006), chapter 6: scaling by points to double the odds.
 */
export function pointsOfLogOdds(logOdds: number): number {
  return scale.points + FACTOR * (logOdds - Math.log(scale.odds));
}

/** Points that a difference of log-odds is worth, not rounded. */
export function pointsOfDifference(logOdds: number): number {
  return FACTOR * logOdds;
}
