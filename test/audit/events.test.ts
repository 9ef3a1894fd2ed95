import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openLedger } from '#gateway/audit/ledger.ts';
import { EventRecorder, recordNext } from '#gateway/events/eventRecorder.ts';
import { run } from '#test/processes.ts';
import { eventsOf } from './eventsOf.ts';
import { startedPostgres } from '#test/startedPostgres.ts';
import { asSuperuser, entry, opened } from './ledgerCluster.ts';
import { findingsIn } from './tamperedLedger.ts';
import type { Ledger } from '#gateway/audit/ledger.ts';

const fresh = () => startedPostgres().ensure(`events-${randomUUID()}`);

const revisionsIn = async (ledger: Ledger) => {
  const { size } = await ledger.root();
  const all = (await ledger.entries(0, size)).map((each) => each.entry);
  return all.flatMap((each) => (each.kind === 'consent' ? [each.revision] : []));
};
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const fail = (error: unknown) => expect.fail(String(error));

test('of several gateways on one ledger each event is recorded by one, in order, while others append', async () => {
  const url = await fresh();
  const ledgers = await Promise.all([opened(url), opened(url), opened(url)]);
  const log = eventsOf(300, 7);
  const recorders = ledgers.map((ledger) => new EventRecorder({ log, ledger, report: fail, everyMs: 5 }));
  for (const recorder of recorders) recorder.nudge();
  for (let i = 0; i < 20; i++) await ledgers[i % 3]!.append([entry(i)]);
  await expect.poll(() => ledgers[0].recordedUpTo('consent'), { interval: 5, timeout: 10_000 }).toBe(300);
  await Promise.all(recorders.map((each) => each.close()));
  expect(await revisionsIn(ledgers[0])).toEqual(upTo(300));
  expect(await findingsIn(url)).toEqual([]);
});

test.each([
  ['ledger_log', 10],
  ['before commit', 10],
  ['after commit', 20],
])('killed %s, %i events are on record, and the next gateway goes on without a gap', async (step, recorded) => {
  const url = await fresh();
  await (await openLedger({ url })).close();
  await asSuperuser(
    url,
    `create function tell() returns trigger language plpgsql as $$ begin raise notice '%', tg_table_name; return null; end $$`,
    'create trigger tells after update on ledger_log for each statement execute function tell()',
  );
  await using recording = run('test/audit/recordingProcess.ts', [url, step]);
  expect(await recording.ended()).toBeNull();
  expect(recording.output()).toBe('');
  const ledger = await opened(url);
  await expect.poll(() => ledger.recordedUpTo('consent'), { interval: 10 }).toBe(recorded);
  while (await recordNext({ log: eventsOf(30, 10), ledger }));
  expect(await revisionsIn(ledger)).toEqual(upTo(30));
  expect(await findingsIn(url)).toEqual([]);
});

test('what is on record of another log never goes back, and no row of it is taken away', async () => {
  const url = await fresh();
  const ledger = await opened(url);
  await recordNext({ log: eventsOf(10, 10), ledger });
  for (const tampering of [
    'update ledger_log set recorded = 9',
    'update ledger_log set recorded = 10',
    'delete from ledger_log',
    'truncate ledger_log',
  ])
    await expect(asSuperuser(url, tampering)).rejects.toThrow(/only grows/);
});

test('a consent store that has lost changes which are on record is found out', async () => {
  const ledger = await opened(await fresh());
  await recordNext({ log: eventsOf(10, 10), ledger });
  await expect(recordNext({ log: eventsOf(9, 10), ledger })).rejects.toMatchObject({
    code: 'LEDGER_BROKEN',
    detail: { last: 9, after: 10 },
  });
});

test('what happens while the store is being read is recorded with the next, and is no loss', async () => {
  const ledger = await opened(await fresh());
  let happened = 0;
  const whole = eventsOf(100, 10);
  const growing = {
    eventsAfter: async (revision: number) => (await whole.eventsAfter(revision)).slice(0, happened++ - revision),
    lastRevision: async () => ++happened,
  };
  for (let turn = 0; turn < 10; turn++) await recordNext({ log: growing, ledger });
  expect(await revisionsIn(ledger)).toEqual(upTo(await ledger.recordedUpTo('consent')));
  expect(await ledger.recordedUpTo('consent')).toBeGreaterThan(5);
});

test('without the ledger, or the store, it is told once, and all is recorded when they are back', async () => {
  const ledger = await opened(await fresh());
  const told: unknown[] = [];
  let down = true;
  const log = eventsOf(10, 10);
  const eventsAfter = (revision: number) =>
    down ? Promise.reject(new Error('the store is down')) : log.eventsAfter(revision);
  const recorder = new EventRecorder({
    log: { ...log, eventsAfter },
    ledger,
    report: (error) => told.push(error),
    everyMs: 2,
  });
  await expect.poll(() => told.length, { interval: 2 }).toBe(1);
  recorder.nudge();
  down = false;
  await expect.poll(() => ledger.recordedUpTo('consent'), { interval: 5 }).toBe(10);
  await recorder.close();
  expect(told).toHaveLength(1);
});
