import type { Band } from './band.ts';
import type { Exposure } from './exposure.ts';

/** A limit that binds: the band is no better than `worst`, for this reason. */
export type BandLimit = { readonly code: 'ARREARS' | 'INSTALMENT_BURDEN' | 'TOTAL_DEBT'; readonly noBetterThan: Band };

export type Burden = {
  readonly exposure: Exposure;
  readonly incomeMonthlyMinor?: number | null | undefined;
  readonly amountMinor?: number | null | undefined;
  readonly months?: number | null | undefined;
};

/** Days past due, worst first. 商业银行金融资产风险分类办法 (2023) Art. 10, 11: 7, 90 days; IFRS 9 5.5.11: 30 days. */
const ARREARS: readonly { readonly above: number; readonly band: Band }[] = [
  { above: 90, band: 'E' },
  { above: 30, band: 'D' },
  { above: 7, band: 'C' },
];
/** By analogy with 商业银行房地产贷款风险管理指引 (2004) Art. 36: debt service of at most 55 % of income. */
const MOST_INSTALMENT_SHARE = 0.55;
/** The house's own limit: total debt, this credit included, of at most three years' income. */
const MOST_INCOMES_OWED = 36;

/** Limits of the band from what the scorecard cannot see: arrears now, the instalment, and the debt over all lenders. */
export function bandLimits(burden: Burden): BandLimit[] {
  const limits: BandLimit[] = [];
  const { exposure, incomeMonthlyMinor: income, amountMinor: amount, months } = burden;
  const arrears = ARREARS.find(({ above }) => (exposure.worstDaysPastDue ?? 0) > above);
  if (arrears) limits.push({ code: 'ARREARS', noBetterThan: arrears.band });
  if (!isPositive(income) || !isPositive(amount)) return limits;
  if (isPositive(months) && amount / months > MOST_INSTALMENT_SHARE * income)
    limits.push({ code: 'INSTALMENT_BURDEN', noBetterThan: 'D' });
  if (exposure.balanceMinor !== null && exposure.balanceMinor + amount > MOST_INCOMES_OWED * income)
    limits.push({ code: 'TOTAL_DEBT', noBetterThan: 'C' });
  return limits;
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}
