import { Refusal } from '#kernel/errors.ts';
import type { BookingStatus, ServiceStep } from '#schema/generated/repairer.ts';

type Step = ServiceStep | 'CANCEL' | 'MOVE' | 'BOOK' | 'FALL';

/** From the appointment to the money: what may be done in each state, and the state that it leads to. */
export const bookingLife: Readonly<Record<BookingStatus, Partial<Record<Step, BookingStatus>>>> = {
  HELD: { BOOK: 'BOOKED', FALL: 'CANCELLED', CANCEL: 'CANCELLED' },
  BOOKED: { MOVE: 'BOOKED', CHECK_IN: 'CHECKED_IN', CANCEL: 'CANCELLED' },
  CHECKED_IN: { START: 'IN_WORK', CANCEL: 'CANCELLED' },
  IN_WORK: { FINISH: 'DONE' },
  DONE: { INVOICE: 'INVOICED' },
  INVOICED: { PAY: 'PAID' },
  PAID: {},
  CANCELLED: {},
};

/** The state after a step. @throws Refusal STATE_CONFLICT that names the steps that are possible */
export function bookingAfter(status: BookingStatus, step: Step): BookingStatus {
  const next = bookingLife[status][step];
  if (next) return next;
  throw new Refusal('STATE_CONFLICT', { status, event: step, allowed: Object.keys(bookingLife[status]) });
}
