import canonicalize from 'canonicalize';
import { Peekable } from './peekable.ts';
import { completed, emptyTree, extend, hash, isBefore, rootOf } from './verifyTree.ts';
import type { SubtreeRow, Tree } from './verifyTree.ts';

/** What the ledger's tables hold. Entries by index, checkpoints by size, subtrees by the size that completes them. */
export type LedgerExport = {
  readonly heads: readonly { readonly size: number; readonly frontier: readonly Uint8Array[] }[];
  readonly entries: AsyncIterable<EntryRow>;
  readonly checkpoints: AsyncIterable<CheckpointRow>;
  readonly subtrees: AsyncIterable<SubtreeRow>;
};
export type EntryRow = { readonly index: number; readonly text: string; readonly leafHash: Uint8Array };
export type CheckpointRow = {
  readonly size: number;
  readonly rootHash: Uint8Array;
  /** Those of the entries that were written with the checkpoint, one after the other. */
  readonly leafHashes: Uint8Array;
};

/** What was found to be there. `root` is null when a missing entry keeps it from being computed. */
export type Verdict = { readonly size: number; readonly root: Uint8Array | null };

/**
 * Recomputes a ledger and reports every row that is not what it should be. It shares no code with what writes the
 * ledger, and holds a batch at a time. Where the copies of a leaf hash differ (the text's own, the one beside it, the
 * checkpoint's), the one that the checkpoint's root confirms is the one that was recorded.
 */
export async function verifyExport(ledger: LedgerExport, report: (finding: string) => void): Promise<Verdict> {
  const verification = new Verification(ledger, report);
  for await (const checkpoint of ledger.checkpoints) await verification.checkpoint(checkpoint);
  return verification.finish();
}

type Slot = EntryRow | undefined;
type Hashes = readonly (Uint8Array | undefined)[];
/** A checkpoint with its leaf hashes apart; there may be fewer than entries before it. */
type Sealed = { readonly size: number; readonly rootHash: Uint8Array; readonly copy: Hashes };

const HASH_BYTES = 32;
const MOST_AT_ONCE = 10_000;

class Verification {
  readonly #heads: LedgerExport['heads'];
  readonly #entries: Peekable<EntryRow>;
  readonly #subtrees: Peekable<SubtreeRow>;
  readonly #report: (finding: string) => void;
  /** Null once an entry is missing of which nobody knows the hash. */
  #tree: Tree | null = emptyTree;
  /** The first index that is not judged yet. */
  #next = 0;
  #doubts: { first: number; last: number; count: number } | null = null;

  constructor({ heads, entries, subtrees }: LedgerExport, report: (finding: string) => void) {
    this.#heads = heads;
    this.#entries = new Peekable(entries);
    this.#subtrees = new Peekable(subtrees);
    this.#report = report;
  }

