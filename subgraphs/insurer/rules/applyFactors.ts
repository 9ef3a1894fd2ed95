import { divideHalfEven } from '#kernel/money.ts';
import type { Minor } from '#kernel/money.ts';
import type { PriceFactor } from './priceFactor.ts';

/**
 * A price is its base times every factor, rounded once to the fen, half to even: so it does not depend on the factors' order.
 * Rounding: IEEE 754-2019 section 4.3.1.
 */
export function applyFactors(baseMinor: Minor, factors: readonly PriceFactor[]): Minor {
  const { numerator, denominator } = factorProduct(factors);
  return divideHalfEven(baseMinor * numerator, denominator);
}

/** The exact product of the factors, as a fraction. */
export function factorProduct(factors: readonly PriceFactor[]): { numerator: bigint; denominator: bigint } {
  return {
    numerator: factors.reduce((product, { factorBps }) => product * BigInt(factorBps), 1n),
    denominator: 10_000n ** BigInt(factors.length),
  };
}
