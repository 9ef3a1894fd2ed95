import { daysBetween } from '#kernel/days.ts';
import { Refusal } from '#kernel/errors.ts';
import { issuerOf, parseMemberId } from '#kernel/ids.ts';
import { doing } from '#subgraphs/mutation.ts';
import { asBid, asListing, asListingBid, instant } from './asListing.ts';
import { findListing, loaders, maySee } from './loaders.ts';
import { asOdometerRecord, asPassport } from './passport.ts';
import { checkSentences, holderCheck } from './rules/holderCheck.ts';
import { residualValue } from './rules/residualValue.ts';
import { saleMutations } from './saleMutations.ts';
import { checked } from './saleSteps.ts';
import type { Listing, ListingCheck, Resolvers, Valuation, VehicleBid } from '#schema/generated/marketplace.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { ToldVehicle } from './passport.ts';
import type { Book } from './rules/holderCheck.ts';
import type { MarketplaceStore } from './store.ts';

type Request = MemberRequest<MarketplaceStore>;

export const resolvers: Resolvers<Request> = {
  Query: {
    async listings(_query, { first, driveKind }, { store, org }) {
      if (first < 1 || first > 100) throw new Refusal('INPUT_INVALID', { check: 'first is from 1 to 100' });
      const rows = await store.openListings(driveKind ?? null, first);
      return rows.map((row) => asListing(org, row));
    },
    marketplaces: (_query, _args, { org }) => [org],
    listing: (_query, { id }, request) => listing(id, request),
    vehicleBid: (_query, { id }, request) => bid(id, request),
  },
  Mutation: saleMutations,
  Listing: {
    async __resolveReference(reference, request) {
      const own = await listing(reference.id, request);
      const { vehicle } = reference as Partial<Listing>;
      return own && { ...own, vehicle: { ...vehicle, ...own.vehicle } };
    },
    // The generated parent cannot say that inputs arrive in the reference.
    check: (parent, _args, request) => check(parent as Listing, request),
    async bids({ id }, _args, request) {
      const rows = await loaders.bidsFor(request).load(parseMemberId(id!).local);
      return rows.map((row) => asListingBid(request.org, row));
    },
  },
  VehicleBid: { __resolveReference: ({ id }, request) => bid(id, request) },
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    async listings({ id }, _args, request) {
      const rows = await loaders.listingsOf(request).load(id!);
      return rows.filter((row) => maySee(row, request)).map((row) => asListing(request.org, row));
    },
    async vehicleBids({ id }, _args, request) {
      return (await loaders.bidsOf(request).load(id!)).map((row) => asBid(request.org, row));
    },
  },
  Vehicle: {
    __resolveReference: (reference) => reference,
    async listing({ vin }, _args, request) {
      const row = vin == null ? null : await loaders.liveListing(request).load(vin);
      return row && asListing(request.org, row);
    },
    valuation: (vehicle, _args, { now }) => valuation(vehicle as ToldVehicle, now),
    async passport({ vin, ...told }, _args, request) {
      return vin == null ? null : asPassport(told as ToldVehicle, await loaders.passport(request).load(vin));
    },
    async odometerRecord({ vin, ...told }, _args, request) {
      return vin == null ? null : asOdometerRecord(told as ToldVehicle, await loaders.passport(request).load(vin));
    },
  },
  PassportLine: { __resolveType: (line) => (line as { __typename: 'OdometerLine' }).__typename },
};

async function listing(id: string, request: Request): Promise<Listing | null> {
  const row = await findListing(id, request);
  return row && asListing(request.org, row);
}

async function bid(id: string, request: Request): Promise<VehicleBid | null> {
  const row = issuerOf(id) === request.org ? await loaders.bid(request).load(parseMemberId(id).local) : null;
  return row && asBid(request.org, row);
}

/** Compares the listing with the book, and does what follows from it. */
async function check({ id, vehicle }: Listing, request: Request): Promise<ListingCheck> {
  const { org, newId, store } = request;
  const moment = { ...doing('check', { clientMutationId: `check-${newId()}` }, request), org };
  const book: Book = { holderId: vehicle?.holder?.id ?? null, driveKind: vehicle?.driveKind ?? null };
  let outcome: ListingCheck['outcome'];
  const sale = await store.changeSale(parseMemberId(id).local, moment, (before) => {
    const buyerId = before.bids.find(({ status }) => status === 'ACCEPTED' || status === 'FULFILLED')?.buyerId ?? null;
    const found = holderCheck({ ...before.listing, buyerId }, book);
    outcome = found.outcome;
    return found.event && checked(before, found.event, moment);
  });
  return { outcome: outcome!, status: sale.listing.status, ...checkSentences[outcome!] };
}

/** Null without a necessary input. `now` in epoch seconds. */
function valuation(vehicle: ToldVehicle, now: number): Valuation | null {
  const { driveKind, newPriceMinor, firstRegisteredOn, odometerKm = null, battery } = vehicle;
  if (driveKind == null || newPriceMinor == null || firstRegisteredOn == null) return null;
  const valuedAt = instant(new Date(now * 1000));
  const ageYears = Math.max(0, daysBetween(firstRegisteredOn, valuedAt.slice(0, 10)) / 365.25);
  const sohPercent = battery?.sohPercent ?? null;
  const { residualCurve, ...range } = residualValue({ driveKind, newPriceMinor, ageYears, odometerKm, sohPercent });
  return { ...range, residualCurve: residualCurve.map((pair) => [...pair]), valuedAt };
}
