import { basisPointsOf } from '#kernel/money.ts';
import { apr } from './apr.ts';
import type { Minor } from '#kernel/money.ts';
import type { ScheduledInstalment } from './amortise.ts';

/**
 * The annual percentage rate of a loan repaid monthly, in basis points: a fee taken at disbursement is no money lent, so the
 * amount financed is the principal less the fee. 12 CFR 1026.18(b)(3) and Appendix J.
 */
export function loanAprBps(principal: Minor, feeBps: bigint, schedule: readonly ScheduledInstalment[]): number {
  const financed = principal - basisPointsOf(principal, feeBps);
  const rate = apr({
    advances: [{ amountMinor: Number(financed), periods: 0, fraction: 0 }],
    payments: schedule.map(({ number, payment }) => ({ amountMinor: Number(payment), periods: number, fraction: 0 })),
    unitPeriodsPerYear: 12,
  });
  return Math.round(rate * 10_000);
}
