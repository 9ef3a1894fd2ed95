import pg from 'pg';
import { expect, test } from 'vitest';
import { customer } from '#subgraphs/customer/party.ts';
import { openDatabase } from '#subgraphs/database.ts';
import { startedPostgres } from '#test/startedPostgres.ts';

test(
  'a transaction whose connection breaks costs the pool nothing but that connection',
  { timeout: 10_000 },
  async () => {
    const url = await startedPostgres().ensure(`broken-${process.pid}`, 'world-trust');
    const database = await openDatabase({ ...customer, url, poolSize: 2 });
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    const broken = () =>
      database.em().transactional(async (em) => {
        const sql = (text: string) =>
          em.getConnection().execute<{ pid: number }[]>(text, [], 'all', em.getTransactionContext());
        const [{ pid }] = (await sql('select pg_backend_pid() as pid')) as [{ pid: number }];
        await admin.query('select pg_terminate_backend($1, 5000)', [pid]);
        await sql('select 1');
      });
    for (let i = 0; i < 2; i++) await expect(broken()).rejects.toThrow();
    expect(await database.em().getConnection().execute('select 1 as one')).toEqual([{ one: 1 }]);
    await admin.end();
    await database.close();
  },
);
