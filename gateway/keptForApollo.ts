import { LastUsed } from '#kernel/lastUsed.ts';
import type { LastUsedOptions } from '#kernel/lastUsed.ts';

/** What was used last, as `@apollo/server` asks for it: a `KeyValueCache`. */
export class KeptForApollo<Value> {
  readonly #kept: LastUsed<Value>;

  constructor(options: LastUsedOptions<Value>) {
    this.#kept = new LastUsed(options);
  }

  peek(key: string): Value | undefined {
    return this.#kept.get(key);
  }

  async get(key: string): Promise<Value | undefined> {
    return this.#kept.get(key);
  }

  async set(key: string, value: Value): Promise<void> {
    this.#kept.set(key, value);
  }

  async delete(key: string): Promise<boolean> {
    return this.#kept.delete(key);
  }
}
