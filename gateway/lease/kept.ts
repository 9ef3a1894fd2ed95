import { LastUsed } from '#kernel/lastUsed.ts';

/** What was read of a store, by key; what was used last stays. */
export class Kept<Value> {
  readonly #kept: LastUsed<Value>;
  /** Stands for what the store does not have: that is remembered too. */
  readonly #absent: Value;
  /** Of each read that is under way: the keys of which something has changed since it began, and all of them. */
  readonly #reads = new Map<Set<string>, readonly string[]>();

  constructor(most: number, absent: Value) {
    this.#kept = new LastUsed({ most });
    this.#absent = absent;
  }

  find(key: string): Value | undefined {
    return this.#kept.get(key);
  }

  forget(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#kept.delete(key);
      for (const changed of this.#reads.keys()) changed.add(key);
    }
  }

  forgetAll(): void {
    this.#kept.clear();
    for (const [changed, keys] of this.#reads) for (const key of keys) changed.add(key);
  }

  /** Without the keys of which something changed meanwhile: what was read of them may be what was before. */
  async read(
    keys: readonly string[],
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  ): Promise<Map<string, Value>> {
    const changed = new Set<string>();
    this.#reads.set(changed, keys);
    try {
      const found = await read(keys);
      const sound = new Map<string, Value>();
      for (const key of keys) if (!changed.has(key)) sound.set(key, found.get(key) ?? this.#absent);
      for (const [key, value] of sound) this.#kept.set(key, value);
      return sound;
    } finally {
      this.#reads.delete(changed);
    }
  }
}
