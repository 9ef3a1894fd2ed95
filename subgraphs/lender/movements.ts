import { addMonths } from '#kernel/days.ts';
import { Refusal } from '#kernel/errors.ts';
import { allocatePayment } from './rules/allocatePayment.ts';
import { amortise } from './rules/amortise.ts';
import { accrued, balanceOf, unpaidOf } from './rules/owed.ts';
import { capitalised, carriedOver, received } from './rules/postings.ts';
import { fewerInstalments, smallerInstalments } from './rules/reschedule.ts';
import { interestSince, settlement, totalOf } from './rules/settlement.ts';
import type { Change, Held } from './contractBook.ts';
import type { ScheduledInstalment } from './rules/amortise.ts';
import type { Remaining } from './rules/reschedule.ts';
import type { InstalmentRow, LoanRow } from './store.ts';

/** What a movement does to a loan on a day; each throws a Refusal where it cannot be done. Amounts in fen. */
export type Decide = (held: Held) => readonly Change[];

const MOST_MONTHS = 96;
const MOST_RATE_BPS = 2_400;

export function repay(amountMinor: number, on: string): Decide {
  return begun((held) => {
    const { received: got, changed } = allocatePayment(held.instalments, BigInt(amountMinor), held.loan.rateBps, on);
    return { kind: 'REPAY', postings: received(got), changed };
  });
}

/** Principal before it is due, with the interest on it since the last due day. */
export function prepay(principalMinor: number, keep: 'TERM' | 'INSTALMENT', on: string): Decide {
  return begun(({ loan, instalments }) => {
    const unpaid = unpaidOf(instalments);
    assertNothingDue(unpaid, on);
    const before = balanceOf(unpaid);
    const principal = BigInt(principalMinor);
    if (principal <= 0n || principal >= before)
      throw new Refusal('INPUT_INVALID', { check: 'principalMinor', from: 1, to: Number(before - 1n) });
    const remaining = remainingOf(loan, before - principal, unpaid.length);
    const schedule =
      keep === 'TERM' ? smallerInstalments(remaining) : fewerInstalments(remaining, BigInt(unpaid[0]!.paymentMinor));
    const interest = accrued(principal, loan.rateBps, interestSince(instalments, loan.disbursedOn, on), on);
    return {
      kind: 'PREPAY',
      postings: received({ principal, interest, lateInterest: 0n }),
      replaced: schedule.map((each, i) => asRow(loan.id, each, unpaid[i]!.number, unpaid[i]!.dueOn)),
    };
  });
}

/** All that is owed at once. `totalMinor` is what the borrower was quoted: who pays another sum is told the right one. */
export function settle(totalMinor: number, on: string): Decide {
  return begun(({ loan, instalments }) => {
    const owed = settlement(instalments, loan, on);
    if (BigInt(totalMinor) !== totalOf(owed))
      throw new Refusal('STATE_CONFLICT', { check: 'totalMinor', totalMinor: Number(totalOf(owed)), on });
    const unpaid = unpaidOf(instalments);
    const last = unpaid.at(-1)!;
    const ended = { number: unpaid[0]!.number, interest: owed.interest, principal: owed.principal, balance: 0n };
    const row = asRow(
      loan.id,
      { ...ended, payment: owed.interest + owed.principal },
      ended.number,
      earlier(last.dueOn, on),
    );
    const paid = { paidInterestMinor: row.interestMinor, paidPrincipalMinor: row.principalMinor, paidOn: on };
    return { kind: 'SETTLE', postings: received(owed), replaced: [{ ...row, ...paid }] };
  });
}

/** Other terms for what is owed, all of which becomes principal: the lender's to grant. */
export function restructure(months: number, rateBps: number, on: string): Decide {
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS)
    throw new Refusal('INPUT_INVALID', { check: 'months', from: 1, to: MOST_MONTHS });
  if (!Number.isInteger(rateBps) || rateBps < 0 || rateBps > MOST_RATE_BPS)
    throw new Refusal('INPUT_INVALID', { check: 'rateBps', from: 0, to: MOST_RATE_BPS });
  return begun(({ loan, instalments }) => {
    const { interest, lateInterest } = settlement(instalments, loan, on);
    const first = unpaidOf(instalments)[0]!.number;
    const principal = balanceOf(instalments) + interest + lateInterest;
    const schedule = amortise({ method: 'EQUAL_INSTALMENT', principal, rateBps: BigInt(rateBps), months });
    return {
      kind: 'RESTRUCTURE',
      postings: capitalised({ interest, lateInterest }),
      replaced: schedule.map((each, i) => asRow(loan.id, each, first + i, addMonths(on, i + 1))),
      terms: { months: first - 1 + months, rateBps },
    };
  });
}

/** Of a loan that is being repaid; one from before the journal is carried over into it first. @throws Refusal STATE_CONFLICT */
function begun(change: (held: Held) => Change): Decide {
  return (held) => {
    const { loan, instalments, isJournalled } = held;
    if (loan.writtenOffOn !== null) throw new Refusal('STATE_CONFLICT', { status: 'WRITTEN_OFF' });
    if (unpaidOf(instalments).length === 0) throw new Refusal('STATE_CONFLICT', { status: 'SETTLED' });
    const carry: Change = { kind: 'CARRY_OVER', postings: carriedOver(balanceOf(instalments)) };
    return isJournalled ? [change(held)] : [carry, change(held)];
  };
}

/** @throws Refusal STATE_CONFLICT */
function assertNothingDue(unpaid: readonly InstalmentRow[], on: string): void {
  const [first] = unpaid;
  if (first!.dueOn <= on) throw new Refusal('STATE_CONFLICT', { check: 'an instalment is due: pay it first' });
  if (first!.paidInterestMinor + first!.paidPrincipalMinor > 0)
    throw new Refusal('STATE_CONFLICT', { check: 'an instalment is partly paid: pay the rest of it first' });
}

function remainingOf({ method, rateBps, balloonMinor }: LoanRow, balance: bigint, months: number): Remaining {
  return { method: method ?? 'EQUAL_INSTALMENT', balance, rateBps, months, balloon: BigInt(balloonMinor ?? 0) };
}

export function asRow(loanId: string, each: ScheduledInstalment, number: number, dueOn: string): InstalmentRow {
  return {
    loanId,
    number,
    dueOn,
    interestMinor: Number(each.interest),
    principalMinor: Number(each.principal),
    paymentMinor: Number(each.payment),
    balanceMinor: Number(each.balance),
    paidInterestMinor: 0,
    paidPrincipalMinor: 0,
    lateFrom: null,
    paidOn: null,
  };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
