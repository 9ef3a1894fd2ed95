import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerKeyFromPem } from '#gateway/audit/checkpointNote.ts';
import { fsck } from '#gateway/audit/fsck.ts';
import { openLedger } from '#gateway/audit/ledger.ts';
import { readVerifierKey } from '#gateway/audit/verifyNote.ts';
import { writeExport } from '#gateway/audit/writeExport.ts';
import { entries, ledgerCluster, opened } from './ledgerCluster.ts';
import { newLedgerKey } from './ledgerKeys.ts';
import { ledgerServer } from './ledgerServer.ts';
import { tamperedLedger } from './tamperedLedger.ts';
import type { FsckOptions } from '#gateway/audit/fsck.ts';
import type { LedgerKey } from '#gateway/audit/checkpointNote.ts';

const cluster = ledgerCluster();
const ledger = tamperedLedger(cluster, { signed: true });
const keys = ledger.key.verifierKeys.map(readVerifierKey);
const TOKEN = 'compliance.audit/1';
const folder = mkdtempSync(join(tmpdir(), 'chelian-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** By what attacks what is found came to be so, each once. */
async function attacksOn(source: string, options: FsckOptions = {}): Promise<string[]> {
  const findings: string[] = [];
  const { attacks } = await fsck(source, (finding) => findings.push(finding), { keys, ...options });
  expect(findings.length > 0).toBe(attacks.length > 0);
  return [...new Set(attacks.map(({ attack }) => attack))];
}

const after = async (tampering: readonly string[], options?: FsckOptions) =>
  attacksOn(await ledger.after(...tampering), options);

/** What tells of entries from 300 on is gone, but for the head and the signed checkpoints. */
const CUT = [
  'delete from ledger_entry where idx >= 300',
  'delete from ledger_checkpoint where size > 300',
  'delete from ledger_subtree where position = 1',
];
const shift = (by: number) => [
  `update ledger_entry set idx = idx + 100000 where idx > 17`,
  `update ledger_entry set idx = idx - 100000 + ${by} where idx > 100000`,
];
const SWAP = (a: number, b: number) => [
  `update ledger_entry set idx = 9999 where idx = ${a}`,
  `update ledger_entry set idx = ${a} where idx = ${b}`,
  `update ledger_entry set idx = ${b} where idx = 9999`,
];

describe('from the tables', () => {
  test('a ledger that nobody touched is whole, against its keys and every checkpoint that was kept', async () =>
    expect(await attacksOn(ledger.whole(), { kept: ledger.kept() })).toEqual([]));

  const edited = `update ledger_entry set entry = replace(entry, 'maker-dawn', 'maker-dusk')`;
  test.each([
    ['edit', [`${edited} where idx = 17`]],
    ['edit', [`update ledger_entry set leaf_hash = sha256('x') where idx = 17`]],
    [
      'insertion',
      [
        ...shift(1),
        'insert into ledger_entry select 18, entry || $$ $$, leaf_hash, month from ledger_entry where idx = 17',
      ],
    ],
    ['insertion', ['insert into ledger_entry select 620, entry, leaf_hash, month from ledger_entry where idx = 17']],
    ['reorder', SWAP(3, 4)],
    ['reorder', SWAP(3, 500)],
    ['middle deletion', ['delete from ledger_entry where idx in (17, 18)']],
    ['middle deletion', ['delete from ledger_entry where idx = 17', ...shift(-1)]],
    ['tail deletion', ['delete from ledger_entry where idx >= 600']],
    ['tail deletion', CUT],
    ['clock rollback', [`update ledger_checkpoint set at = at - interval '1 day' where size = 620`]],
    ['false signature', [`update ledger_note set note = replace(note, '— ', '— x')`]],
  ])('%s is named: %j', async (attack, tampering) => expect(await after(tampering)).toEqual([attack]));
});

describe('against a checkpoint that was kept elsewhere', () => {
  let forked: string;
  let rewritten: string;
  const write = async (key?: LedgerKey) => {
    const url = await cluster.fresh();
    const signing = key && { signing: { key, report: (error: unknown) => void expect.fail(String(error)) } };
    const written = await openLedger({ url, ...signing });
    await written.append(entries(1, 621));
    await written.close();
    return url;
  };
  beforeAll(async () => {
    [rewritten, forked] = [await write(), await write(ledger.key)];
  });

  test('a ledger that was written anew from its first entry is named', async () => {
    expect(await attacksOn(rewritten)).toEqual([]);
    expect(await attacksOn(rewritten, { kept: ledger.kept() })).toEqual(['rewrite']);
  });

  test('a fork is named: the ledger signed both', async () => {
    expect(await attacksOn(forked)).toEqual([]);
    expect(await attacksOn(forked, { kept: ledger.kept() })).toEqual(['fork']);
  });

  test('an end that is gone, with all that told of it, is named', async () => {
    const url = await cluster.fresh();
    const short = await opened(url);
    await short.append(entries(0, 300));
    expect(await attacksOn(url)).toEqual([]);
    expect(await attacksOn(url, { kept: ledger.kept() })).toEqual(['tail deletion']);
  });

  test('a ledger of another origin is named, and one that is signed by another key', async () => {
    const pem = ledger.key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const elsewhere = await write(ledgerKeyFromPem('best.example/ledger', pem));
    expect(await attacksOn(elsewhere)).toEqual(['wrong origin']);
    expect(await attacksOn(await write(newLedgerKey()))).toEqual(['false signature']);
  });
});

describe('over HTTP', () => {
  const serve = async (url: string, now?: () => number) => ledgerServer(url, { key: ledger.key, ...(now && { now }) });

  test('a ledger is verified whole, by a page after another, and against what was kept', async () => {
    const served = await serve(await ledger.after());
    await served.ledger.append(entries(620, 1_800));
    expect(await attacksOn(served.url, { token: TOKEN, kept: ledger.kept() })).toEqual([]);
    const size = async () => (await fsck(served.url, () => expect.fail(), { token: TOKEN })).size;
    await expect.poll(size, { timeout: 5_000 }).toBeGreaterThan(1_799);
  });

  test('an edit is named', async () => {
    const { url } = await serve(await ledger.after(`update ledger_entry set entry = entry || ' ' where idx = 17`));
    expect(await attacksOn(url, { token: TOKEN })).toEqual(['edit']);
  });

  test('without a token the newest checkpoint is held against those that were kept', async () => {
    const { url } = await serve(await ledger.after());
    expect(await attacksOn(url, { kept: ledger.kept() })).toEqual([]);
    const fork = await ledgerServer(await cluster.fresh(), { key: ledger.key });
    expect(await attacksOn(fork.url, { kept: ledger.kept() })).toEqual(['tail deletion']);
    await fork.ledger.append(entries(1, 700));
    await expect.poll(() => attacksOn(fork.url, { kept: ledger.kept() }), { timeout: 5_000 }).toEqual(['fork']);
  });

  test('a stale checkpoint is named', async () => {
    const { url } = await serve(await ledger.after(), () => Math.floor(Date.now() / 1000) - 300);
    expect(await attacksOn(url, { token: TOKEN })).toEqual(['stale checkpoint']);
    expect(await attacksOn(url, { token: TOKEN, maxAgeSeconds: 900 })).toEqual([]);
  });
});

describe('from an export', () => {
  const lines = async (name: string, url = ledger.whole(), month?: string): Promise<[string, string[]]> => {
    const file = join(folder, name);
    await writeExport(url, createWriteStream(file), month);
    return [file, readFileSync(file, 'utf8').trimEnd().split('\n')];
  };
  const at = (all: readonly string[], start: string) => all.findIndex((line) => line.startsWith(start));

  test('a whole ledger is whole', async () => {
    const [file, written] = await lines('whole');
    expect(await attacksOn(file, { kept: ledger.kept() })).toEqual([]);
    expect(written.filter((line) => line.startsWith('{"is":"entry"'))).toHaveLength(620);
    expect((await fsck(file, () => {}, { keys })).signedTo).toBe(620);
  });

  test.each([
    ['edit', (all: string[], i: number) => all.with(i, all[i]!.replace('maker-dawn', 'maker-dusk'))],
    ['middle deletion', (all: string[], i: number) => all.toSpliced(i, 2)],
    ['insertion', (all: string[], i: number) => all.toSpliced(i, 0, all[i]!)],
    ['tail deletion', (all: string[]) => all.filter((line) => !/^\{"is":"entry","index":6\d\d/.test(line))],
  ] as const)('%s is named', async (attack, change) => {
    const [file, written] = await lines(`tampered-${attack}`);
    writeFileSync(file, change(written, at(written, '{"is":"entry","index":17')).join('\n'));
    expect(await attacksOn(file)).toEqual([attack]);
  });

  test('a month is verified by itself, and is kept when it is detached', async () => {
    const url = await cluster.fresh();
    let clock = Date.parse('2026-11-30T23:59:00Z') / 1000;
    const report = (error: unknown) => void expect.fail(String(error));
    const months = await openLedger({ url, now: () => clock, signing: { key: ledger.key, report } });
    await months.append(entries(0, 300));
    clock += 3_600;
    await months.append(entries(300, 800));
    await months.checkpoint();
    await months.close();
    const [december, written] = await lines('december', url, '2026-12');
    expect(written.filter((line) => line.startsWith('{"is":"entry"'))).toHaveLength(500);
    expect(await fsck(december, () => expect.fail(), { keys })).toMatchObject({
      size: 800,
      signedTo: 800,
      attacks: [],
    });
    writeFileSync(december, written.with(1, written[1]!.replace('maker-dawn', 'maker-dusk')).join('\n'));
    expect(await attacksOn(december)).toEqual(['edit']);
    await expect(lines('january', url, '2027-01')).rejects.toThrow('no entries are there of 2027-01');
  });

  test('what is cut off in a line is not read', async () => {
    const [file, written] = await lines('cut');
    writeFileSync(file, [...written.slice(0, 100), written[100]!.slice(0, 90)].join('\n'));
    await expect(fsck(file, () => {})).rejects.toThrow('is cut off');
    writeFileSync(file, '{}');
    await expect(fsck(file, () => {})).rejects.toThrow('no export');
  });
});
