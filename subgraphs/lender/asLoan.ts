import { memberId } from '#kernel/ids.ts';
import { balanceOf, lateInterestOn, unpaidOf } from './rules/owed.ts';
import { settlement, totalOf } from './rules/settlement.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Instalment, Loan, LoanMovement, SettlementQuote } from '#schema/generated/lender.ts';
import type { Movement } from './contractBook.ts';
import type { InstalmentRow, LoanRow } from './store.ts';

export function asLoan(org: OrgId, { id, customerId, vin, writtenOffOn, ...row }: LoanRow): Loan {
  const written = writtenOffOn === null ? {} : ({ status: 'WRITTEN_OFF' } as const);
  return { ...row, ...written, id: memberId(org, id), customer: { id: customerId }, vehicle: { vin } };
}

export function asInstalment({ paidInterestMinor, paidPrincipalMinor, ...row }: InstalmentRow): Instalment {
  const { number, dueOn, interestMinor, principalMinor, paymentMinor, balanceMinor, paidOn } = row;
  const paidMinor = paidOn === null ? paidInterestMinor + paidPrincipalMinor : paymentMinor;
  return { number, dueOn, interestMinor, principalMinor, paymentMinor, balanceMinor, paidMinor, paidOn };
}

export function asMovement({ kind, movedOn, movedAt, postings }: Movement): LoanMovement {
  return {
    kind,
    on: movedOn,
    at: movedAt.toISOString().replace('.000Z', 'Z'),
    postings: postings.map(({ account, amountMinor }) => ({ account, amountMinor: Number(amountMinor) })),
  };
}

/** Null once nothing is owed. */
export function quoteOn(
  instalments: readonly InstalmentRow[],
  terms: { readonly rateBps: number; readonly disbursedOn: string },
  on: string,
): SettlementQuote | null {
  if (unpaidOf(instalments).length === 0) return null;
  const owed = settlement(instalments, terms, on);
  const { principal, interest, lateInterest } = owed;
  const parts = {
    principalMinor: Number(principal),
    interestMinor: Number(interest),
    lateInterestMinor: Number(lateInterest),
  };
  return { on, ...parts, totalMinor: Number(totalOf(owed)) };
}

export function balanceMinorOf(instalments: readonly InstalmentRow[]): number {
  return Number(balanceOf(instalments));
}

export function lateInterestMinorOf(instalments: readonly InstalmentRow[], rateBps: number, on: string): number {
  return Number(lateInterestOn(instalments, rateBps, on));
}
