import pg from 'pg';
import { expect, test } from 'vitest';
import { openConnections } from '#gateway/audit/connections.ts';
import { openLedger } from '#gateway/audit/ledger.ts';
import { asSuperuser, entry, ledgerCluster } from './ledgerCluster.ts';

const cluster = ledgerCluster();
const unavailable = { code: 'AUDIT_UNAVAILABLE', cause: expect.any(Error) as Error };

test('without its database the ledger refuses, and when it is back it records again', async () => {
  const ledger = await openLedger({ url: await cluster.fresh() });
  await ledger.append([entry(0)]);
  await cluster.stop();
  const refused = [
    ledger.append([entry(1)]),
    ledger.append([entry(2)]),
    ledger.commitments(['trust.c1']),
    ledger.root(),
  ];
  for (const each of await Promise.allSettled(refused))
    expect(each).toMatchObject({ status: 'rejected', reason: unavailable });
  await cluster.restart();
  expect(await ledger.append([entry(3)])).toBe(1);
  expect(await ledger.entries(0, 9)).toMatchObject([{ entry: { traceId: '0' } }, { entry: { traceId: '3' } }]);
  await ledger.close();
});

test('a connection that is cut in the middle of a transaction leaves nothing behind', async () => {
  const url = await cluster.fresh();
  const ledger = await openLedger({ url });
  await asSuperuser(
    url,
    `create function cut() returns trigger language plpgsql as $$
     begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`,
    'create trigger cuts after insert on ledger_checkpoint for each statement execute function cut()',
  );
  await expect(ledger.append([entry(0)])).rejects.toMatchObject(unavailable);
  await asSuperuser(url, 'drop trigger cuts on ledger_checkpoint');
  expect(await ledger.append([entry(1)])).toBe(0);
  await ledger.close();
});

test('a connection that is cut between two statements ends the transaction, not the process', async () => {
  const url = await cluster.fresh();
  const connections = openConnections({ url, max: 1, timeoutMs: 5_000 });
  const cut = connections.transaction(async (run) => {
    const [backend] = await run<{ pid: number }>('select pg_backend_pid() as pid');
    await asSuperuser(url, `select pg_terminate_backend(${backend!.pid})`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await run('select 1');
  });
  await expect(cut).rejects.toMatchObject(unavailable);
  expect(await connections.run('select 1 as one')).toEqual([{ one: 1 }]);
  await connections.close();
});

test('a gateway that stops while it holds the head keeps the others waiting for a while, not for ever', async () => {
  const url = await cluster.fresh();
  const ledger = await openLedger({ url });
  const frozen = new pg.Client({ connectionString: url });
  frozen.on('error', () => {});
  await frozen.connect();
  await frozen.query('begin');
  await frozen.query('select * from ledger_head for update');
  const lockTimeout = { code: 'AUDIT_UNAVAILABLE', cause: { code: '55P03' } };
  await expect(ledger.append([entry(0)])).rejects.toMatchObject(lockTimeout);
  await frozen.query('rollback');
  expect(await ledger.append([entry(1)])).toBe(0);
  await Promise.all([frozen.end(), ledger.close()]);
});

test('a ledger without a database does not open', async () => {
  const refused = openLedger({ url: 'postgresql://nobody:x@127.0.0.1:1/none' });
  await expect(refused).rejects.toMatchObject(unavailable);
});
