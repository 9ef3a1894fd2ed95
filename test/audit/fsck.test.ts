import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fsck } from '#gateway/audit/fsck.ts';
import { openLedger } from '#gateway/audit/ledger.ts';
import { entry, ledgerCluster, opened } from './ledgerCluster.ts';
import { tamperedLedger } from './tamperedLedger.ts';

const cluster = ledgerCluster();
const demo = tamperedLedger(cluster);

describe('a ledger that nobody touched', () => {
  test('is whole, with the root that it tells', async () => {
    const ledger = await opened(demo.whole());
    const { size, rootHash } = await ledger.root();
    const findings: string[] = [];
    expect(await fsck(demo.whole(), (finding) => findings.push(finding))).toMatchObject({
      size,
      root: rootHash,
      attacks: [],
    });
    expect(findings).toEqual([]);
  });

  test('is whole when it is empty', async () => {
    const url = await cluster.fresh();
    await (await openLedger({ url })).close();
    const findings: string[] = [];
    expect((await fsck(url, (finding) => findings.push(finding))).size).toBe(0);
    expect(findings).toEqual([]);
  });

  test('is found whole while gateways append to it', async () => {
    const url = await cluster.fresh();
    const ledger = await openLedger({ url });
    const appending = (async () => {
      for (let i = 0; i < 250; i += 1) await ledger.append([entry(i)]);
    })();
    const findings: string[] = [];
    for (let round = 0; round < 5; round += 1) await fsck(url, (finding) => findings.push(finding));
    await appending;
    await ledger.close();
    expect((await fsck(url, (finding) => findings.push(finding))).size).toBe(250);
    expect(findings).toEqual([]);
  });
});

/** What the command prints and ends with. */
const verify = (args: readonly string[], env: Record<string, string> = {}) => {
  const { LEDGER_DATABASE_URL: _, ...rest } = process.env;
  return spawnSync(process.execPath, ['gateway/audit/fsck.ts', ...args], {
    encoding: 'utf8',
    env: { ...rest, ...env },
  });
};

describe('npm run ledger:verify', () => {
  test('says that the ledger is whole, with its size and root, and ends with 0', () => {
    const { status, stdout, stderr } = verify(['--url', demo.whole()]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^ledger whole: 620 entries, root [0-9a-f]{64}, signed up to 0\n$/);
  });

  test('names what is broken, and ends with 1', async () => {
    const url = await demo.after(`update ledger_entry set entry = entry || ' ' where idx = 17`);
    const { status, stdout } = verify([], { LEDGER_DATABASE_URL: url });
    expect(status).toBe(1);
    expect(stdout).toBe(
      'entry 17: the text is not what was hashed\nedit: entry 17\nledger broken: 1 finding in 620 entries\n',
    );
  });

  test('finds the ledger of the demo that runs', () => {
    const data = mkdtempSync(join(tmpdir(), 'chelian-data-'));
    expect(verify([], { CHELIAN_DATA: data })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no ledger is named and no demo runs here') as string,
    });
    writeFileSync(join(data, 'running.json'), JSON.stringify({ ledgerUrl: demo.whole() }));
    expect(verify([], { CHELIAN_DATA: data })).toMatchObject({ status: 0 });
    rmSync(data, { recursive: true });
  });

  test('ends with 2 where there is no ledger, or no database', () => {
    expect(verify(['--url', cluster.postgres().url('postgres')])).toMatchObject({
      status: 2,
      stderr: 'the ledger could not be verified: there is no ledger in this database\n',
    });
    expect(verify(['--url', 'postgresql://127.0.0.1:1/none'])).toMatchObject({ status: 2 });
    expect(verify(['--wrong'])).toMatchObject({ status: 2 });
  });

  test('explains itself, and what it does not cover', () => {
    const { status, stdout } = verify(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Not covered: the salts');
  });
});
