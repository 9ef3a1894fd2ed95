import { Refusal } from '#kernel/errors.ts';
import { bookingAfter } from './rules/bookingLife.ts';
import { estimate, taxRateBps } from './rules/estimate.ts';
import type { ServiceStep } from '#schema/generated/repairer.ts';
import type { BookingChange } from './bookingBook.ts';
import type { BookingRow } from './store.ts';

const MOST_KM = 2_000_000;

export function moved(row: BookingRow, startsAt: Date): BookingChange {
  return { kind: 'MOVE', booking: { ...row, status: bookingAfter(row.status, 'MOVE'), startsAt } };
}

export function cancelled(row: BookingRow, at: Date): BookingChange {
  const booking = { ...row, status: bookingAfter(row.status, 'CANCEL'), cancelledAt: at };
  return { kind: 'CANCEL', booking, tells: { kind: 'CANCELLED' } };
}

/**
 * What the workshop does. The odometer is kept as it was read, also where it is lower than before: what that means is for whoever compares.
 * @throws Refusal STATE_CONFLICT; INPUT_INVALID where it was not read, or is none
 */
export function advanced(row: BookingRow, step: ServiceStep, odometerKm: number | null, on: string): BookingChange {
  const status = bookingAfter(row.status, step);
  if (step === 'CHECK_IN') {
    if (odometerKm === null || odometerKm < 0 || odometerKm > MOST_KM)
      throw new Refusal('INPUT_INVALID', { check: 'odometerKm', from: 0, to: MOST_KM });
    return { kind: step, booking: { ...row, status, odometerKm } };
  }
  const booking = { ...row, status };
  if (step !== 'FINISH') return { kind: step, booking };
  const { id, customer, vin, workshop, jobs } = row;
  const { lines } = estimate(jobs.length > 0 ? jobs : ['SERVICE']);
  const order = {
    id: `o-${id}`,
    customer,
    vin,
    workshop,
    finishedOn: on,
    odometerKm: row.odometerKm!,
    lines,
    taxRateBps,
  };
  return { kind: step, booking, order, tells: { kind: 'FINISHED' } };
}

/** Once, after the work is done. @throws Refusal INPUT_INVALID, STATE_CONFLICT */
export function rated(row: BookingRow, stars: number): BookingChange {
  if (!Number.isInteger(stars) || stars < 1 || stars > 5)
    throw new Refusal('INPUT_INVALID', { check: 'stars', from: 1, to: 5 });
  if (row.stars !== null) throw new Refusal('STATE_CONFLICT', { check: 'rated' });
  if (row.status !== 'DONE' && row.status !== 'INVOICED' && row.status !== 'PAID')
    throw new Refusal('STATE_CONFLICT', { status: row.status });
  return { kind: 'RATE', booking: { ...row, stars } };
}
