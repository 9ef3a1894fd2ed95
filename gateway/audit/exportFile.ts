import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { treeFromPeaks } from './verifyTree.ts';
import type { LedgerExport } from './verifyExport.ts';
import type { CheckpointRow, EntryRow, NoteRow } from './verifyRows.ts';

/** The first line of an export. Peaks are the hashes of a tree's perfect subtrees, from left to right. */
type Header = {
  readonly is: 'ledger';
  readonly version: 1;
  readonly from: number;
  readonly to: number;
  readonly peaksFrom: readonly string[];
  readonly peaksTo: readonly string[];
};

/** A ledger as JSON Lines: docs/ledger.md. Each kind of line in its order, one kind after the other. */
export async function* exportLines({
  heads,
  before,
  entries,
  checkpoints,
  notes,
}: LedgerExport): AsyncGenerator<string> {
  const [head] = heads ?? [];
  if (!head) throw new Error('the ledger has no head');
  yield line({
    is: 'ledger',
    version: 1,
    from: before?.size ?? 0,
    to: head.size,
    peaksFrom: [...(before?.peaks.values() ?? [])].map(base64),
    peaksTo: head.frontier.map(base64),
  } satisfies Header);
  for await (const { index, leafHash, text } of entries)
    yield line({ is: 'entry', index, leafHash: base64(leafHash), entry: text });
  for await (const { size, at, rootHash, leafHashes } of checkpoints ?? [])
    yield line({ is: 'checkpoint', size, at, root: base64(rootHash), leafHashes: base64(leafHashes) });
  for await (const { size, note } of notes) yield line({ is: 'note', size, note });
}

/** Each kind of line is read by itself, as far as it is asked for: no more than a line of each is held. @throws Error */
export async function readExportFile(file: string): Promise<LedgerExport> {
  const { value: header } = await linesOf<Header>(file, 'ledger').next();
  if ((header as Header | undefined)?.version !== 1) throw new Error(`${file} is no export of a ledger`);
  return {
    size: header.to,
    heads: [{ size: header.to, frontier: header.peaksTo.map(bytes) }],
    before: treeFromPeaks(header.from, header.peaksFrom.map(bytes)),
    entries: entriesIn(file),
    checkpoints: checkpointsIn(file),
    notes: linesOf<NoteRow>(file, 'note'),
    subtrees: null,
  };
}

async function* entriesIn(file: string): AsyncGenerator<EntryRow> {
  type Line = { readonly index: number; readonly leafHash: string; readonly entry: string };
  for await (const { index, leafHash, entry } of linesOf<Line>(file, 'entry'))
    yield { index, leafHash: bytes(leafHash), text: entry };
}

async function* checkpointsIn(file: string): AsyncGenerator<CheckpointRow> {
  type Line = { readonly size: number; readonly at: number; readonly root: string; readonly leafHashes: string };
  for await (const { size, at, root, leafHashes } of linesOf<Line>(file, 'checkpoint'))
    yield { size, at, rootHash: bytes(root), leafHashes: bytes(leafHashes) };
}

async function* linesOf<Line>(file: string, is: string): AsyncGenerator<Line> {
  const start = `{"is":"${is}",`;
  let nth = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    nth += 1;
    if (!text.startsWith(start)) continue;
    yield parsed(text, `line ${nth} of ${file}`) as Line;
  }
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${where} is cut off, or no JSON`, { cause });
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function base64(hash: Uint8Array): string {
  return Buffer.from(hash).toString('base64');
}

function bytes(hash: string): Uint8Array {
  return Buffer.from(hash, 'base64');
}
