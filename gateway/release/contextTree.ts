import { randomBytes } from 'node:crypto';
import { leafHash, nodeHash } from '#kernel/merkle.ts';

/** Every tree is as high, so that a place in it does not tell how many contexts were signed together. */
const HEIGHT = 5;
export const MOST_CONTEXTS = 2 ** HEIGHT;
const HASH_BYTES = 32;
const POOL_BYTES = 8_192;

export type ContextTree = {
  readonly root: Uint8Array;
  /** For each context: the index of its leaf and the hashes beside its way up, base64url. */
  readonly places: readonly string[];
};

/**
 * Contexts as leaves of a Merkle tree (kernel/merkle.ts), at random places. What stands beside them is other contexts or random
 * bytes, and nobody can tell which: a member learns nothing of what was signed together with its own.
 */
export function contextTree(contexts: readonly string[]): ContextTree {
  const indexes = randomIndexes(contexts.length);
  const levels: (Uint8Array | undefined)[][] = [[]];
  for (const [i, context] of contexts.entries()) levels[0]![indexes[i]!] = leafHash(context);
  for (let height = 0; height < HEIGHT; height++) levels.push(parentsOf(levels[height]!, MOST_CONTEXTS >> height));
  const places = indexes.map((index) => {
    const beside = Array.from({ length: HEIGHT }, (_, height) => levels[height]![(index >> height) ^ 1]!);
    return Buffer.concat([Uint8Array.of(index), ...beside]).toString('base64url');
  });
  return { root: levels[HEIGHT]![0]!, places };
}

/** Of each pair with a context below it; its other half is made up where there is none. */
function parentsOf(hashes: (Uint8Array | undefined)[], width: number): (Uint8Array | undefined)[] {
  const parents: (Uint8Array | undefined)[] = [];
  for (let i = 0; i < width; i += 2) {
    if (!hashes[i] && !hashes[i + 1]) continue;
    const left = (hashes[i] ??= fresh(HASH_BYTES));
    const right = (hashes[i + 1] ??= fresh(HASH_BYTES));
    parents[i / 2] = nodeHash(left, right);
  }
  return parents;
}

/** So many different leaves of the tree, any as likely as any other. */
function randomIndexes(count: number): number[] {
  const all = Array.from({ length: MOST_CONTEXTS }, (_, i) => i);
  return Array.from({ length: count }, (_, i) => {
    const other = i + (fresh(4).readUInt32LE() % (MOST_CONTEXTS - i));
    const [taken, left] = [all[other]!, all[i]!];
    all[other] = left;
    return taken;
  });
}

let pool = Buffer.alloc(0);

/** Random bytes that were never used: many are drawn at once, as each draw costs as much. */
function fresh(length: number): Buffer {
  if (pool.length < length) pool = randomBytes(POOL_BYTES);
  const bytes = pool.subarray(0, length);
  pool = pool.subarray(length);
  return bytes;
}
