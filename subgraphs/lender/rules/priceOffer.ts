import { divideHalfEven } from '#kernel/money.ts';
import { amortise } from './amortise.ts';
import { loanAprBps } from './loanAprBps.ts';
import type { RepaymentMethod, RiskBand } from '#schema/generated/lender.ts';

/** A product as the rules see it. */
export type Product = {
  readonly code: string;
  readonly rateFromBps: number;
  readonly rateToBps: number;
  /** Taken once, at disbursement, from the amount lent. */
  readonly feeBps: number;
  readonly minAmountMinor: number;
  readonly maxAmountMinor: number;
  readonly termsMonths: readonly number[];
  readonly method: RepaymentMethod;
  readonly balloonBps: number;
  readonly green: boolean;
  /** The lender's own cap on loan to value. */
  readonly maxLtvBps: number;
};

export type Offer = {
  readonly product: string;
  readonly amountMinor: number;
  readonly months: number;
  readonly rateBps: number;
  readonly aprBps: number;
  /** The first instalment. */
  readonly monthlyMinor: number;
  readonly totalInterestMinor: number;
  readonly green: boolean;
  /** Epoch seconds. */
  readonly validUntil: number;
};

const VALID_SECONDS = 30 * 86_400;
/** Quarters of the way from the product's lowest rate to its highest. */
const QUARTERS: Readonly<Record<RiskBand, bigint>> = { A: 0n, B: 1n, C: 2n, D: 3n, E: 4n };

/**
 * Risk-based price: band A pays the product's lowest rate, E its highest, the others evenly between; the APR with the fee
 * stands beside the rate (PBoC announcement 2021 no. 3, 年化利率). A green product brings its own, lower rates. `at` in epoch seconds.
 */
export function priceOffer(product: Product, band: RiskBand, amountMinor: number, months: number, at: number): Offer {
  const span = BigInt(product.rateToBps - product.rateFromBps);
  const rateBps = BigInt(product.rateFromBps) + divideHalfEven(span * QUARTERS[band], 4n);
  const principal = BigInt(amountMinor);
  const schedule = amortise({ ...product, balloonBps: BigInt(product.balloonBps), principal, rateBps, months });
  return {
    product: product.code,
    amountMinor,
    months,
    rateBps: Number(rateBps),
    aprBps: loanAprBps(principal, BigInt(product.feeBps), schedule),
    monthlyMinor: Number(schedule[0]!.payment),
    totalInterestMinor: Number(schedule.reduce((sum, { interest }) => sum + interest, 0n)),
    green: product.green,
    validUntil: at + VALID_SECONDS,
  };
}
