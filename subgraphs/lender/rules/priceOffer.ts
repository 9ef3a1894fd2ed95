import { divideHalfEven } from '#kernel/money.ts';
import { amortise } from './amortise.ts';
import { loanAprBps } from './loanAprBps.ts';
import type { Minor } from '#kernel/money.ts';
import type { RepaymentMethod, RiskBand, SubsidyGiver } from '#schema/generated/lender.ts';
import type { ScheduledInstalment } from './amortise.ts';

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
  /** What another pays of the rate in the borrower's place: the product's rates are without it. */
  readonly subsidyBps: number;
  readonly subsidisedBy: SubsidyGiver | null;
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
  /** The interest that another pays, over the whole term. */
  readonly subsidyMinor: number;
  readonly subsidisedBy: SubsidyGiver | null;
  readonly green: boolean;
  /** Epoch seconds. */
  readonly validUntil: number;
};

const VALID_SECONDS = 30 * 86_400;
/** Quarters of the way from the product's lowest rate to its highest. */
const QUARTERS: Readonly<Record<RiskBand, bigint>> = { A: 0n, B: 1n, C: 2n, D: 3n, E: 4n };

/**
 * Risk-based price: band A pays the product's lowest rate, E its highest, the others evenly between; the APR with the fee
 * stands beside the rate (PBoC announcement 2021 no. 3, 年化利率). A green product brings its own, lower rates; what a carmaker or the
 * state pays for that is told apart, as the interest that it would be more. `at` in epoch seconds.
 */
export function priceOffer(product: Product, band: RiskBand, amountMinor: number, months: number, at: number): Offer {
  const span = BigInt(product.rateToBps - product.rateFromBps);
  const rateBps = BigInt(product.rateFromBps) + divideHalfEven(span * QUARTERS[band], 4n);
  const principal = BigInt(amountMinor);
  const terms = { ...product, balloonBps: BigInt(product.balloonBps), principal, months };
  const schedule = amortise({ ...terms, rateBps });
  const interest = interestOf(schedule);
  const subsidyBps = BigInt(product.subsidyBps);
  const subsidy = subsidyBps > 0n ? interestOf(amortise({ ...terms, rateBps: rateBps + subsidyBps })) - interest : 0n;
  return {
    product: product.code,
    amountMinor,
    months,
    rateBps: Number(rateBps),
    aprBps: loanAprBps(principal, BigInt(product.feeBps), schedule),
    monthlyMinor: Number(schedule[0]!.payment),
    totalInterestMinor: Number(interest),
    subsidyMinor: Number(subsidy),
    subsidisedBy: subsidy > 0n ? product.subsidisedBy : null,
    green: product.green,
    validUntil: at + VALID_SECONDS,
  };
}

function interestOf(schedule: readonly Pick<ScheduledInstalment, 'interest'>[]): Minor {
  return schedule.reduce((sum, { interest }) => sum + interest, 0n);
}
