import { Refusal } from '#kernel/errors.ts';
import { amortise } from './amortise.ts';
import { debtToIncome } from './debtToIncome.ts';
import { decisionReasons } from './decisionReasons.ts';
import { loanAprBps } from './loanAprBps.ts';
import type { ServiceCreditStatus, ServiceCreditStep } from '#schema/generated/lender.ts';
import type { Reason } from './decisionReasons.ts';
import type { Product } from './priceOffer.ts';

/** What is lent for a service: small, short and at one rate. */
export const serviceProduct: Product = {
  code: 'service',
  rateFromBps: 600,
  rateToBps: 600,
  feeBps: 0,
  minAmountMinor: 20_000,
  maxAmountMinor: 3_000_000,
  termsMonths: [3, 6, 12],
  method: 'EQUAL_INSTALMENT',
  balloonBps: 0,
  green: false,
  subsidyBps: 0,
  subsidisedBy: null,
  maxLtvBps: 10_000,
};

/** How long a credit is held ready for whoever asked. In seconds. */
export const HELD_SECONDS = 900;

export type ServiceWish = { readonly amountMinor: number; readonly months: number };
export type ServiceDecision = {
  readonly status: 'RESERVED' | 'DECLINED';
  readonly monthlyMinor: number | null;
  readonly aprBps: number | null;
  readonly reasons: readonly Reason[];
};

/** @throws Refusal INPUT_INVALID */
export function checkServiceWish({ amountMinor, months }: ServiceWish): void {
  const { minAmountMinor: from, maxAmountMinor: to, termsMonths } = serviceProduct;
  if (!Number.isInteger(amountMinor) || amountMinor < from || amountMinor > to)
    throw new Refusal('INPUT_INVALID', { check: 'amountMinor', from, to });
  if (!termsMonths.includes(months)) throw new Refusal('INPUT_INVALID', { check: 'months', allowed: [...termsMonths] });
}

/** A consent as the trust operator tells of it to whom it names; null is what was not told. */
export type CreditConsent = {
  readonly recipient: string | null;
  readonly processors: readonly string[] | null;
  readonly purpose: string | null;
  readonly status: string | null;
};

/**
 * Whether the customer's own word for credit of this lender's names the chain that asks. Without that any partner could have a loan made
 * out in the name of whoever let the lender look.
 */
export function namesChain(consents: readonly CreditConsent[], lender: string, chain: string): boolean {
  return consents.some(
    ({ recipient, processors, purpose, status }) =>
      recipient === lender &&
      purpose === 'service.credit/1' &&
      status === 'ACTIVE' &&
      processors?.includes(chain) === true,
  );
}

export const notThroughChain: ServiceDecision = {
  status: 'DECLINED',
  monthlyMinor: null,
  aprBps: null,
  reasons: [decisionReasons.chainNotNamed()],
};

/** Held ready where the instalment stays within the cap on debt to income, as for every credit of the lender's. Amounts in fen. */
export function decideServiceCredit(
  { amountMinor, months }: ServiceWish,
  incomeMinor: number,
  obligationsMinor: number,
): ServiceDecision {
  const principal = BigInt(amountMinor);
  const rateBps = BigInt(serviceProduct.rateFromBps);
  const schedule = amortise({ method: serviceProduct.method, balloonBps: 0n, principal, rateBps, months });
  const instalment = schedule[0]!.payment;
  const { dtiBps, capBps, room } = debtToIncome(BigInt(incomeMinor), BigInt(obligationsMinor), instalment);
  if (instalment > room)
    return {
      status: 'DECLINED',
      monthlyMinor: null,
      aprBps: null,
      reasons: [decisionReasons.debtToIncome(dtiBps, capBps)],
    };
  return {
    status: 'RESERVED',
    monthlyMinor: Number(instalment),
    aprBps: loanAprBps(principal, 0n, schedule),
    reasons: [],
  };
}

type Event = ServiceCreditStep | 'RESERVE' | 'DECLINE' | 'LAPSE';

/** What may happen in each state. Whoever sends a step may send it again, and late: then nothing changes. */
export const serviceCreditLife: Readonly<Record<ServiceCreditStatus, Partial<Record<Event, ServiceCreditStatus>>>> = {
  ASKED: { RESERVE: 'RESERVED', DECLINE: 'DECLINED', RELEASE: 'RELEASED' },
  RESERVED: { CONFIRM: 'CONFIRMED', RELEASE: 'RELEASED', LAPSE: 'LAPSED' },
  CONFIRMED: { CONFIRM: 'CONFIRMED', DRAW: 'DRAWN', RELEASE: 'RELEASED' },
  DRAWN: { DRAW: 'DRAWN', CONFIRM: 'DRAWN' },
  DECLINED: { RELEASE: 'DECLINED', CONFIRM: 'DECLINED' },
  RELEASED: { RELEASE: 'RELEASED', CONFIRM: 'RELEASED' },
  LAPSED: { RELEASE: 'LAPSED', CONFIRM: 'LAPSED' },
};

/** @throws Refusal STATE_CONFLICT that names what is possible */
export function serviceCreditAfter(status: ServiceCreditStatus, event: Event): ServiceCreditStatus {
  const next = serviceCreditLife[status][event];
  if (next) return next;
  throw new Refusal('STATE_CONFLICT', { status, event, allowed: Object.keys(serviceCreditLife[status]) });
}
