import { Refusal } from '#kernel/errors.ts';

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

  /** The same for an instant. @throws Refusal INPUT_INVALID */
  addInstant(text: string, value: string | null | undefined): this {
    if (value !== null && value !== undefined && Number.isNaN(Date.parse(value)))
      throw new Refusal('INPUT_INVALID', { check: 'an instant, ISO 8601' });
    return this.add(text, value);
  }

  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  get where(): string {
    return this.#texts.length === 0 ? '' : `where ${this.#texts.map((text) => `(${text})`).join(' and ')}`;
  }
}
