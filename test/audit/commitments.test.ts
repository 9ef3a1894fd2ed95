import { createHash } from 'node:crypto';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { commitmentOf, openCommitments } from '#gateway/audit/commitments.ts';
import { openConnections } from '#gateway/audit/connections.ts';
import { asSuperuser, entry, ledgerCluster, opened } from './ledgerCluster.ts';
import { findingsIn } from './tamperedLedger.ts';
import type { LedgerEntry } from '#gateway/audit/record.ts';

const cluster = ledgerCluster();
const saltOf = async (url: string, subject: string) =>
  (await asSuperuser<{ salt: Buffer }>(url, `select salt from subject_salt where subject = '${subject}'`))[0]!.salt;

describe('a commitment', () => {
  test('is the hash of the salt and the subject', async () => {
    const url = await cluster.fresh();
    const commitments = await (await opened(url)).commitments(['trust.c000001', 'trust.c000002', 'trust.c000001']);
    expect([...commitments.keys()].toSorted()).toEqual(['trust.c000001', 'trust.c000002']);
    const salt = await saltOf(url, 'trust.c000001');
    expect(salt).toHaveLength(32);
    const expected = createHash('sha256').update(salt).update('trust.c000001').digest('hex');
    expect(commitments.get('trust.c000001')).toBe(expected);
  });

  test('is the same for every gateway, though both meet the subjects at once', async () => {
    const url = await cluster.fresh();
    const subjects = Array.from({ length: 300 }, (_, i) => `trust.c${i}`);
    const gateways = await Promise.all([opened(url), opened(url), opened(url)]);
    const [a, b, c] = await Promise.all([
      gateways[0].commitments(subjects),
      gateways[1].commitments(subjects.toReversed()),
      gateways[2].commitments(subjects),
    ]);
    for (const subject of subjects) expect([b.get(subject), c.get(subject)]).toEqual([a.get(subject), a.get(subject)]);
  });

  test('is made without two gateways waiting for each other, in whatever order they meet the subjects', async () => {
    const url = await cluster.fresh();
    const gateways = await Promise.all([opened(url), opened(url)]);
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query(`insert into subject_salt values ('b', '')`);
    const made = [gateways[0].commitments(['a', 'b', 'c']), gateways[1].commitments(['c', 'b', 'a'])];
    await new Promise((resolve) => setTimeout(resolve, 300));
    await blocker.query('rollback');
    await blocker.end();
    const [first, second] = await Promise.all(made);
    expect(first).toEqual(second);
  });

  test('costs no statement the second time, nor for nobody', async () => {
    const ledger = await opened(await cluster.fresh());
    const first = await ledger.commitments(['trust.c000001']);
    const before = ledger.statements();
    expect(await ledger.commitments(['trust.c000001'])).toEqual(first);
    expect(await ledger.commitments([])).toEqual(new Map());
    expect(ledger.statements()).toBe(before);
  });

  test('is forgotten in the order of last use, and read again', async () => {
    const url = await cluster.fresh();
    await opened(url);
    const connections = openConnections({ url, max: 1, timeoutMs: 5_000 });
    const { commitments } = openCommitments(connections.run, 2);
    const costOf = async (subject: string) => {
      const before = connections.statements();
      const commitment = (await commitments([subject])).get(subject);
      expect(commitment).toBe(commitmentOf(await saltOf(url, subject), subject));
      return connections.statements() - before;
    };
    expect([await costOf('a'), await costOf('b'), await costOf('a')]).toEqual([3, 3, 0]);
    expect([await costOf('c'), await costOf('a'), await costOf('b')]).toEqual([3, 0, 1]);
    await connections.close();
  });
});

describe('a person who is erased', () => {
  test('has another commitment afterwards; the entries before mean nobody, and the tree is whole', async () => {
    const url = await cluster.fresh();
    const ledger = await opened(url);
    const commitmentsOf = async () => (await ledger.commitments(['trust.c000001'])).get('trust.c000001')!;
    const before = await commitmentsOf();
    const salt = await saltOf(url, 'trust.c000001');
    await ledger.append([{ ...entry(0), subject: before } as LedgerEntry]);
    const proof = await ledger.inclusion(0);
    await ledger.eraseSubject('trust.c000001');
    expect(await asSuperuser(url, 'select * from subject_salt')).toEqual([]);
    const after = await commitmentsOf();
    expect(after).not.toBe(before);
    expect(await saltOf(url, 'trust.c000001')).not.toEqual(salt);
    await ledger.append([{ ...entry(1), subject: after } as LedgerEntry]);
    expect((await ledger.inclusion(0, 1)).root).toEqual(proof.root);
    expect(await findingsIn(url)).toEqual([]);
  });

  test('is forgotten by another gateway within a minute', async () => {
    const url = await cluster.fresh();
    const erasing = await opened(url);
    const connections = openConnections({ url, max: 1, timeoutMs: 5_000 });
    let clock = 0;
    const other = openCommitments(connections.run, 10, () => clock);
    const [before] = (await other.commitments(['trust.c000001'])).values();
    await erasing.eraseSubject('trust.c000001');
    clock = 59_999;
    expect([...(await other.commitments(['trust.c000001'])).values()]).toEqual([before]);
    clock = 60_000;
    const [after] = (await other.commitments(['trust.c000001'])).values();
    expect(after).not.toBe(before);
    await connections.close();
  });
});
