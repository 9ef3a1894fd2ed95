import { ListingTable, PassportLineTable } from './tables.ts';
import type { DriveKind, ListingStatus } from '#schema/generated/marketplace.ts';
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
};

export function openStore(database: Database): MarketplaceStore {
  const listings = () => database.em().createQueryBuilder(ListingTable).select('*');
  return {
    async listings(ids) {
      const rows = await listings()
        .where({ id: { $in: ids } })
        .execute<ListingRow[]>('all');
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
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
      const lines = Map.groupBy(rows, ({ vin }) => vin);
      return vins.map((vin) => lines.get(vin) ?? []);
    },
  };
}
