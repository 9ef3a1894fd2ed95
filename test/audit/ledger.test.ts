import { describe, expect, test } from 'vitest';
import { openLedger } from '#gateway/audit/ledger.ts';
import { jcs } from '#kernel/jcs.ts';
import { leafHash, rootOf } from '#kernel/merkle.ts';
import { asSuperuser, entries, entry, ledgerCluster, opened } from './ledgerCluster.ts';
import { findingsIn } from './tamperedLedger.ts';
import type { LedgerOptions } from '#gateway/audit/ledger.ts';

const cluster = ledgerCluster();
const freshLedger = async (options?: Omit<LedgerOptions, 'url'>) => opened(await cluster.fresh(), options);
const count = async (url: string, table: string) =>
  Number((await asSuperuser<{ count: string }>(url, `select count(*) from ${table}`))[0]!.count);

describe('an append', () => {
  test('gives the index of its first entry, and the next begins where it ended', async () => {
    const ledger = await freshLedger();
    expect(await ledger.append(entries(0, 3))).toBe(0);
    expect(await ledger.append(entries(3, 4))).toBe(3);
    expect(await ledger.append(entries(4, 6))).toBe(4);
  });

  test('keeps the bytes that were hashed', async () => {
    const ledger = await freshLedger();
    await ledger.append([entry('车 "quoted" \\ \u0000 \u2028 😀')]);
    const [kept] = await ledger.entries(0, 1);
    expect(Buffer.from(kept!.text)).toEqual(Buffer.from(jcs(entry('车 "quoted" \\ \u0000 \u2028 😀'))));
    expect(kept!.leafHash).toEqual(leafHash(Buffer.from(kept!.text)));
    expect(kept!.entry).toEqual(entry('车 "quoted" \\ \u0000 \u2028 😀'));
  });

  test('of nothing is a mistake', async () => {
    const ledger = await freshLedger();
    await expect(ledger.append([])).rejects.toThrow(TypeError);
  });

  test('that JSON cannot say fails alone', async () => {
    const ledger = await freshLedger();
    const [good, bad] = await Promise.allSettled([
      ledger.append([entry('good')]),
      ledger.append([{ ...entry('bad'), at: Number.NaN }]),
    ]);
    expect([good.status, bad.status]).toEqual(['fulfilled', 'rejected']);
    expect((await ledger.root()).size).toBe(1);
  });

  test('is durable though the cluster commits without waiting, and holds the head no longer than 5 s when it stops', async () => {
    const url = await cluster.fresh();
    const ledger = await opened(url);
    await asSuperuser(
      url,
      'create table seen (commit text, idle text)',
      `create function see() returns trigger language plpgsql as $$
       begin insert into seen values (
         current_setting('synchronous_commit'), current_setting('idle_in_transaction_session_timeout')); return null; end $$`,
      'create trigger sees after insert on ledger_entry for each statement execute function see()',
    );
    await ledger.append([entry(0)]);
    await ledger.append([entry(1)]);
    expect(await asSuperuser(url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'off' }]);
    // The second knows the head, and is one statement: it is never idle.
    expect(await asSuperuser(url, 'select * from seen')).toEqual([
      { commit: 'on', idle: '5s' },
      { commit: 'on', idle: '0' },
    ]);
  });

  test('is one statement once the head is known, and finds its place when another gateway was faster', async () => {
    const url = await cluster.fresh();
    const [one, other] = [await opened(url), await opened(url)];
    expect(await one.append([entry(0)])).toBe(0);
    const before = one.statements();
    expect(await one.append([entry(1)])).toBe(1);
    expect(one.statements() - before).toBe(1);
    expect(await other.append(entries(2, 5))).toBe(2);
    expect(await one.append([entry(5)])).toBe(5);
    expect(await findingsIn(url)).toEqual([]);
  });

  test('writes a checkpoint with the root and the hour', async () => {
    const url = await cluster.fresh();
    const ledger = await opened(url, { now: () => 1_795_500_000 });
    await ledger.append(entries(0, 5));
    const [row] = await asSuperuser(url, 'select * from ledger_checkpoint');
    const { size, rootHash } = await ledger.root();
    expect(row).toMatchObject({ size: `${size}`, root_hash: rootHash, at: new Date(1_795_500_000_000) });
  });
});

