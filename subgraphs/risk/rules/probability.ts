import { scale } from './scale.ts';

/**
 * Probability of bad = 1 / (1 + odds), odds = 50 × 2^((points - 600) / 20).
 * The inverse of the scale of `scale.ts`; the odds are those of the data that the scorecard was fitted on.
 */
export function probabilityOfBad(points: number): number {
  return 1 / (1 + scale.odds * 2 ** ((points - scale.points) / scale.pointsToDoubleOdds));
}
