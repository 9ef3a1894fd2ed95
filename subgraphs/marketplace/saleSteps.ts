import { Refusal } from '#kernel/errors.ts';
import { bidAfter, listingAfter } from './rules/saleLife.ts';
import type { Sale, SaleChange } from './saleBook.ts';
import type { BidRow, ListingRow } from './store.ts';

/** When it happens: the instant and its day, and a new id. */
export type Moment = { readonly at: Date; readonly on: string; readonly newId: () => string; readonly org: string };

export function closed({ listing, bids }: Sale): SaleChange {
  const declined = bids.filter(({ status }) => status === 'STANDING').map((bid) => step(bid, 'DECLINE'));
  return { kind: 'CLOSE', listing: { ...listing, status: listingAfter(listing.status, 'CLOSE') }, bids: declined };
}

/** By what the trust operator's book says. */
export function checked(sale: Sale, event: 'PUBLISH' | 'HIDE' | 'VOID' | 'SELL', moment: Moment): SaleChange {
  const { listing, bids } = sale;
  if (event === 'SELL') return sold(sale, moment);
  const after: ListingRow = { ...listing, status: listingAfter(listing.status, event) };
  if (event !== 'VOID') return { kind: event, listing: after };
  const over = bids.filter(({ status }) => status === 'STANDING' || status === 'ACCEPTED');
  return { kind: event, listing: after, bids: over.map((bid) => step(bid, 'DECLINE')) };
}

/** Nobody bids for what is their own, or is not for sale. */
export function placed({ listing }: Sale, bid: BidRow): SaleChange {
  if (listing.status !== 'OPEN') throw new Refusal('STATE_CONFLICT', { status: listing.status, allowed: [] });
  if (bid.buyerId === listing.sellerId) throw new Refusal('NOT_ALLOWED');
  return { kind: 'BID', bids: [bid] };
}

export function withdrawn({ listing }: Sale, bid: BidRow): SaleChange {
  const bids = [step(bid, 'WITHDRAW')];
  return bid.status === 'ACCEPTED' ? { kind: 'WITHDRAW', listing: freed(listing), bids } : { kind: 'WITHDRAW', bids };
}

/** A bid that was taken can be turned down as long as nothing was handed over: then the vehicle is for sale again. */
export function answered({ listing }: Sale, bid: BidRow, accept: boolean): SaleChange {
  if (accept) {
    const kept: ListingRow = { ...listing, status: listingAfter(listing.status, 'KEEP') };
    return { kind: 'ACCEPT', listing: kept, bids: [step(bid, 'ACCEPT')] };
  }
  const bids = [step(bid, 'DECLINE')];
  return bid.status === 'ACCEPTED' ? { kind: 'DECLINE', listing: freed(listing), bids } : { kind: 'DECLINE', bids };
}

/** With the second word it is sold. */
export function handedOver(sale: Sale, person: string, moment: Moment): SaleChange {
  const { listing, bids } = sale;
  const buyer = bids.find(({ status }) => status === 'ACCEPTED')?.buyerId;
  if (listing.status !== 'RESERVED' || buyer === undefined)
    throw new Refusal('STATE_CONFLICT', { status: listing.status, allowed: [] });
  if (person !== buyer && person !== listing.sellerId) throw new Refusal('NOT_FOUND');
  const said: ListingRow = {
    ...listing,
    ...(person === buyer ? { buyerHandedAt: moment.at } : { sellerHandedAt: moment.at }),
  };
  if (said.sellerHandedAt === null || said.buyerHandedAt === null) return { kind: 'HAND_OVER', listing: said };
  return sold({ listing: said, bids }, moment);
}

/** To whom it is kept for; everybody else's bid is over. */
export function sold({ listing, bids }: Sale, { on, org, newId }: Moment): SaleChange {
  const { vin, status } = listing;
  const line = { vin, happenedOn: on, source: org, odometerKm: null, holders: null, severity: null };
  return {
    kind: 'SELL',
    listing: { ...listing, status: listingAfter(status, 'SELL') },
    bids: bids.flatMap((bid) => {
      if (bid.status === 'ACCEPTED') return [step(bid, 'FULFIL')];
      return bid.status === 'STANDING' ? [step(bid, 'DECLINE')] : [];
    }),
    line: { id: `t-${newId()}`, kind: 'TRANSFER', ...line },
  };
}

function step(bid: BidRow, event: Parameters<typeof bidAfter>[1]): BidRow {
  return { ...bid, status: bidAfter(bid.status, event) };
}

/** @throws Refusal STATE_CONFLICT where one side said already that it was handed over */
function freed(listing: ListingRow): ListingRow {
  if (listing.sellerHandedAt !== null || listing.buyerHandedAt !== null)
    throw new Refusal('STATE_CONFLICT', { check: 'handed over' });
  return { ...listing, status: listingAfter(listing.status, 'FREE') };
}
