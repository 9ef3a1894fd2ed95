import { Refusal } from '#kernel/errors.ts';
import type { BidStatus, ListingStatus } from '#schema/generated/marketplace.ts';

type ListingEvent = 'PUBLISH' | 'CLOSE' | 'VOID' | 'HIDE' | 'KEEP' | 'FREE' | 'SELL';
type BidEvent = 'ACCEPT' | 'DECLINE' | 'WITHDRAW' | 'FULFIL';

/** From the draft to the sale: what may happen in each state, and the state that it leads to. */
export const listingLife: Readonly<Record<ListingStatus, Partial<Record<ListingEvent, ListingStatus>>>> = {
  DRAFT: { PUBLISH: 'OPEN', CLOSE: 'CLOSED', VOID: 'CLOSED' },
  OPEN: { KEEP: 'RESERVED', CLOSE: 'CLOSED', HIDE: 'DRAFT', VOID: 'CLOSED' },
  RESERVED: { FREE: 'OPEN', SELL: 'SOLD', VOID: 'CLOSED' },
  SOLD: {},
  CLOSED: {},
};

export const bidLife: Readonly<Record<BidStatus, Partial<Record<BidEvent, BidStatus>>>> = {
  STANDING: { ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED', WITHDRAW: 'WITHDRAWN' },
  ACCEPTED: { DECLINE: 'DECLINED', WITHDRAW: 'WITHDRAWN', FULFIL: 'FULFILLED' },
  DECLINED: {},
  WITHDRAWN: {},
  FULFILLED: {},
};

/** @throws Refusal STATE_CONFLICT that names what is possible */
export function listingAfter(status: ListingStatus, event: ListingEvent): ListingStatus {
  return after(listingLife[status], status, event);
}

/** @throws Refusal STATE_CONFLICT that names what is possible */
export function bidAfter(status: BidStatus, event: BidEvent): BidStatus {
  return after(bidLife[status], status, event);
}

function after<Event extends string, Status extends string>(
  allowed: Partial<Record<Event, Status>>,
  status: Status,
  event: Event,
): Status {
  const next = allowed[event];
  if (next) return next;
  throw new Refusal('STATE_CONFLICT', { status, event, allowed: Object.keys(allowed) });
}
