/** By the nearest rank, of values in ascending order; null of none. */
export function percentile(sorted: Float64Array, percent: number): number | null {
  if (sorted.length === 0) return null;
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)]!;
}
