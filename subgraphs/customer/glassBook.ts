import { LockMode } from '@mikro-orm/core';
import { Refusal } from '#kernel/errors.ts';
import { BreakGlassTable } from './tables.ts';
import { glassFromRow, glassToRow } from './glassRows.ts';
import { glassAsOf } from './rules/glassLife.ts';
import { inBook } from './consentBook.ts';
import type { Database } from '#subgraphs/database.ts';
import type { ConsentBook } from './consentBook.ts';
import type { GlassRow, StoredGlass } from './glassRows.ts';
import type { GlassEvent, GlassRecord } from './rules/glassRecord.ts';

const NOTE_CHANGE = `insert into break_glass_change (revision, glass_id, subject, event, actor, at)
  values (?, ?, ?, ?, ?, to_timestamp(?))`;
const RUNNING_OUT = `select id from break_glass
  where ended_at is null and coalesce(valid_until, opened_at + interval '1 hour') <= to_timestamp(?) order by opened_at limit ?`;

/** Puts a use of break-glass on record, at its place in the order of all changes. */
export async function openInBook(book: ConsentBook, glass: GlassRecord): Promise<StoredGlass> {
  const stored = { ...glass, revision: book.nextRevision() };
  await book.em.insert(BreakGlassTable, glassToRow(stored) as never);
  await note(book, stored, 'OPEN', glass.openedBy, glass.openedAt);
  return stored;
}

/** Changes one by a rule; what time did to it is put on record before. @throws Refusal NOT_FOUND, and what the rule throws */
export async function changeInBook(
  book: ConsentBook,
  id: string,
  { by, at }: { readonly by: string; readonly at: number },
  event: GlassEvent,
  rule: (glass: StoredGlass) => GlassRecord,
): Promise<StoredGlass> {
  return put(book, rule(await asOf(book, await find(book, id), at)), event, by, at);
}

/** Puts on record which have run out, each by itself: how many. */
export async function sweepGlass(database: Database, at: number, atMost: number): Promise<number> {
  const due: { id: string }[] = await database.em().getConnection().execute(RUNNING_OUT, [at, atMost]);
  let ended = 0;
  for (const { id } of due)
    ended += await inBook(database, at, null, async (book) => {
      const before = book.revision;
      await asOf(book, await find(book, id), at);
      return book.revision - before;
    });
  return ended;
}

async function find(book: ConsentBook, id: string): Promise<StoredGlass> {
  const rows = await book.em
    .createQueryBuilder(BreakGlassTable)
    .select('*')
    .where({ id })
    .setLockMode(LockMode.PESSIMISTIC_WRITE)
    .execute('all');
  const [row] = rows as unknown as GlassRow[];
  if (!row) throw new Refusal('NOT_FOUND');
  return glassFromRow(row);
}

async function asOf(book: ConsentBook, found: StoredGlass, at: number): Promise<StoredGlass> {
  const now = glassAsOf(found, at);
  if (now === found) return found;
  return put(book, now, now.status === 'LAPSED' ? 'LAPSE' : 'EXPIRE', 'time', now.endedAt!);
}

async function put(
  book: ConsentBook,
  glass: GlassRecord,
  event: GlassEvent,
  by: string,
  at: number,
): Promise<StoredGlass> {
  const stored = { ...glass, revision: book.nextRevision() };
  await book.em.nativeUpdate(BreakGlassTable, { id: stored.id }, glassToRow(stored));
  await note(book, stored, event, by, at);
  return stored;
}

function note(book: ConsentBook, { id, subject, revision }: StoredGlass, event: GlassEvent, by: string, at: number) {
  return book.sql(NOTE_CHANGE, [revision, id, subject, event, by, at]);
}
