import { changeSale, listForSale } from './saleBook.ts';
import { BidTable, ListingTable, PassportLineTable } from './tables.ts';
import type { BidStatus, DriveKind, ListingStatus } from '#schema/generated/marketplace.ts';
import type { Database } from '#subgraphs/database.ts';

export type ListingRow = {
  readonly id: string;
  readonly vin: string;
  readonly sellerId: string;
  readonly title: string;
  readonly driveKind: DriveKind;
  readonly askingMinor: number;
  readonly city: string;
  readonly status: ListingStatus;
  readonly description: string;
  readonly listedOn: string;
  /** When each side said that the vehicle was handed over. */
  readonly sellerHandedAt: Date | null;
  readonly buyerHandedAt: Date | null;
};

export type BidRow = {
  readonly id: string;
  readonly listingId: string;
  readonly buyerId: string;
  readonly amountMinor: number;
  readonly status: BidStatus;
  readonly placedAt: Date;
};

export type PassportLineRow = {
  readonly vin: string;
  readonly kind: 'ODOMETER' | 'TRANSFER' | 'DAMAGE';
  readonly happenedOn: string;
  readonly source: string;
  readonly odometerKm: number | null;
  readonly holders: number | null;
  readonly severity: string | null;
};

/** What one marketplace keeps. Each function is one statement, and answers in the order of its keys. */
export type MarketplaceStore = {
  listings(ids: readonly string[]): Promise<(ListingRow | null)[]>;
  /** For sale, latest first, at most `limit`; of every drive kind when it is null. */
  openListings(driveKind: DriveKind | null, limit: number): Promise<ListingRow[]>;
  /** Oldest first. */
  passports(vins: readonly string[]): Promise<PassportLineRow[][]>;
  /** For sale, or kept for a buyer: of a vehicle there is at most one. */
  liveListings(vins: readonly string[]): Promise<(ListingRow | null)[]>;
  /** Latest first. */
  listingsOf(sellerIds: readonly string[]): Promise<ListingRow[][]>;
  bids(ids: readonly string[]): Promise<(BidRow | null)[]>;
  /** Latest first. */
  bidsOf(buyerIds: readonly string[]): Promise<BidRow[][]>;
  /** Highest first. */
  bidsFor(listingIds: readonly string[]): Promise<BidRow[][]>;
  readonly listForSale: Bound<typeof listForSale>;
  readonly changeSale: Bound<typeof changeSale>;
};

type Bound<F> = F extends (database: Database, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never;

export function openStore(database: Database): MarketplaceStore {
  const listings = () => database.em().createQueryBuilder(ListingTable).select('*');
  return {
    async listings(ids) {
      const rows = await listings()
        .where({ id: { $in: ids } })
        .execute<ListingRow[]>('all');
      return one(ids, rows);
    },
    async listingsOf(sellerIds) {
      const query = listings().where({ sellerId: { $in: sellerIds } });
      const rows = await query.orderBy({ listedOn: 'desc', id: 'desc' }).execute<ListingRow[]>('all');
      return each(sellerIds, rows, ({ sellerId }) => sellerId);
    },
    async liveListings(vins) {
      const query = listings().where({ vin: { $in: vins }, status: { $in: ['OPEN', 'RESERVED'] } });
      const byVin = new Map((await query.execute<ListingRow[]>('all')).map((row) => [row.vin, row]));
      return vins.map((vin) => byVin.get(vin) ?? null);
    },
    openListings: (driveKind, limit) =>
      listings()
        .where({ status: 'OPEN', ...(driveKind && { driveKind }) })
        .orderBy({ listedOn: 'desc', id: 'desc' })
        .limit(limit)
        .execute<ListingRow[]>('all'),
    async passports(vins) {
      const query = database
        .em()
        .createQueryBuilder(PassportLineTable)
        .select('*')
        .where({ vin: { $in: vins } });
      const rows = await query.orderBy({ happenedOn: 'asc', id: 'asc' }).execute<PassportLineRow[]>('all');
      return each(vins, rows, ({ vin }) => vin);
    },
    ...openBids(database),
    listForSale: (...rest) => listForSale(database, ...rest),
    changeSale: (...rest) => changeSale(database, ...rest),
  };
}

function openBids(database: Database): Pick<MarketplaceStore, 'bids' | 'bidsOf' | 'bidsFor'> {
  const bids = () => database.em().createQueryBuilder(BidTable).select('*');
  return {
    async bids(ids) {
      const rows = await bids()
        .where({ id: { $in: ids } })
        .execute<BidRow[]>('all');
      return one(ids, rows);
    },
    async bidsOf(buyerIds) {
      const query = bids().where({ buyerId: { $in: buyerIds } });
      const rows = await query.orderBy({ placedAt: 'desc', id: 'desc' }).execute<BidRow[]>('all');
      return each(buyerIds, rows, ({ buyerId }) => buyerId);
    },
    async bidsFor(listingIds) {
      const query = bids().where({ listingId: { $in: listingIds } });
      const rows = await query.orderBy({ amountMinor: 'desc', id: 'asc' }).execute<BidRow[]>('all');
      return each(listingIds, rows, ({ listingId }) => listingId);
    },
  };
}

function one<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

function each<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const found = Map.groupBy(rows, keyOf);
  return keys.map((key) => found.get(key) ?? []);
}
