import { describe, expect, test } from 'vitest';
import { openLedger } from '#gateway/audit/ledger.ts';
import { asSuperuser, ledgerCluster } from './ledgerCluster.ts';
import { findingsIn, tamperedLedger } from './tamperedLedger.ts';

const cluster = ledgerCluster();
const ledger = tamperedLedger(cluster);
const findingsAfter = async (...tampering: string[]) => findingsIn(await ledger.after(...tampering));
const SIZE = 620;
const LEAF = `sha256('\\x00'::bytea || convert_to(entry, 'UTF8'))`;

describe('in a ledger that was tampered with', () => {
  test.each([0, 5, 17, 299, 300, SIZE - 1])('one changed byte in entry %i is named', async (index) =>
    expect(
      await findingsAfter(
        `update ledger_entry set entry = replace(entry, 'maker-dawn', 'maker-dusk') where idx = ${index}`,
      ),
    ).toEqual([`entry ${index}: the text is not what was hashed`]),
  );

  test('one more space is named, though the JSON says the same', async () =>
    expect(await findingsAfter(`update ledger_entry set entry = entry || ' ' where idx = 17`)).toEqual([
      'entry 17: the text is not what was hashed',
    ]));

  test('a text that is no JSON any more is named', async () =>
    expect(await findingsAfter(`update ledger_entry set entry = '{' where idx = 17`)).toEqual([
      'entry 17: the text is not what was hashed',
    ]));

  test('an entry that was replaced together with its hash is named', async () =>
    expect(
      await findingsAfter(
        `update ledger_entry set entry = replace(entry, 'maker-dawn', 'maker-dusk') where idx in (5, 17)`,
        `update ledger_entry set leaf_hash = ${LEAF} where idx in (5, 17)`,
      ),
    ).toEqual(['entry 5: not the entry that was recorded here', 'entry 17: not the entry that was recorded here']));

  test('a leaf hash alone is named', async () =>
    expect(await findingsAfter(`update ledger_entry set leaf_hash = sha256('x') where idx in (6, 400)`)).toEqual([
      'entry 6: the leaf hash is not that of the text',
      'entry 400: the leaf hash is not that of the text',
    ]));

  test('a leaf hash that is cut short is named', async () =>
    expect(await findingsAfter(`update ledger_entry set leaf_hash = '\\x00' where idx = 6`)).toEqual([
      'entry 6: the leaf hash is not that of the text',
    ]));

  test.each([
    [3, 4],
    [3, 500],
  ])('the swapped entries %i and %i are both named', async (a, b) =>
    expect(
      await findingsAfter(
        `update ledger_entry set idx = -1 where idx = ${a}`.replace('-1', '9999'),
        `update ledger_entry set idx = ${a} where idx = ${b}`,
        `update ledger_entry set idx = ${b} where idx = 9999`,
      ),
    ).toEqual([a, b].map((index) => `entry ${index}: not the entry that was recorded here`)),
  );

  test('a deleted last row is named', async () =>
    expect(await findingsAfter(`delete from ledger_entry where idx = ${SIZE - 1}`)).toEqual([
      `entry ${SIZE - 1}: missing`,
    ]));

  test('deleted rows in the middle are named, and what follows is still checked', async () =>
    expect(
      await findingsAfter(
        'delete from ledger_entry where idx in (5, 8, 9)',
        `update ledger_entry set entry = entry || ' ' where idx = 610`,
      ),
    ).toEqual([
      'entry 5: missing',
      'entry 8: missing',
      'entry 9: missing',
      'entry 610: the text is not what was hashed',
    ]));

  test('a row that is there twice is named', async () =>
    expect(
      await findingsAfter(
        'alter table ledger_entry drop constraint ledger_entry_idx_month_key',
        'insert into ledger_entry select * from ledger_entry where idx = 12',
      ),
    ).toEqual(['entry 12: there is more than one']));

  test('a row at an index that cannot be is named', async () =>
    expect(
      await findingsAfter(
        'alter table ledger_entry drop constraint ledger_entry_from_zero',
        'insert into ledger_entry select -3, entry, leaf_hash, month from ledger_entry where idx = 12',
      ),
    ).toEqual(['entry -3: no entry can have this index']));

  test('a row that was put behind the last is named', async () =>
    expect(
      await findingsAfter(
        `insert into ledger_entry select ${SIZE}, entry, leaf_hash, month from ledger_entry where idx = 12`,
      ),
    ).toEqual([`entry ${SIZE}: in no checkpoint`, `head: it says ${SIZE} entries, and there are ${SIZE + 1}`]));

  test('a text, a leaf hash and a checkpoint that were changed in one batch are each named', async () => {
    const changed = `overlay(leaf_hashes placing sha256('x') from 65)`;
    expect(
      await findingsAfter(
        `update ledger_entry set entry = entry || ' ' where idx = 7`,
        `update ledger_entry set leaf_hash = sha256('x') where idx = 8`,
        `update ledger_checkpoint set leaf_hashes = ${changed} where size = 10`,
      ),
    ).toEqual([
      'entry 7: the text is not what was hashed',
      'entry 8: the leaf hash is not that of the text',
      'checkpoint 10: its hash of entry 9 is wrong',
    ]);
  });

  test('a text and the hash of it in the checkpoint are both named', async () =>
    expect(
      await findingsAfter(
        `update ledger_entry set entry = entry || ' ' where idx = 5`,
        `update ledger_checkpoint set leaf_hashes = sha256('x') where size = 6`,
      ),
    ).toEqual(['entry 5: the text is not what was hashed', 'checkpoint 6: its hash of entry 5 is wrong']));

  test('the root of a checkpoint is named', async () =>
    expect(await findingsAfter(`update ledger_checkpoint set root_hash = sha256('x') where size in (6, 10)`)).toEqual([
      'checkpoint 6: the root is not that of the entries',
      'checkpoint 10: the root is not that of the entries',
    ]));

  test('the leaf hashes of a checkpoint are named', async () => {
    const changed = `overlay(leaf_hashes placing sha256('x') from 65)`;
    expect(await findingsAfter(`update ledger_checkpoint set leaf_hashes = ${changed} where size = 10`)).toEqual([
      'checkpoint 10: its hash of entry 9 is wrong',
    ]);
  });

  test('a checkpoint whose leaf hashes are gone is named', async () =>
    expect(await findingsAfter(`update ledger_checkpoint set leaf_hashes = '' where size = 6`)).toEqual([
      'checkpoint 6: it does not fit the entries before it',
    ]));

  test('a deleted checkpoint is named by the entries that it leaves bare', async () =>
    expect(await findingsAfter('delete from ledger_checkpoint where size in (6, 10)')).toEqual([
      'entry 5: in no checkpoint',
      'entries 7 to 9: in no checkpoint',
    ]));

  test('a checkpoint that was moved is named', async () =>
    expect(await findingsAfter('update ledger_checkpoint set size = 5000 where size = 6')).toEqual([
      'entry 5: in no checkpoint',
      `checkpoint 5000: it is from before checkpoint ${SIZE}`,
      `checkpoint 5000: the entries end at ${SIZE}`,
    ]));

  test('an end that was cut off whole is told by the head', async () =>
    expect(
      await findingsAfter(
        'delete from ledger_entry where idx >= 300',
        'delete from ledger_checkpoint where size > 300',
        'delete from ledger_subtree where position = 1',
      ),
    ).toEqual([`head: it says ${SIZE} entries, and there are 300`]));

  test('what is missing without a hash is named, and the entries after it are still checked', async () =>
    expect(
      await findingsAfter(
        'delete from ledger_entry where idx between 7 and 8',
        'delete from ledger_checkpoint where size = 10',
        `update ledger_entry set entry = entry || ' ' where idx = 610`,
      ),
    ).toEqual([
      'entries 7 to 8: missing, and so no root after it can be recomputed',
      'entries 7 to 9: in no checkpoint',
      'entry 610: the text is not what was hashed',
    ]));

  test('everything from a rewritten batch on is doubted', async () =>
    expect(
      await findingsAfter(
        `update ledger_entry set entry = replace(entry, 'maker-dawn', 'maker-dusk') where idx = 5`,
        `update ledger_entry set leaf_hash = ${LEAF} where idx = 5`,
        'update ledger_checkpoint set leaf_hashes = (select leaf_hash from ledger_entry where idx = 5) where size = 6',
        'delete from ledger_subtree',
      ),
    ).toEqual([
      'subtree 8/0: missing',
      'subtree 8/1: missing',
      `checkpoints 6 to ${SIZE} (5 of them): the root is not that of the entries`,
      'head: the frontier is not that of the entries',
    ]));

  test('a stored subtree is named', async () => {
    expect(await findingsAfter(`update ledger_subtree set hash = sha256('x') where position = 1`)).toEqual([
      'subtree 8/1: it is not the hash of its entries',
    ]);
    expect(await findingsAfter('delete from ledger_subtree where position = 0')).toEqual(['subtree 8/0: missing']);
    expect(await findingsAfter(`insert into ledger_subtree values (8, 2, sha256('x'))`)).toEqual([
      'subtree 8/2: there is no such subtree',
    ]);
  });

  test('the head is named', async () => {
    expect(await findingsAfter('update ledger_head set size = 600')).toEqual([
      `head: it says 600 entries, and there are ${SIZE}`,
    ]);
    expect(await findingsAfter(`update ledger_head set frontier[2] = sha256('x')`)).toEqual([
      'head: the frontier is not that of the entries',
    ]);
    expect(await findingsAfter('delete from ledger_head')).toEqual(['head: 0 rows instead of one']);
  });

  test('an entry that was recorded in another form than canonical JSON is named', async () => {
    const url = await cluster.fresh();
    await (await openLedger({ url })).close();
    const leaf = `sha256('\\x00'::bytea || convert_to('{"b":1,"a":2}', 'UTF8'))`;
    await asSuperuser(
      url,
      `select ledger_month('2026-11-01')`,
      `insert into ledger_entry values (0, '{"b":1,"a":2}', ${leaf}, '2026-11-01')`,
      `insert into ledger_checkpoint values (1, ${leaf}, ${leaf}, now())`,
      `update ledger_head set size = 1, frontier = array[${leaf}]`,
    );
    expect(await findingsIn(url)).toEqual(['entry 0: the text is not canonical JSON (RFC 8785)']);
  });
});
