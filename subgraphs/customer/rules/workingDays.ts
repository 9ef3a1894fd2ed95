import { addDays } from '#kernel/days.ts';
import holidays from './data/holidays.json' with { type: 'json' };

const CHINA_OFFSET_SECONDS = 8 * 3_600;
const worked = new Set(holidays.worked);

/** The day in China at that instant, `YYYY-MM-DD`. */
export function chinaDay(epochSeconds: number): string {
  return new Date((epochSeconds + CHINA_OFFSET_SECONDS) * 1000).toISOString().slice(0, 10);
}

/** The day so many working days later; the day itself does not count (民法典 201). Public holidays are in data/holidays.json. */
export function addWorkingDays(day: string, count: number): string {
  let on = day;
  for (let left = count; left > 0;) {
    on = addDays(on, 1);
    if (isWorkingDay(on)) left -= 1;
  }
  return on;
}

export function isWorkingDay(day: string): boolean {
  if (worked.has(day)) return true;
  if (holidays.off.some(({ from, to }) => from <= day && day <= to)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
