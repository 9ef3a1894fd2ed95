import { LockMode } from '@mikro-orm/core';
import { createHash } from 'node:crypto';
import { ConsentTable, ErasureDutyTable } from './tables.ts';
import { fromRow, seconds, toRow } from './consentRows.ts';
import { Refusal } from '#kernel/errors.ts';
import { recordedAsOf } from './rules/asOf.ts';
import { erasureDuties, grantedIn } from './rules/erasureDuties.ts';
import { versionsTogether } from './rules/versionsTogether.ts';
import type { Database } from '#subgraphs/database.ts';
import type { ConsentRow, StoredConsent } from './consentRows.ts';
import type { ConsentRecord, ErasureDuty } from './rules/consentRecord.ts';
import type { Notice } from './rules/noticeOf.ts';
import type { Versions } from './rules/versionsTogether.ts';

/** A mutation that its sender may repeat: the same id of the same actor has the same result, and is done once. */
export type Once = {
  readonly actor: string;
  readonly mutation: string;
  readonly clientMutationId: string;
  /** SHA-256 of what was asked. */
  readonly asked: string;
};

/** A consent to be put on record: `shown` where it is a new one, `receipt` where one was signed. */
export type Written = ConsentRecord & { readonly shown?: Notice; readonly receipt?: string | null };

export type Sql = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/**
 * Changes consents, all or nothing. Whoever does holds the one row of the counter to the commit, so that revisions are in the
 * order of the commits. The work reads through the book alone: another connection may never come free. @throws Refusal INPUT_INVALID when an id is used again for something else, and what the work throws
 */
export function inBook<Result>(
  database: Database,
  at: number,
  once: Once | null,
  work: (book: ConsentBook) => Promise<Result>,
): Promise<Result> {
  return database.em().transactional(async (em) => {
    const sql: Sql = (text, values = []) =>
      em.getConnection().execute(text, [...values], 'all', em.getTransactionContext()) as never;
    const [{ value }] = (await sql<{ value: number }>(HOLD_COUNTER)) as [{ value: number }];
    const before = once && (await doneBefore<Result>(sql, once));
    if (before) return before;
    const book = new ConsentBook(em, sql, value, at);
    const result = await work(book);
    if (book.revision !== value) await sql('update consent_revision set value = ?', [book.revision]);
    if (once)
      await sql(NOTE_ONCE, [once.actor, once.mutation, once.clientMutationId, once.asked, JSON.stringify(result)]);
    return result;
  });
}

const HOLD_COUNTER = `insert into consent_revision (value) values (0)
  on conflict (singleton) do update set value = consent_revision.value returning value`;
const NOTE_ONCE =
  'insert into consent_mutation (actor, mutation, client_mutation_id, asked, result) values (?, ?, ?, ?, ?::jsonb)';
const NOTE_CHANGE = `insert into consent_change (revision, consent_id, subject, event, status, actor, reason, at, granted, receipt_sha256)
  values (?, ?, ?, ?, ?, ?, ?, to_timestamp(?), ?::text[], ?)`;
const NOTE_TENURE = 'insert into tenure_change (revision, vin, at) values (?, ?, to_timestamp(?))';
const NOTE_NOTICE = 'insert into consent_notice (sha256, shown) values (?, ?::jsonb) on conflict do nothing';
const NOTE_DUTY = `insert into erasure_duty (consent_id, holder, revision, scopes, due_on, status)
  values (?, ?, ?, ?::text[], ?::date, 'ERASURE_DUE')`;
const REPORT_DUTY = `update erasure_duty set status = ?, proof = ?, exception = ?, reported_at = to_timestamp(?)
  where consent_id = ? and holder = ? and status = 'ERASURE_DUE'`;

async function doneBefore<Result>(
  sql: Sql,
  { actor, mutation, clientMutationId, asked }: Once,
): Promise<Result | null> {
  const [row] = await sql<{ asked: string | null; result: Result }>(
    'select asked, result from consent_mutation where actor = ? and mutation = ? and client_mutation_id = ?',
    [actor, mutation, clientMutationId],
  );
  if (!row) return null;
  if (row.asked !== null && row.asked !== asked)
    throw new Refusal('INPUT_INVALID', { check: 'clientMutationId was used for something else' });
  return row.result;
}

type Em = ReturnType<Database['em']>;

/** The consents while one writer holds them all. */
export class ConsentBook {
  readonly sql: Sql;
  readonly em: Em;
  readonly #at: number;
  readonly #known = new Map<string, StoredConsent>();
  #revision: number;

  constructor(em: Em, sql: Sql, revision: number, at: number) {
    this.sql = sql;
    this.em = em;
    this.#at = at;
    this.#revision = revision;
  }

  /** The place of the last change of all. */
  get revision(): number {
    return this.#revision;
  }

