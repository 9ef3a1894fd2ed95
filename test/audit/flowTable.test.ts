import { expect, test } from 'vitest';
import { openConnections } from '#gateway/audit/connections.ts';
import { caughtUp } from '#gateway/compliance/caughtUp.ts';
import { cursorOf, readFlows } from '#gateway/compliance/flowRows.ts';
import { asSuperuser, entries, entry, ledgerCluster, opened } from './ledgerCluster.ts';
import { findingsIn } from './tamperedLedger.ts';
import type { LedgerEntry } from '#gateway/audit/record.ts';

const cluster = ledgerCluster();

const refused = {
  ...entry('refused'),
  released: [],
  withheld: [
    { coordinate: 'Loan.rateBps', scope: 'loan:account', via: 'selection', because: 'CONSENT_REQUIRED', count: 2 },
  ],
} as LedgerEntry;
const question: LedgerEntry = {
  kind: 'question',
  at: 1_795_500_000,
  caller: 'audit-office',
  client: 'audit-office',
  traceId: 't',
  questions: ['"kind":"release"'],
  subjects: [],
};

async function ledgerOf(...recorded: LedgerEntry[]) {
  const url = await cluster.fresh();
  const ledger = await opened(url);
  if (recorded.length > 0) await ledger.append(recorded);
  const { run, close } = openConnections({ url, max: 2, timeoutMs: 10_000 });
  return {
    url,
    ledger,
    run,
    read: (first = 1_000, after?: string) => readFlows(caughtUp(run), {}, first, after),
    close,
  };
}

test('the lines that answers are made from are those of the entries, as they stand', async () => {
  const { url, run, read, close } = await ledgerOf(...entries(0, 30), refused, question, entry('“\n\\"'));
  expect(await read()).toHaveLength(32);
  const [differ] = await run<{ lines: number }>(
    `select count(*)::int as lines from (
       (select * from ledger_flow_v1 except select * from ledger_flow_v2)
       union all (select * from ledger_flow_v2 except select * from ledger_flow_v1)) as either`,
  );
  expect(differ).toEqual({ lines: 0 });
  expect(await findingsIn(url)).toEqual([]);
  await close();
});

test('whoever asks is answered from all that was on record, a few entries at a time, however many ask at once', async () => {
  const { ledger, run, read, close } = await ledgerOf(...entries(0, 25));
  for (const left of [15, 5, 0, 0]) expect(await run('select ledger_flow_on(10)::int as left')).toEqual([{ left }]);
  await ledger.append(entries(25, 60));
  const asked = await Promise.all(Array.from({ length: 8 }, () => read()));
  expect(asked.map(({ length }) => length)).toEqual(Array(8).fill(60));
  await close();
});

test('a page begins where the one before ended, and costs no more the further back it lies', async () => {
  const { run, read, close } = await ledgerOf(...entries(0, 30));
  const first = await read(20);
  const second = await read(20, cursorOf(first.at(-1)!));
  expect([...first, ...second].map(({ index }) => index)).toEqual(Array.from({ length: 30 }, (_, i) => 29 - i));
  await run('set enable_seqscan = off');
  const plan = await run(
    'explain select * from ledger_flow_v2 where (idx, nth) < (20, 1) order by idx desc, nth desc limit 5',
  );
  expect(JSON.stringify(plan)).toContain('Index Scan Backward using ledger_flow_pkey');
  await close();
});

test('what is of a month that was detached is answered no more', async () => {
  const { url, ledger, read, close } = await ledgerOf();
  const [november, december] = ['2026-11-30T23:59:59Z', '2026-12-01T00:00:00Z'].map((at) => Date.parse(at) / 1_000);
  let clock = november!;
  const timed = await opened(url, { now: () => clock });
  await timed.append(entries(0, 5));
  clock = december!;
  await timed.append(entries(5, 8));
  expect(await read()).toHaveLength(8);
  await asSuperuser(url, 'alter table ledger_entry detach partition ledger_entry_2026_11');
  const before = await findingsIn(url);
  expect(before.filter((each) => each.includes('lines'))).toEqual([]);
  expect((await read()).map(({ index }) => index)).toEqual([7, 6, 5]);
  await ledger.close();
  await close();
});

test.each([
  [`update ledger_flow set recipient = 'lender-lotus' where idx = 3`, 'entry 3: the lines that answers are made from'],
  [`delete from ledger_flow where idx = 3`, 'entry 3: the lines that answers are made from'],
  [
    `insert into ledger_flow select 3, 2, at, trace_id, caller from ledger_flow where idx = 3`,
    'entry 3: the lines that answers are made from',
  ],
  [`insert into ledger_flow select 77, nth, at from ledger_flow where idx = 3`, 'lines after the last entry'],
])('whoever does %s is found out', async (tampering, finding) => {
  const { url, read, close } = await ledgerOf(...entries(0, 6));
  await read();
  await asSuperuser(url, tampering);
  expect((await findingsIn(url)).join()).toContain(finding);
  await close();
});
