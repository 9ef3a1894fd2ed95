import { Evidence } from './evidence.ts';
import { Peekable } from './peekable.ts';
import { Beside } from './verifyBeside.ts';
import { VerifyEvents } from './verifyEvents.ts';
import { entries, isWhole, problemOf, same, split } from './verifyRows.ts';
import { Sightings } from './verifySightings.ts';
import { completed, emptyTree, extend, hash, rootOf } from './verifyTree.ts';
import type { Named } from './evidence.ts';
import type { Lines } from './verifyLines.ts';
import type { VerifierKey } from './verifyNote.ts';
import type { CheckpointRow, EntryRow, Hashes, NoteRow, Sealed } from './verifyRows.ts';
import type { SubtreeRow, Tree } from './verifyTree.ts';

/**
 * What a ledger holds. Entries by index, checkpoints by size, subtrees by the size that completes them; null for what the source
 * does not have.
 */
export type LedgerExport = {
  /** How many entries there should be, for whoever waits. */
  readonly size: number;
  readonly heads: readonly { readonly size: number; readonly frontier: readonly Uint8Array[] }[] | null;
  readonly entries: AsyncIterable<EntryRow>;
  readonly checkpoints: AsyncIterable<CheckpointRow> | null;
  readonly subtrees: AsyncIterable<SubtreeRow> | null;
  readonly notes: AsyncIterable<NoteRow>;
  readonly lines?: Lines | null;
  /** The tree before its first entry. */
  readonly before?: Tree;
};

/** What it is held against. */
export type Expectations = {
  /** Signed checkpoints that were kept elsewhere. */
  readonly kept?: readonly string[];
  /** The ledger's keys; without them no signature is judged. */
  readonly keys?: readonly VerifierKey[];
  /** Entries before this index are kept elsewhere: their hashes alone are verified. */
  readonly detachedBefore?: number;
};

/** What was found to be there. `root` is null when a missing entry keeps it from being computed. */
export type Verdict = {
  readonly size: number;
  readonly root: Uint8Array | null;
  /** How many entries the newest signed checkpoint covers. */
  readonly signedTo: number;
  readonly attacks: readonly Named[];
  /** Nothing but the newest checkpoint was read. */
  readonly unread?: true;
};

/**
 * Recomputes a ledger and reports every row that is not what it should be. It shares no code with what writes the
 * ledger, and holds a batch at a time. Where the copies of a leaf hash differ (the text's own, the one beside it, the
 * checkpoint's), the one that the checkpoint's root confirms is the one that was recorded.
 */
export async function verifyExport(
  ledger: LedgerExport,
  report: (finding: string) => void,
  expected: Expectations = {},
): Promise<Verdict> {
  const verification = new Verification(ledger, report, expected);
  for await (const checkpoint of ledger.checkpoints ?? []) await verification.checkpoint(checkpoint);
  return verification.finish();
}

type Slot = EntryRow | undefined;
const MOST_AT_ONCE = 10_000;

class Verification {
  readonly #covered: boolean;
  readonly #entries: Peekable<EntryRow>;
  readonly #beside: Beside;
  readonly #sightings: Sightings;
  readonly #evidence = new Evidence();
  readonly #events = new VerifyEvents((finding) => this.#judgeAlone('event gap', finding));
  readonly #detachedBefore: number;
  readonly #report: (finding: string) => void;
  /** Null once an entry is missing of which nobody knows the hash. */
  #tree: Tree | null;
  /** The first index that is not judged yet. */
  #next: number;
  #doubts: { first: number; last: number; count: number } | null = null;

  constructor(
    ledger: LedgerExport,
    report: (finding: string) => void,
    { kept = [], keys = [], detachedBefore = 0 }: Expectations,
  ) {
    this.#covered = ledger.checkpoints !== null;
    this.#entries = new Peekable(ledger.entries);
    this.#beside = new Beside(ledger, (attack, finding) => this.#judgeAlone(attack, finding));
    this.#report = report;
    this.#detachedBefore = detachedBefore;
    this.#tree = ledger.before ?? emptyTree;
    this.#next = this.#tree.size;
    const { notes } = ledger;
    this.#sightings = new Sightings({ from: this.#next, notes, kept, keys, report, evidence: this.#evidence });
  }

