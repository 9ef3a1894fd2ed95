import { keyedReads } from '#subgraphs/keyedReads.ts';
import { changeClaim, changePolicy, keepQuotes, quoteAt, writePolicy } from './lifeBook.ts';
import { answerRepair, dueRepairs, postponeRepair } from './repairBook.ts';
import { ClaimRepairTable, ClaimTable, NetworkTable, PolicyTable, TariffTable } from './tables.ts';
import type { Database } from '#subgraphs/database.ts';
import type { ClaimKind, ClaimStatus, InsuranceCover } from '#schema/generated/insurer.ts';
import type { RepairRow } from './repairBook.ts';
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
  readonly sumInsuredMinor: number | null;
  /** What the vehicle was worth when the term began; null where it was not kept, and of compulsory cover. */
  readonly insuredValueMinor: number | null;
  readonly cancelledOn: string | null;
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
  readonly kind: ClaimKind;
  readonly reservedMinor: number;
  readonly repairer: string | null;
  readonly because: string | null;
  readonly odometerKm: number | null;
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
  /** The repairers that it works with. */
  network(): Promise<string[]>;
  /** What changes anything is one transaction each: `lifeBook.ts`. */
  readonly life: PolicyLife;
  readonly repairs: ClaimRepairs;
};

/** The appointments of repairs that the insurer ordered. */
export type ClaimRepairs = {
  readonly of: (claimIds: readonly string[]) => Promise<(RepairRow | null)[]>;
  readonly due: Bound<typeof dueRepairs>;
  readonly answer: Bound<typeof answerRepair>;
  readonly postpone: Bound<typeof postponeRepair>;
};

export type PolicyLife = {
  readonly keepQuotes: Bound<typeof keepQuotes>;
  readonly quoteAt: Bound<typeof quoteAt>;
  readonly write: Bound<typeof writePolicy>;
  readonly change: Bound<typeof changePolicy>;
  readonly changeClaim: Bound<typeof changeClaim>;
};

type Bound<F> = F extends (database: Database, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never;

const oldestFirst = { startsOn: 'asc', id: 'asc' } as const;

export function openStore(database: Database): InsurerStore {
  const policiesBy = (by: keyof PolicyRow) =>
    keyedReads<PolicyRow>(database, PolicyTable, by, { orderBy: oldestFirst });
  const claimsBy = (by: keyof ClaimRow) =>
    keyedReads<ClaimRow>(database, ClaimTable, by, { orderBy: { occurredOn: 'desc', id: 'desc' } });
  return {
    policies: policiesBy('id').one,
    policiesOfCustomers: policiesBy('customerId').all,
    policiesOfVehicles: policiesBy('vin').all,
    claims: claimsBy('id').one,
    claimsOfPolicies: claimsBy('policyId').all,
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
      const query = database.em().createQueryBuilder(PolicyTable).select('*').orderBy(oldestFirst).limit(limit);
      if (after)
        void query.where({
          $or: [{ startsOn: { $gt: after.startsOn } }, { startsOn: after.startsOn, id: { $gt: after.id } }],
        });
      return query.execute<PolicyRow[]>('all');
    },
    bookSize: () => database.em().count(PolicyTable),
    network: async () => (await database.em().findAll(NetworkTable)).map(({ repairer }) => repairer),
    life: lifeOf(database),
    repairs: repairsIn(database),
  };
}

function lifeOf(database: Database): PolicyLife {
  return {
    keepQuotes: (...rest) => keepQuotes(database, ...rest),
    quoteAt: (...rest) => quoteAt(database, ...rest),
    write: (...rest) => writePolicy(database, ...rest),
    change: (...rest) => changePolicy(database, ...rest),
    changeClaim: (...rest) => changeClaim(database, ...rest),
  };
}

function repairsIn(database: Database): ClaimRepairs {
  return {
    of: keyedReads<RepairRow>(database, ClaimRepairTable, 'claimId').one,
    due: (...rest) => dueRepairs(database, ...rest),
    answer: (...rest) => answerRepair(database, ...rest),
    postpone: (...rest) => postponeRepair(database, ...rest),
  };
}
