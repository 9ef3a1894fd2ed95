import { Refusal } from '#kernel/errors.ts';
import { interestLeft, lateInterestOf, principalLeft, unpaidOf } from './owed.ts';
import type { Minor } from '#kernel/money.ts';
import type { OwedInstalment } from './owed.ts';
import type { Received } from './postings.ts';

export type Allocated<Row> = { readonly received: Received; readonly changed: readonly Row[] };

/**
 * A payment goes to late interest first, then to instalments, the oldest first, and of each to its interest before its principal: 民法典
 * article 561. It pays what is due and at most the next instalment; more is a prepayment.
 * @throws Refusal INPUT_INVALID when it is less than the late interest, or more than that
 */
export function allocatePayment<Row extends OwedInstalment>(
  instalments: readonly Row[],
  amount: Minor,
  rateBps: number,
  on: string,
): Allocated<Row> {
  const payable = payableOf(instalments, on);
  const late = payable.reduce((sum, each) => sum + lateInterestOf(each, rateBps, on), 0n);
  const most = payable.reduce((sum, each) => sum + interestLeft(each) + principalLeft(each), late);
  if (amount < late || amount <= 0n || amount > most)
    throw new Refusal('INPUT_INVALID', { check: 'amountMinor', from: Number(late > 0n ? late : 1n), to: Number(most) });
  let left = amount - late;
  let [interest, principal] = [0n, 0n];
  const changed = payable.flatMap((each) => {
    const isLate = lateInterestOf(each, rateBps, on) > 0n;
    const [toInterest, toPrincipal] = partsOf(each, left);
    left -= toInterest + toPrincipal;
    [interest, principal] = [interest + toInterest, principal + toPrincipal];
    return isLate || toInterest + toPrincipal > 0n ? [paid(each, toInterest, toPrincipal, on, isLate)] : [];
  });
  return { received: { principal, interest, lateInterest: late }, changed };
}

/** What is due, and the one after. */
function payableOf<Row extends OwedInstalment>(instalments: readonly Row[], on: string): Row[] {
  const unpaid = unpaidOf(instalments);
  const due = unpaid.filter(({ dueOn }) => dueOn <= on);
  return unpaid.slice(0, due.length + 1);
}

function partsOf(instalment: OwedInstalment, left: Minor): [Minor, Minor] {
  const toInterest = least(left, interestLeft(instalment));
  return [toInterest, least(left - toInterest, principalLeft(instalment))];
}

function paid<Row extends OwedInstalment>(
  instalment: Row,
  toInterest: Minor,
  toPrincipal: Minor,
  on: string,
  isLate: boolean,
): Row {
  const paidInterestMinor = instalment.paidInterestMinor + Number(toInterest);
  const paidPrincipalMinor = instalment.paidPrincipalMinor + Number(toPrincipal);
  const whole = paidInterestMinor === instalment.interestMinor && paidPrincipalMinor === instalment.principalMinor;
  return {
    ...instalment,
    paidInterestMinor,
    paidPrincipalMinor,
    lateFrom: isLate ? on : instalment.lateFrom,
    paidOn: whole ? on : null,
  };
}

function least(a: Minor, b: Minor): Minor {
  return a < b ? a : b;
}
