import { addDays } from '#kernel/days.ts';
import type { Window } from './releasedWindow.ts';

/** First and last day, both included. */
export type Days = { readonly first: string; readonly last: string };

const DAY_SECONDS = 86_400;

/**
 * The last `days` days up to the day of `now`, less every day that does not lie whole in the window: a day's summary cannot be
 * divided between two holders. Days are UTC, as ISO 8601 writes them; null when none is left. Epoch seconds.
 */
export function windowDays(days: number, now: number, { from, until }: Window): Days | null {
  const today = dayOf(now);
  const first = Math.max(Math.ceil(from / DAY_SECONDS) * DAY_SECONDS, Date.parse(addDays(today, 1 - days)) / 1000);
  const last = Math.min(Math.floor(until / DAY_SECONDS) * DAY_SECONDS - DAY_SECONDS, Date.parse(today) / 1000);
  return first > last ? null : { first: dayOf(first), last: dayOf(last) };
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
