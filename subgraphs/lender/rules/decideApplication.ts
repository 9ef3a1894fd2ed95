import { collateralValue } from './collateralValue.ts';
import { decisionReasons } from './decisionReasons.ts';
import { eligibleProduct } from './eligibleProduct.ts';
import { collateralLimit, incomeLimit } from './lendableAmount.ts';
import { priceOffer } from './priceOffer.ts';
import { saleObstacle } from './saleKnowledge.ts';
import type { DecisionOutcome, DriveKind, RiskBand } from '#schema/generated/lender.ts';
import type { VehicleKnowledge } from './collateralValue.ts';
import type { Reason } from './decisionReasons.ts';
import type { Eligible, Wish } from './eligibleProduct.ts';
import type { AmountLimit } from './lendableAmount.ts';
import type { Offer, Product } from './priceOffer.ts';
import type { SaleKnowledge } from './saleKnowledge.ts';

export const RULE_VERSION = 'lender-rules/2';

/** What the lender may know for this decision; null is what was not released. */
export type DecisionInputs = VehicleKnowledge & {
  readonly points: number | null;
  readonly band: RiskBand | null;
  readonly assessmentReasons: readonly Reason[];
  readonly incomeMonthlyMinor: number | null;
  readonly obligationsMonthlyMinor: number | null;
  readonly driveKind: DriveKind | null;
  readonly sohPercent: number | null;
  /** Null where the car is not bought on a marketplace. */
  readonly sale: SaleKnowledge | null;
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
  const obstacle = saleObstacle(inputs.sale);
  if (obstacle) return without(obstacle.outcome, obstacle.reasons);
  const eligible = eligibleProduct(wish, products, inputs);
  if (eligible.kind !== 'PRODUCT') return without(eligible.kind === 'NONE' ? 'DECLINED' : 'REFERRED', eligible.reasons);
  return decideOn(eligible, wish, inputs, { band, at, on });
}

/** What of a product that the vehicle may have is lent: the whole wish, for longer, or less. */
function decideOn(
  { product, reason }: Extract<Eligible, { readonly kind: 'PRODUCT' }>,
  wish: Wish,
  inputs: DecisionInputs,
  { band, at, on }: { readonly band: RiskBand; readonly at: number; readonly on: string },
): Decision {
  const price = (amountMinor: number, months: number) => priceOffer(product, band, amountMinor, months, at);
  const asWished = price(wish.amountMinor, wish.months);
  const collateral = collateralLimitOf(asWished, product, inputs, on);
  if (collateral === 'VALUE_UNKNOWN') return without('REFERRED', [decisionReasons.valueUnknown()]);
  if (collateral === 'AGE_UNKNOWN') return without('REFERRED', [decisionReasons.ageUnknown()]);
  const income = incomeLimit(asWished, inputs.incomeMonthlyMinor, inputs.obligationsMonthlyMinor);
  const limits = [collateral, income]
    .filter((limit) => limit !== null)
    .toSorted((a, b) => a.maxAmountMinor - b.maxAmountMinor);
  const used = [...limits.map((limit) => limit.reason), ...(reason ? [reason] : [])];
  const securedMinor = Math.min(wish.amountMinor, collateral?.maxAmountMinor ?? Infinity);
  const isShort = income !== null && income.maxAmountMinor < securedMinor;
  const longer = isShort ? longerTerm(product, price, securedMinor, wish.months, inputs) : null;
  const amountMinor = isShort && !longer ? income.maxAmountMinor : securedMinor;
  if (amountMinor < product.minAmountMinor)
    return without('DECLINED', [...used, decisionReasons.belowSmallest(product.minAmountMinor)]);
  const offer = longer ?? price(amountMinor, wish.months);
  if (longer) used.push(decisionReasons.longerTerm(longer.months));
  return {
    outcome: limits.length > 0 || product.code !== wish.product ? 'COUNTER_OFFER' : 'APPROVED',
    reasons: [...used, decisionReasons.pricedByBand(band, offer.rateBps)],
    offer,
    ruleVersion: RULE_VERSION,
  };
}

/** The shortest longer term of the product over which the income carries the amount; null where none does. */
function longerTerm(
  { termsMonths, minAmountMinor }: Product,
  price: (amountMinor: number, months: number) => Offer,
  amountMinor: number,
  months: number,
  { incomeMonthlyMinor, obligationsMonthlyMinor }: DecisionInputs,
): Offer | null {
  if (amountMinor < minAmountMinor) return null;
  const offers = termsMonths
    .filter((term) => term > months)
    .toSorted((a, b) => a - b)
    .map((term) => price(amountMinor, term));
  return offers.find((offer) => incomeLimit(offer, incomeMonthlyMinor, obligationsMonthlyMinor) === null) ?? null;
}

/** Of a vehicle whose age is not known the stricter cap, for used ones, is neither applied nor passed over. */
function collateralLimitOf(
  { amountMinor }: Offer,
  { maxLtvBps }: Product,
  inputs: DecisionInputs,
  on: string,
): AmountLimit | null | 'VALUE_UNKNOWN' | 'AGE_UNKNOWN' {
  const value = collateralValue(inputs, inputs.sale?.askingMinor ?? null, on);
  if (value === null) return 'VALUE_UNKNOWN';
  const { driveKind, firstRegisteredOn } = inputs;
  // What is for sale by its holder was registered before.
  const used = inputs.sale !== null || firstRegisteredOn === null || firstRegisteredOn < on;
  const newEnergy = driveKind === 'BEV' || driveKind === 'PHEV';
  const limit = collateralLimit(amountMinor, { value, used, newEnergy, use: 'PRIVATE' }, maxLtvBps, on);
  return limit && firstRegisteredOn === null && !inputs.sale ? 'AGE_UNKNOWN' : limit;
}

function without(outcome: 'REFERRED' | 'DECLINED', reasons: readonly Reason[]): Decision {
  return { outcome, reasons, offer: null, ruleVersion: RULE_VERSION };
}
