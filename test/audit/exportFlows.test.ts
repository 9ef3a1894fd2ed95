import { text as textOf } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { openLedger } from '#gateway/audit/ledger.ts';
import { openFlowExports } from '#gateway/compliance/exportFlows.ts';
import { entries, entry, ledgerCluster, opened } from './ledgerCluster.ts';
import { knownBy, pseudonyms } from '#test/pairwise/keyrings.ts';
import type { LedgerEntry, ReleaseEntry } from '#gateway/audit/record.ts';

const cluster = ledgerCluster();
const reader = 'lender-harbour';
const keyring = pseudonyms().keyringFor(reader);
const everything = { filter: {}, format: 'jsonl', reader, keyring } as const;

async function ledgerOf(recorded: readonly LedgerEntry[]) {
  const url = await cluster.fresh();
  await (await opened(url)).append(recorded);
  return openFlowExports(url);
}

const whole = (text: AsyncIterable<Buffer>) => textOf(Readable.from(text));

async function linesOf(text: AsyncIterable<Buffer>) {
  return (await whole(text))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function under(consent: string): LedgerEntry {
  const release = entry('under a consent') as ReleaseEntry;
  const released = release.released.map((line) => ({ ...line, consent: { id: consent, version: 1, revision: 7 } }));
  return { ...release, released };
}

test('every line leaves once, the latest first, over as many pages as there are', async () => {
  const exportFlows = await ledgerOf(entries(0, 1_203));
  const lines = await linesOf(exportFlows(everything));
  expect(lines.map(({ index }) => index)).toEqual(Array.from({ length: 1_203 }, (_, i) => 1_202 - i));
});

test.each(['jsonl', 'csv'] as const)('consents in %s are as the reader knows them', async (format) => {
  const exportFlows = await ledgerOf([under('trust.k1'), entry('by law')]);
  const text = await whole(exportFlows({ ...everything, format }));
  expect(text.split(knownBy(reader, 'trust.k1'))).toHaveLength(2);
  expect(text).not.toContain('trust.k1');
});

test('no more than two are written at once, and whoever stops reading makes room', async () => {
  const exportFlows = await ledgerOf(entries(0, 2_000));
  const open = [exportFlows(everything), exportFlows(everything)] as const;
  await Promise.all(open.map((text) => text.next()));
  await expect(exportFlows(everything).next()).rejects.toMatchObject({ code: 'LEDGER_BUSY' });
  await open[0].return(undefined);
  expect(await linesOf(exportFlows(everything))).toHaveLength(2_000);
  await open[1].return(undefined);
});

test('what breaks off half-way is no whole file', async () => {
  const url = await cluster.fresh();
  const ledger = await openLedger({ url });
  await ledger.append(entries(0, 3_000));
  await ledger.close();
  const text = openFlowExports(url)(everything);
  await text.next();
  await cluster.postgres().drop(new URL(url).pathname.slice(1));
  await expect(whole(text)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
});

test('a ledger that is not there is an error with a code, not the end of the gateway', async () => {
  const nowhere = openFlowExports('postgresql://nobody@127.0.0.1:1/ledger');
  for (let nth = 0; nth < 3; nth += 1)
    await expect(nowhere(everything).next()).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
});
