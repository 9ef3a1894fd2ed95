import { MOST_TOLD } from './evidence.ts';
import { Peekable } from './peekable.ts';

/** One line of a release as compliance answers from it: its columns as a JSON array, in the order of `linesOf`. */
export type LineRow = { readonly index: number; readonly nth: number; readonly columns: string };

/** The lines that answers are made from, and how many entries they are of. */
export type Lines = { readonly upTo: number; readonly rows: AsyncIterable<LineRow> };

/** What is answered from has to follow from the entries, line by line. */
export class VerifyLines {
  readonly #upTo: number;
  readonly #rows: Peekable<LineRow> | null;
  readonly #say: (finding: string) => void;
  #told = 0;
  #isBegun = false;

  constructor(lines: Lines | null | undefined, say: (finding: string) => void) {
    this.#upTo = lines?.upTo ?? 0;
    this.#rows = lines ? new Peekable(lines.rows) : null;
    this.#say = say;
  }

  /** The next entry; undefined where none is there. */
  async read(index: number, text: string | undefined): Promise<void> {
    if (!this.#rows) return;
    const held: string[] = [];
    let before = false;
    for (let row = await this.#rows.peek(); row && row.index <= index; row = await this.#rows.peek()) {
      if (row.index === index) held[row.nth - 1] = row.columns;
      // Those of a month that was detached go when somebody asks.
      else before ||= this.#isBegun;
      this.#rows.take();
    }
    if (before) this.#tell(`there are lines before entry ${index} that are of no entry`);
    this.#isBegun ||= text !== undefined;
    if (text === undefined || index >= this.#upTo) return;
    const right = linesOf(text);
    if (right.length !== held.length || right.some((line, i) => line !== held[i]))
      this.#tell(`entry ${index}: the lines that answers are made from do not follow from it`);
  }

  async finish(): Promise<void> {
    if (await this.#rows?.peek()) this.#tell('there are lines after the last entry');
  }

  #tell(finding: string): void {
    if ((this.#told += 1) <= MOST_TOLD) this.#say(finding);
  }
}

type Line = Record<'coordinate' | 'scope' | 'via' | 'basis' | 'because', string | undefined> & {
  readonly consent?: { readonly id: string; readonly version: number };
  readonly count: number;
};
type Release = Record<'kind' | 'traceId' | 'caller' | 'client' | 'source' | 'recipient', string> & {
  readonly at: number;
  readonly purpose: string | null;
  readonly subject: string | null;
  readonly released: readonly Line[];
  readonly withheld: readonly Line[];
};

function linesOf(text: string): string[] {
  if (!text.includes('"kind":"release"')) return [];
  const entry = JSON.parse(text) as Release;
  const { at, traceId, caller, client, source, recipient, purpose, subject } = entry;
  const before = [at, traceId, caller, client, source, recipient, purpose, subject];
  return [...entry.released, ...entry.withheld].map((line) => {
    const { coordinate, scope, via, basis, consent, because, count } = line;
    const columns = [...before, coordinate, scope, via, basis, consent?.id, consent?.version, because, count];
    return JSON.stringify(columns.map((value) => value ?? null));
  });
}
