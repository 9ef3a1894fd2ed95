import { daysBetween } from '#kernel/days.ts';
import type { Car } from '#world/people/population.ts';

/** What a car's odometer shows on a day: it is driven as much on each. In kilometres. */
export function odometerOn({ firstRegisteredOn, odometerKm }: Car, on: string, today: string): number {
  return Math.round((odometerKm * daysBetween(firstRegisteredOn, on)) / daysBetween(firstRegisteredOn, today));
}
