import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Constructor, EntitySchema } from '@mikro-orm/core';
import { fillTables } from './fillTables.ts';
import { PooledClient } from './pooledClient.ts';
import type { TableRows } from './fillTables.ts';
import type { MigrationStep } from './party.ts';

/** One organisation's database. */
export type Database = {
  readonly url: string;
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
  return {
    url,
    em: () => orm.em.fork(),
    statements: () => statements,
    fillOnce: (tables) => fillTables(orm, url, tables),
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
