import { describe, expect, test } from 'vitest';
import { checkpointNote, ledgerKeyFromPem, signedNote } from '#gateway/audit/checkpointNote.ts';
import { openLedger } from '#gateway/audit/ledger.ts';
import { readNote, readVerifierKey, signatureOf } from '#gateway/audit/verifyNote.ts';
import { EMPTY_ROOT } from '#kernel/merkle.ts';
import { asSuperuser, entries, entry, ledgerCluster, opened } from './ledgerCluster.ts';
import { newLedgerKey, newPem, signedCheckpoint } from './ledgerKeys.ts';
import type { LedgerKey } from '#gateway/audit/checkpointNote.ts';

describe('a signed note', () => {
  /** The example of golang.org/x/mod/sumdb/note, which C2SP signed-note came from. */
  const PEM = `-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIIEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n-----END PRIVATE KEY-----\n`;
  const TEXT = `If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n`;

  test('and its key are as published', () => {
    const key = ledgerKeyFromPem('PeterNeumann', PEM);
    expect(key.verifierKeys[0]).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    expect(signedNote(key, TEXT)).toBe(
      `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`,
    );
  });

  test('of a checkpoint is an origin, a size, a root, an empty line, and a signature for what and one for when', () => {
    const key = newLedgerKey();
    const text = checkpointNote(key, { size: 0, rootHash: EMPTY_ROOT }, 1_795_500_000);
    expect(text.split('\n')).toEqual([
      'test.example/ledger',
      '0',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      '',
      expect.stringMatching(/^— test\.example\/ledger \S{92}$/),
      expect.stringMatching(/^— test\.example\/ledger \S{104}$/),
      '',
    ]);
    expect(signedCheckpoint(text, key)).toMatchObject({ size: 0, root: Buffer.from(EMPTY_ROOT), at: 1_795_500_000 });
  });

  test.each([
    ['another size', (note: string) => note.replace('\n7\n', '\n8\n')],
    ['another origin', (note: string) => note.replace('test.example', 'best.example')],
    ['another time', (note: string) => note.replace(/(\S{10})(\S{60})\n$/, '$1A$2\n')],
  ])('with %s is not what was signed', (_, change) => {
    const key = newLedgerKey();
    const note = checkpointNote(key, { size: 7, rootHash: EMPTY_ROOT }, 1_795_500_000);
    expect(() => signedCheckpoint(change(note), key)).toThrow();
    expect(signedCheckpoint(note, key).size).toBe(7);
  });

  test.each([
    ['nothing', ''],
    ['no signature', 'a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'],
    ['a size with a zero before it', 'a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA\n'],
    ['a size beyond numbers', 'a\n9999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA\n'],
    ['a root of 3 bytes', 'a\n1\nAAAA\n\n— a AAAAAAAA\n'],
    ['a control character', 'a\u0007\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA\n'],
    ['a line that is no signature', 'a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n- a AAAAAAAA\n'],
  ])('with %s is none', (_, text) => expect(() => readNote(text)).toThrow());

  test('of a key with another id, type or name is not read', () => {
    const [line] = newLedgerKey().verifierKeys;
    expect(readVerifierKey(`${line}\n`).name).toBe('test.example/ledger');
    for (const wrong of [line.replace(/\+.{8}\+/, '+00000000+'), line.replace('test', 'best'), line.slice(0, -4), 'x'])
      expect(() => readVerifierKey(wrong)).toThrow();
    expect(() => ledgerKeyFromPem('two words', newPem())).toThrow(TypeError);
  });
});

