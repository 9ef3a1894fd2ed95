import { expect, test } from 'vitest';
import { openLedger } from '#gateway/audit/ledger.ts';
import { run } from '#test/processes.ts';
import { asSuperuser, entries, entry, ledgerCluster, opened } from './ledgerCluster.ts';
import { newLedgerKey } from './ledgerKeys.ts';
import { findingsIn } from './tamperedLedger.ts';

const cluster = ledgerCluster();

/** The tables that an append writes, in its order; the last is written by the signature after it. */
const WRITTEN = ['ledger_head', 'ledger_entry', 'ledger_subtree', 'ledger_checkpoint', 'ledger_note'];

/** A ledger that tells when it is between two of its steps. */
async function tellingLedger(): Promise<string> {
  const url = await cluster.fresh();
  await (await openLedger({ url })).close();
  await asSuperuser(
    url,
    `create function tell() returns trigger language plpgsql as $$ begin raise notice '%', tg_table_name; return null; end $$`,
    ...WRITTEN.map(
      (table) => `create trigger tells after insert or update on ${table} for each statement execute function tell()`,
    ),
  );
  return url;
}

const connectionsOf = async (url: string) =>
  (
    await asSuperuser(
      url,
      `select from pg_stat_activity where application_name = 'chelian-ledger' and datname = current_database()`,
    )
  ).length;

/** The first append of a process locks the head and is a transaction, the second completes subtrees, the third is one statement. */
test.each([
  ['before it is sent', 0],
  ['ledger_entry', 0],
  ['before it is released', 0],
  ['before it is sent', 1],
  ['ledger_head', 1],
  ['ledger_entry', 1],
  ['ledger_subtree', 1],
  ['ledger_checkpoint', 1],
  ['once it is answered', 1],
  ['ledger_note', 2],
])(
  'killed at %s of append %i, nothing is released that is not on record, and the next goes on without a gap',
  async (step, which) => {
    const url = await tellingLedger();
    await using appending = run('test/audit/appendingProcess.ts', [url, step, `${which}`]);
    expect(await appending.ended()).toBeNull();
    expect(appending.child.signalCode).toBe('SIGKILL');
    await expect.poll(() => connectionsOf(url), { interval: 20, timeout: 10_000 }).toBe(0);
    const released = [...appending.output().matchAll(/released (\d+) (\d+)/g)].map(
      ([, first, more]) => Number(first) + Number(more),
    );
    const ends = [0, 5, 305, 310];
    expect(released).toEqual(ends.slice(1, released.length + 1));

    const ledger = await opened(url, {
      signing: { key: newLedgerKey(), report: (error) => expect.fail(String(error)) },
    });
    const { size } = await ledger.root();
    // All of the append that was cut off, or nothing of it.
    expect(ends.slice(released.length, released.length + 2)).toContain(size);
    expect((await ledger.entries(0, size)).map(({ entry }) => entry)).toEqual(entries(0, size));
    expect(await ledger.append([entry(size)])).toBe(size);
    expect(await ledger.checkpoint()).toContain(`\n${size + 1}\n`);
    expect(await findingsIn(url)).toEqual([]);
  },
);
