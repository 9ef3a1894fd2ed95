import { keyedReads } from '#subgraphs/keyedReads.ts';
import { changeSale, listForSale } from './saleBook.ts';
import { BidTable, ListingTable, PassportLineTable } from './tables.ts';
import type { ProvedLine } from './rules/passportProof.ts';
import type { BidStatus, DriveKind, ListingStatus } from '#schema/generated/marketplace.ts';
import type { Database } from '#subgraphs/database.ts';
import type { KeyedOptions } from '#subgraphs/keyedReads.ts';

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

export type PassportLineRow = ProvedLine & { readonly kind: 'ODOMETER' | 'TRANSFER' | 'DAMAGE'; readonly seq: number };

/** What one marketplace keeps. Each function is one statement, and answers in the order of its keys. */
export type MarketplaceStore = {
  listings(ids: readonly string[]): Promise<(ListingRow | null)[]>;
  /** For sale, latest first, at most `limit`; of every drive kind when it is null. */
  openListings(driveKind: DriveKind | null, limit: number): Promise<ListingRow[]>;
  /** In the order in which they were recorded. */
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
  const listingsBy = (by: keyof ListingRow, only?: string) =>
    keyedReads<ListingRow>(database, ListingTable, by, {
      orderBy: { listedOn: 'desc', id: 'desc' },
      ...(only !== undefined && { only }),
    });
  const bidsBy = (by: keyof BidRow, orderBy: KeyedOptions<BidRow>['orderBy'] = {}) =>
    keyedReads<BidRow>(database, BidTable, by, { orderBy });
  const passports = keyedReads<PassportLineRow & { readonly id: string }>(database, PassportLineTable, 'vin', {
    orderBy: { seq: 'asc' },
  });
  return {
    listings: listingsBy('id').one,
    listingsOf: listingsBy('sellerId').all,
    liveListings: listingsBy('vin', "status in ('OPEN', 'RESERVED')").one,
    openListings: (driveKind, limit) =>
      database
        .em()
        .createQueryBuilder(ListingTable)
        .select('*')
        .where({ status: 'OPEN', ...(driveKind && { driveKind }) })
        .orderBy({ listedOn: 'desc', id: 'desc' })
        .limit(limit)
        .execute<ListingRow[]>('all'),
    passports: passports.all,
    bids: bidsBy('id').one,
    bidsOf: bidsBy('buyerId', { placedAt: 'desc', id: 'desc' }).all,
    bidsFor: bidsBy('listingId', { amountMinor: 'desc', id: 'asc' }).all,
    listForSale: (...rest) => listForSale(database, ...rest),
    changeSale: (...rest) => changeSale(database, ...rest),
  };
}