describe('appends that come together', () => {
  test('share a transaction: 200 of them cost fewer than 10', async () => {
    const url = await cluster.fresh();
    const ledger = await opened(url);
    const before = ledger.statements();
    const indexes = await Promise.all(entries(0, 200).map((each) => ledger.append([each])));
    expect(new Set(indexes).size).toBe(200);
    expect(await count(url, 'ledger_checkpoint')).toBeLessThan(10);
    expect(ledger.statements() - before).toBeLessThan(40);
  });

  test('keep the entries of each side by side, in their order', async () => {
    const ledger = await freshLedger();
    const appended = Array.from({ length: 60 }, (_, n) => entries(n * 10, n * 10 + (n % 7) + 1));
    const indexes = await Promise.all(appended.map((entries) => ledger.append(entries)));
    for (const [n, entries] of appended.entries()) {
      const read = await ledger.entries(indexes[n]!, indexes[n]! + entries.length);
      expect(read.map(({ entry }) => entry)).toEqual(entries);
    }
  });

  test('from two gateways at once make one tree without a gap', async () => {
    const url = await cluster.fresh();
    const gateways = await Promise.all([opened(url), opened(url)]);
    const rounds = Array.from({ length: 30 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 3));
      return Promise.all(gateways.map((ledger, g) => ledger.append([entry(`${g}/${n}`), entry(`${g}/${n}+`)])));
    });
    const indexes = (await Promise.all(rounds)).flat();
    expect(indexes.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i * 2));
    const leaves = (await gateways[0].entries(0, 120)).map(({ text }) => leafHash(Buffer.from(text)));
    expect(await gateways[1].root()).toEqual({ size: 120, rootHash: rootOf(leaves) });
  });

  test('beyond what may wait are refused, and the others are written', async () => {
    const ledger = await freshLedger({ queueLimit: 5 });
    const answers = await Promise.allSettled(entries(0, 8).map((each) => ledger.append([each])));
    expect(answers.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), ...Array(3).fill('rejected')]);
    expect(answers[7]).toMatchObject({ reason: { code: 'AUDIT_UNAVAILABLE', detail: { check: 'queue' } } });
    expect((await ledger.root()).size).toBe(5);
  });

  test('are all written before the ledger closes, and none after', async () => {
    const url = await cluster.fresh();
    const ledger = await openLedger({ url });
    const appending = Promise.all(entries(0, 20).map((each) => ledger.append([each])));
    await Promise.all([ledger.close(), ledger.close()]);
    expect(await appending).toHaveLength(20);
    expect(await count(url, 'ledger_entry')).toBe(20);
    await expect(ledger.append([entry(20)])).rejects.toMatchObject({ detail: { check: 'closed' } });
  });
});

describe('the ledger', () => {
  test('may be opened by many gateways at once on an empty database', async () => {
    const url = await cluster.empty();
    const ledgers = await Promise.all([opened(url), opened(url), opened(url), opened(url)]);
    expect(await Promise.all(ledgers.map((ledger) => ledger.root()))).toEqual(
      ledgers.map(() => ({ size: 0, rootHash: rootOf([]) })),
    );
  });

  test('goes on where it was when it is opened again', async () => {
    const url = await cluster.fresh();
    const first = await openLedger({ url });
    await first.append(entries(0, 3));
    await first.close();
    expect(await (await opened(url)).append([entry(3)])).toBe(3);
  });

  test.each(['ledger_entry', 'ledger_checkpoint', 'ledger_subtree'])(
    'refuses to change %s even for a superuser',
    async (table) => {
      const url = await cluster.fresh();
      await (await opened(url)).append([entry(0)]);
      const column = table === 'ledger_checkpoint' ? 'root_hash' : table === 'ledger_entry' ? 'leaf_hash' : 'hash';
      for (const change of [`update ${table} set ${column} = ''`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(asSuperuser(url, change)).rejects.toThrow('the ledger only grows');
        await expect(asSuperuser(url, 'set session_replication_role = replica', change)).rejects.toThrow('only grows');
      }
    },
  );

  test('refuses a head that goes back or away', async () => {
    const url = await cluster.fresh();
    await (await opened(url)).append(entries(0, 3));
    await expect(asSuperuser(url, 'update ledger_head set size = 2')).rejects.toThrow('only grows');
    await expect(asSuperuser(url, 'delete from ledger_head')).rejects.toThrow('only grows');
  });

  test('belongs to a role that may add and read, and neither change nor delete', async () => {
    const admin = await cluster.empty();
    const database = new URL(admin).pathname.slice(1);
    await asSuperuser(
      admin,
      `create role writer login password 'writer'`,
      `alter database ${database} owner to writer`,
    );
    const url = Object.assign(new URL(admin), { username: 'writer', password: 'writer' }).toString();
    const ledger = await opened(url);
    expect(await ledger.append([entry(0)])).toBe(0);
    await expect(asSuperuser(url, 'update ledger_entry set idx = 7')).rejects.toThrow('permission denied');
    await expect(asSuperuser(url, 'delete from ledger_entry')).rejects.toThrow('permission denied');
  });

  test('does not append to a head that cannot be', async () => {
    const url = await cluster.fresh();
    const ledger = await opened(url);
    await ledger.append(entries(0, 2));
    await asSuperuser(url, 'update ledger_head set size = 3');
    await expect(ledger.append([entry(2)])).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await expect(ledger.root()).rejects.toMatchObject({ code: 'LEDGER_BROKEN' });
    expect(await count(url, 'ledger_entry')).toBe(2);
  });
});
