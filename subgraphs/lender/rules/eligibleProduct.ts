import { decisionReasons } from './decisionReasons.ts';
import { greenProgramme } from './greenProgramme.ts';
import type { DriveKind } from '#schema/generated/lender.ts';
import type { Reason } from './decisionReasons.ts';
import type { Product } from './priceOffer.ts';

export type Eligible =
  | { readonly kind: 'PRODUCT'; readonly product: Product; readonly reason: Reason | null }
  | { readonly kind: 'UNKNOWN' | 'NONE'; readonly reasons: readonly Reason[] };

export type Wish = { readonly product: string; readonly amountMinor: number; readonly months: number };

/**
 * The product that the vehicle may have: as wished for; when that is green and the vehicle is not, the lender's first other
 * one of that amount and term; when nothing says what drives the vehicle, a person will decide.
 */
export function eligibleProduct(
  wish: Wish,
  products: readonly Product[],
  vehicle: { readonly driveKind: DriveKind | null; readonly sohPercent: number | null },
): Eligible {
  const wished = products.find(({ code }) => code === wish.product);
  if (!wished) return { kind: 'NONE', reasons: [decisionReasons.productDoesNotFit()] };
  if (!wished.green) return { kind: 'PRODUCT', product: wished, reason: null };
  const standing = greenProgramme(vehicle.driveKind, vehicle.sohPercent);
  if (standing === 'ELIGIBLE') return { kind: 'PRODUCT', product: wished, reason: decisionReasons.greenProgramme() };
  if (standing === 'UNKNOWN') return { kind: 'UNKNOWN', reasons: [decisionReasons.driveKindUnknown()] };
  const reason =
    standing === 'BATTERY_WORN' ? decisionReasons.batteryWorn(vehicle.sohPercent!) : decisionReasons.notPluggedIn();
  const other = products.find((product) => !product.green && offers(product, wish));
  if (!other) return { kind: 'NONE', reasons: [reason, decisionReasons.productDoesNotFit()] };
  return { kind: 'PRODUCT', product: other, reason };
}

function offers(product: Product, { amountMinor, months }: Wish): boolean {
  const { minAmountMinor, maxAmountMinor, termsMonths } = product;
  return amountMinor >= minAmountMinor && amountMinor <= maxAmountMinor && termsMonths.includes(months);
}
