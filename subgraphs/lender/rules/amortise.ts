import { divideHalfEven } from '#kernel/money.ts';
import type { Minor } from '#kernel/money.ts';
import type { RepaymentMethod } from '#schema/generated/lender.ts';

export type Terms = {
  readonly method: RepaymentMethod;
  readonly principal: Minor;
  /** Nominal rate a year. */
  readonly rateBps: bigint;
  readonly months: number;
  /** Share of the principal that is left for the last instalment; of a balloon loan only. */
  readonly balloonBps?: bigint;
};

export type ScheduledInstalment = {
  readonly number: number;
  readonly interest: Minor;
  readonly principal: Minor;
  readonly payment: Minor;
  /** Owed afterwards. */
  readonly balance: Minor;
};

/** Basis points of a whole, times the months of a year. */
const MONTHLY = 120_000n;

/**
 * Equal instalments 等额本息, P·r(1+r)^n / ((1+r)^n − 1); equal principal 等额本金, P/n and the interest on the rest; balloon, as
 * equal instalments down to the balloon. Interest is rounded each month, and the last instalment repays exactly what is left.
 * @throws RangeError when there is nothing to repay, no month to do it in, or the rate or the balloon make no sense
 */
export function amortise(terms: Terms): ScheduledInstalment[] {
  const { principal, rateBps, months, balloonBps = 0n } = terms;
  if (principal <= 0n || months < 1 || rateBps < 0n || balloonBps < 0n || balloonBps > 10_000n)
    throw new RangeError('amortise: terms out of range');
  const principalPart = principalPartOf(terms);
  const schedule: ScheduledInstalment[] = [];
  let left = principal;
  for (let number = 1; number <= months; number += 1) {
    const interest = divideHalfEven(left * rateBps, MONTHLY);
    const part = principalPart(interest);
    const repaid = number === months || part > left ? left : part;
    left -= repaid;
    schedule.push({ number, interest, principal: repaid, payment: interest + repaid, balance: left });
  }
  return schedule;
}

function principalPartOf(terms: Terms): (interest: Minor) => Minor {
  const { method, principal, months } = terms;
  if (method === 'EQUAL_PRINCIPAL') {
    const share = divideHalfEven(principal, BigInt(months));
    return () => share;
  }
  const instalment = levelInstalment(terms);
  return (interest) => instalment - interest;
}

/** a(P·g − B·h) / d(g − h), with r = a/d, g = (d+a)^n and h = d^n: exact until the one division. */
function levelInstalment({ method, principal, rateBps, months, balloonBps = 0n }: Terms): Minor {
  const balloon = method === 'BALLOON' ? divideHalfEven(principal * balloonBps, 10_000n) : 0n;
  if (rateBps === 0n) return divideHalfEven(principal - balloon, BigInt(months));
  const grown = (MONTHLY + rateBps) ** BigInt(months);
  const flat = MONTHLY ** BigInt(months);
  return divideHalfEven(rateBps * (principal * grown - balloon * flat), MONTHLY * (grown - flat));
}
