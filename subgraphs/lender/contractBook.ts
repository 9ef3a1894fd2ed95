import { LockMode } from '@mikro-orm/core';
import { Refusal } from '#kernel/errors.ts';
import { ApplicationTable, InstalmentTable, LoanTable, MovementTable, PostingTable } from './tables.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '#subgraphs/database.ts';
import type { Doing } from '#subgraphs/mutation.ts';
import type { MovementKind, Posting } from './rules/postings.ts';
import type { InstalmentRow, LoanRow } from './store.ts';

const LOCK = LockMode.PESSIMISTIC_WRITE;

/** One movement on a loan: what was done, by whom, and what it posted. */
export type MovementRow = {
  readonly id: string;
  readonly loanId: string;
  readonly kind: MovementKind;
  readonly movedOn: string;
  readonly movedAt: Date;
  readonly client: string;
  readonly clientMutationId: string;
  /** Over all that was asked: the same id with another input is another request. */
  readonly inputDigest: string;
  /** The instalments that it took the place of, where it did. */
  readonly replaced: readonly InstalmentRow[] | null;
};

export type PostingRow = {
  readonly movementId: string;
  readonly account: Posting['account'];
  readonly amountMinor: string;
};
export type Movement = MovementRow & { readonly postings: readonly PostingRow[] };

/** What a movement changes. */
export type Change = {
  readonly kind: MovementKind;
  readonly postings: readonly Posting[];
  /** Instalments as they are afterwards. */
  readonly changed?: readonly InstalmentRow[];
  /** Those that take the place of every unpaid one. */
  readonly replaced?: readonly InstalmentRow[];
  readonly terms?: Partial<Pick<LoanRow, 'months' | 'rateBps'>>;
};

export type Held = {
  readonly loan: LoanRow;
  readonly instalments: readonly InstalmentRow[];
  /** Whether anything was posted yet: a loan may be older than the journal. */
  readonly isJournalled: boolean;
};

export type Moving = Doing & { readonly loanId: string };

/**
 * Moves money on a loan: whoever comes second waits, and finds what the first one did. What was asked before under the same id is not done
 * again; `decide` may refuse. One transaction, the same number of statements whatever the loan.
 * @throws Refusal NOT_FOUND; INPUT_INVALID for an id that was used for something else; whatever `decide` throws
 */
export function moveOnLoan(
  database: Database,
  moving: Moving,
  decide: (held: Held) => readonly Change[],
): Promise<LoanRow> {
  return database.em().transactional(async (em) => {
    const loan = await lockedLoan(em, moving.loanId);
    if (await wasDone(em, moving)) return loan;
    const instalments = (await em
      .createQueryBuilder(InstalmentTable)
      .select('*')
      .where({ loanId: loan.id })
      .orderBy({ number: 'asc' })
      .execute('all')) as InstalmentRow[];
    const changes = decide({ loan, instalments, isJournalled: await isJournalled(em, loan.id) });
    await writeMovements(em, moving, changes, instalments);
    for (const change of changes) await writeInstalments(em, loan.id, change);
    const terms = Object.assign({}, ...changes.map((change) => change.terms)) as Partial<LoanRow>;
    if (Object.keys(terms).length > 0)
      await em.createQueryBuilder(LoanTable).update(terms).where({ id: loan.id }).execute();
    return { ...loan, ...terms };
  });
}

export type Contract = {
  readonly loan: LoanRow;
  readonly instalments: readonly InstalmentRow[];
  readonly postings: readonly Posting[];
};

/**
 * Lends: the loan, its instalments and what it disbursed, all or nothing, once an application. What was asked before under the same id is
 * answered as it was; `decide` may refuse.
 * @throws Refusal STATE_CONFLICT where the application has a contract already; INPUT_INVALID as `moveOnLoan`
 */
export function openLoan(
  database: Database,
  moving: Moving,
  applicationId: string,
  decide: () => Contract,
): Promise<LoanRow> {
  return database.em().transactional(async (em) => {
    await em.createQueryBuilder(ApplicationTable).select('id').where({ id: applicationId }).setLockMode(LOCK).execute();
    const loans = await em.createQueryBuilder(LoanTable).select('*').where({ applicationId }).execute('all');
    const [found] = loans as LoanRow[];
    if (found && (await wasDone(em, { ...moving, loanId: found.id }))) return found;
    if (found) throw new Refusal('STATE_CONFLICT', { check: 'the application has a contract' });
    return insertContract(em, moving, decide());
  });
}