  async checkpoint({ size, rootHash, leafHashes }: CheckpointRow): Promise<void> {
    const copies = split(leafHashes);
    const from = size - copies.length;
    if (size <= this.#next || copies.length === 0 || from < this.#next)
      this.#report(`checkpoint ${size}: it does not fit the entries before it`);
    if (size <= this.#next) return;
    if (!(await this.#withoutCheckpoint(copies.length === 0 ? size - 1 : from)))
      return this.#report(`checkpoint ${size}: the entries end at ${this.#next}`);
    const copy = copies.slice(this.#next - from);
    await this.#judge(await this.#take(size), { size, rootHash, copy });
  }

  async finish(): Promise<Verdict> {
    await this.#withoutCheckpoint(Infinity);
    this.#settleDoubts();
    for (let row = await this.#subtrees.peek(); row && this.#tree; row = await this.#subtrees.peek()) {
      this.#report(`${name(row)}: there is no such subtree`);
      this.#subtrees.take();
    }
    this.#judgeHead();
    return { size: this.#next, root: this.#tree && rootOf(this.#tree) };
  }

  /** Entries that are in no checkpoint's batch. False when the entries end before `until`. */
  async #withoutCheckpoint(until: number): Promise<boolean> {
    const from = this.#next;
    while (this.#next < until) {
      const row = await this.#peek(this.#next);
      if (!row) break;
      if (row.index > this.#next) {
        const end = Math.min(row.index, until);
        this.#report(`${entries(this.#next, end)}: missing, and so no root after it can be recomputed`);
        [this.#tree, this.#next] = [null, end];
      } else await this.#judge(await this.#take(Math.min(until, this.#next + MOST_AT_ONCE), true));
    }
    if (this.#next > from) this.#report(`${entries(from, this.#next)}: in no checkpoint`);
    return this.#next >= until || until === Infinity;
  }

  /** The rows up to index `until`, with a hole for each that is missing, or only up to the first hole. */
  async #take(until: number, whole = false): Promise<Slot[]> {
    const slots: Slot[] = [];
    for (let index = this.#next; index < until; index += 1) {
      const row = await this.#peek(index);
      if (row?.index === index) slots.push(this.#entries.take());
      else if (whole) break;
      else slots.push(undefined);
    }
    return slots;
  }

  /** The next row at or after the index. One before it stands there twice, or is no entry at all. */
  async #peek(index: number): Promise<Slot> {
    for (;;) {
      const row = await this.#entries.peek();
      if (!row || row.index >= index) return row;
      this.#report(`entry ${row.index}: ${row.index < 0 ? 'no entry can have this index' : 'there is more than one'}`);
      this.#entries.take();
    }
  }

  async #judge(slots: readonly Slot[], sealed?: Sealed): Promise<void> {
    const computed = slots.map((row) => row && hash(0, Buffer.from(row.text, 'utf8')));
    const stored = slots.map((row) => row?.leafHash);
    const copy = sealed?.copy ?? [];
    const agreed = slots.map((row, i) =>
      row && same(row.leafHash, computed[i]!) ? row.leafHash : (copy[i] ?? stored[i]),
    );
    const candidates = [computed, stored, copy, agreed].filter((hashes) => isWhole(hashes, slots.length));
    const confirmed = candidates.find((hashes) => sealed && this.#leadsTo(hashes, sealed.rootHash));
    const truth = confirmed ?? agreed;
    for (const [i, row] of slots.entries()) {
      const problem = row ? problemOf(row, computed[i]!, truth[i]) : 'missing';
      if (problem) this.#report(`entry ${this.#next + i}: ${problem}`);
      if (sealed && copy[i] && truth[i] && !same(copy[i], truth[i]))
        this.#report(`checkpoint ${sealed.size}: its hash of entry ${this.#next + i} is wrong`);
    }
    if (sealed && this.#tree) this.#doubt(sealed.size, confirmed !== undefined);
    await this.#extend(truth);
  }

  #leadsTo(hashes: readonly Uint8Array[], root: Uint8Array): boolean {
    return this.#tree !== null && same(rootOf(extend(this.#tree, hashes)), root);
  }

  async #extend(truth: Hashes): Promise<void> {
    this.#next += truth.length;
    if (!this.#tree || !isWhole(truth, truth.length)) {
      this.#tree = null;
      return;
    }
    const before = this.#tree;
    this.#tree = extend(before, truth);
    for (const expected of completed(before, truth)) await this.#judgeSubtree(expected);
  }

  async #judgeSubtree(expected: SubtreeRow): Promise<void> {
    let row = await this.#subtrees.peek();
    for (; row && isBefore(row, expected); row = await this.#subtrees.peek()) {
      this.#report(`${name(row)}: there is no such subtree`);
      this.#subtrees.take();
    }
    if (!row || isBefore(expected, row)) return this.#report(`${name(expected)}: missing`);
    this.#subtrees.take();
    if (!same(row.hash, expected.hash)) this.#report(`${name(row)}: it is not the hash of its entries`);
  }

  /** A root that is wrong alone was tampered with; from a tampered batch on, all of them are wrong. */
  #doubt(size: number, confirmed: boolean): void {
    if (confirmed) return this.#settleDoubts();
    this.#doubts ??= { first: size, last: size, count: 0 };
    this.#doubts.last = size;
    this.#doubts.count += 1;
  }

  #settleDoubts(): void {
    if (!this.#doubts) return;
    const { first, last, count } = this.#doubts;
    const which = count === 1 ? `checkpoint ${first}` : `checkpoints ${first} to ${last} (${count} of them)`;
    this.#report(`${which}: the root is not that of the entries`);
    this.#doubts = null;
  }

  #judgeHead(): void {
    const [head, ...more] = this.#heads;
    if (!head || more.length > 0) return this.#report(`head: ${this.#heads.length} rows instead of one`);
    if (head.size !== this.#next)
      return this.#report(`head: it says ${head.size} entries, and there are ${this.#next}`);
    const peaks = this.#tree && [...this.#tree.peaks.values()];
    if (peaks && !(peaks.length === head.frontier.length && peaks.every((peak, i) => same(peak, head.frontier[i]!))))
      this.#report('head: the frontier is not that of the entries');
  }
}

function problemOf({ text, leafHash }: EntryRow, computed: Uint8Array, truth: Uint8Array | undefined): string | null {
  if (truth && !same(computed, truth))
    return same(leafHash, truth) ? 'the text is not what was hashed' : 'not the entry that was recorded here';
  if (!same(leafHash, computed)) return 'the leaf hash is not that of the text';
  return isCanonical(text) ? null : 'the text is not canonical JSON (RFC 8785)';
}

function isCanonical(text: string): boolean {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function isWhole(hashes: Hashes, length: number): hashes is readonly Uint8Array[] {
  return hashes.length === length && hashes.every((each) => each?.length === HASH_BYTES);
}

function split(hashes: Uint8Array): Uint8Array[] {
  const count = hashes.length % HASH_BYTES === 0 ? hashes.length / HASH_BYTES : 0;
  return Array.from({ length: count }, (_, i) => hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

function name({ level, position }: SubtreeRow): string {
  return `subtree ${level}/${position}`;
}

function entries(from: number, end: number): string {
  return end - from === 1 ? `entry ${from}` : `entries ${from} to ${end - 1}`;
}
