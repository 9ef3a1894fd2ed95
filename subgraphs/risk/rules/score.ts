import type { AttributeName, Bin, Scorecard } from './scorecard.ts';

/** What is known of an applicant; null or left out where it is not. */
export type ScoreInputs = { readonly [name in AttributeName]?: number | null | undefined };

export type ScoredAttribute = {
  readonly name: AttributeName;
  readonly points: number;
  /** The most points that the attribute can bring. */
  readonly best: number;
  readonly missing: boolean;
};

export type Score = { readonly points: number; readonly attributes: readonly ScoredAttribute[] };

/** Points of a weight of evidence of 0: the population's average. */
const NEUTRAL = 0;

/**
 * Points = base + the points of each attribute's class. What is missing, or no value of the attribute, has the neutral 0.
 * Siddiqi, Credit Risk Scorecards (2006), chapter 6.
 */
export function score(card: Scorecard, inputs: ScoreInputs): Score {
  const attributes = card.attributes.map(({ name, bins }) => {
    const bin = binOf(bins, inputs[name]);
    const best = Math.max(...bins.map(({ points }) => points));
    return { name, points: bin?.points ?? NEUTRAL, best, missing: bin === undefined };
  });
  return { points: attributes.reduce((total, { points }) => total + points, card.basePoints), attributes };
}

function binOf(bins: readonly Bin[], value: number | null | undefined): Bin | undefined {
  if (typeof value !== 'number') return undefined;
  return bins.find(({ from, below }) => value >= from && (below === null || value < below));
}
