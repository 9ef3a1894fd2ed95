/** Money is a bigint of minor units (fen, cents) beside its ISO 4217 currency; never a float. */
export type Minor = bigint;

/**
 * a / b to the nearest integer, ties to even: IEEE 754-2019 section 4.3.1 roundTiesToEven. The bias of "half up"
 * is visible over a loan book.
 * @throws RangeError when b is zero
 */
export function divideHalfEven(a: bigint, b: bigint): bigint {
  if (b < 0n) return divideHalfEven(-a, -b);
  const floor = a / b - (a % b < 0n ? 1n : 0n);
  const twice = 2n * (a - floor * b);
  if (twice < b) return floor;
  if (twice > b) return floor + 1n;
  return floor % 2n === 0n ? floor : floor + 1n;
}

/** amount × bps / 10,000, rounded once, half to even. */
export function basisPointsOf(amount: Minor, bps: bigint): Minor {
  return divideHalfEven(amount * bps, 10_000n);
}
