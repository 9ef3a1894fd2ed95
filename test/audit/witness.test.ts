import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { ledgerKeyFromPem } from '#gateway/audit/checkpointNote.ts';
import { ledgerClient } from '#gateway/audit/ledgerClient.ts';
import { isGrowth } from '#gateway/audit/verifyGrowth.ts';
import { readNote, readVerifierKey, signatureOf } from '#gateway/audit/verifyNote.ts';
import { cosign, witnessVerifierKey } from '#gateway/audit/witness.ts';
import { consistencyProof, leafHash, rootOf } from '#kernel/merkle.ts';
import { run } from '#test/processes.ts';
import { entries, ledgerCluster } from './ledgerCluster.ts';
import { newPem } from './ledgerKeys.ts';
import { ledgerServer } from './ledgerServer.ts';
import type { LedgerEntry } from '#gateway/audit/record.ts';

const cluster = ledgerCluster();
const folder = mkdtempSync(join(tmpdir(), 'chelian-witness-'));
afterAll(() => rmSync(folder, { recursive: true }));
const NOW = 1_795_500_000;
const ledgerPem = newPem();
const witnessKey = createPrivateKey(newPem());
const vkey = readVerifierKey(witnessVerifierKey('witness.example', witnessKey));
let witnesses = 0;

/** A ledger with these entries; all of them sign with one key. */
async function ledgerOf(
  recorded: readonly LedgerEntry[],
  { at = NOW, origin = 'test.example/ledger', pem = ledgerPem } = {},
) {
  const served = await ledgerServer(await cluster.fresh(), { key: ledgerKeyFromPem(origin, pem), now: () => at });
  if (recorded.length > 0) await served.ledger.append(recorded);
  return served;
}

/** Has a new witness look at one ledger after the other, and tells what it makes of the last. */
async function witnessOf(ledgers: readonly { readonly url: string }[], { now = NOW } = {}): Promise<string> {
  const stateFile = join(folder, `${(witnesses += 1)}.json`);
  const look = (url: string) =>
    cosign({ client: ledgerClient(url), name: 'witness.example', key: witnessKey, stateFile, maxAgeSeconds: 60, now });
  for (const { url } of ledgers.slice(0, -1)) await look(url);
  const before = existsSync(stateFile) ? readFileSync(stateFile, 'utf8') : null;
  const looked = await look(ledgers.at(-1)!.url).catch((error: Error & { attack?: string }) => {
    expect(existsSync(stateFile) ? readFileSync(stateFile, 'utf8') : null).toBe(before);
    expect(existsSync(`${stateFile}.next`)).toBe(false);
    return error.attack ?? error.message;
  });
  return looked;
}

