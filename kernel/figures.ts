/** What fewer people are behind could be somebody: `k` of k-anonymity, for every figure over people that leaves its house. */
export const FEWEST_PEOPLE = 10;

/** A figure, where enough people are behind it; else null. */
export function toldOf<Value>(people: number, value: Value): Value | null {
  return people >= FEWEST_PEOPLE ? value : null;
}

/** By the nearest rank, of values in ascending order; `NaN` of none. */
export function percentile(sorted: Float64Array, percent: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
