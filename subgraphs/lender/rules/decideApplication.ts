import { collateralValue } from './collateralValue.ts';
import { decisionReasons } from './decisionReasons.ts';
import { eligibleProduct } from './eligibleProduct.ts';
import { collateralLimit, incomeLimit } from './lendableAmount.ts';
import { priceOffer } from './priceOffer.ts';
import type { DecisionOutcome, DriveKind, RiskBand } from '#schema/generated/lender.ts';
import type { VehicleKnowledge } from './collateralValue.ts';
import type { Reason } from './decisionReasons.ts';
import type { Wish } from './eligibleProduct.ts';
import type { AmountLimit } from './lendableAmount.ts';
import type { Offer, Product } from './priceOffer.ts';

export const RULE_VERSION = 'lender-rules/1';

/** What the lender may know for this decision; null is what was not released. */
export type DecisionInputs = VehicleKnowledge & {
  readonly points: number | null;
  readonly band: RiskBand | null;
  readonly assessmentReasons: readonly Reason[];
  readonly incomeMonthlyMinor: number | null;
  readonly obligationsMonthlyMinor: number | null;
  readonly driveKind: DriveKind | null;
  readonly sohPercent: number | null;
};

export type Decision = {
  readonly outcome: DecisionOutcome;
  readonly reasons: readonly Reason[];
  readonly offer: Offer | null;
  readonly ruleVersion: string;
};

/**
 * The answer to an application, from its assessment, its collateral and what it would take of the income. What was not
 * released is never held against the applicant (PIPL article 16): either the decision does without, or a person decides.
 * `at` in epoch seconds, `on` the same instant's day.
 */
export function decideApplication(
  wish: Wish,
  inputs: DecisionInputs,
  products: readonly Product[],
  { at, on }: { readonly at: number; readonly on: string },
): Decision {
  const { band, assessmentReasons } = inputs;
  if (band === null) return without('REFERRED', [decisionReasons.assessmentIncomplete()]);
  if (band === 'E')
    return without(
      'DECLINED',
      assessmentReasons.length > 0 ? assessmentReasons : [decisionReasons.bandNotLentTo(band)],
    );
  const eligible = eligibleProduct(wish, products, inputs);
  if (eligible.kind !== 'PRODUCT') return without(eligible.kind === 'NONE' ? 'DECLINED' : 'REFERRED', eligible.reasons);
  const { product, reason } = eligible;
  const asWished = priceOffer(product, band, wish.amountMinor, wish.months, at);
  const collateral = collateralLimitOf(asWished, product, inputs, on);
  if (collateral === 'VALUE_UNKNOWN') return without('REFERRED', [decisionReasons.valueUnknown()]);
  if (collateral === 'AGE_UNKNOWN') return without('REFERRED', [decisionReasons.ageUnknown()]);
  const limits = [collateral, incomeLimit(asWished, inputs.incomeMonthlyMinor, inputs.obligationsMonthlyMinor)]
    .filter((limit) => limit !== null)
    .toSorted((a, b) => a.maxAmountMinor - b.maxAmountMinor);
  const amountMinor = Math.min(wish.amountMinor, ...limits.map(({ maxAmountMinor }) => maxAmountMinor));
  const used = [...limits.map((limit) => limit.reason), ...(reason ? [reason] : [])];
  if (amountMinor < product.minAmountMinor)
    return without('DECLINED', [...used, decisionReasons.belowSmallest(product.minAmountMinor)]);
  const offer = amountMinor === wish.amountMinor ? asWished : priceOffer(product, band, amountMinor, wish.months, at);
  const outcome = limits.length > 0 || product.code !== wish.product ? 'COUNTER_OFFER' : 'APPROVED';
  return {
    outcome,
    reasons: [...used, decisionReasons.pricedByBand(band, offer.rateBps)],
    offer,
    ruleVersion: RULE_VERSION,
  };
}

/** Of a vehicle whose age is not known the stricter cap, for used ones, is neither applied nor passed over. */
function collateralLimitOf(
  { amountMinor }: Offer,
  { maxLtvBps }: Product,
  inputs: DecisionInputs,
  on: string,
): AmountLimit | null | 'VALUE_UNKNOWN' | 'AGE_UNKNOWN' {
  const value = collateralValue(inputs, on);
  if (value === null) return 'VALUE_UNKNOWN';
  const { driveKind, firstRegisteredOn } = inputs;
  const used = firstRegisteredOn === null || firstRegisteredOn < on;
  const newEnergy = driveKind === 'BEV' || driveKind === 'PHEV';
  const limit = collateralLimit(amountMinor, { value, used, newEnergy, use: 'PRIVATE' }, maxLtvBps, on);
  return limit && firstRegisteredOn === null ? 'AGE_UNKNOWN' : limit;
}

function without(outcome: 'REFERRED' | 'DECLINED', reasons: readonly Reason[]): Decision {
  return { outcome, reasons, offer: null, ruleVersion: RULE_VERSION };
}
