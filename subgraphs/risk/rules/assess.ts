import { bandLimits } from './bandLimits.ts';
import { bandOf, worseOf } from './band.ts';
import { behaviourOverlay } from './behaviourOverlay.ts';
import { exposure } from './exposure.ts';
import { probabilityOfBad } from './probability.ts';
import { reasonCodes } from './reasonCodes.ts';
import { score } from './score.ts';
import type { Band } from './band.ts';
import type { Behaviour } from './behaviourOverlay.ts';
import type { LoanState } from './exposure.ts';
import type { Reason } from './reasonCodes.ts';
import type { ScoreInputs } from './score.ts';
import type { Scorecard } from './scorecard.ts';

export type AssessmentInputs = {
  /** The attributes of the scorecard, in the units of the graph. */
  readonly attributes: ScoreInputs;
  readonly incomeMonthlyMinor: number | null | undefined;
  /** Null when they were refused. */
  readonly loans: readonly (LoanState | null)[] | null;
  readonly telematics: Behaviour;
};

export type Assessment = {
  readonly points: number;
  readonly band: Band;
  readonly probabilityOfBad: number;
  readonly reasons: readonly Reason[];
  readonly usedBehaviour: boolean;
  readonly scorecard: string;
};

/**
 * The scorecard's points, the behaviour overlay on top, and the band by points unless a limit binds.
 * Null when nothing is known of the applicant: an average is no assessment (PIPL Art. 24, transparent and fair).
 */
export function assess(card: Scorecard, inputs: AssessmentInputs): Assessment | null {
  const scored = score(card, inputs.attributes);
  if (scored.attributes.every(({ missing }) => missing)) return null;
  const overlay = behaviourOverlay(scored.points, inputs.telematics);
  const points = scored.points + (overlay ?? 0);
  const byPoints = bandOf(points);
  const burden = { ...inputs.attributes, ...inputs, exposure: exposure(inputs.loans) };
  const binding = bandLimits(burden).filter(({ noBetterThan }) => noBetterThan > byPoints);
  return {
    points,
    band: binding.reduce((band, { noBetterThan }) => worseOf(band, noBetterThan), byPoints),
    probabilityOfBad: probabilityOfBad(points),
    reasons: reasonCodes(scored.attributes, overlay, binding),
    usedBehaviour: overlay !== null,
    scorecard: card.version,
  };
}
