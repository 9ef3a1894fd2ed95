import type { Attack } from './suspicion.ts';

export type Named = { readonly attack: Attack; readonly says: string };

type Missing = { readonly index: number; readonly recorded: string | null };
type Different = { readonly index: number; readonly found: string; readonly recorded: string | null };

/** Beyond these, indexes are counted and no more remembered. */
const MOST_REMEMBERED = 100_000;
export const MOST_TOLD = 5;

/** What was found wrong, entry by entry, and by what kind of attack it came to be so. */
export class Evidence {
  readonly #different: Different[] = [];
  readonly #missing: Missing[] = [];
  readonly #surplus: number[] = [];
  readonly #named: Named[] = [];
  #forgotten = 0;
  #last = -1;

  present(index: number): void {
    this.#last = Math.max(this.#last, index);
  }

  /** Another entry stands here than the one that was recorded; `recorded` is null where only its hash was changed. */
  different(index: number, found: Uint8Array, recorded: Uint8Array | null): void {
    this.#remember(this.#different, { index, found: hex(found), recorded: recorded && hex(recorded) });
  }

  /** `recorded` is the hash of what should stand here, where it is known. */
  missing(index: number, recorded?: Uint8Array): void {
    this.#remember(this.#missing, { index, recorded: recorded ? hex(recorded) : null });
  }

  /** An entry that is in no tree. */
  surplus(index: number): void {
    this.#remember(this.#surplus, index);
  }

  add(attack: Attack, says: string): void {
    if (!this.#named.some((each) => each.attack === attack && each.says === says)) this.#named.push({ attack, says });
  }

  attacks(): Named[] {
    const { moved, edited, by } = movesAmong(this.#different, this.#missing);
    const missing = this.#missing.map(({ index }) => index);
    const middle = missing.filter((index) => index < this.#last);
    // Where all after an entry have moved up or down, one too many or too few at the end says nothing more.
    const tail = by === 'middle deletion' ? [] : missing.filter((index) => index > this.#last);
    const surplus = by === 'insertion' && moved.length > 0 ? [] : this.#surplus;
    return [
      ...told('edit', edited),
      ...told(by, moved),
      ...told('insertion', surplus),
      ...told('middle deletion', middle),
      ...told('tail deletion', tail),
      ...this.#named,
      ...(this.#forgotten > 0 ? [{ attack: 'edit', says: `and ${this.#forgotten} entries more` } as const] : []),
    ];
  }

  #remember<Item>(list: Item[], item: Item): void {
    if (list.length < MOST_REMEMBERED) list.push(item);
    else this.#forgotten += 1;
  }
}

/**
 * Entries that were recorded elsewhere have moved: all to where others of them were is a reorder, all upwards makes room for one that was
 * put in, all downwards closes up after one that was taken out. What was recorded nowhere was edited.
 */
function movesAmong(
  different: readonly Different[],
  missing: readonly Missing[],
): { moved: number[]; edited: number[]; by: Attack } {
  const recordedAt = new Map([...different, ...missing].map(({ index, recorded }) => [recorded, index]));
  const steps = different.flatMap(({ index, found }) => {
    const from = recordedAt.get(found);
    return from === undefined ? [] : [{ index, by: index - from }];
  });
  const strangers = different.filter(({ found }) => !recordedAt.has(found)).map(({ index }) => index);
  const moved = steps.map(({ index }) => index);
  const shifted = steps.length > 0 && steps.every(({ by }) => Math.sign(by) === Math.sign(steps[0]!.by));
  if (!shifted) return { moved, edited: strangers, by: 'reorder' };
  const first = Math.min(...moved.slice(0, 1), ...strangers.slice(0, 1));
  const [up, gap] = [steps[0]!.by > 0, strangers.filter((index) => index <= first + Math.abs(steps[0]!.by))];
  return {
    moved: up ? gap : [first],
    edited: strangers.filter((index) => !up || !gap.includes(index)),
    by: up ? 'insertion' : 'middle deletion',
  };
}

function told(attack: Attack, indexes: readonly number[]): Named[] {
  if (indexes.length === 0) return [];
  const some = indexes.slice(0, MOST_TOLD).join(', ');
  const more = indexes.length > MOST_TOLD ? ` and ${indexes.length - MOST_TOLD} more` : '';
  return [{ attack, says: `${indexes.length === 1 ? 'entry' : 'entries'} ${some}${more}` }];
}

function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString('hex');
}
