import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { leafHash, rootOf, verifyConsistency, verifyInclusion } from '#kernel/merkle.ts';
import { asSuperuser, entries, ledgerCluster } from './ledgerCluster.ts';
import { signedCheckpoint } from './ledgerKeys.ts';
import { ledgerServer } from './ledgerServer.ts';

const cluster = ledgerCluster();
const AUDITOR = 'compliance.audit/1';
const bytes = (base64: string) => Buffer.from(base64, 'base64');

type Inclusion = { index: number; size: number; leafHash: string; root: string; proof: string[] };
type Consistency = { from: number; to: number; rootFrom: string; rootTo: string; proof: string[] };
type Page = { start: number; end: number; entries: { index: number; leafHash: string; entry: string }[] };

async function server(size: number) {
  const served = await ledgerServer(await cluster.fresh());
  await served.ledger.append(entries(0, size));
  return {
    ...served,
    json: async <Body>(path: string, token?: string) => JSON.parse((await served.get(path, token)).text) as Body,
  };
}

describe('whoever asks', () => {
  test('is given the newest checkpoint as a note, and the keys that verify it', async () => {
    const { get, key, ledger } = await server(7);
    const { status, headers, text } = await get('/ledger/checkpoint');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(signedCheckpoint(text, key)).toMatchObject({ size: 7, root: (await ledger.root()).rootHash });
    expect((await get('/ledger/keys')).text).toBe(`${key.verifierKeys.join('\n')}\n`);
  });

  test('is given proofs that verify against the checkpoint, and may keep them', async () => {
    const { get, json, key } = await server(300);
    const { size, root } = signedCheckpoint((await get('/ledger/checkpoint')).text, key);
    const one = await json<Inclusion>(`/ledger/proof/inclusion?index=77&size=${size}`);
    const claim = { index: 77, size, leafHash: bytes(one.leafHash), proof: one.proof.map(bytes), root };
    expect(verifyInclusion(claim)).toBe(true);
    const { rootFrom, proof } = await json<Consistency>(`/ledger/proof/consistency?from=5&to=${size}`);
    const growth = { size1: 5, size2: size, root1: bytes(rootFrom), root2: root, proof: proof.map(bytes) };
    expect(verifyConsistency(growth)).toBe(true);
    const { headers } = await get(`/ledger/proof/inclusion?index=77&size=${size}`);
    expect(headers.get('cache-control')).toContain('immutable');
  });

  test('is refused what is not there, or not asked for in whole numbers', async () => {
    const { get } = await server(7);
    for (const path of [
      'inclusion?index=7&size=7',
      'inclusion?index=1',
      'inclusion?index=1&size=8',
      'inclusion?index=1&index=2&size=7',
      'inclusion?index=-1&size=7',
      'inclusion?index=9999999999999999&size=7',
      'consistency?from=5&to=4',
      'consistency?from=0x1&to=4',
    ]) {
      const { status, text } = await get(`/ledger/proof/${path}`);
      expect([path, status, JSON.parse(text)]).toMatchObject([
        path,
        400,
        { errors: [{ extensions: { code: 'INPUT_INVALID' } }] },
      ]);
    }
  });

  test('is refused when sixteen others wait already', async () => {
    const url = await cluster.fresh();
    const { get, ledger } = await ledgerServer(url);
    await ledger.append(entries(0, 3));
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin; lock table ledger_head in access exclusive mode');
    const asked = Array.from({ length: 20 }, (_, i) => get(`/ledger/proof/inclusion?index=${i % 3}&size=3`));
    const refused = await Promise.race(asked);
    await blocker.query('rollback');
    await blocker.end();
    expect([refused.status, refused.text]).toEqual([503, expect.stringContaining('LEDGER_BUSY')]);
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(16);
  });
});

describe('entries', () => {
  test('are for those who may audit', async () => {
    const { get } = await server(3);
    const [stranger, lender] = [
      await get('/ledger/entries?start=0&end=3'),
      await get('/ledger/entries?start=0&end=3', 'loan.servicing/1'),
    ];
    expect([stranger.status, lender.status]).toEqual([401, 403]);
    expect(stranger.text).toContain('TOKEN_MISSING');
    expect(lender.text).toContain('NOT_ALLOWED');
  });

  test('come by pages of at most 1,000, as the bytes that were hashed', async () => {
    const { json } = await server(1_200);
    const first = await json<Page>('/ledger/entries?start=0&end=1200', AUDITOR);
    const second = await json<Page>(`/ledger/entries?start=${first.end}&end=1200`, AUDITOR);
    expect([first.end, second.start, second.end]).toEqual([1_000, 1_000, 1_200]);
    const leaves = [...first.entries, ...second.entries].map(({ entry }) => leafHash(Buffer.from(entry)));
    const { rootTo } = await json<Consistency>('/ledger/proof/consistency?from=0&to=1200');
    expect(Buffer.from(rootOf(leaves))).toEqual(bytes(rootTo));
    expect(first.entries[7]!.leafHash).toBe(Buffer.from(leaves[7]!).toString('base64'));
  });

  test('that were read are on record, with who read them, before they are given', async () => {
    const { get, ledger } = await server(3);
    await get('/ledger/entries?start=1&end=9', AUDITOR);
    const [read] = await ledger.entries(3, 4);
    expect(read!.entry).toMatchObject({
      kind: 'read',
      caller: 'audit-office',
      client: 'audit-office',
      start: 1,
      end: 3,
    });
  });

  test('are not given when their reading cannot be recorded', async () => {
    const url = await cluster.fresh();
    const { get, ledger } = await ledgerServer(url);
    await ledger.append(entries(0, 3));
    await asSuperuser(url, 'alter table ledger_entry add constraint full_up check (idx < 3)');
    const { status, text } = await get('/ledger/entries?start=0&end=3', AUDITOR);
    expect(status).toBe(503);
    expect(text).toContain('AUDIT_UNAVAILABLE');
    expect(text).not.toContain('lender-harbour');
  });
});
