/** Rows one by one, with a look at the next. */
export class Peekable<Row> {
  readonly #rows: AsyncIterator<Row>;
  #next: Row | undefined;
  #ended = false;

  constructor(rows: AsyncIterable<Row>) {
    this.#rows = rows[Symbol.asyncIterator]();
  }

  async peek(): Promise<Row | undefined> {
    if (this.#next !== undefined || this.#ended) return this.#next;
    const { done, value } = await this.#rows.next();
    this.#ended = done === true;
    this.#next = done ? undefined : value;
    return this.#next;
  }

  /** The row that was last looked at. */
  take(): Row | undefined {
    const row = this.#next;
    this.#next = undefined;
    return row;
  }
}