  /** The consent and its other versions as they stand now; what time did to them is put on record. @throws Refusal NOT_FOUND */
  async versions(id: string): Promise<Versions<StoredConsent>> {
    const found = await this.consents({ $or: [{ id }, { amends: id }] });
    const consent = found.find((each) => each.id === id);
    if (!consent) throw new Refusal('NOT_FOUND');
    const amendment = found.findLast((each) => each.amends === id) ?? null;
    const [amends = null] = consent.amends === null ? [] : await this.consents({ id: consent.amends });
    return {
      consent: amends ? await this.#unlessOrphaned(amends, consent) : consent,
      amends,
      amendment: amendment && (await this.#unlessOrphaned(consent, amendment)),
    };
  }

  /** An amendment, of which nothing is left to be amended when time has ended the old version. */
  async #unlessOrphaned(old: StoredConsent, amendment: StoredConsent): Promise<StoredConsent> {
    const act = { capacity: 'SYSTEM', actor: 'time', reason: null, at: this.#at } as const;
    const [, ended] = versionsTogether({ consent: old, amends: null, amendment }, old, act);
    return ended ? (await this.put([ended]))[0]! : amendment;
  }

  /** Consents as they stand now; what time did to them is put on record. */
  async consents(where: object): Promise<StoredConsent[]> {
    const rows = await this.em
      .createQueryBuilder(ConsentTable)
      .select('*')
      .where(where)
      .orderBy({ revision: 'asc' })
      .setLockMode(LockMode.PESSIMISTIC_WRITE)
      .execute('all');
    const found = rows.map((row) => fromRow(row as unknown as ConsentRow));
    for (const each of found) this.#known.set(each.id, each);
    const moved = found.map((each) => recordedAsOf(each, this.#at));
    await this.put(moved.filter((each, i) => each !== found[i]));
    return found.map(({ id }) => this.#known.get(id)!);
  }

  /** Puts changes on record together, in this order, with the erasure that they make due. */
  async put(changes: readonly Written[]): Promise<StoredConsent[]> {
    const stored: StoredConsent[] = [];
    for (const { shown, ...change } of changes) {
      const before = this.#known.get(change.id);
      this.#revision += 1;
      const after = { ...change, receipt: change.receipt ?? before?.receipt ?? null, revision: this.#revision };
      if (shown) await this.sql(NOTE_NOTICE, [after.notice.sha256, JSON.stringify(shown)]);
      await this.#write(before, after);
      const newer = changes.find(({ amends, event }) => amends === after.id && event === 'GRANT') ?? null;
      for (const duty of before ? erasureDuties(before, after, newer, this.#at) : [])
        await this.sql(NOTE_DUTY, [after.id, duty.holder, after.revision, `{${duty.scopes.join()}}`, duty.dueOn]);
      this.#known.set(after.id, after);
      stored.push(after);
    }
    return stored;
  }

  async #write(before: StoredConsent | undefined, after: StoredConsent): Promise<void> {
    const { id, subject, event, status, statusActor, statusReason, revision, receipt } = after;
    const signed = receipt !== null && receipt !== before?.receipt;
    if (before) await this.em.nativeUpdate(ConsentTable, { id }, toRow(after, this.#at));
    else await this.em.insert(ConsentTable, toRow(after, this.#at) as never);
    const who = [revision, id, subject, event, status, statusActor, statusReason, this.#at];
    await this.sql(NOTE_CHANGE, [...who, `{${grantedIn(after).join()}}`, signed ? sha256(receipt) : null]);
  }

  /** The next place in the order of all changes, for a change that is none of a consent. */
  nextRevision(): number {
    return (this.#revision += 1);
  }

  /** Puts on record that somebody else holds a vehicle now. */
  async noteTenure(vin: string): Promise<void> {
    await this.sql(NOTE_TENURE, [this.nextRevision(), vin, this.#at]);
  }

  duties(consentId: string): Promise<ErasureDuty[]> {
    return dutiesIn(this.em, [consentId]);
  }

  /** Puts what became of duties on record. */
  async report(duties: readonly ErasureDuty[]): Promise<void> {
    for (const { status, proof, exception, reportedAt, consentId, holder } of duties)
      await this.sql(REPORT_DUTY, [status, proof, exception, reportedAt, consentId, holder]);
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Duties of consents, oldest first. */
export async function dutiesIn(em: Em, consentIds: readonly string[]): Promise<ErasureDuty[]> {
  const rows = await em
    .createQueryBuilder(ErasureDutyTable)
    .select('*')
    .where({ consentId: { $in: [...consentIds] } })
    .orderBy({ revision: 'asc', holder: 'asc' })
    .execute('all');
  type Row = Omit<ErasureDuty, 'reportedAt'> & { readonly reportedAt: Date | null };
  return (rows as unknown as Row[]).map((row) => ({ ...row, reportedAt: seconds(row.reportedAt) }));
}
