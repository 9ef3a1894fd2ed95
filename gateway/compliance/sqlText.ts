/** A timestamp in SQL as the graph writes it: ISO 8601, UTC, to the second. */
export function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

/** Conditions that hold together, and the values that they name as `$1`, `$2` ... */
export class Conditions {
  readonly #texts: string[];
  readonly values: unknown[] = [];

  constructor(...always: string[]) {
    this.#texts = always;
  }

  /** `text` has `?` for the value; what is null or undefined asks nothing. */
  add(text: string, value: unknown): this {
    if (value === null || value === undefined) return this;
    this.#texts.push(text.replaceAll('?', this.value(value)));
    return this;
  }

  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  get where(): string {
    return this.#texts.length === 0 ? '' : `where ${this.#texts.map((text) => `(${text})`).join(' and ')}`;
  }
}
