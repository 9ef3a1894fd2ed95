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
  /** Fills tables, all rows or none, unless it was done before. Values by property name, already in the column's form. */
  fillOnce(tables: () => readonly TableRows[]): Promise<void>;
  close(): Promise<void>;
};

export type TableRows = {
  readonly table: EntitySchema;
  /** May be made while they are written: a world of a hundred thousand people does not fit in memory. */
  readonly rows: Iterable<Readonly<Record<string, unknown>>>;
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
    fillOnce: (tables) =>
      orm.em.fork().transactional(async (em) => {
        if (await isFilled(em)) return;
        for (const each of tables()) await insertRows(em, each);
      }),
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

/** Notes that the database is filled, and tells whether it was so before. */
async function isFilled(em: EntityManager): Promise<boolean> {
  const run = (sql: string) => em.getConnection().execute<unknown[]>(sql, [], 'all', em.getTransactionContext());
  await run('create table if not exists filled (singleton boolean primary key default true check (singleton))');
  return (await run('insert into filled values (true) on conflict do nothing returning singleton')).length === 0;
}

/** `insert ... select` over one JSON parameter, so that the text stays small and any number of rows fits. */
async function insertRows(em: EntityManager, { table, rows }: TableRows): Promise<void> {
  const meta = em.getMetadata(table as never);
  const columns = meta.props.filter((prop) => prop.persist !== false && prop.fieldNames?.length === 1);
  const names = columns.map((prop) => `"${prop.fieldNames[0]}"`).join(', ');
  const values = columns.map((prop) => castOf(prop.columnTypes[0]!, prop.name)).join(', ');
  const sql = `insert into "${meta.tableName}" (${names}) select ${values} from jsonb_array_elements(?::jsonb) as value`;
  const send = (batch: object[]) =>
    em.getConnection().execute(sql, [JSON.stringify(batch)], 'run', em.getTransactionContext());
  let batch: object[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < ROWS_PER_STATEMENT) continue;
    await send(batch);
    batch = [];
  }
  if (batch.length > 0) await send(batch);
}

function castOf(columnType: string, name: string): string {
  if (columnType.startsWith('json')) return `nullif(value->'${name}', 'null'::jsonb)`;
  if (!columnType.endsWith('[]')) return `(value->>'${name}')::${columnType}`;
  const elements = `select coalesce(array_agg(each), '{}') from jsonb_array_elements_text(value->'${name}') each`;
  return `case when jsonb_typeof(value->'${name}') = 'array' then (${elements})::${columnType} end`;
}
