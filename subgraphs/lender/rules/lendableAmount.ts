import { debtToIncome } from './debtToIncome.ts';
import { decisionReasons } from './decisionReasons.ts';
import { loanToValue } from './loanToValue.ts';
import type { Collateral } from './loanToValue.ts';
import type { Reason } from './decisionReasons.ts';
import type { Offer } from './priceOffer.ts';

/** How much may be lent at most, and why not more. */
export type AmountLimit = { readonly maxAmountMinor: number; readonly reason: Reason };

/** Counter-offers are in whole thousands of yuan. */
const STEP = 100_000n;

/** Null when the amount is within the cap on loan to value. */
export function collateralLimit(
  amountMinor: number,
  collateral: Collateral,
  ownCapBps: number,
  on: string,
): AmountLimit | null {
  const { ltvBps, capBps, maxAmount } = loanToValue(BigInt(amountMinor), collateral, BigInt(ownCapBps), on);
  if (BigInt(amountMinor) <= maxAmount) return null;
  return {
    maxAmountMinor: wholeSteps(maxAmount),
    reason: decisionReasons.loanToValue(ltvBps, capBps, collateral.used),
  };
}

/**
 * Null when the instalment is within the cap on debt to income, or no income is known. An instalment is in proportion to the
 * amount up to two roundings of half a fen, hence the + 2.
 */
export function incomeLimit(
  { amountMinor, monthlyMinor }: Offer,
  incomeMinor: number | null,
  obligationsMinor: number | null,
): AmountLimit | null {
  if (incomeMinor === null) return null;
  const instalment = BigInt(monthlyMinor);
  const { dtiBps, capBps, room } = debtToIncome(BigInt(incomeMinor), BigInt(obligationsMinor ?? 0), instalment);
  if (instalment <= room) return null;
  const affordable = (BigInt(amountMinor) * room) / (instalment + 2n);
  return { maxAmountMinor: wholeSteps(affordable), reason: decisionReasons.debtToIncome(dtiBps, capBps) };
}

function wholeSteps(amount: bigint): number {
  return Number(amount - (amount % STEP));
}
