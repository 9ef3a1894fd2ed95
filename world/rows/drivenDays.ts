import { addDays, daysBetween } from '#kernel/days.ts';
import { dice } from '#world/people/dice.ts';
import type { Dice } from '#world/people/dice.ts';
import type { Car, Population } from '#world/people/population.ts';

/** How a car was driven on one day, as its maker sums it up. */
export type DrivenDay = {
  readonly vin: string;
  readonly day: string;
  readonly distanceKm: number;
  readonly totalMinutes: number;
  readonly nightMinutes: number;
  readonly harshEvents: number;
  readonly speedingKm: number;
};

const DAYS_KEPT = 180;

/** The last 180 days of a car, or all of a younger one, oldest first. Never more kilometres than its odometer shows. */
export function drivenDays({ seed, today }: Population, car: Car): DrivenDay[] {
  const throws = dice(seed, `${car.vin} driven days`);
  const count = Math.min(DAYS_KEPT, daysBetween(car.firstRegisteredOn, today) + 1);
  const distances = Array.from({ length: count }, () => distanceOf(throws, car.use.kmPerDay));
  const total = distances.reduce((sum, each) => sum + each, 0);
  const scale = Math.min(1, car.odometerKm / total);
  return distances.map((distance, i) => drivenDay(throws, car, addDays(today, i + 1 - count), distance * scale));
}

/** Every eighth day the car stands; the mean is `kmPerDay`. */
function distanceOf(throws: Dice, kmPerDay: number): number {
  return throws.chance(1 / 8) ? 0 : kmPerDay * (0.25 + 1.786 * throws.next());
}

function drivenDay(throws: Dice, { vin, use }: Car, day: string, distance: number): DrivenDay {
  const distanceKm = Math.floor(distance * 10) / 10;
  const totalMinutes = Math.round((distanceKm / (28 + 20 * throws.next())) * 60);
  return {
    vin,
    day,
    distanceKm,
    totalMinutes,
    nightMinutes: Math.min(totalMinutes, Math.round(totalMinutes * use.nightShare * 2 * throws.next())),
    // Rounded up by chance, so that the mean over the days is the car's own rate.
    harshEvents: Math.floor((distanceKm * use.harshPer100Km) / 100 + throws.next()),
    speedingKm: Math.floor(distanceKm * use.speedingShare * 20 * throws.next()) / 10,
  };
}
