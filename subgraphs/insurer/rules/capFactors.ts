import { factorProduct } from './applyFactors.ts';
import type { PriceFactor } from './priceFactor.ts';

export type Band = { readonly lowBps: number; readonly highBps: number };

/**
 * Holds the product of factors within a band by one more named factor, rounded towards the inside of the band:
 * the factors shown always multiply to the price charged.
 * @returns the factors, and the cap after them where it is needed
 */
export function capFactors(
  factors: readonly PriceFactor[],
  { lowBps, highBps }: Band,
  cap: Omit<PriceFactor, 'factorBps'>,
): PriceFactor[] {
  const { numerator, denominator } = factorProduct(factors);
  const high = BigInt(highBps) * denominator;
  const low = BigInt(lowBps) * denominator;
  if (numerator * 10_000n > high) return [...factors, { ...cap, factorBps: Number(high / numerator) }];
  if (numerator * 10_000n < low) return [...factors, { ...cap, factorBps: Number((low + numerator - 1n) / numerator) }];
  return [...factors];
}
