import { memberId } from '#kernel/ids.ts';
import { toldAs } from './rules/creditSaga.ts';
import type * as Graph from '#schema/generated/repairer.ts';
import type { SagaRow } from './creditBook.ts';
import type { ServiceBooking } from './store.ts';

export function bookingNode({ org }: { readonly org: string }, record: ServiceBooking): Graph.ServiceBooking {
  const { id, customer, vin, workshop, startsAt, reason, status, totalMinor, stars, payer } = record;
  return {
    id: memberId(org, id),
    customer: { id: customer },
    vehicle: { vin },
    startsAt,
    workshop: memberId(org, workshop),
    reason,
    status,
    totalMinor,
    stars,
    payer,
  };
}

export function creditNode({
  lender,
  months,
  amountMinor,
  monthlyMinor,
  state,
  because,
}: SagaRow): Graph.BookingCredit {
  return { lender, months, amountMinor, monthlyMinor, status: toldAs[state], because };
}
