import { divideHalfEven } from '#kernel/money.ts';
import { amortise } from './amortise.ts';
import type { Minor } from '#kernel/money.ts';
import type { RepaymentMethod } from '#schema/generated/lender.ts';
import type { ScheduledInstalment } from './amortise.ts';

export type Remaining = {
  readonly method: RepaymentMethod;
  /** Still lent. */
  readonly balance: Minor;
  readonly rateBps: number;
  /** Instalments left. */
  readonly months: number;
  /** Left for the last instalment, of a balloon loan. */
  readonly balloon: Minor;
};

/** As many instalments as before, each smaller. A balloon stays what it is, unless no more than that is left. */
export function smallerInstalments({ method, balance, rateBps, months, balloon }: Remaining): ScheduledInstalment[] {
  const kept = balloon < balance ? balloon : balance;
  const balloonBps = method === 'BALLOON' ? divideHalfEven(kept * 10_000n, balance) : 0n;
  return amortise({ method, principal: balance, rateBps: BigInt(rateBps), months, balloonBps });
}

/** Instalments as large as before, or a little smaller, and fewer: the least number of months for which none is larger. */
export function fewerInstalments(remaining: Remaining, instalment: Minor): ScheduledInstalment[] {
  for (let months = 1; months < remaining.months; months += 1) {
    const schedule = smallerInstalments({ ...remaining, months });
    if (schedule.every(({ payment }) => payment <= instalment)) return schedule;
  }
  return smallerInstalments(remaining);
}
