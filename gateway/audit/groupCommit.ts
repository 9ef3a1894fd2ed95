import { setImmediate, setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '#kernel/errors.ts';

export type GroupCommitOptions<Item> = {
  /** Writes the items in one go; resolves with the index of the first. */
  readonly write: (items: readonly Item[]) => Promise<number>;
  /** How long the first item waits for company, where the write before had some; whoever comes alone waits for nobody. */
  readonly lingerMs: number;
  /** Most items in one go, unless they were added together. */
  readonly most: number;
  /** Most items that wait for their turn; what is being written does not count. */
  readonly limit: number;
};

export type GroupCommit<Item> = {
  /** Resolves with the index of the first item. Rejects with AUDIT_UNAVAILABLE when too many wait. */
  add(items: readonly Item[]): Promise<number>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
};

type Group<Item> = { readonly items: readonly Item[]; readonly settled: PromiseWithResolvers<number> };

/** Puts all that arrives while a write is in flight, or within a moment, into one write. The order is kept. */
export function groupCommit<Item>({ write, lingerMs, most, limit }: GroupCommitOptions<Item>): GroupCommit<Item> {
  const groups: Group<Item>[] = [];
  let waiting = 0;
  let running: Promise<void> | undefined;
  let hadCompany = false;

  async function run(): Promise<void> {
    // What is added in the same turn goes along at any rate.
    await (hadCompany ? delay(lingerMs) : setImmediate());
    while (groups.length > 0) {
      const batch = groups.splice(0, fitting(groups, most));
      waiting -= sizeOf(batch);
      hadCompany = batch.length > 1;
      await settle(batch, write);
    }
    running = undefined;
  }

  return {
    async add(items) {
      // One that is larger than the limit still passes when it is alone.
      if (waiting > 0 && waiting + items.length > limit)
        throw new Refusal('AUDIT_UNAVAILABLE', { check: 'queue', limit });
      const group = { items, settled: Promise.withResolvers<number>() };
      groups.push(group);
      waiting += items.length;
      running ??= run();
      return group.settled.promise;
    },
    idle: async () => running,
  };
}

/** How many of the first groups are no more than `most` items, and one at least. */
function fitting(groups: readonly Group<unknown>[], most: number): number {
  let [count, size] = [0, 0];
  for (const { items } of groups) {
    size += items.length;
    if (size > most) break;
    count += 1;
  }
  return Math.max(count, 1);
}

function sizeOf(groups: readonly Group<unknown>[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}

async function settle<Item>(batch: readonly Group<Item>[], write: GroupCommitOptions<Item>['write']): Promise<void> {
  try {
    let next = await write(batch.flatMap(({ items }) => items));
    for (const { items, settled } of batch) {
      settled.resolve(next);
      next += items.length;
    }
  } catch (error) {
    for (const { settled } of batch) settled.reject(error);
  }
}