describe('the checkpoints of a ledger', () => {
  const cluster = ledgerCluster();
  const report = (error: unknown) => {
    throw error;
  };
  const signing = (key: LedgerKey) => ({ signing: { key, report } });
  const notesOf = (url: string) =>
    asSuperuser<{ size: string; note: string }>(url, 'select size, note from ledger_note order by size');

  test('are signed with the root that the ledger has', async () => {
    const key = newLedgerKey();
    const ledger = await opened(await cluster.fresh(), signing(key));
    expect(signedCheckpoint(await ledger.checkpoint(), key)).toMatchObject({ size: 0, root: EMPTY_ROOT });
    await ledger.append(entries(0, 5));
    await expect
      .poll(async () => signedCheckpoint(await ledger.checkpoint(), key).size, { interval: 50, timeout: 5_000 })
      .toBe(5);
    expect(signedCheckpoint(await ledger.checkpoint(), key).root).toEqual((await ledger.root()).rootHash);
  });

  test('are kept, and no two are more than 1,000 entries apart', async () => {
    const url = await cluster.fresh();
    const key = newLedgerKey();
    const ledger = await openLedger({ url, ...signing(key) });
    for (let from = 0; from < 4_200; from += 700) await ledger.append(entries(from, from + 700));
    await ledger.close();
    const notes = await notesOf(url);
    const sizes = notes.map(({ size, note }) => [Number(size), signedCheckpoint(note, key).size]);
    expect(sizes).toEqual([700, 1_400, 2_100, 2_800, 3_500, 4_200].map((size) => [size, size]));
  });

  test('are no more than 1,000 entries apart though thousands of entries wait to be written at once', async () => {
    const url = await cluster.fresh();
    const ledger = await openLedger({ url, ...signing(newLedgerKey()) });
    await Promise.all(Array.from({ length: 40 }, (_, n) => ledger.append(entries(n * 150, n * 150 + 150))));
    await ledger.close();
    const sizes = (await notesOf(url)).map(({ size }) => Number(size));
    expect(sizes.at(-1)).toBe(6_000);
    for (const [i, size] of sizes.entries()) expect(size - (sizes[i - 1] ?? 0)).toBeLessThanOrEqual(1_000);
  });

  test('are signed when they are due, and not one after another for as long as entries come', async () => {
    const url = await cluster.fresh();
    const ledger = await openLedger({ url, ...signing(newLedgerKey()) });
    const began = performance.now();
    for (let n = 0; n < 300; n += 1) await ledger.append([entry(n)]);
    const seconds = Math.ceil((performance.now() - began) / 1_000);
    await ledger.close();
    // The first at once, one each second, and what is left at the end.
    expect((await notesOf(url)).length).toBeLessThanOrEqual(2 + seconds);
  });

  test('are signed within a second, though nobody asks for one', async () => {
    const url = await cluster.fresh();
    const ledger = await opened(url, signing(newLedgerKey()));
    await ledger.append([entry(0)]);
    await ledger.append([entry(1)]);
    await expect.poll(async () => (await notesOf(url)).at(-1)?.size, { interval: 50, timeout: 5_000 }).toBe('2');
  });

  test('tell a later time of a tree that stands still, and never an earlier one', async () => {
    let clock = 1_795_500_000;
    const key = newLedgerKey();
    const ledger = await opened(await cluster.fresh(), { ...signing(key), now: () => clock });
    await ledger.append([entry(0)]);
    const at = async () => signedCheckpoint(await ledger.checkpoint(), key).at;
    expect(await at()).toBe(1_795_500_000);
    clock += 100;
    expect(await at()).toBe(1_795_500_100);
    clock -= 50;
    expect(await at()).toBe(1_795_500_100);
  });

  test('go on from the last one when the ledger is opened again, by any gateway', async () => {
    const url = await cluster.fresh();
    const key = newLedgerKey();
    const first = await openLedger({ url, ...signing(key) });
    await first.append(entries(0, 3));
    await first.close();
    const [one, other] = [await opened(url, signing(key)), await opened(url, signing(key))];
    await one.append(entries(3, 6));
    for (const ledger of [one, other]) expect(signedCheckpoint(await ledger.checkpoint(), key).size).toBe(6);
  });

  test('are not signed where the ledger was rewritten below the last one', async () => {
    const url = await cluster.fresh();
    const key = newLedgerKey();
    const before = await openLedger({ url, ...signing(key) });
    await before.append(entries(0, 3));
    await before.close();
    const errors: unknown[] = [];
    const leaf = `sha256('x')`;
    await asSuperuser(
      url,
      ...['ledger_entry', 'ledger_checkpoint', 'ledger_head'].map(
        (table) => `alter table ${table} disable trigger all`,
      ),
      `delete from ledger_entry where idx > 0`,
      `update ledger_entry set leaf_hash = ${leaf}`,
      'delete from ledger_checkpoint',
      `insert into ledger_checkpoint values (1, ${leaf}, ${leaf}, now())`,
      `update ledger_head set size = 1, frontier = array[${leaf}]`,
    );
    const ledger = await opened(url, { signing: { key, report: (error) => errors.push(error) } });
    await ledger.append(entries(1, 5));
    await expect(ledger.checkpoint()).rejects.toMatchObject({ code: 'LEDGER_BROKEN' });
    expect(errors).toContainEqual(expect.objectContaining({ code: 'LEDGER_BROKEN' }));
    expect((await notesOf(url)).map(({ size }) => size)).toEqual(['3']);
  });

  test('stay as they were signed', async () => {
    const url = await cluster.fresh();
    const key = newLedgerKey();
    const ledger = await opened(url, signing(key));
    await ledger.append([entry(0)]);
    const note = await ledger.checkpoint();
    expect(signatureOf(readNote(note), readVerifierKey(newLedgerKey().verifierKeys[0]))).toBeNull();
    await expect(asSuperuser(url, `update ledger_note set note = ''`)).rejects.toThrow('the ledger only grows');
  });
});