  async checkpoint(row: CheckpointRow): Promise<void> {
    const { size, rootHash, leafHashes } = row;
    this.#beside.judgeTime(row);
    const copies = split(leafHashes);
    const from = size - copies.length;
    if (size <= this.#next || copies.length === 0 || from < this.#next)
      this.#report(`checkpoint ${size}: it does not fit the entries before it`);
    if (size <= this.#next) return;
    if (!(await this.#withoutCheckpoint(copies.length === 0 ? size - 1 : from)))
      return this.#endsBefore(size, `checkpoint ${size}: the entries end at ${this.#next}`);
    const copy = copies.slice(this.#next - from);
    await this.#judge(await this.#take(size), { size, rootHash, copy });
  }

  async finish(): Promise<Verdict> {
    await this.#withoutCheckpoint(Infinity);
    this.#settleDoubts(true);
    await this.#beside.finish(this.#tree, this.#next);
    await this.#sightings.grew(this.#tree, [], this.#next);
    await this.#sightings.finish(this.#next);
    const { signedTo } = this.#sightings;
    return { size: this.#next, root: this.#tree && rootOf(this.#tree), signedTo, attacks: this.#evidence.attacks() };
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
        for (let index = this.#next; index < end; index += 1) this.#evidence.missing(index);
        [this.#tree, this.#next] = [null, end];
      } else await this.#judge(await this.#take(Math.min(until, this.#next + MOST_AT_ONCE), true));
    }
    if (this.#next > from && this.#covered) this.#uncovered(from);
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
      this.#evidence.surplus(row.index);
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
      this.#judgeEntry(this.#next + i, row, computed[i], truth[i]);
      this.#events.read(this.#next + i, row?.text);
      await this.#beside.judgeLines(this.#next + i, row?.text);
      if (sealed && copy[i] && truth[i] && !same(copy[i], truth[i]))
        this.#judgeAlone('edit', `checkpoint ${sealed.size}: its hash of entry ${this.#next + i} is wrong`);
    }
    if (sealed && this.#tree) this.#doubt(sealed.size, confirmed !== undefined);
    await this.#extend(truth);
  }

  #judgeEntry(index: number, row: Slot, computed: Uint8Array | undefined, truth: Uint8Array | undefined): void {
    if (!row || !computed) {
      if (truth && index < this.#detachedBefore) return;
      this.#report(`entry ${index}: missing`);
      return this.#evidence.missing(index, truth);
    }
    this.#evidence.present(index);
    const problem = problemOf(row, computed, truth);
    if (!problem) return;
    this.#report(`entry ${index}: ${problem}`);
    if (truth && !same(computed, truth)) this.#evidence.different(index, computed, truth);
    else if (!same(computed, row.leafHash)) this.#evidence.different(index, computed, null);
  }

  /** What stands beside the entries. */
  #judgeAlone(attack: Named['attack'], finding: string): void {
    this.#report(finding);
    this.#evidence.add(attack, finding);
  }

  #endsBefore(size: number, finding: string): void {
    this.#report(finding);
    this.#evidence.add('tail deletion', `there were ${size} entries, and ${this.#next} are left`);
  }

  /** Behind the head's last entry they were put in; before it their checkpoint was taken away. */
  #uncovered(from: number): void {
    const recorded = this.#beside.counted;
    if (from < recorded) return this.#judgeAlone('edit', `${entries(from, this.#next)}: in no checkpoint`);
    this.#report(`${entries(from, this.#next)}: in no checkpoint`);
    for (let index = from; index < this.#next; index += 1) this.#evidence.surplus(index);
  }

  #leadsTo(hashes: readonly Uint8Array[], root: Uint8Array): boolean {
    return this.#tree !== null && same(rootOf(extend(this.#tree, hashes)), root);
  }

  async #extend(truth: Hashes): Promise<void> {
    this.#next += truth.length;
    if (isWhole(truth, truth.length)) await this.#sightings.grew(this.#tree, truth, this.#next);
    else await this.#sightings.grew(null, [], this.#next);
    if (!this.#tree || !isWhole(truth, truth.length)) {
      this.#tree = null;
      return;
    }
    const before = this.#tree;
    this.#tree = extend(before, truth);
    for (const expected of completed(before, truth)) await this.#beside.judgeSubtree(expected);
  }

  /** A root that is wrong alone was tampered with; from a tampered batch on, all of them are wrong. */
  #doubt(size: number, confirmed: boolean): void {
    if (confirmed) return this.#settleDoubts();
    const { first, count } = this.#doubts ?? { first: size, count: 0 };
    this.#doubts = { first, last: size, count: count + 1 };
  }

  #settleDoubts(atTheEnd = false): void {
    if (!this.#doubts) return;
    const { first, last, count } = this.#doubts;
    const which = count === 1 ? `checkpoint ${first}` : `checkpoints ${first} to ${last} (${count} of them)`;
    this.#judgeAlone(atTheEnd && count > 1 ? 'rewrite' : 'edit', `${which}: the root is not that of the entries`);
    this.#doubts = null;
  }
}
