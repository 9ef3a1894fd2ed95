import { LastUsed } from '#kernel/lastUsed.ts';
import type { Operation } from '#gateway/plan/operations.ts';

/** So many a gateway keeps, read and planned: each is some 50 kB. */
export const MOST_OPERATIONS = 1_000;

/** Operations that have been through the whole front door once, by their text and name; the least recently used go first. */
export class KnownOperations {
  readonly #kept: LastUsed<Operation>;
  /** Texts of persisted queries by their hash. */
  readonly #texts: LastUsed<string>;

  constructor({ most = MOST_OPERATIONS, mostBytes = 8 * 1024 * 1024 }: { most?: number; mostBytes?: number } = {}) {
    this.#kept = new LastUsed({ most, mostWeight: mostBytes, weightOf: (key) => key.length });
    this.#texts = new LastUsed({ most });
  }

  find(text: string, name: string | undefined): Operation | undefined {
    return this.#kept.get(keyOf(text, name));
  }

  /** The text of a persisted query that was called before. */
  textOf(hash: string): string | undefined {
    return this.#texts.get(hash);
  }

  remember(text: string, name: string | undefined, operation: Operation, hash?: string): void {
    const key = keyOf(text, name);
    if (this.#kept.get(key) !== operation) this.#kept.set(key, operation);
    if (hash !== undefined) this.#texts.set(hash, text);
  }

  get size(): number {
    return this.#kept.size;
  }
}

function keyOf(text: string, name: string | undefined): string {
  return name === undefined ? text : `${name}\n${text}`;
}
