import { ConsentTable, CustomerTable, TenureTable } from './tables.ts';
import { takesEffect } from './effect.ts';
import { Refusal } from '#kernel/errors.ts';
import type { CreditProfile } from '#schema/generated/customer.ts';
import type { Database } from '#subgraphs/database.ts';
import type { ConsentRecord } from './rules/consentRecord.ts';

export type CustomerRow = {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number;
  readonly documentKind: 'RESIDENT_ID' | 'PASSPORT';
  readonly documentNumberMasked: string;
  readonly phone: string;
  readonly email: string;
  readonly city: string;
  readonly credit: CreditProfile;
};
/** A present tenure. */
export type TenureRow = { readonly vin: string; readonly holder: string; readonly plate: string; readonly since: Date };
export type StoredConsent = ConsentRecord & { readonly revision: number };

/** Every reader takes keys in bulk, answers in their order, and costs one statement. */
export type CustomerStore = {
  customers(ids: readonly string[]): Promise<(CustomerRow | null)[]>;
  tenuresOfVins(vins: readonly string[]): Promise<(TenureRow | null)[]>;
  tenuresOfHolders(holders: readonly string[]): Promise<TenureRow[][]>;
  consents(ids: readonly string[]): Promise<(StoredConsent | null)[]>;
  /** Latest first. */
  consentsOf(subjects: readonly string[]): Promise<StoredConsent[][]>;
  /** Puts a new consent on record; the same `clientMutationId` of the same organisation gives the consent made before. */
  add(consent: ConsentRecord, at: number): Promise<StoredConsent>;
  /** Changes a consent by a rule, alone: nobody else changes it meanwhile. @throws Refusal NOT_FOUND, and what the rule throws */
  change(id: string, rule: (consent: ConsentRecord) => ConsentRecord, at: number): Promise<StoredConsent>;
  /** Resolves once no gateway relies any more on what was before a revision: after a second at most. */
  takesEffect(revision: number): Promise<void>;
};

export function openStore(database: Database): CustomerStore {
  const consentRows = async (where: object) =>
    (
      await database
        .em()
        .createQueryBuilder(ConsentTable)
        .select('*')
        .where(where)
        .orderBy({ revision: 'desc' })
        .execute('all')
    ).map((row) => fromRow(row as unknown as ConsentRow));
  return {
    takesEffect: (revision) => takesEffect(database, revision),
    async customers(ids) {
      const rows = await database
        .em()
        .createQueryBuilder(CustomerTable)
        .select('*')
        .where({ id: { $in: [...ids] } })
        .execute('all');
      return inOrder(ids, rows as unknown as CustomerRow[], (row) => row.id);
    },
    async tenuresOfVins(vins) {
      const rows = await database
        .em()
        .createQueryBuilder(TenureTable)
        .select('*')
        .where({ vin: { $in: [...vins] }, until: null })
        .execute('all');
      return inOrder(vins, rows as unknown as TenureRow[], (row) => row.vin);
    },
    async tenuresOfHolders(holders) {
      const rows = await database
        .em()
        .createQueryBuilder(TenureTable)
        .select('*')
        .where({ holder: { $in: [...holders] }, until: null })
        .orderBy({ since: 'asc', vin: 'asc' })
        .execute('all');
      return grouped(holders, rows as unknown as TenureRow[], (row) => row.holder);
    },
    consents: async (ids) => inOrder(ids, await consentRows({ id: { $in: [...ids] } }), (row) => row.id),
    consentsOf: async (subjects) =>
      grouped(subjects, await consentRows({ subject: { $in: [...subjects] } }), (row) => row.subject),
    add: (consent, at) =>
      database.em().transactional(async (em) => {
        const revision = await nextRevision(em);
        const { requestedBy, clientMutationId } = consent;
        const before =
          clientMutationId === null ? null : await em.findOne(ConsentTable, { requestedBy, clientMutationId });
        if (before) {
          await em.getConnection().execute(RETURN_REVISION, [], 'run', em.getTransactionContext());
          return fromRow(before as unknown as ConsentRow);
        }
        await em.insert(ConsentTable, toRow(consent, revision, at) as never);
        await noteChange(em, { ...consent, revision }, at);
        return { ...consent, revision };
      }),
    change: (id, rule, at) =>
      database.em().transactional(async (em) => {
        const revision = await nextRevision(em);
        const row = await em.findOne(ConsentTable, { id });
        if (!row) throw new Refusal('NOT_FOUND');
        const changed = { ...rule(fromRow(row as unknown as ConsentRow)), revision };
        await em.nativeUpdate(ConsentTable, { id }, toRow(changed, revision, at));
        await noteChange(em, changed, at);
        return changed;
      }),
  };
}

type Em = ReturnType<Database['em']>;
type ConsentRow = Omit<ConsentRecord, 'validFrom' | 'validUntil' | 'dataFrom' | 'dataUntil'> & {
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly dataFrom: Date | null;
  readonly dataUntil: Date | null;
  readonly revision: number;
};

const RETURN_REVISION = 'update consent_revision set value = value - 1';

/** Holds the one row of the counter: from here to the commit no other consent changes. */
async function nextRevision(em: Em): Promise<number> {
  const sql = `insert into consent_revision (value) values (1)
    on conflict (singleton) do update set value = consent_revision.value + 1 returning value`;
  const rows: { value: number }[] = await em.getConnection().execute(sql, [], 'all', em.getTransactionContext());
  return rows[0]!.value;
}

async function noteChange(
  em: Em,
  { id, subject, status, statusActor, revision }: StoredConsent,
  at: number,
): Promise<void> {
  const sql =
    'insert into consent_change (revision, consent_id, subject, status, actor, at) values (?, ?, ?, ?, ?, to_timestamp(?))';
  await em
    .getConnection()
    .execute(sql, [revision, id, subject, status, statusActor, at], 'run', em.getTransactionContext());
}

function fromRow({ validFrom, validUntil, dataFrom, dataUntil, ...row }: ConsentRow): StoredConsent {
  return {
    ...row,
    validFrom: seconds(validFrom)!,
    validUntil: seconds(validUntil),
    dataFrom: seconds(dataFrom),
    dataUntil: seconds(dataUntil),
  };
}

function toRow(consent: ConsentRecord, revision: number, at: number): object {
  const { validFrom, validUntil, dataFrom, dataUntil, ...rest } = consent;
  return {
    ...rest,
    revision,
    validFrom: instant(validFrom),
    validUntil: instant(validUntil),
    dataFrom: instant(dataFrom),
    dataUntil: instant(dataUntil),
    changedAt: instant(at),
  };
}

function seconds(date: Date | null): number | null {
  return date === null ? null : Math.floor(date.getTime() / 1000);
}

function instant(epochSeconds: number | null): Date | null {
  return epochSeconds === null ? null : new Date(epochSeconds * 1000);
}

function inOrder<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

function grouped<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const byKey = Map.groupBy(rows, keyOf);
  return keys.map((key) => byKey.get(key) ?? []);
}
