import { capFactors } from './capFactors.ts';
import type { PriceFactor } from './priceFactor.ts';
import type { Tariff } from './tariff.ts';

/** How a vehicle was driven in the last 180 days; null where a part is not known. */
export type Usage = {
  readonly distanceKm: number;
  /** Share of the hours between 23:00 and 05:00, 0 to 1. */
  readonly nightShare: number | null;
  readonly harshEventsPer100Km: number | null;
  /** Share of the distance, 0 to 1. */
  readonly speedingShare: number | null;
};

type Points = readonly (readonly [value: number, relativity: number])[];
type Rating = Omit<PriceFactor, 'factorBps'> & {
  readonly read: (usage: Usage) => number | null;
  readonly points: Points;
};

/** The window of `Vehicle.telematics` when no other is asked for. */
const WINDOW_DAYS = 180;
const annualKm = ({ distanceKm }: Usage) => (distanceKm * 365) / WINDOW_DAYS;

/** Straight lines between these points, flat outside. Illustrative: the numbers are no insurer's. */
// prettier-ignore
const RATINGS: readonly Rating[] = [
  { code: 'USAGE_DISTANCE', en: 'Distance driven', zh: '行驶里程', read: annualKm, points: [[0, 0.8], [12_000, 1], [40_000, 1.35]] },
  { code: 'USAGE_NIGHT', en: 'Driving at night', zh: '夜间驾驶', read: (usage) => usage.nightShare, points: [[0, 0.95], [0.05, 1], [0.3, 1.2]] },
  { code: 'USAGE_HARSH', en: 'Harsh braking, acceleration and cornering', zh: '急刹车、急加速与急转弯', read: (usage) => usage.harshEventsPer100Km, points: [[0, 0.9], [5, 1], [20, 1.25]] },
  { code: 'USAGE_SPEEDING', en: 'Driving above the limit', zh: '超速行驶', read: (usage) => usage.speedingShare, points: [[0, 0.93], [0.05, 1], [0.3, 1.25]] },
];
const CAP = { code: 'USAGE_CAP', en: 'Limit on what use may change', zh: '驾驶行为调整上限' };

/**
 * Usage-based factors: each relativity r weighs 1 + Z (r - 1), with credibility Z = km / (km + K): few kilometres, little weight.
 * H. Bühlmann, Experience Rating and Credibility, ASTIN Bulletin 4 (1967). Their product is capped.
 */
export function usageFactor(
  usage: Usage,
  { credibilityKm, usageLowBps, usageHighBps }: Pick<Tariff, 'credibilityKm' | 'usageLowBps' | 'usageHighBps'>,
): PriceFactor[] {
  const credibility = usage.distanceKm / (usage.distanceKm + credibilityKm);
  const factors = RATINGS.flatMap(({ code, en, zh, read, points }) => {
    const value = read(usage);
    if (value === null) return [];
    return [{ code, en, zh, factorBps: Math.round(10_000 * (1 + credibility * (relativity(points, value) - 1))) }];
  });
  return capFactors(factors, { lowBps: usageLowBps, highBps: usageHighBps }, CAP);
}

function relativity(points: Points, value: number): number {
  const above = points.findIndex(([at]) => at > value);
  if (above === -1) return points.at(-1)![1];
  const [highAt, high] = points[above]!;
  const [lowAt, low] = points[Math.max(0, above - 1)]!;
  return highAt === lowAt ? high : low + ((high - low) * (value - lowAt)) / (highAt - lowAt);
}
