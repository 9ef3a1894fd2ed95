import { keyedReads } from '#subgraphs/keyedReads.ts';
import { glassFromRow } from './glassRows.ts';
import { sweepGlass } from './glassBook.ts';
import { openChangeHub } from './changeHub.ts';
import { dutiesIn, inBook } from './consentBook.ts';
import { fromRow } from './consentRows.ts';
import { takesEffect } from './effect.ts';
import { sweep } from './sweep.ts';
import {
  BreakGlassTable,
  ConsentChangeTable,
  ConsentNoticeTable,
  ConsentTable,
  CustomerTable,
  TenureTable,
} from './tables.ts';
import { jointHolders } from './tenures.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { ConsentEventKind, ConsentStatus, CreditProfile } from '#schema/generated/customer.ts';
import type { Database } from '#subgraphs/database.ts';
import type { ConsentChanges } from './changeHub.ts';
import type { ConsentBook, Once, Written } from './consentBook.ts';
import type { ConsentRow, StoredConsent } from './consentRows.ts';
import type { GlassRow, StoredGlass } from './glassRows.ts';
import type { ErasureDuty } from './rules/consentRecord.ts';
import type { Notice } from './rules/noticeOf.ts';

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
/** One thing that happened to a consent. */
export type ChangeRow = {
  readonly consentId: string;
  readonly event: ConsentEventKind;
  readonly status: ConsentStatus;
  readonly actor: string;
  readonly reason: string | null;
  readonly at: Date;
  readonly revision: number;
};

/** Every reader takes keys in bulk, answers in their order, and costs one statement. */
export type CustomerStore = {
  customers(ids: readonly string[]): Promise<(CustomerRow | null)[]>;
  tenuresOfVins(vins: readonly string[]): Promise<(TenureRow | null)[]>;
  tenuresOfHolders(holders: readonly string[]): Promise<TenureRow[][]>;
  /** Who holds each vehicle together with its present holder. */
  jointHoldersOf(vins: readonly string[]): Promise<string[][]>;
  consents(ids: readonly string[]): Promise<(StoredConsent | null)[]>;
  /** Latest first. */
  consentsOf(subjects: readonly string[]): Promise<StoredConsent[][]>;
  /** Those of a recipient, what changed last first, from before a revision on. */
  consentsTo(recipient: OrgId, before: number | null, first: number): Promise<StoredConsent[]>;
  /** What was shown, by its SHA-256; null of what was shown before texts were kept. */
  notices(hashes: readonly string[]): Promise<(Notice | null)[]>;
  /** First to last. */
  changesOf(consentIds: readonly string[]): Promise<ChangeRow[][]>;
  dutiesOf(consentIds: readonly string[]): Promise<ErasureDuty[][]>;
  glasses(ids: readonly string[]): Promise<(StoredGlass | null)[]>;
  /** Latest first. */
  glassesOf(subjects: readonly string[]): Promise<StoredGlass[][]>;
  /** An organisation's, or all; latest first, and no more than a thousand. */
  glassesOfOrg(org: OrgId | null): Promise<StoredGlass[]>;
  /** Puts a new consent on record. */
  add(consent: Written, at: number): Promise<StoredConsent>;
  /** Changes consents, all or nothing, alone: nobody else changes any meanwhile. @throws Refusal, and what the work throws */
  write<Result>(at: number, once: Once | null, work: (book: ConsentBook) => Promise<Result>): Promise<Result>;
  /** Puts on record what time did, to at most so many consents: how many changes that made. */
  sweep(at: number, atMost?: number): Promise<number>;
  changes: ConsentChanges;
  /** Resolves once no gateway relies any more on what was before a revision: after a second at most. */
  takesEffect(revision: number): Promise<void>;
};

const SWEPT_AT_ONCE = 500;
const MOST_GLASSES = 1_000;

export function openStore(database: Database): CustomerStore {
  const write: CustomerStore['write'] = (at, once, work) => inBook(database, at, once, work);
  return {
    ...readers(database),
    write,
    changes: openChangeHub(database),
    takesEffect: (revision) => takesEffect(database, revision),
    add: (consent, at) => write(at, null, async (book) => (await book.put([consent]))[0]!),
    sweep: async (at, atMost = SWEPT_AT_ONCE) =>
      (await sweep(database, at, atMost)) + (await sweepGlass(database, at, atMost)),
  };
}

function readers(database: Database) {
  const customers = keyedReads<CustomerRow>(database, CustomerTable, 'id');
  const tenuresBy = (by: keyof TenureRow) =>
    keyedReads<TenureRow>(database, TenureTable, by, { orderBy: { since: 'asc', vin: 'asc' }, only: 'until is null' });
  const consentsBy = (by: keyof ConsentRow) =>
    keyedReads<ConsentRow>(database, ConsentTable, by, { orderBy: { revision: 'desc' } });
  const glassesBy = (by: keyof GlassRow) =>
    keyedReads<GlassRow>(database, BreakGlassTable, by, { orderBy: { openedAt: 'desc', id: 'asc' } });
  const notices = keyedReads<{ sha256: string; shown: Notice }>(database, ConsentNoticeTable, 'sha256');
  const changes = keyedReads<ChangeRow>(database, ConsentChangeTable, 'consentId', { orderBy: { revision: 'asc' } });
  const [consents, consentsOf] = [consentsBy('id'), consentsBy('subject')];
  const [glasses, glassesOf] = [glassesBy('id'), glassesBy('subject')];
  return {
    customers: customers.one,
    tenuresOfVins: tenuresBy('vin').one,
    tenuresOfHolders: tenuresBy('holder').all,
    async jointHoldersOf(vins) {
      const rows = await jointHolders(database.em(), vins);
      return grouped(vins, rows, ({ vin }) => vin).map((each) => each.map(({ holder }) => holder));
    },
    consents: async (ids) => (await consents.one(ids)).map((row) => row && fromRow(row)),
    consentsOf: async (subjects) => (await consentsOf.all(subjects)).map((rows) => rows.map(fromRow)),
    async consentsTo(recipient, before, first) {
      const where = { recipient, ...(before !== null && { revision: { $lt: before } }) };
      const query = database.em().createQueryBuilder(ConsentTable).select('*').where(where);
      const rows: unknown = await query.orderBy({ revision: 'desc' }).limit(first).execute('all');
      return (rows as ConsentRow[]).map(fromRow);
    },
    notices: async (hashes) => (await notices.one(hashes)).map((row) => row?.shown ?? null),
    changesOf: changes.all,
    glasses: async (ids) => (await glasses.one(ids)).map((row) => row && glassFromRow(row)),
    glassesOf: async (subjects) => (await glassesOf.all(subjects)).map((rows) => rows.map(glassFromRow)),
    async glassesOfOrg(org) {
      const query = database
        .em()
        .createQueryBuilder(BreakGlassTable)
        .select('*')
        .where(org === null ? {} : { org });
      const rows = await query.orderBy({ openedAt: 'desc', id: 'asc' }).limit(MOST_GLASSES).execute('all');
      return (rows as GlassRow[]).map(glassFromRow);
    },
    dutiesOf: async (ids) => grouped(ids, await dutiesIn(database.em(), ids), ({ consentId }) => consentId),
  } satisfies Partial<CustomerStore>;
}

function grouped<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const byKey = Map.groupBy(rows, keyOf);
  return keys.map((key) => byKey.get(key) ?? []);
}
