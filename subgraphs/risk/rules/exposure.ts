/** A loan as the lender tells of it; null where it does not. */
export type LoanState = {
  readonly balanceMinor?: number | null | undefined;
  readonly daysPastDue?: number | null | undefined;
};

export type Exposure = {
  readonly balanceMinor: number | null;
  readonly loans: number | null;
  readonly worstDaysPastDue: number | null;
};

/**
 * Total exposure (多头借贷): sum of balances, number of loans, most days past due, over every lender that says so.
 * Of loans that were refused nothing is known, which is not the same as none.
 */
export function exposure(loans: readonly (LoanState | null)[] | null | undefined): Exposure {
  if (!loans) return { balanceMinor: null, loans: null, worstDaysPastDue: null };
  const told = (field: keyof LoanState) =>
    loans.map((loan) => loan?.[field]).filter((value) => typeof value === 'number');
  const [balances, daysPastDue] = [told('balanceMinor'), told('daysPastDue')];
  const known = (values: readonly number[]) => values.length > 0 || loans.length === 0;
  return {
    balanceMinor: known(balances) ? balances.reduce((sum, balance) => sum + balance, 0) : null,
    loans: loans.length,
    worstDaysPastDue: known(daysPastDue) ? Math.max(0, ...daysPastDue) : null,
  };
}
