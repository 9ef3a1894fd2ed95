export type LastUsedOptions<Value> = {
  readonly most?: number;
  /** Of all together, as `weightOf` weighs each. */
  readonly mostWeight?: number;
  readonly weightOf?: (key: string, value: Value) => number;
};

/** Values by key, of which only so many are kept: those that were used last. */
export class LastUsed<Value> {
  readonly #options: Required<LastUsedOptions<Value>>;
  readonly #kept = new Map<string, Value>();
  #weight = 0;

  constructor(options: LastUsedOptions<Value>) {
    this.#options = { most: Infinity, mostWeight: Infinity, weightOf: () => 0, ...options };
  }

  get size(): number {
    return this.#kept.size;
  }

  get(key: string): Value | undefined {
    const value = this.#kept.get(key);
    const { most, mostWeight } = this.#options;
    // Moved to the end only when it is about to matter: as long as half of the room is free, nothing will soon be thrown out.
    if (value !== undefined && (this.#kept.size * 2 > most || this.#weight * 2 > mostWeight)) {
      this.#kept.delete(key);
      this.#kept.set(key, value);
    }
    return value;
  }

  /** One that is too heavy for all of the room is not kept. */
  set(key: string, value: Value): void {
    const { most, mostWeight, weightOf } = this.#options;
    this.delete(key);
    const weight = weightOf(key, value);
    if (weight > mostWeight) return;
    this.#kept.set(key, value);
    this.#weight += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= most && this.#weight <= mostWeight) break;
      this.delete(oldest);
    }
  }

  delete(key: string): boolean {
    const value = this.#kept.get(key);
    if (!this.#kept.delete(key)) return false;
    this.#weight -= this.#options.weightOf(key, value!);
    return true;
  }

  clear(): void {
    this.#kept.clear();
    this.#weight = 0;
  }
}
