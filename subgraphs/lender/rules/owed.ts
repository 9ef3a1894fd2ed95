import { daysBetween } from '#kernel/days.ts';
import { divideHalfEven } from '#kernel/money.ts';
import type { Minor } from '#kernel/money.ts';

/** An instalment with what was paid of it. Amounts in fen; days `YYYY-MM-DD`. */
export type OwedInstalment = {
  readonly number: number;
  readonly dueOn: string;
  readonly interestMinor: number;
  readonly principalMinor: number;
  readonly paidInterestMinor: number;
  readonly paidPrincipalMinor: number;
  /** Late interest is paid up to this day; null: none was. */
  readonly lateFrom: string | null;
  readonly paidOn: string | null;
};

/** Half as much again as the contract's rate: 银发〔2003〕251号, article 3 (30 % to 50 % on top). */
export const LATE_SURCHARGE_BPS = 5_000n;
const DAYS = 360n;
const WHOLE = 10_000n;

export function unpaidOf<Row extends OwedInstalment>(instalments: readonly Row[]): Row[] {
  return instalments.filter(({ paidOn }) => paidOn === null);
}

export function interestLeft({ interestMinor, paidInterestMinor, paidOn }: OwedInstalment): Minor {
  return paidOn === null ? BigInt(interestMinor - paidInterestMinor) : 0n;
}

export function principalLeft({ principalMinor, paidPrincipalMinor, paidOn }: OwedInstalment): Minor {
  return paidOn === null ? BigInt(principalMinor - paidPrincipalMinor) : 0n;
}

/** Principal that is still lent. */
export function balanceOf(instalments: readonly OwedInstalment[]): Minor {
  return instalments.reduce((sum, each) => sum + principalLeft(each), 0n);
}

/** Late interest 罚息 on what is overdue of an instalment, by actual days of a year of 360, rounded once. */
export function lateInterestOf(instalment: OwedInstalment, rateBps: number, on: string): Minor {
  const { dueOn, lateFrom, paidOn } = instalment;
  const since = lateFrom !== null && lateFrom > dueOn ? lateFrom : dueOn;
  if (paidOn !== null || since >= on) return 0n;
  const overdue = interestLeft(instalment) + principalLeft(instalment);
  const late = BigInt(rateBps) * (WHOLE + LATE_SURCHARGE_BPS) * BigInt(daysBetween(since, on));
  return divideHalfEven(overdue * late, WHOLE * WHOLE * DAYS);
}

export function lateInterestOn(instalments: readonly OwedInstalment[], rateBps: number, on: string): Minor {
  return instalments.reduce((sum, each) => sum + lateInterestOf(each, rateBps, on), 0n);
}

/**
 * Interest on an amount since a day, by actual days of a year of 360, and never more than a month's: the schedule asks no more for a
 * month of 31 days.
 */
export function accrued(amount: Minor, rateBps: number, since: string, on: string): Minor {
  const days = Math.min(30, Math.max(0, daysBetween(since, on)));
  return divideHalfEven(amount * BigInt(rateBps) * BigInt(days), WHOLE * DAYS);
}
