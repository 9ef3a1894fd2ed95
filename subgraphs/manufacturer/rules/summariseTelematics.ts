/** Plain sums of a vehicle's day summaries. */
export type TelematicsSums = {
  readonly fromDay: string;
  readonly toDay: string;
  readonly days: number;
  readonly distanceKm: number;
  readonly totalMinutes: number;
  readonly nightMinutes: number;
  readonly harshEvents: number;
  readonly speedingKm: number;
};

export type TelematicsSummary = {
  readonly fromDay: string;
  readonly toDay: string;
  readonly days: number;
  readonly distanceKm: number;
  readonly totalHours: number;
  readonly nightHours: number;
  /** Shares and rates are null where nothing was driven: 0 would say that it was driven well. */
  readonly nightShare: number | null;
  readonly harshEventsPer100Km: number | null;
  readonly speedingShare: number | null;
  readonly drivingScore: number | null;
};

/** How the vehicle was driven, from the sums of its days. */
export function summariseTelematics(sums: TelematicsSums): TelematicsSummary {
  const { fromDay, toDay, days, distanceKm, totalMinutes, nightMinutes, harshEvents, speedingKm } = sums;
  const nightShare = ratio(nightMinutes, totalMinutes);
  const harshEventsPer100Km = ratio(100 * harshEvents, distanceKm);
  const speedingShare = ratio(speedingKm, distanceKm);
  const driven = nightShare !== null && harshEventsPer100Km !== null && speedingShare !== null;
  return {
    fromDay,
    toDay,
    days,
    distanceKm: rounded(distanceKm, 1),
    totalHours: rounded(totalMinutes / 60, 2),
    nightHours: rounded(nightMinutes / 60, 2),
    nightShare: nightShare === null ? null : rounded(nightShare, 4),
    harshEventsPer100Km: harshEventsPer100Km === null ? null : rounded(harshEventsPer100Km, 3),
    speedingShare: speedingShare === null ? null : rounded(speedingShare, 4),
    drivingScore: driven ? drivingScore(nightShare, harshEventsPer100Km, speedingShare) : null,
  };
}

/**
 * 100 - 5 × harsh events per 100 km (at most 40) - 100 × night share (at most 30) - 150 × speeding share (at most 30),
 * rounded; never below 0. Illustrative weights: this network's own, no maker's.
 */
function drivingScore(nightShare: number, harshEventsPer100Km: number, speedingShare: number): number {
  const harsh = Math.min(40, 5 * harshEventsPer100Km);
  const night = Math.min(30, 100 * nightShare);
  const speeding = Math.min(30, 150 * speedingShare);
  return Math.round(100 - harsh - night - speeding);
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
