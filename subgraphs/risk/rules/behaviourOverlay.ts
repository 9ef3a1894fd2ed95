import { leastPointsOf } from './band.ts';

/** How the vehicle was driven; null where it is not known. */
export type Behaviour = {
  readonly distanceKm?: number | null | undefined;
  /** 0 to 1. */
  readonly nightShare?: number | null | undefined;
  readonly harshEventsPer100Km?: number | null | undefined;
};

/** What behaviour may change at most, in points, either way. */
export const OVERLAY_LIMIT = 10;

const LEAST_KM = 500;
const FULL_CREDIBILITY_KM = 3_000;
/** Each factor gives half the limit at 0, nothing here, and takes half the limit at twice this. */
const NEUTRAL = { nightShare: 0.1, harshEventsPer100Km: 3 } as const;

/**
 * Points that the use of the vehicle adds to or takes from a score, at most 10; null when it says nothing.
 * Never the sole cause of a band below C: a score that is C or better without it stays so. PIPL Art. 24: no unreasonable
 * differences; the limits are the house's own, not fitted. Few kilometres, little weight (limited fluctuation credibility).
 */
export function behaviourOverlay(points: number, behaviour: Behaviour): number | null {
  const { distanceKm, nightShare, harshEventsPer100Km } = behaviour;
  if (!isAmount(distanceKm) || distanceKm < LEAST_KM) return null;
  if (!isAmount(nightShare) && !isAmount(harshEventsPer100Km)) return null;
  const credibility = Math.min(1, distanceKm / FULL_CREDIBILITY_KM);
  const factors = factor(nightShare, NEUTRAL.nightShare) + factor(harshEventsPer100Km, NEUTRAL.harshEventsPer100Km);
  const overlay = Math.round(credibility * factors) || 0;
  const floor = leastPointsOf('C');
  return points >= floor ? Math.max(overlay, floor - points) || 0 : overlay;
}

function factor(value: number | null | undefined, neutral: number): number {
  if (!isAmount(value)) return 0;
  return (OVERLAY_LIMIT / 2) * Math.max(-1, 1 - value / neutral);
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}
