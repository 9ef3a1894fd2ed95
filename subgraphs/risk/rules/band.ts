export type Band = 'A' | 'B' | 'C' | 'D' | 'E';

/** Best first. */
export const bands: readonly Band[] = ['A', 'B', 'C', 'D', 'E'];

/** The least points of each band: odds of good to bad of 8, 4, 2 and 1 to 1, which are 11, 20, 33 and 50 % of bads. */
const LEAST = { A: 547, B: 527, C: 507, D: 487, E: -Infinity } as const;

/** The band of risk by points. Each band's odds are twice those of the next: the scale of `scale.ts`, 20 points. */
export function bandOf(points: number): Band {
  return bands.find((band) => points >= LEAST[band])!;
}

export function leastPointsOf(band: Band): number {
  return LEAST[band];
}

/** The worse of two bands. */
export function worseOf(one: Band, other: Band): Band {
  return one > other ? one : other;
}
