import type { Operation } from '#gateway/plan/operations.ts';

/** Operations that have been through the whole front door once, by their text and name; the least recently used go first. */
export class KnownOperations {
  readonly #most: number;
  readonly #mostBytes: number;
  readonly #kept = new Map<string, Operation>();
  readonly #texts = new Map<string, string>();
  #bytes = 0;

  constructor({ most = 1_000, mostBytes = 8 * 1024 * 1024 }: { most?: number; mostBytes?: number } = {}) {
    this.#most = most;
    this.#mostBytes = mostBytes;
  }

  find(text: string, name: string | undefined): Operation | undefined {
    const key = keyOf(text, name);
    const found = this.#kept.get(key);
    if (!found) return undefined;
    // Moved to the end only when it is about to matter: a map that is half empty throws nothing out.
    if (this.#kept.size * 2 > this.#most) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
    }
    return found;
  }

  /** The text of a persisted query that was called before. */
  textOf(hash: string): string | undefined {
    return this.#texts.get(hash);
  }

  remember(text: string, name: string | undefined, operation: Operation, hash?: string): void {
    const key = keyOf(text, name);
    if (!this.#kept.has(key)) this.#bytes += key.length;
    this.#kept.set(key, operation);
    if (hash !== undefined) this.#texts.set(hash, text);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= this.#most && this.#bytes <= this.#mostBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= oldest.length;
    }
    for (const [oldest] of this.#texts) {
      if (this.#texts.size <= this.#most) break;
      this.#texts.delete(oldest);
    }
  }

  get size(): number {
    return this.#kept.size;
  }
}

function keyOf(text: string, name: string | undefined): string {
  return name === undefined ? text : `${name}\n${text}`;
}
