import { daysBetween } from '#kernel/days.ts';
import { divideHalfEven } from '#kernel/money.ts';
import type { Minor } from '#kernel/money.ts';

/** A term, both days included. */
export type Term = { readonly startsOn: string; readonly endsOn: string };

/** The part of a year's premium for the days from `from` to the term's end, rounded once; nothing is left after it. */
export function unearned(annual: Minor, { startsOn, endsOn }: Term, from: string): Minor {
  const whole = daysBetween(startsOn, endsOn) + 1;
  const left = Math.min(whole, Math.max(0, daysBetween(from, endsOn) + 1));
  return divideHalfEven(annual * BigInt(left), BigInt(whole));
}
