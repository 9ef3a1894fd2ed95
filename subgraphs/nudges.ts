/** Tells whoever waits that there may be something new to read. */
export class Nudges {
  #count = 0;
  #failed: { readonly error: unknown } | null = null;
  readonly #waiting = new Set<{ readonly wake: () => void; readonly fail: (error: unknown) => void }>();

  /** How often there was news so far: to be taken before a reader looks. */
  get count(): number {
    return this.#count;
  }

  nudge(): void {
    this.#count += 1;
    for (const { wake } of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** Nobody will be told any more. */
  fail(error: unknown): void {
    this.#failed = { error };
    for (const { fail } of this.#waiting) fail(error);
    this.#waiting.clear();
  }

  /** Resolves once there was news after `seen`. Rejects with what it failed with. */
  after(seen: number): Promise<void> {
    if (this.#failed) return Promise.reject(this.#failed.error);
    if (this.#count > seen) return Promise.resolve();
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#waiting.add({ wake: resolve, fail: reject });
    return promise;
  }
}

/**
 * Events that are read off a log as they are asked for: nothing is held for a slow reader, and nothing is missed. Not a generator: one that
 * waits could not be told to stop. `onEnd` is told once.
 */
export function eventsFrom<Event>(
  read: () => Promise<readonly Event[]>,
  nudges: Nudges,
  onEnd: () => void,
): AsyncIterableIterator<Event, undefined> {
  return new LogEvents(read, nudges, onEnd);
}

class LogEvents<Event> implements AsyncIterableIterator<Event, undefined> {
  readonly #read: () => Promise<readonly Event[]>;
  readonly #nudges: Nudges;
  readonly #onEnd: () => void;
  #waiting: Event[] = [];
  #wake: () => void = () => undefined;
  #isOver = false;

  constructor(read: () => Promise<readonly Event[]>, nudges: Nudges, onEnd: () => void) {
    this.#read = read;
    this.#nudges = nudges;
    this.#onEnd = onEnd;
  }

  async next(): Promise<IteratorResult<Event, undefined>> {
    try {
      while (!this.#isOver && this.#waiting.length === 0) {
        const seen = this.#nudges.count;
        this.#waiting = [...(await this.#read())];
        if (this.#waiting.length === 0) await this.#newsOrEnd(seen);
      }
    } catch (error) {
      this.#end();
      throw error;
    }
    return this.#isOver ? { done: true, value: undefined } : { done: false, value: this.#waiting.shift()! };
  }

  async return(): Promise<IteratorResult<Event, undefined>> {
    this.#end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Not a race with one promise that lasts: that would keep every wait there ever was. */
  #newsOrEnd(seen: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#wake = resolve;
      if (this.#isOver) resolve();
      else this.#nudges.after(seen).then(resolve, reject);
    });
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#wake();
    this.#onEnd();
  }
}

/** How a numbered log is read: the number that the next page ends with, null where there is none; and what of it is for this reader. */
export type PagedLog<Event> = {
  readonly upTo: (after: number) => Promise<number | null>;
  readonly between: (after: number, upTo: number) => Promise<readonly Event[]>;
};

/** Reads on from a number: the next that there is for this reader, or nothing. */
export function readOn<Event>({ upTo, between }: PagedLog<Event>, from: number): () => Promise<readonly Event[]> {
  let read = from;
  return async () => {
    for (;;) {
      const end = await upTo(read);
      if (end === null) return [];
      const found = await between(read, end);
      read = end;
      if (found.length > 0) return found;
    }
  };
}