/** The loan, its instalments and what it disbursed, in a transaction that is begun. */
export async function insertContract(
  em: EntityManager,
  moving: Moving,
  { loan, instalments, postings }: Contract,
): Promise<LoanRow> {
  await em.createQueryBuilder(LoanTable).insert(loan).execute();
  await em
    .createQueryBuilder(InstalmentTable)
    .insert([...instalments])
    .execute();
  await writeMovements(em, moving, [{ kind: 'DISBURSE', postings }], []);
  return loan;
}

async function lockedLoan(em: EntityManager, id: string): Promise<LoanRow> {
  const [loan] = (await em
    .createQueryBuilder(LoanTable)
    .select('*')
    .where({ id })
    .setLockMode(LOCK)
    .execute('all')) as LoanRow[];
  if (!loan) throw new Refusal('NOT_FOUND');
  return loan;
}

async function wasDone(em: EntityManager, moving: Moving): Promise<boolean> {
  const { loanId, client, clientMutationId, inputDigest } = moving;
  const where = { loanId, client, clientMutationId };
  const [before] = await em.createQueryBuilder(MovementTable).select('inputDigest').where(where).execute('all');
  if (before && before.inputDigest !== inputDigest) throw new Refusal('INPUT_INVALID', { check: 'clientMutationId' });
  return before !== undefined;
}

async function isJournalled(em: EntityManager, loanId: string): Promise<boolean> {
  const found = await em.createQueryBuilder(MovementTable).select('id').where({ loanId }).limit(1).execute('all');
  return found.length > 0;
}

/** The last of several is what was asked for; those before it are what it needs to begin with. */
async function writeMovements(
  em: EntityManager,
  { loanId, newId, on, at, client, clientMutationId, inputDigest }: Moving,
  changes: readonly Change[],
  instalments: readonly InstalmentRow[],
): Promise<void> {
  const unpaid = instalments.filter(({ paidOn }) => paidOn === null);
  const rows = changes.map(({ kind, replaced }, i) => ({
    id: newId(),
    loanId,
    kind,
    movedOn: on,
    movedAt: at,
    client,
    clientMutationId: i === changes.length - 1 ? clientMutationId : `${clientMutationId}#${kind}`,
    inputDigest,
    replaced: replaced ? unpaid : null,
  }));
  await em.createQueryBuilder(MovementTable).insert(rows).execute();
  const postings = changes.flatMap((change, i) =>
    change.postings.map(({ account, amount }) => ({ movementId: rows[i]!.id, account, amountMinor: String(amount) })),
  );
  if (postings.length > 0) await em.createQueryBuilder(PostingTable).insert(postings).execute();
}

async function writeInstalments(em: EntityManager, loanId: string, { changed = [], replaced }: Change): Promise<void> {
  if (replaced) {
    await em.createQueryBuilder(InstalmentTable).delete().where({ loanId, paidOn: null }).execute();
    if (replaced.length > 0)
      await em
        .createQueryBuilder(InstalmentTable)
        .insert([...replaced])
        .execute();
  }
  if (changed.length > 0)
    await em
      .createQueryBuilder(InstalmentTable)
      .insert([...changed])
      .onConflict(['loanId', 'number'])
      .merge()
      .execute();
}

/** Every movement of each loan, in order, with what it posted: two statements. */
export async function movementsOf(database: Database, loanIds: readonly string[]): Promise<Movement[][]> {
  const em = database.em();
  const rows = (await em
    .createQueryBuilder(MovementTable)
    .select('*')
    .where({ loanId: { $in: [...loanIds] } })
    .orderBy({ place: 'asc' })
    .execute('all')) as MovementRow[];
  const ids = rows.map(({ id }) => id);
  const postings = (await em
    .createQueryBuilder(PostingTable)
    .select('*')
    .where({ movementId: { $in: ids } })
    .orderBy({ account: 'asc' })
    .execute('all')) as PostingRow[];
  const byMovement = Map.groupBy(postings, ({ movementId }) => movementId);
  const byLoan = Map.groupBy(rows, ({ loanId }) => loanId);
  return loanIds.map((id) => (byLoan.get(id) ?? []).map((row) => ({ ...row, postings: byMovement.get(row.id) ?? [] })));
}
