import pg from 'pg';
import { inject } from 'vitest';

/** The PostgreSQL of this run (test/postgres.ts). */
export function startedPostgres() {
  const url = (database: string) => inject('postgres').replace('{database}', encodeURIComponent(database));
  return {
    url,
    async ensure(database: string, template?: string): Promise<string> {
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      try {
        const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
        const from = template ? ` template ${client.escapeIdentifier(template)} strategy file_copy` : '';
        if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}${from}`);
      } finally {
        await client.end();
      }
      return url(database);
    },
  };
}
