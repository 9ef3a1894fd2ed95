/** Workshops keep the time of China, UTC+8, all year. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
export const SLOT_MINUTES = 60;

/** The instants, in milliseconds, at which an appointment can begin on a local day: full hours within the opening hours of its weekday. */
export function slotsOf(openingHours: readonly (readonly number[])[], day: string): number[] {
  const midnight = Date.parse(`${day}T00:00:00Z`) - OFFSET_MS;
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const hours = openingHours[weekday] ?? [];
  const slots: number[] = [];
  for (let pair = 0; pair + 1 < hours.length; pair += 2)
    for (
      let minute = Math.ceil(hours[pair]! / 60) * 60;
      minute + SLOT_MINUTES <= hours[pair + 1]!;
      minute += SLOT_MINUTES
    )
      slots.push(midnight + minute * 60_000);
  return slots;
}

/** The local day of an instant, in milliseconds. */
export function localDay(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 10);
}

/** The free slots nearest to a wish, soonest first, at most so many. */
export function nearest(slots: readonly number[], wish: number, most: number): number[] {
  const near = slots.toSorted((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || a - b);
  return near.slice(0, most).toSorted((a, b) => a - b);
}

/** The days around an instant that are looked at for other slots. */
export function daysAround(at: number, days: number): string[] {
  return Array.from({ length: 2 * days + 1 }, (_, i) => localDay(at + (i - days) * DAY_MS));
}
