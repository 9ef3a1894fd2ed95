import type { Minor } from '#kernel/money.ts';

/**
 * The accounts of one loan, as the lender keeps them. `CARRIED_OVER` stands opposite to what a loan from before the journal began with.
 */
export type Account = 'CASH' | 'PRINCIPAL' | 'INTEREST_INCOME' | 'LATE_INTEREST_INCOME' | 'FEE_INCOME' | 'CARRIED_OVER';

/** Debit above zero, credit below. */
export type Posting = { readonly account: Account; readonly amount: Minor };

export type MovementKind = 'DISBURSE' | 'CARRY_OVER' | 'REPAY' | 'PREPAY' | 'SETTLE' | 'RESTRUCTURE';

export type Received = {
  readonly principal: Minor;
  readonly interest: Minor;
  readonly lateInterest: Minor;
};

/** The borrower is paid the principal less the fee, which the lender has earned with that. */
export function disbursed(principal: Minor, fee: Minor): Posting[] {
  return balanced([
    { account: 'PRINCIPAL', amount: principal },
    { account: 'FEE_INCOME', amount: -fee },
    { account: 'CASH', amount: fee - principal },
  ]);
}

export function carriedOver(principal: Minor): Posting[] {
  return balanced([
    { account: 'PRINCIPAL', amount: principal },
    { account: 'CARRIED_OVER', amount: -principal },
  ]);
}

/** Interest is income when it is paid. */
export function received({ principal, interest, lateInterest }: Received): Posting[] {
  return balanced([
    { account: 'CASH', amount: principal + interest + lateInterest },
    { account: 'PRINCIPAL', amount: -principal },
    { account: 'INTEREST_INCOME', amount: -interest },
    { account: 'LATE_INTEREST_INCOME', amount: -lateInterest },
  ]);
}

/** What was owed in interest is lent as principal from now on. */
export function capitalised({ interest, lateInterest }: Omit<Received, 'principal'>): Posting[] {
  return balanced([
    { account: 'PRINCIPAL', amount: interest + lateInterest },
    { account: 'INTEREST_INCOME', amount: -interest },
    { account: 'LATE_INTEREST_INCOME', amount: -lateInterest },
  ]);
}

/** Without the accounts that nothing moves on. @throws RangeError when debits are not credits */
function balanced(postings: readonly Posting[]): Posting[] {
  const sum = postings.reduce((total, { amount }) => total + amount, 0n);
  if (sum !== 0n) throw new RangeError(`postings: out of balance by ${sum}`);
  return postings.filter(({ amount }) => amount !== 0n);
}
