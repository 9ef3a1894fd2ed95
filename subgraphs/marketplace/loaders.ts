import { issuerOf, parseMemberId } from '#kernel/ids.ts';
import type DataLoader from 'dataloader';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { BidRow, ListingRow, MarketplaceStore, PassportLineRow } from './store.ts';

type Request = MemberRequest<MarketplaceStore>;
type Loader<Value> = (request: Request) => DataLoader<string, Value>;

/** Reads of one request, each batched into one statement a tick. */
const listing: Loader<ListingRow | null> = ({ loader, store }) => loader('listing', store.listings);
const bid: Loader<BidRow | null> = ({ loader, store }) => loader('bid', store.bids);
const liveListing: Loader<ListingRow | null> = ({ loader, store }) => loader('liveListing', store.liveListings);
const listingsOf: Loader<ListingRow[]> = ({ loader, store }) => loader('listingsOf', store.listingsOf);
const bidsOf: Loader<BidRow[]> = ({ loader, store }) => loader('bidsOf', store.bidsOf);
const bidsFor: Loader<BidRow[]> = ({ loader, store }) => loader('bidsFor', store.bidsFor);
const passport: Loader<PassportLineRow[]> = ({ loader, store }) => loader('passport', store.passports);
export const loaders = { listing, liveListing, bid, listingsOf, bidsOf, bidsFor, passport };

/** Null where there is none, or it is a draft of somebody else's. */
export async function findListing(id: string, request: Request): Promise<ListingRow | null> {
  const row = issuerOf(id) === request.org ? await loaders.listing(request).load(parseMemberId(id).local) : null;
  return row && maySee(row, request) ? row : null;
}

/** Until it is checked nobody sees a listing but its seller, and the marketplace itself. */
export function maySee({ status, sellerId }: ListingRow, { org, context }: Pick<Request, 'org' | 'context'>): boolean {
  if (status !== 'DRAFT') return true;
  return context.person === null ? context.caller === org : context.person === sellerId;
}
