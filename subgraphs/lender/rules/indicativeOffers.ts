import { Refusal } from '#kernel/errors.ts';
import { priceOffer } from './priceOffer.ts';
import type { DriveKind } from '#schema/generated/lender.ts';
import type { Offer, Product } from './priceOffer.ts';

export type Shopping = {
  readonly amountMinor: number;
  readonly months: number;
  /** Null: not said, and then no green product is shown. */
  readonly driveKind: DriveKind | null;
};

/** What a product would cost who is rated best, and who is rated worst: nobody is asked who they are. */
export type IndicativeOffer<Of extends Product> = { readonly product: Of; readonly best: Offer; readonly worst: Offer };

/** Of any product there is: what is beyond is a slip of the hand. In fen, and in months. */
const MOST_MINOR = 100_000_000;
const MOST_MONTHS = 120;

/**
 * The products that lend such an amount for such a term, cheapest first by the APR of who is rated best (12 CFR 1026.24: a range where the
 * rate depends on the applicant). @throws Refusal INPUT_INVALID
 */
export function indicativeOffers<Of extends Product>(
  products: readonly Of[],
  { amountMinor, months, driveKind }: Shopping,
): IndicativeOffer<Of>[] {
  checkWhole('amountMinor', amountMinor, MOST_MINOR);
  checkWhole('months', months, MOST_MONTHS);
  const plugged = driveKind === 'BEV' || driveKind === 'PHEV';
  return products
    .filter(({ green }) => plugged || !green)
    .filter(({ minAmountMinor, maxAmountMinor }) => amountMinor >= minAmountMinor && amountMinor <= maxAmountMinor)
    .filter(({ termsMonths }) => termsMonths.includes(months))
    .map((product) => ({
      product,
      best: priceOffer(product, 'A', amountMinor, months, 0),
      worst: priceOffer(product, 'E', amountMinor, months, 0),
    }))
    .toSorted((a, b) => a.best.aprBps - b.best.aprBps);
}

function checkWhole(check: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Refusal('INPUT_INVALID', { check, from: 1, to: most });
}