describe('a witness', () => {
  test('co-signs a ledger that grows, and stands still', async () => {
    const ledger = await ledgerOf(entries(0, 5));
    const first = readNote(await witnessOf([ledger]));
    expect(signatureOf(first, vkey)).toEqual({ at: NOW });
    expect(first.signatures).toHaveLength(3);
    const grown = await ledgerOf(entries(0, 300));
    const second = readNote(await witnessOf([ledger, ledger, grown, grown]));
    expect([second.size, signatureOf(second, vkey)]).toEqual([300, { at: NOW }]);
  });

  test('refuses a fork of the same size, and one that is larger', async () => {
    const [one, other] = [await ledgerOf(entries(0, 5)), await ledgerOf(entries(1, 6))];
    const larger = await ledgerOf(entries(1, 300));
    expect([await witnessOf([one, other]), await witnessOf([one, larger])]).toEqual(['fork', 'fork']);
  });

  test('refuses a ledger whose end is gone', async () =>
    expect(await witnessOf([await ledgerOf(entries(0, 5)), await ledgerOf(entries(0, 4))])).toBe('tail deletion'));

  test('refuses a ledger of another origin, and one signed with another key', async () => {
    const ledger = await ledgerOf(entries(0, 5));
    const origin = await ledgerOf(entries(0, 5), { origin: 'best.example/ledger' });
    const key = await ledgerOf(entries(0, 5), { pem: newPem() });
    expect([await witnessOf([ledger, origin]), await witnessOf([ledger, key])]).toEqual([
      'wrong origin',
      'false signature',
    ]);
  });

  test('refuses a checkpoint that is old, one from the future, and one signed before the last', async () => {
    const ledger = await ledgerOf(entries(0, 5));
    const earlier = await ledgerOf(entries(0, 6), { at: NOW - 10 });
    expect(await witnessOf([ledger], { now: NOW + 61 })).toBe('stale checkpoint');
    expect(await witnessOf([ledger], { now: NOW - 61 })).toBe('clock rollback');
    expect(await witnessOf([ledger, earlier])).toBe('clock rollback');
  });

  test('shares its state with no other', async () => {
    const ledger = await ledgerOf([]);
    const stateFile = join(folder, 'shared.json');
    writeFileSync(`${stateFile}.next`, '');
    const options = {
      client: ledgerClient(ledger.url),
      name: 'w',
      key: witnessKey,
      stateFile,
      maxAgeSeconds: 60,
      now: NOW,
    };
    await expect(cosign(options)).rejects.toMatchObject({ code: 'EEXIST' });
  });
});

test('npm run ledger:witness prints what it co-signed, and says by name what it refused', async () => {
  const [key, state] = [join(folder, 'key.pem'), join(folder, 'state.json')];
  writeFileSync(key, newPem());
  const witness = async (...args: string[]) => {
    await using process = run('gateway/audit/witness.ts', ['--key', key, ...args]);
    return { status: await process.ended(), said: process.output() };
  };
  const at = Math.floor(Date.now() / 1000);
  const [one, other] = [await ledgerOf(entries(0, 5), { at }), await ledgerOf(entries(1, 6), { at })];
  const first = await witness('--url', one.url, '--state', state);
  expect(first).toEqual({ status: 0, said: expect.stringContaining('— witness.example ') as string });
  expect(readNote(first.said).size).toBe(5);
  const fork = { status: 1, said: 'refused: fork: two checkpoints of 5 entries have different roots\n' };
  expect(await witness('--url', other.url, '--state', state)).toEqual(fork);
  expect(await witness('--url', 'http://127.0.0.1:1', '--state', state)).toMatchObject({ status: 2 });
  const { said } = await witness('--vkey');
  expect(signatureOf(readNote(first.said), readVerifierKey(said))?.at).toBeGreaterThanOrEqual(at);
});

test('growth is what the proofs of RFC 6962 prove, and nothing else', () => {
  const leaves = Array.from({ length: 70 }, (_, i) => leafHash(Buffer.from(`${i}`)));
  const sizes = fc.tuple(fc.integer({ min: 1, max: 70 }), fc.nat()).map(([n, m]) => [m % (n + 1), n] as const);
  fc.assert(
    fc.property(sizes, fc.nat(), ([m, n], at) => {
      const growth = {
        from: { size: m, root: rootOf(leaves.slice(0, m)) },
        to: { size: n, root: rootOf(leaves.slice(0, n)) },
        proof: consistencyProof(leaves.slice(0, n), m),
      };
      expect(isGrowth(growth)).toBe(true);
      expect(isGrowth({ ...growth, proof: [...growth.proof, leaves[0]!] })).toBe(false);
      expect(isGrowth({ ...growth, from: { size: m + 1, root: growth.from.root } })).toBe(false);
      if (growth.proof.length === 0) return;
      const bent = growth.proof.map((each, i) => (i === at % growth.proof.length ? leafHash(each) : each));
      expect(isGrowth({ ...growth, proof: bent })).toBe(false);
      expect(isGrowth({ ...growth, proof: growth.proof.slice(1) })).toBe(false);
    }),
  );
});
