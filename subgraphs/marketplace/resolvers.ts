import { daysBetween } from '#kernel/days.ts';
import { Refusal } from '#kernel/errors.ts';
import { memberId, parseMemberId } from '#kernel/ids.ts';
import { residualValue } from './rules/residualValue.ts';
import type { Listing, Resolvers, ResolversTypes, Valuation } from '#schema/generated/marketplace.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { ValuedVehicle } from './rules/residualValue.ts';
import type { ListingRow, MarketplaceStore, PassportLineRow } from './store.ts';

type Request = MemberRequest<MarketplaceStore>;

/** A vehicle as the gateway represents it: an input that was refused is null, one not asked for is not there. */
type VehicleReference = {
  readonly driveKind?: ValuedVehicle['driveKind'] | null;
  readonly newPriceMinor?: number | null;
  readonly firstRegisteredOn?: string | null;
  readonly odometerKm?: number | null;
  readonly battery?: { readonly sohPercent?: number | null } | null;
};

export const resolvers: Resolvers<Request> = {
  Query: {
    async listings(_query, { first, driveKind }, { store, org }) {
      if (first < 1 || first > 100) throw new Refusal('INPUT_INVALID', { check: 'first is from 1 to 100' });
      const rows = await store.openListings(driveKind ?? null, first);
      return rows.map((row) => asListing(row, org));
    },
    listing: (_query, { id }, request) => findListing(id, request),
  },
  Listing: { __resolveReference: ({ id }, request) => findListing(id, request) },
  Vehicle: {
    __resolveReference: (reference) => reference,
    // The generated parent cannot say that inputs arrive in the reference.
    valuation: (vehicle, _args, { now }) => valuation(vehicle as VehicleReference, now),
    async passport({ vin }, _args, { loader, store }) {
      if (vin == null) return null;
      const lines = await loader('passport', (vins: readonly string[]) => store.passports(vins)).load(vin);
      return lines.map(asPassportLine);
    },
  },
  PassportLine: { __resolveType: (line) => (line as { __typename: 'OdometerLine' }).__typename },
};

async function findListing(id: string, { org, loader, store }: Request): Promise<Listing | null> {
  const { org: issuer, local } = parseMemberId(id);
  if (issuer !== org) return null;
  const row = await loader('listing', (ids: readonly string[]) => store.listings(ids)).load(local);
  return row && asListing(row, org);
}

function asListing({ id, sellerId, vin, ...told }: ListingRow, org: string): Listing {
  return { id: memberId(org, id), seller: { id: sellerId }, vehicle: { vin }, ...told };
}

/** Null without a necessary input. `now` in epoch seconds. */
function valuation(vehicle: VehicleReference, now: number): Valuation | null {
  const { driveKind, newPriceMinor, firstRegisteredOn, odometerKm = null, battery } = vehicle;
  if (driveKind == null || newPriceMinor == null || firstRegisteredOn == null) return null;
  const instant = new Date(now * 1000).toISOString();
  const ageYears = Math.max(0, daysBetween(firstRegisteredOn, instant.slice(0, 10)) / 365.25);
  const sohPercent = battery?.sohPercent ?? null;
  const { residualCurve, ...range } = residualValue({ driveKind, newPriceMinor, ageYears, odometerKm, sohPercent });
  return { ...range, residualCurve: residualCurve.map((pair) => [...pair]), valuedAt: `${instant.slice(0, 19)}Z` };
}

function asPassportLine({
  kind,
  happenedOn: on,
  source,
  odometerKm,
  holders,
  severity,
}: PassportLineRow): ResolversTypes['PassportLine'] {
  if (kind === 'ODOMETER') return { __typename: 'OdometerLine', on, source, odometerKm };
  if (kind === 'TRANSFER') return { __typename: 'TransferLine', on, source, holders };
  return { __typename: 'DamageLine', on, source, severity };
}
