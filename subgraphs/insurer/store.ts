import { ClaimTable, PolicyTable, TariffTable } from './tables.ts';
import type { Database } from '#subgraphs/database.ts';
import type { ClaimStatus, InsuranceCover } from '#schema/generated/insurer.ts';
import type { Tariff } from './rules/tariff.ts';

export type PolicyRow = {
  readonly id: string;
  readonly customerId: string;
  readonly vin: string;
  readonly cover: InsuranceCover;
  readonly insuredSince: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly annualMinor: number;
  readonly ncdLevel: number | null;
  readonly insuredPersons: string[];
};

export type ClaimRow = {
  readonly id: string;
  readonly policyId: string;
  readonly customerId: string;
  readonly occurredOn: string;
  readonly status: ClaimStatus;
  readonly claimedMinor: number;
  readonly paidMinor: number;
  readonly narrative: string;
  readonly injury: boolean;
  readonly liable: boolean;
  readonly fatal: boolean;
};

export type TariffRow = Tariff & { readonly id: string; readonly validFrom: string };

/** Where the page before ended. */
export type BookPosition = Pick<PolicyRow, 'startsOn' | 'id'>;

/** What one insurer keeps. Each function is one statement, and answers in the order of its keys. */
export type InsurerStore = {
  policies(ids: readonly string[]): Promise<(PolicyRow | null)[]>;
  policiesOfCustomers(customerIds: readonly string[]): Promise<PolicyRow[][]>;
  policiesOfVehicles(vins: readonly string[]): Promise<PolicyRow[][]>;
  claims(ids: readonly string[]): Promise<(ClaimRow | null)[]>;
  /** Latest first. */
  claimsOfPolicies(policyIds: readonly string[]): Promise<ClaimRow[][]>;
  /** The tariff in force on each day; null before the first. */
  tariffsOn(days: readonly string[]): Promise<(TariffRow | null)[]>;
  /** Oldest first, at most `limit`. */
  book(after: BookPosition | null, limit: number): Promise<PolicyRow[]>;
  bookSize(): Promise<number>;
};

const oldestFirst = { startsOn: 'asc', id: 'asc' } as const;

export function openStore(database: Database): InsurerStore {
  const policies = () => database.em().createQueryBuilder(PolicyTable).select('*').orderBy(oldestFirst);
  const claims = () =>
    database.em().createQueryBuilder(ClaimTable).select('*').orderBy({ occurredOn: 'desc', id: 'desc' });
  return {
    policies: async (ids) =>
      oneEach(
        ids,
        await policies()
          .where({ id: { $in: ids } })
          .execute<PolicyRow[]>('all'),
      ),
    policiesOfCustomers: async (ids) =>
      listEach(
        ids,
        'customerId',
        await policies()
          .where({ customerId: { $in: ids } })
          .execute<PolicyRow[]>('all'),
      ),
    policiesOfVehicles: async (vins) =>
      listEach(
        vins,
        'vin',
        await policies()
          .where({ vin: { $in: vins } })
          .execute<PolicyRow[]>('all'),
      ),
    claims: async (ids) =>
      oneEach(
        ids,
        await claims()
          .where({ id: { $in: ids } })
          .execute<ClaimRow[]>('all'),
      ),
    claimsOfPolicies: async (ids) =>
      listEach(
        ids,
        'policyId',
        await claims()
          .where({ policyId: { $in: ids } })
          .execute<ClaimRow[]>('all'),
      ),
    async tariffsOn(days) {
      const query = database
        .em()
        .createQueryBuilder(TariffTable)
        .select('*')
        .orderBy({ validFrom: 'desc', id: 'desc' });
      const latestFirst = await query.execute<TariffRow[]>('all');
      return days.map((day) => latestFirst.find(({ validFrom }) => validFrom <= day) ?? null);
    },
    book: (after, limit) => {
      const query = policies().limit(limit);
      if (after)
        void query.where({
          $or: [{ startsOn: { $gt: after.startsOn } }, { startsOn: after.startsOn, id: { $gt: after.id } }],
        });
      return query.execute<PolicyRow[]>('all');
    },
    bookSize: () => database.em().count(PolicyTable),
  };
}

function oneEach<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

function listEach<Row>(keys: readonly string[], by: keyof Row, rows: readonly Row[]): Row[][] {
  const lists = Map.groupBy(rows, (row) => row[by] as string);
  return keys.map((key) => lists.get(key) ?? []);
}
