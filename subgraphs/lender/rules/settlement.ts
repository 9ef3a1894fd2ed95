import { accrued, balanceOf, interestLeft, lateInterestOn, principalLeft, unpaidOf } from './owed.ts';
import type { Minor } from '#kernel/money.ts';
import type { OwedInstalment } from './owed.ts';
import type { Received } from './postings.ts';

/** The day from which interest runs: that of the last instalment that was due, or of the disbursement. */
export function interestSince(instalments: readonly OwedInstalment[], disbursedOn: string, on: string): string {
  return instalments.reduce((last, { dueOn }) => (dueOn <= on && dueOn > last ? dueOn : last), disbursedOn);
}

/**
 * What ends the loan on a day: the principal, the interest of instalments that are due, late interest, and the interest since the last due
 * day. What would have been earned afterwards is not asked for: 民法典 article 677.
 */
export function settlement(
  instalments: readonly OwedInstalment[],
  { rateBps, disbursedOn }: { readonly rateBps: number; readonly disbursedOn: string },
  on: string,
): Received {
  const unpaid = unpaidOf(instalments);
  const due = unpaid.filter(({ dueOn }) => dueOn <= on);
  const notDue = unpaid.filter(({ dueOn }) => dueOn > on);
  const dueInterest = due.reduce((sum, each) => sum + interestLeft(each), 0n);
  const running = notDue.reduce((sum, each) => sum + principalLeft(each), 0n);
  const paidAhead = notDue.reduce((sum, { paidInterestMinor }) => sum + BigInt(paidInterestMinor), 0n);
  const since = accrued(running, rateBps, interestSince(instalments, disbursedOn, on), on) - paidAhead;
  return {
    principal: balanceOf(instalments),
    interest: dueInterest + (since > 0n ? since : 0n),
    lateInterest: lateInterestOn(unpaid, rateBps, on),
  };
}

export function totalOf({ principal, interest, lateInterest }: Received): Minor {
  return principal + interest + lateInterest;
}
