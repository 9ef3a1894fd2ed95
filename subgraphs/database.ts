import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Constructor, EntitySchema } from '@mikro-orm/core';
import type { MigrationStep } from './party.ts';

/** One organisation's database. */
export type Database = {
  readonly url: string;
  /** A fork of its own for every call: nothing is remembered between requests. */
  em(): EntityManager;
  /** SQL statements sent since the database was opened. */
  statements(): number;
  /** Many rows of one table in few statements. Values by property name, already in the column's form. */
  insert(table: EntitySchema, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  readonly url: string;
  readonly tables: readonly EntitySchema[];
  readonly migrations: readonly MigrationStep[];
  /** Most connections at once. */
  readonly poolSize?: number;
};

const ROWS_PER_STATEMENT = 5_000;

/** Opens the database and brings its schema up to date. Two processes may do so at once: a lock keeps them in turn. */
export async function openDatabase({ url, tables, migrations, poolSize = 4 }: DatabaseOptions): Promise<Database> {
  let statements = 0;
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...tables],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: poolSize },
    ignoreUndefinedInQuery: true,
    migrations: { migrationsList: migrations.map(asMigration), snapshot: false, silent: true },
    onQuery: (sql) => {
      statements += 1;
      return sql;
    },
  });
  await migrate(orm);
  return {
    url,
    em: () => orm.em.fork(),
    statements: () => statements,
    insert: (table, rows) => insertRows(orm, table, rows),
    close: () => orm.close(true),
  };
}

async function migrate(orm: MikroORM): Promise<void> {
  const em = orm.em.fork();
  await em.transactional(async (locked) => {
    await locked
      .getConnection()
      .execute('select pg_advisory_xact_lock(4207849)', [], 'run', locked.getTransactionContext());
    await orm.migrator.up();
  });
}

function asMigration({ name, up }: MigrationStep): { name: string; class: Constructor<Migration> } {
  return {
    name,
    class: class extends Migration {
      override up(): void {
        for (const statement of up) this.addSql(statement);
      }
    },
  };
}

/** `insert ... select unnest(...)`: one array parameter a column, so that the text stays small and any number of rows fits. */
async function insertRows(
  orm: MikroORM,
  table: EntitySchema,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const meta = orm.getMetadata(table);
  const columns = meta.props.filter((prop) => prop.persist !== false && prop.fieldNames?.length === 1);
  const names = columns.map((prop) => `"${prop.fieldNames[0]}"`).join(', ');
  const arrays = columns.map((prop) => `value->>'${prop.name}'`);
  const typed = columns.map((prop, i) => castOf(prop.columnTypes[0]!, prop.name, arrays[i]!)).join(', ');
  const sql = `insert into "${meta.tableName}" (${names}) select ${typed} from jsonb_array_elements(?::jsonb) as value`;
  const em = orm.em.fork();
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT)
    await em.getConnection().execute(sql, [JSON.stringify(rows.slice(from, from + ROWS_PER_STATEMENT))], 'run');
}

function castOf(columnType: string, name: string, text: string): string {
  if (columnType.startsWith('json')) return `value->'${name}'`;
  if (columnType.endsWith('[]'))
    return `(select array_agg(each) from jsonb_array_elements_text(value->'${name}') each)::${columnType}`;
  return `(${text})::${columnType}`;
}
