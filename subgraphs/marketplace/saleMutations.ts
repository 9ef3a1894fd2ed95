import { Refusal } from '#kernel/errors.ts';
import { digestOf, doing, isSelf, ownId } from '#subgraphs/mutation.ts';
import { asBid, asListing } from './asListing.ts';
import { findListing, loaders } from './loaders.ts';
import { checkListing, checkPrice } from './rules/checkListing.ts';
import { answered, closed, handedOver, placed, withdrawn } from './saleSteps.ts';
import type * as Graph from '#schema/generated/marketplace.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { Sale, SaleChange } from './saleBook.ts';
import type { BidRow, ListingRow, MarketplaceStore } from './store.ts';

type Request = MemberRequest<MarketplaceStore>;
type Once = { readonly clientMutationId: string };
type OfListing = Once & { readonly listingId: string };
type OfBid = Once & { readonly bidId: string };

/** A sale from the offer to the handover: each side by their own token alone. */
export const saleMutations: Graph.MutationResolvers<Request> = {
  listVehicle: (_, { input }, request) => list(input, request),
  async closeListing(_, { input }, request) {
    const listing = await ownListing(input, request);
    return asPayload(input, await change('close', listing, input, request, closed), request);
  },
  placeBid: (_, { input }, request) => bid(input, request),
  async withdrawBid(_, { input }, request) {
    const { row, listing } = await bidOf(input, request);
    if (!isSelf(row.buyerId, request)) throw new Refusal('NOT_FOUND');
    const sale = await change('withdraw', listing, input, request, (before) => withdrawn(before, only(before, row.id)));
    return bidPayload(input, sale, row.id, request);
  },
  async answerBid(_, { input }, request) {
    const { row, listing } = await bidOf(input, request);
    if (!isSelf(listing.sellerId, request)) throw new Refusal('NOT_FOUND');
    const decide = (before: Sale) => answered(before, only(before, row.id), input.accept);
    return asPayload(input, await change('answer', listing, input, request, decide), request);
  },
  async confirmHandover(_, { input }, request) {
    const { person } = request.context;
    const listing = await findListing(input.listingId, request);
    if (!listing || person === null) throw new Refusal('NOT_FOUND');
    const { org, newId } = request;
    const asked = doing('handover', input, request);
    const decide = (before: Sale) => handedOver(before, person, { ...asked, org, newId });
    return asPayload(input, await request.store.changeSale(listing.id, asked, decide), request);
  },
};

async function list(input: Graph.ListVehicleInput, request: Request): Promise<Graph.ListingPayload> {
  const { clientMutationId, marketplace, sellerId, vin, title, driveKind, askingMinor, city, description } = input;
  const { org, newId, store } = request;
  const asked = doing('list', input, request);
  if (marketplace !== org) throw new Refusal('INPUT_INVALID', { check: 'marketplace' });
  checkListing(input);
  if (!isSelf(sellerId, request)) throw new Refusal('NOT_ALLOWED');
  const row: ListingRow = {
    id: `l-${newId()}`,
    vin,
    sellerId,
    title: title.trim(),
    driveKind,
    askingMinor,
    city: city.trim(),
    status: 'DRAFT',
    description: description ?? '',
    listedOn: asked.on,
    sellerHandedAt: null,
    buyerHandedAt: null,
  };
  return { clientMutationId, listing: asListing(org, await store.listForSale(row, asked)) };
}

async function bid(input: Graph.PlaceBidInput, request: Request): Promise<Graph.BidPayload> {
  const { buyerId, amountMinor } = input;
  const asked = doing('bid', input, request);
  checkPrice('amountMinor', amountMinor);
  if (!isSelf(buyerId, request)) throw new Refusal('NOT_ALLOWED');
  const listing = await findListing(input.listingId, request);
  if (!listing) throw new Refusal('NOT_FOUND');
  // The same of the same client is the same bid.
  const id = `b-${digestOf({ client: asked.client, input: asked.inputDigest }).slice(0, 22)}`;
  const row: BidRow = { id, listingId: listing.id, buyerId, amountMinor, status: 'STANDING', placedAt: asked.at };
  const sale = await request.store.changeSale(listing.id, asked, (before) => placed(before, row));
  return bidPayload(input, sale, id, request);
}

function change(
  what: string,
  { id }: ListingRow,
  input: Once,
  request: Request,
  decide: (sale: Sale) => SaleChange,
): Promise<Sale> {
  return request.store.changeSale(id, doing(what, input, request), decide);
}

function asPayload({ clientMutationId }: Once, { listing }: Sale, { org }: Request): Graph.ListingPayload {
  return { clientMutationId, listing: asListing(org, listing) };
}

function bidPayload({ clientMutationId }: Once, sale: Sale, id: string, { org }: Request): Graph.BidPayload {
  return { clientMutationId, bid: asBid(org, only(sale, id)) };
}

function only({ bids }: Sale, id: string): BidRow {
  return bids.find((each) => each.id === id)!;
}

/** @throws Refusal NOT_FOUND to whoever is not its seller */
async function ownListing({ listingId }: OfListing, request: Request): Promise<ListingRow> {
  const listing = await findListing(listingId, request);
  if (!listing || !isSelf(listing.sellerId, request)) throw new Refusal('NOT_FOUND');
  return listing;
}

/** @throws Refusal NOT_FOUND */
async function bidOf({ bidId }: OfBid, request: Request): Promise<{ row: BidRow; listing: ListingRow }> {
  const row = await loaders.bid(request).load(ownId(bidId, request));
  const listing = row && (await loaders.listing(request).load(row.listingId));
  if (!listing) throw new Refusal('NOT_FOUND');
  return { row, listing };
}
