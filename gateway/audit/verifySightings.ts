import { CLOCKS_DIFFER_SECONDS, judgeCheckpoint } from './judgeCheckpoint.ts';
import { Peekable } from './peekable.ts';
import { Suspicion } from './suspicion.ts';
import { extend, rootOf } from './verifyTree.ts';
import { same } from './verifyRows.ts';
import type { Evidence } from './evidence.ts';
import type { Sighting } from './judgeCheckpoint.ts';
import type { VerifierKey } from './verifyNote.ts';
import type { NoteRow } from './verifyRows.ts';
import type { Tree } from './verifyTree.ts';

export type SightingsOptions = {
  /** Entries before this one are not there. */
  readonly from: number;
  /** Those that the ledger itself keeps, or shows, by size. */
  readonly notes: AsyncIterable<NoteRow>;
  /** Those that were kept elsewhere. */
  readonly kept: readonly string[];
  /** The ledger's keys; none: signatures are not judged. */
  readonly keys: readonly VerifierKey[];
  readonly report: (finding: string) => void;
  readonly evidence: Evidence;
};

/** Signed checkpoints beside the tree as it is recomputed. */
export class Sightings {
  readonly #notes: Peekable<NoteRow>;
  readonly #kept: Sighting[];
  readonly #options: SightingsOptions;
  /** The newest of the ledger's own that fits the tree. */
  #newest: Sighting | undefined;
  #clock: Sighting | undefined;
  readonly #broken: Sighting[] = [];

  constructor(options: SightingsOptions) {
    this.#options = options;
    this.#notes = new Peekable(options.notes);
    const kept = options.kept.flatMap((note) => this.#judge(note, 'kept checkpoint') ?? []);
    this.#kept = kept.filter(({ size }) => size >= options.from).toSorted((a, b) => a.size - b.size);
  }

  /** The number of entries that the ledger's own newest signed checkpoint covers. */
  get signedTo(): number {
    return this.#newest?.size ?? 0;
  }

  /** The tree has grown by these hashes, or, where it is null, has no root that is known. */
  async grew(before: Tree | null, hashes: readonly Uint8Array[], size: number): Promise<void> {
    const rootAt = (at: number) =>
      before && at >= before.size && rootOf(extend(before, hashes.slice(0, at - before.size)));
    for (let row = await this.#notes.peek(); row && row.size <= size; row = await this.#notes.peek()) {
      this.#notes.take();
      this.#own(row, rootAt(row.size));
    }
    while (this.#kept[0] && this.#kept[0].size <= size) this.#compareKept(this.#kept.shift()!, rootAt);
  }

  async finish(size: number): Promise<void> {
    const beyond = (what: string, of: number) => {
      this.#options.report(`${what} ${of}: the entries end at ${size}`);
      this.#options.evidence.add('tail deletion', `the ledger had ${of} entries, and ${size} are left`);
    };
    for (let row = await this.#notes.peek(); row; row = await this.#notes.peek()) {
      this.#notes.take();
      beyond('signed checkpoint', row.size);
    }
    for (const { size: of } of this.#kept) beyond('kept checkpoint', of);
    for (const each of this.#broken) this.#nameBroken(each);
  }

  #own({ size, note }: NoteRow, root: Uint8Array | null | false): void {
    const what = 'signed checkpoint';
    const seen = this.#judge(note, what);
    if (!seen) return;
    if (seen.size !== size) return this.#say('edit', `${what} ${size}: it is that of ${seen.size} entries`);
    if (root && !same(root, seen.root))
      return this.#say('rewrite', `${what} ${size}: its root is not that of the entries`);
    if (this.#clock?.at && seen.at && seen.at < this.#clock.at - CLOCKS_DIFFER_SECONDS)
      this.#say('clock rollback', `${what} ${size}: it was signed before that of ${this.#clock.size}`);
    if (this.#clock && this.#clock.origin !== seen.origin)
      this.#say('wrong origin', `${what} ${size}: it is of ${seen.origin}, and not of ${this.#clock.origin}`);
    [this.#newest, this.#clock] = [seen, seen];
  }

  #compareKept(kept: Sighting, rootAt: (size: number) => Uint8Array | null | false): void {
    const root = rootAt(kept.size);
    if (root && same(root, kept.root)) return;
    this.#options.report(
      root
        ? `kept checkpoint ${kept.size}: its root is not that of the entries`
        : `kept checkpoint ${kept.size}: no root of ${kept.size} entries can be recomputed to compare it with`,
    );
    if (root) this.#broken.push(kept);
  }

  /** The ledger signed both, and they cannot both be: a fork. Else somebody without its key wrote the entries anew. */
  #nameBroken({ size }: Sighting): void {
    const forked = this.#options.keys.length > 0 && this.signedTo >= size;
    if (forked) this.#options.evidence.add('fork', `the ledger signed two trees that differ within ${size} entries`);
    else this.#options.evidence.add('rewrite', `the first ${size} entries are not those that there were`);
  }

  #judge(note: string, what: string): Sighting | undefined {
    try {
      return judgeCheckpoint(note, this.#options.keys);
    } catch (error) {
      if (error instanceof Suspicion) this.#say(error.attack, `${what}: ${error.message}`);
      else this.#say('edit', `${what}: ${(error as Error).message}`);
      return undefined;
    }
  }

  #say(attack: Suspicion['attack'], finding: string): void {
    this.#options.report(finding);
    this.#options.evidence.add(attack, finding);
  }
}
