import { addMonths } from '#kernel/days.ts';
import { basisPointsOf } from '#kernel/money.ts';
import { asRow } from './movements.ts';
import { amortise } from './rules/amortise.ts';
import { disbursed } from './rules/postings.ts';
import type { Contract, Moving } from './contractBook.ts';
import type { Offer, Product } from './rules/priceOffer.ts';
import type { LoanRow } from './store.ts';

type Parties = Pick<LoanRow, 'customerId' | 'vin' | 'applicationId'>;
type Terms = Pick<Offer, 'amountMinor' | 'months' | 'rateBps' | 'aprBps'>;

/** The loan, its schedule, and what is posted when it is paid out. */
export function contractFor(
  { loanId, on }: Moving,
  { customerId, vin, applicationId }: Parties,
  { amountMinor, months, rateBps, aprBps }: Terms,
  product: Product,
): Contract {
  const principal = BigInt(amountMinor);
  const { method, balloonBps, feeBps } = product;
  const schedule = amortise({ method, principal, rateBps: BigInt(rateBps), months, balloonBps: BigInt(balloonBps) });
  const loan: LoanRow = {
    id: loanId,
    customerId,
    vin,
    product: product.code,
    principalMinor: amountMinor,
    rateBps,
    aprBps,
    months,
    disbursedOn: on,
    writtenOffOn: null,
    method,
    balloonMinor: method === 'BALLOON' ? Number(basisPointsOf(principal, BigInt(balloonBps))) : 0,
    applicationId,
  };
  const instalments = schedule.map((each) => asRow(loanId, each, each.number, addMonths(on, each.number)));
  return { loan, instalments, postings: disbursed(principal, basisPointsOf(principal, BigInt(feeBps))) };
}
