/** What an attribute is scored on, in the units of the graph: fen, months, bands. */
export type AttributeName =
  | 'amountMinor'
  | 'months'
  | 'checkingAccountBand'
  | 'savingsBand'
  | 'employmentBand'
  | 'residenceBand'
  | 'propertyBand'
  | 'otherPlansBand'
  | 'housingBand'
  | 'jobBand'
  | 'dependantsBand'
  | 'guarantorsBand';

/** A class of values: `from` included, `below` excluded, null without end. */
export type Bin = {
  readonly from: number;
  readonly below: number | null;
  /** Weight of evidence: ln(share of the goods / share of the bads). */
  readonly woe: number;
  /** Against the neutral 0 of a weight of evidence of 0. */
  readonly points: number;
};

/** A fitted scorecard, as `scorecard/fit.ts` writes it. */
export type Scorecard = {
  readonly version: string;
  /** The points of somebody of whom nothing is known: those of the population's average. */
  readonly basePoints: number;
  readonly attributes: readonly { readonly name: AttributeName; readonly bins: readonly Bin[] }[];
};
