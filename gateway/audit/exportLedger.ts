import pg from 'pg';
import type { LedgerExport } from './verifyExport.ts';
import type { LineRow, Lines } from './verifyLines.ts';
import type { CheckpointRow, EntryRow, NoteRow } from './verifyRows.ts';
import { needed, treeOf } from './verifyTree.ts';
import type { SubtreeRow, Tree } from './verifyTree.ts';

const ENTRIES_A_PAGE = 250;
const LINES_A_PAGE = 1_000;
/** A checkpoint holds 32 bytes for every entry of its batch. */
const CHECKPOINTS_A_PAGE = 100;

/** All from the first entry on, those that are there, or those of a month such as 2026-11. */
export type Part = 'all' | 'present' | { readonly month: string };

type Range = { readonly from: number; readonly to: number };

/** Hands out a ledger as it was at one moment, page by page, while gateways append to it. */
export async function exportLedger<Result>(
  url: string,
  work: (ledger: LedgerExport) => Promise<Result>,
  part: Part = 'all',
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'chelian-ledger-verify' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await work(part === 'all' ? await wholeLedger(client) : await partOf(client, part));
  } finally {
    await client.end();
  }
}

async function wholeLedger(client: pg.Client): Promise<LedgerExport> {
  const { rows } = await client.query<{ size: string; frontier: Buffer[] }>('select size, frontier from ledger_head');
  const heads = rows.map(({ size, frontier }) => ({ size: Number(size), frontier }));
  const range = { from: 0, to: Number.MAX_SAFE_INTEGER };
  const lines = await linesOf(client);
  return { size: heads[0]?.size ?? 0, heads, ...rowsOf(client, range), subtrees: subtreesOf(client), lines };
}

/** Null in a database that no gateway has brought up to date. */
async function linesOf(client: pg.Client): Promise<Lines | null> {
  const { rows } = await client.query<{ held: boolean }>(`select to_regclass('ledger_flow_head') is not null as held`);
  if (!rows[0]?.held) return null;
  const { rows: heads } = await client.query<{ next: string }>('select next from ledger_flow_head');
  return { upTo: Number(heads[0]?.next), rows: lineRows(client) };
}

async function* lineRows(client: pg.Client): AsyncGenerator<LineRow> {
  const columns = `extract(epoch from at)::bigint, trace_id, caller, client, source, recipient, purpose, subject, coordinate, scope, via,
    basis, consent, consent_version, because, count`;
  const select = `select idx, nth, json_build_array(${columns}) as columns from ledger_flow order by idx, nth`;
  for await (const row of pages(client, 'lines', select, LINES_A_PAGE)) {
    const { idx, nth, columns: values } = row as { idx: string; nth: number; columns: unknown };
    yield { index: Number(idx), nth, columns: JSON.stringify(values) };
  }
}

/** With the tree before the part and the one after it, which the part alone does not tell. @throws Error when nothing is in it */
async function partOf(client: pg.Client, part: Exclude<Part, 'all'>): Promise<LedgerExport> {
  const [where, values] = part === 'present' ? ['true', []] : ['month = $1', [`${part.month}-01`]];
  const { rows } = await client.query<{ from: string | null; to: string }>(
    `select min(idx) as from, max(idx) + 1 as to from ledger_entry where ${where}`,
    values,
  );
  if (!rows[0]?.from)
    throw new Error(part === 'present' ? 'the ledger is empty' : `no entries are there of ${part.month}`);
  const range = { from: Number(rows[0].from), to: Number(rows[0].to) };
  const [before, after] = [await treeAt(client, range.from), await treeAt(client, range.to)];
  const heads = [{ size: range.to, frontier: [...after.peaks.values()] }];
  return { size: range.to, heads, before, ...rowsOf(client, range), subtrees: null };
}

function rowsOf(client: pg.Client, range: Range): Pick<LedgerExport, 'entries' | 'checkpoints' | 'notes'> {
  return {
    entries: entriesOf(client, range),
    checkpoints: checkpointsOf(client, range),
    notes: notesOf(client, range),
  };
}

/** Leaf hashes are those that stand in the checkpoints: they are there when the entries are not any more. */
async function treeAt(client: pg.Client, size: number): Promise<Tree> {
  const known = new Map<string, Uint8Array>();
  for (const { level, first, end } of needed(size)) {
    const { rows } = await client.query<{ position: string; hash: Buffer }>(
      level > 0
        ? `select position, hash from ledger_subtree where level = ${level} and position >= $1 and position < $2`
        : `select size - octet_length(leaf_hashes) / 32 + nth as position, substring(leaf_hashes from nth * 32 + 1 for 32) as hash
           from ledger_checkpoint, generate_series(0, octet_length(leaf_hashes) / 32 - 1) as nth
           where size > $1 and size <= (select min(size) from ledger_checkpoint where size >= $2)`,
      [first, end],
    );
    for (const { position, hash } of rows)
      known.set(`${Number(position) * 2 ** level}:${(Number(position) + 1) * 2 ** level}`, hash);
  }
  return treeOf(size, known);
}

async function* entriesOf(client: pg.Client, { from, to }: Range): AsyncGenerator<EntryRow> {
  const select = `select idx, entry, leaf_hash from ledger_entry where idx < ${to} ${from > 0 ? `and idx >= ${from}` : ''} order by idx`;
  for await (const row of pages(client, 'entries', select, ENTRIES_A_PAGE)) {
    const { idx, entry, leaf_hash: leafHash } = row as { idx: string; entry: string; leaf_hash: Buffer };
    yield { index: Number(idx), text: entry, leafHash };
  }
}

type CheckpointColumns = Record<'root_hash' | 'leaf_hashes', Buffer> & { readonly size: string; readonly at: Date };

async function* checkpointsOf(client: pg.Client, { from, to }: Range): AsyncGenerator<CheckpointRow> {
  const select = `select size, root_hash, leaf_hashes, at from ledger_checkpoint where size > ${from} and size <= ${to} order by size`;
  for await (const row of pages(client, 'checkpoints', select, CHECKPOINTS_A_PAGE)) {
    const { size, root_hash: rootHash, leaf_hashes: leafHashes, at } = row as CheckpointColumns;
    yield { size: Number(size), rootHash, leafHashes, at: at.getTime() / 1000 };
  }
}

async function* notesOf(client: pg.Client, { from, to }: Range): AsyncGenerator<NoteRow> {
  const select = `select size, note from ledger_note where size > ${from} and size <= ${to} order by size`;
  for await (const row of pages(client, 'notes', select, CHECKPOINTS_A_PAGE)) {
    const { size, note } = row as { size: string; note: string };
    yield { size: Number(size), note };
  }
}

async function* subtreesOf(client: pg.Client): AsyncGenerator<SubtreeRow> {
  const select = `select level, position, hash from ledger_subtree order by (position + 1) * 2::numeric ^ level, level`;
  for await (const row of pages(client, 'subtrees', select, ENTRIES_A_PAGE)) {
    const { level, position, hash } = row as { level: number; position: string; hash: Buffer };
    yield { level, position: Number(position), hash };
  }
}

async function* pages(client: pg.Client, name: string, select: string, size: number): AsyncGenerator {
  await client.query(`declare ${name} no scroll cursor for ${select}`);
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(`fetch ${size} from ${name}`);
    yield* rows;
    if (rows.length < size) return;
  }
}
