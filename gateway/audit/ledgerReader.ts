import { Refusal } from '#kernel/errors.ts';
import { verifyConsistency, verifyInclusion } from '#kernel/merkle.ts';
import { frontierOf, frontierRoot } from './frontier.ts';
import { consistencySpans, inclusionSpans, spanHash, storedSpansOf } from './subtrees.ts';
import type { ConsistencyClaim, InclusionClaim } from '#kernel/merkle.ts';
import type { Run } from './connections.ts';
import type { LedgerEntry } from './record.ts';
import type { Span, StoredSpan } from './subtrees.ts';

export type TreeHead = { readonly size: number; readonly rootHash: Uint8Array };

export type RecordedEntry = {
  readonly index: number;
  readonly entry: LedgerEntry;
  /** The JCS of the entry: the bytes that were hashed. */
  readonly text: string;
  readonly leafHash: Uint8Array;
};

export type LedgerReader = {
  root(): Promise<TreeHead>;
  /** The entries from index `from` up to, and not with, `to`: 10,000 at most. @throws Refusal INPUT_INVALID */
  entries(from: number, to: number): Promise<RecordedEntry[]>;
  /** What verifies with `verifyInclusion`; `size` is the present one unless told. @throws Refusal INPUT_INVALID, LEDGER_BROKEN */
  inclusion(index: number, size?: number): Promise<InclusionClaim>;
  /** What verifies with `verifyConsistency`. @throws Refusal INPUT_INVALID, LEDGER_BROKEN */
  consistency(size1: number, size2?: number): Promise<ConsistencyClaim>;
};

const MOST_ENTRIES = 10_000;
const HASH_BYTES = 32;

/** Reads what is written. An append never changes what an earlier statement saw, so no transaction is needed. */
export function openReader(run: Run): LedgerReader {
  const root = () => readHead(run);
  return {
    root,
    entries: (from, to) => readEntries(run, from, to),
    async inclusion(index, size) {
      const head = await root();
      const within = size ?? head.size;
      if (!isCount(within) || within > head.size || !isCount(index) || index >= within)
        throw new Refusal('INPUT_INVALID', { check: 'index outside the ledger', index, size: within });
      const [computed, leaf, ...proof] = await hashesOf(run, [
        { start: 0, end: within },
        { start: index, end: index + 1 },
        ...inclusionSpans(index, within),
      ]);
      const recorded = await recordedRoot(run, within, head);
      const claim = { leafHash: leaf!, index, size: within, proof, root: recorded ?? computed! };
      verifyInclusion(claim);
      return claim;
    },
    async consistency(size1, size2) {
      const head = await root();
      const later = size2 ?? head.size;
      if (!isCount(size1) || !isCount(later) || size1 > later || later > head.size)
        throw new Refusal('INPUT_INVALID', { check: 'size outside the ledger', size1, size2: later });
      const [computed1, computed2, ...proof] = await hashesOf(run, [
        { start: 0, end: size1 },
        { start: 0, end: later },
        ...consistencySpans(size1, later),
      ]);
      const root1 = (await recordedRoot(run, size1, head)) ?? computed1!;
      const root2 = (await recordedRoot(run, later, head)) ?? computed2!;
      const claim = { size1, size2: later, root1, root2, proof };
      verifyConsistency(claim);
      return claim;
    },
  };
}

/** A proof must lead to the root that was written down, where one was, and not to that of rows changed since. */
async function recordedRoot(run: Run, size: number, head: TreeHead): Promise<Uint8Array | undefined> {
  if (size === head.size) return head.rootHash;
  const [row] = await run<{ root_hash: Buffer }>('select root_hash from ledger_checkpoint where size = $1', [size]);
  return row?.root_hash;
}

async function readHead(run: Run): Promise<TreeHead> {
  const [head] = await run<{ size: string; frontier: Buffer[] }>('select size, frontier from ledger_head');
  if (!head) throw new Refusal('LEDGER_BROKEN', { check: 'the ledger has no head' });
  const size = Number(head.size);
  try {
    return { size, rootHash: frontierRoot(frontierOf(size, head.frontier)) };
  } catch (cause) {
    throw new Refusal('LEDGER_BROKEN', { check: 'the head is not that of a tree', size }, { cause });
  }
}

async function readEntries(run: Run, from: number, to: number): Promise<RecordedEntry[]> {
  if (!isCount(from) || !isCount(to) || from > to || to - from > MOST_ENTRIES)
    throw new Refusal('INPUT_INVALID', { check: 'range of entries', from, to, most: MOST_ENTRIES });
  const rows = await run<{ idx: string; entry: string; leaf_hash: Buffer }>(
    'select idx, entry, leaf_hash from ledger_entry where idx >= $1 and idx < $2 order by idx',
    [from, to],
  );
  return rows.map(({ idx, entry, leaf_hash: leafHash }) => {
    return { index: Number(idx), entry: JSON.parse(entry) as LedgerEntry, text: entry, leafHash };
  });
}

/** The hash of each span, from the few hundred stored hashes that they take. */
async function hashesOf(run: Run, spans: readonly Span[]): Promise<Uint8Array[]> {
  const stored = await readStored(run, spans.flatMap(storedSpansOf));
  return spans.map((span) =>
    spanHash(span, (level, position) => {
      const hash = stored.get(`${level}/${position}`);
      if (!hash) throw new Refusal('LEDGER_BROKEN', { check: 'a hash is missing', level, position });
      return hash;
    }),
  );
}

async function readStored(run: Run, spans: readonly StoredSpan[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = await run<{ level: number; position: string; hash: Buffer }>(
    // One by one: of a range PostgreSQL expects a ninth of the table, and reads all of it.
    `with wanted as (select distinct level, position from unnest($1::integer[], $2::bigint[], $3::bigint[]) as span (level, first, beyond),
       generate_series(first, beyond - 1) as position)
     select 0 as level, idx as position, leaf_hash as hash from wanted join ledger_entry on wanted.level = 0 and idx = position
     union all
     select level, position, hash from wanted join ledger_subtree using (level, position)`,
    [spans.map(({ level }) => level), spans.map(({ first }) => first), spans.map(({ end }) => end)],
  );
  const stored = new Map(rows.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
  const detached = spans.filter(({ level, first, end }) => level === 0 && !isWhole(stored, first, end));
  for (const { first, end } of detached) await readCopies(run, first, end, stored);
  return stored;
}

function isWhole(stored: ReadonlyMap<string, Uint8Array>, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1) if (!stored.has(`0/${index}`)) return false;
  return true;
}

/** The leaf hashes of entries that were detached stand in the checkpoints that were written with them. */
async function readCopies(run: Run, first: number, end: number, stored: Map<string, Uint8Array>): Promise<void> {
  const rows = await run<{ size: string; leaf_hashes: Buffer }>(
    `select size, leaf_hashes from ledger_checkpoint
     where size > $1 and size <= (select min(size) from ledger_checkpoint where size >= $2)`,
    [first, end],
  );
  for (const { size, leaf_hashes: copies } of rows)
    for (let at = 0; at < copies.length; at += HASH_BYTES)
      stored.set(`0/${Number(size) - (copies.length - at) / HASH_BYTES}`, copies.subarray(at, at + HASH_BYTES));
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}
