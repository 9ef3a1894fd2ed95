import { text as textOf } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { openFlowExports } from '#gateway/compliance/exportFlows.ts';
import { entries, entry, ledgerCluster, opened } from './ledgerCluster.ts';
import type { LedgerEntry, ReleaseEntry } from '#gateway/audit/record.ts';

const cluster = ledgerCluster();
const everything = { filter: {}, format: 'jsonl' } as const;
const names = { seal: (id: string) => `sealed ${id}` };

async function ledgerOf(recorded: readonly LedgerEntry[]) {
  const url = await cluster.fresh();
  await (await opened(url)).append(recorded);
  return openFlowExports(url);
}

const whole = (text: AsyncIterable<string>) => textOf(Readable.from(text));

async function linesOf(text: AsyncIterable<string>) {
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
  const lines = await linesOf(exportFlows(everything, names));
  expect(lines.map(({ index }) => index)).toEqual(Array.from({ length: 1_203 }, (_, i) => 1_202 - i));
});

test.each(['jsonl', 'csv'] as const)('consents in %s are as the reader knows them', async (format) => {
  const exportFlows = await ledgerOf([under('trust.k1'), entry('by law')]);
  const text = await whole(exportFlows({ filter: {}, format }, names));
  expect(text.match(/sealed trust\.k1/g)).toHaveLength(1);
  expect(text.replaceAll('sealed trust.k1', '')).not.toContain('trust.k1');
});

test('no more than two are written at once, and whoever stops reading makes room', async () => {
  const exportFlows = await ledgerOf(entries(0, 2_000));
  const open = [exportFlows(everything, names), exportFlows(everything, names)] as const;
  await Promise.all(open.map((text) => text.next()));
  await expect(exportFlows(everything, names).next()).rejects.toMatchObject({ code: 'LEDGER_BUSY' });
  await open[0].return(undefined);
  expect(await linesOf(exportFlows(everything, names))).toHaveLength(2_000);
  await open[1].return(undefined);
});

test('a ledger that is not there is an error with a code, not the end of the gateway', async () => {
  const nowhere = openFlowExports('postgresql://nobody@127.0.0.1:1/ledger');
  for (let nth = 0; nth < 3; nth += 1)
    await expect(nowhere(everything, names).next()).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
});
