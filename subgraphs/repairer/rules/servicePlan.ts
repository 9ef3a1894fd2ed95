import { addDays, daysBetween } from '#kernel/days.ts';
import { estimate } from './estimate.ts';
import type { DriveKind } from '#schema/generated/repairer.ts';

export type PlannedVehicle = {
  readonly odometerKm: number;
  /** Null where it is not known: then as of a car with an engine, which needs the more. */
  readonly driveKind: DriveKind | null;
  readonly firstRegisteredOn: string | null;
  readonly last: { readonly finishedOn: string; readonly odometerKm: number } | null;
};

export type PlannedService = {
  /** From the vehicle's first one on. */
  readonly number: number;
  readonly dueOn: string;
  readonly dueAtKm: number;
  readonly jobs: readonly string[];
  readonly totalMinor: number;
};

/** A service book's interval: every 10,000 km, or a year, whichever is first. */
const EVERY_KM = 10_000;
const EVERY_DAYS = 365;
/** What comes with every so-manieth service. */
const BRAKES_EACH = 4;
const TYRES_EACH = 5;
const BATTERY_12V_EACH = 4;
/** Where nothing tells how much it is driven: the usual year of a private car. */
const USUAL_KM_A_DAY = 12_000 / 365;

/** The next services of a vehicle, soonest first. What was due before is due on the day. `on` is the day. */
export function servicePlan(vehicle: PlannedVehicle, on: string, count: number): PlannedService[] {
  const { odometerKm, last, driveKind } = vehicle;
  const pace = kmADay(vehicle, on);
  const from = last ?? { finishedOn: on, odometerKm: 0 };
  const done = Math.round(from.odometerKm / EVERY_KM);
  return Array.from({ length: count }, (_, i) => {
    const number = done + i + 1;
    const dueAtKm = from.odometerKm + (i + 1) * EVERY_KM;
    const years = (i + 1) * EVERY_DAYS;
    // A car that stands reaches them in a thousand years: by then it is due by time.
    const byKm = addDays(on, Math.min(years, Math.max(0, Math.ceil((dueAtKm - odometerKm) / pace))));
    const byTime = addDays(from.finishedOn, years);
    const soonest = byKm < byTime ? byKm : byTime;
    const jobs = jobsOf(number, driveKind);
    return { number, dueOn: soonest < on ? on : soonest, dueAtKm, jobs, totalMinor: estimate(jobs).totalMinor };
  });
}

function jobsOf(number: number, driveKind: DriveKind | null): string[] {
  return [
    // No oil in it, and so none to change.
    ...(driveKind === 'BEV' ? [] : ['SERVICE']),
    ...(driveKind === 'BEV' || driveKind === 'PHEV' ? ['BATTERY_CHECK'] : []),
    ...(number % BRAKES_EACH === 0 ? ['BRAKES'] : []),
    ...(number % TYRES_EACH === 0 ? ['TYRES'] : []),
    ...(number % BATTERY_12V_EACH === 0 ? ['BATTERY_12V'] : []),
  ];
}

function kmADay({ odometerKm, firstRegisteredOn }: PlannedVehicle, on: string): number {
  const days = firstRegisteredOn === null ? 0 : daysBetween(firstRegisteredOn, on);
  return days > 0 && odometerKm > 0 ? odometerKm / days : USUAL_KM_A_DAY;
}
