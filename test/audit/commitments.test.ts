import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asSuperuser, ledgerCluster, opened } from './ledgerCluster.ts';

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

  test('costs no statement the second time, nor for nobody', async () => {
    const ledger = await opened(await cluster.fresh());
    const first = await ledger.commitments(['trust.c000001']);
    const before = ledger.statements();
    expect(await ledger.commitments(['trust.c000001'])).toEqual(first);
    expect(await ledger.commitments([])).toEqual(new Map());
    expect(ledger.statements()).toBe(before);
  });
});
