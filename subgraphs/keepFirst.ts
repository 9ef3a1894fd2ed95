import type { EntitySchema } from '@mikro-orm/core';
import type { Database } from './database.ts';

/**
 * Keeps rows, unless others of the same key were kept before: then those stand. Gives what stands, in the order of the rows: by one statement
 * where all are new, and by a second where some are not. No transaction is needed: whoever inserts waits for one who is inserting the same key.
 */
export async function keepFirst<Row extends object>(
  database: Pick<Database, 'em' | 'describe'>,
  table: EntitySchema,
  rows: readonly Row[],
  key: readonly (keyof Row & string)[],
): Promise<Row[]> {
  if (rows.length === 0) return [];
  const columns = database.describe(table).props.map(({ name }) => name);
  const builder = () => database.em().createQueryBuilder(table as never);
  const insert = builder()
    .insert(rows.map((row) => ({ ...row })) as never)
    .onConflict([...key] as never)
    .ignore();
  const kept = (await insert.returning(columns as never).execute('all')) as Row[];
  const keyOf = (row: Row) => JSON.stringify(key.map((name) => row[name]));
  const standing = new Map(kept.map((row) => [keyOf(row), row]));
  const before = rows.filter((row) => !standing.has(keyOf(row)));
  if (before.length > 0) {
    const $or = before.map((row) => Object.fromEntries(key.map((name) => [name, row[name]])));
    const found = await builder()
      .select('*')
      .where({ $or } as never)
      .execute('all');
    for (const row of found as Row[]) standing.set(keyOf(row), row);
  }
  return rows.map((row) => standing.get(keyOf(row))!);
}
