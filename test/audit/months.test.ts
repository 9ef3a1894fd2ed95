import { expect, test } from 'vitest';
import { openConnections } from '#gateway/audit/connections.ts';
import { fsck } from '#gateway/audit/fsck.ts';
import { openLedger } from '#gateway/audit/ledger.ts';
import { prepareTables, steps } from '#gateway/audit/tables.ts';
import { verifyConsistency, verifyInclusion } from '#kernel/merkle.ts';
import { asSuperuser, entries, ledgerCluster, opened } from './ledgerCluster.ts';
import { findingsIn } from './tamperedLedger.ts';

const cluster = ledgerCluster();
const seconds = (day: string) => Date.parse(day) / 1000;

const monthsOf = (url: string) =>
  asSuperuser(
    url,
    `select tableoid::regclass::text as part, min(idx)::int as first, max(idx)::int as last from ledger_entry group by 1 order by 2`,
  );
const partsOf = async (url: string) =>
  (
    await asSuperuser<{ part: string }>(
      url,
      `select inhrelid::regclass::text as part from pg_inherits where inhparent = 'ledger_entry'::regclass order by 1`,
    )
  ).map(({ part }) => part);

/** A ledger with 300 entries in November, 5 in December and 5 in January. */
async function threeMonths() {
  const url = await cluster.fresh();
  let clock = seconds('2026-11-30T23:59:59Z');
  const ledger = await opened(url, { now: () => clock });
  await ledger.append(entries(0, 300));
  clock += 1;
  await ledger.append(entries(300, 305));
  clock = seconds('2027-01-15T00:00:00Z');
  await ledger.append(entries(305, 310));
  return { url, ledger, setClock: (at: number) => (clock = at) };
}

test('entries lie in the month in which they were recorded, and the next month is there before it begins', async () => {
  const { url } = await threeMonths();
  expect(await monthsOf(url)).toEqual([
    { part: 'ledger_entry_2026_11', first: 0, last: 299 },
    { part: 'ledger_entry_2026_12', first: 300, last: 304 },
    { part: 'ledger_entry_2027_01', first: 305, last: 309 },
  ]);
  expect(await partsOf(url)).toContain('ledger_entry_2027_02');
  expect(await findingsIn(url)).toEqual([]);
});

test('a clock that is behind puts no entry into an earlier month than the one before it', async () => {
  const { url, ledger, setClock } = await threeMonths();
  setClock(seconds('2026-12-31T23:00:00Z'));
  await ledger.append(entries(310, 311));
  expect((await monthsOf(url)).at(-1)).toEqual({ part: 'ledger_entry_2027_01', first: 305, last: 310 });
});

test('a month refuses to be changed, by its own name too', async () => {
  const { url } = await threeMonths();
  for (const change of [
    'update ledger_entry_2026_11 set idx = 7',
    'delete from ledger_entry_2026_11',
    'truncate ledger_entry_2026_11',
  ])
    await expect(asSuperuser(url, change)).rejects.toThrow('the ledger only grows');
});

test('once a month is detached every proof is still given, and its entries are not', async () => {
  const { url, ledger } = await threeMonths();
  const before = await Promise.all([ledger.inclusion(7, 300), ledger.consistency(123, 310), ledger.inclusion(307)]);
  await asSuperuser(url, 'alter table ledger_entry detach partition ledger_entry_2026_11');
  const after = await Promise.all([ledger.inclusion(7, 300), ledger.consistency(123, 310), ledger.inclusion(307)]);
  expect(after).toEqual(before);
  expect([verifyInclusion(after[0]), verifyConsistency(after[1])]).toEqual([true, true]);
  expect((await ledger.entries(0, 310))[0]!.index).toBe(300);
  await ledger.append(entries(310, 312));
  expect(await fsck(url, () => expect.fail(), { detachedBefore: 300 })).toMatchObject({ size: 312, attacks: [] });
  expect((await findingsIn(url)).slice(0, 2)).toEqual(['entry 0: missing', 'entry 1: missing']);
});

test('a ledger from before there were months goes on', async () => {
  const url = await cluster.empty();
  const connections = openConnections({ url, max: 1, timeoutMs: 5_000 });
  await connections.transaction((run) => prepareTables(run, steps.slice(0, 2)));
  await connections.run(
    `select ledger_append(0, '', '{}', sha256('\\x007b7d'), null, 1, sha256('\\x007b7d'), sha256('\\x007b7d'), 1795500000)`,
  );
  await connections.close();
  const ledger = await openLedger({ url, now: () => Date.now() / 1000 });
  expect(await ledger.append(entries(1, 4))).toBe(1);
  await ledger.close();
  expect((await monthsOf(url))[0]).toEqual({ part: 'ledger_entry_before_months', first: 0, last: 0 });
  expect(await findingsIn(url)).toEqual([]);
});
