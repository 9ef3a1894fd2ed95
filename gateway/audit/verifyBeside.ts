import { CLOCKS_DIFFER_SECONDS } from './judgeCheckpoint.ts';
import { Peekable } from './peekable.ts';
import { VerifyLines } from './verifyLines.ts';
import { name, same } from './verifyRows.ts';
import { isBefore } from './verifyTree.ts';
import type { Attack } from './suspicion.ts';
import type { LedgerExport } from './verifyExport.ts';
import type { CheckpointRow } from './verifyRows.ts';
import type { SubtreeRow, Tree } from './verifyTree.ts';

/** What a ledger keeps beside its entries and their roots: times, stored subtrees, the lines that answers are made from, and the head. */
export class Beside {
  readonly #heads: LedgerExport['heads'];
  readonly #subtrees: Peekable<SubtreeRow> | null;
  readonly #say: (attack: Attack, finding: string) => void;
  readonly #lines: VerifyLines;
  #clock: CheckpointRow | undefined;

  constructor({ heads, subtrees, lines }: LedgerExport, say: (attack: Attack, finding: string) => void) {
    this.#heads = heads;
    this.#subtrees = subtrees && new Peekable(subtrees);
    this.#say = say;
    this.#lines = new VerifyLines(lines, (finding) => say('edit', finding));
  }

  /** How many entries the head counts; infinity where nobody says. */
  get counted(): number {
    return this.#heads?.[0]?.size ?? Infinity;
  }

  judgeTime(row: CheckpointRow): void {
    if (this.#clock && row.at < this.#clock.at - CLOCKS_DIFFER_SECONDS)
      this.#say('clock rollback', `checkpoint ${row.size}: it is from before checkpoint ${this.#clock.size}`);
    this.#clock = row;
  }

  judgeLines(index: number, text: string | undefined): Promise<void> {
    return this.#lines.read(index, text);
  }

  async judgeSubtree(expected: SubtreeRow): Promise<void> {
    if (!this.#subtrees) return;
    let row = await this.#subtrees.peek();
    for (; row && isBefore(row, expected); row = await this.#subtrees.peek()) this.#needless(row);
    if (!row || isBefore(expected, row)) return this.#say('edit', `${name(expected)}: missing`);
    this.#subtrees.take();
    if (!same(row.hash, expected.hash)) this.#say('edit', `${name(row)}: it is not the hash of its entries`);
  }

  async finish(tree: Tree | null, size: number): Promise<void> {
    if (tree) for (let row = await this.#subtrees?.peek(); row; row = await this.#subtrees?.peek()) this.#needless(row);
    await this.#lines.finish();
    if (!this.#heads) return;
    const [head, ...more] = this.#heads;
    if (!head || more.length > 0) return this.#say('edit', `head: ${this.#heads.length} rows instead of one`);
    if (head.size !== size)
      return this.#say(
        head.size > size ? 'tail deletion' : 'insertion',
        `head: it says ${head.size} entries, and there are ${size}`,
      );
    const peaks = tree && [...tree.peaks.values()];
    if (peaks && !(peaks.length === head.frontier.length && peaks.every((peak, i) => same(peak, head.frontier[i]!))))
      this.#say('edit', 'head: the frontier is not that of the entries');
  }

  #needless(row: SubtreeRow): void {
    this.#say('edit', `${name(row)}: there is no such subtree`);
    this.#subtrees?.take();
  }
}
