import { memberId } from '#kernel/ids.ts';
import type * as Graph from '#schema/generated/marketplace.ts';
import type { BidRow, ListingRow } from './store.ts';

export function asListing(org: string, row: ListingRow): Graph.Listing {
  const { id, sellerId, vin, title, driveKind, askingMinor, city, status, description } = row;
  const told = { title, driveKind, askingMinor, city, status, description };
  return { id: memberId(org, id), seller: { id: sellerId }, vin, vehicle: { vin }, ...told };
}

export function asBid(org: string, { id, buyerId, listingId, ...row }: BidRow): Graph.VehicleBid {
  return { id: memberId(org, id), buyer: { id: buyerId }, listingId: memberId(org, listingId), ...told(row) };
}

/** Without who made it. */
export function asListingBid(org: string, { id, ...row }: BidRow): Graph.ListingBid {
  return { id: memberId(org, id), ...told(row) };
}

function told({ amountMinor, status, placedAt }: Pick<BidRow, 'amountMinor' | 'status' | 'placedAt'>) {
  return { amountMinor, status, placedAt: instant(placedAt) };
}

export function instant(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
