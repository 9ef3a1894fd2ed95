import { describe, expect, test } from 'vitest';
import { rootOf, verifyConsistency, verifyInclusion } from '#kernel/merkle.ts';
import { asSuperuser, entries, entry, ledgerCluster, opened } from './ledgerCluster.ts';

const cluster = ledgerCluster();
const freshLedger = async () => opened(await cluster.fresh());

describe('a proof', () => {
  test('of inclusion holds for every entry in every tree that it is in', async () => {
    const ledger = await freshLedger();
    for (let i = 0; i < 9; i += 1) await ledger.append([entry(i)]);
    for (let size = 1; size <= 9; size += 1)
      for (let index = 0; index < size; index += 1) {
        const claim = await ledger.inclusion(index, size);
        expect(verifyInclusion(claim)).toBe(true);
        expect(claim.root).toEqual(rootOf((await ledger.entries(0, size)).map(({ leafHash }) => leafHash)));
      }
  });

  test('of inclusion and of consistency hold across stored subtrees, in few statements', async () => {
    const ledger = await freshLedger();
    await ledger.append(entries(0, 300));
    await ledger.append(entries(300, 1_000));
    const { size, rootHash } = await ledger.root();
    const before = ledger.statements();
    const claim = await ledger.inclusion(77);
    const growth = await ledger.consistency(300);
    expect(ledger.statements() - before).toBeLessThan(7);
    expect(claim).toMatchObject({ size, root: rootHash });
    expect([verifyInclusion(claim), verifyConsistency(growth)]).toEqual([true, true]);
    expect(growth).toMatchObject({ size1: 300, size2: 1_000, root2: rootHash });
  });

  test('is not given for what is not there', async () => {
    const ledger = await freshLedger();
    await ledger.append(entries(0, 3));
    for (const [index, size] of [[3], [-1], [0.5], [0, 4], [2, 2]] as const)
      await expect(ledger.inclusion(index, size)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(ledger.consistency(2, 4)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(ledger.consistency(3, 2)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(ledger.entries(2, 1)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(ledger.entries(0, 10_001)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(await ledger.entries(2, 100)).toHaveLength(1);
  });

  test('is not given from rows that were changed', async () => {
    const url = await cluster.fresh();
    const ledger = await opened(url);
    for (let i = 0; i < 5; i += 1) await ledger.append([entry(i)]);
    const recorded = await ledger.consistency(2, 4);
    await asSuperuser(
      url,
      'alter table ledger_entry disable trigger all',
      `update ledger_entry set leaf_hash = sha256('x') where idx = 1`,
    );
    for (const size of [3, 5]) await expect(ledger.inclusion(1, size)).rejects.toMatchObject({ code: 'LEDGER_BROKEN' });
    expect(await ledger.consistency(2, 4)).toEqual(recorded);
    await expect(ledger.consistency(3, 5)).rejects.toMatchObject({ code: 'LEDGER_BROKEN' });
  });
});
