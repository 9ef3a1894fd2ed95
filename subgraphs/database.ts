import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Constructor, EntityMetadata, EntitySchema } from '@mikro-orm/core';
import { fillTables } from './fillTables.ts';
import { PooledClient } from './pooledClient.ts';
import type { TableRows } from './fillTables.ts';
import type { MigrationStep } from './party.ts';

/** One organisation's database. */
export type Database = {
  readonly url: string;
  /**
   * Rows of a statement whose text is always the same: the server reads and plans it once a connection, and the query builder has no part in
   * it. Its columns are named, and no `*`: such a plan is of no use any more once another process adds one. Dates as `YYYY-MM-DD`.
   */
  read<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]>;
  /** How a table of its own is laid out. */
  describe(table: EntitySchema): Pick<EntityMetadata, 'tableName' | 'props'>;
  /** A fork of its own for every call: nothing is remembered between requests. */
  em(): EntityManager;
  /** SQL statements sent since the database was opened. */
  statements(): number;
  /** Fills tables, all rows or none, unless it was done before. */
  fillOnce(tables: () => readonly TableRows[]): Promise<void>;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  readonly url: string;
  readonly tables: readonly EntitySchema[];
  readonly migrations: readonly MigrationStep[];
  /** Most connections at once. */
  readonly poolSize?: number;
};

/** Opens the database and brings its schema up to date. Two processes may do so at once: a lock keeps them in turn. */
export async function openDatabase({ url, tables, migrations, poolSize = 4 }: DatabaseOptions): Promise<Database> {
  let statements = 0;
  const nameOf = statementNames();
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...tables],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: poolSize },
    driverOptions: { Client: PooledClient },
    ignoreUndefinedInQuery: true,
    migrations: { migrationsList: migrations.map(asMigration), snapshot: false, silent: true },
    onQuery: (sql) => {
      statements += 1;
      return sql;
    },
  });
  await migrate(orm);
  const pool = await orm.em.getConnection().getNativeClient();
  return {
    url,
    async read<Row extends object>(text: string, values: readonly unknown[]) {
      statements += 1;
      return (await pool.query<Row>({ name: nameOf(text), text, values: [...values], types })).rows;
    },
    describe: (table) => orm.getMetadata().get(table.meta.class),
    em: () => orm.em.fork(),
    statements: () => statements,
    fillOnce: (tables) => fillTables(orm, url, tables),
    close: () => orm.close(true),
  };
}

const DATE = 1082;

/** A day is text: as a `Date` it would be another day in another time zone. */
const types = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === DATE ? String : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** The same name for the same text. */
function statementNames(): (text: string) => string {
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text) ?? `read-${names.size}`;
    names.set(text, name);
    return name;
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
