import { EMPTY_ROOT, nodeHash } from '#kernel/merkle.ts';

/** A tree without its leaves: the hashes of its perfect subtrees from left to right, one for each 1-bit of the size. */
export type Frontier = { readonly size: number; readonly hashes: readonly Uint8Array[] };

/** The perfect subtree of 2^level leaves that begins at leaf position × 2^level. */
export type Subtree = { readonly level: number; readonly position: number };

/** Every eighth level is stored: a hash on another level takes at most 128 of those below it. */
export const LEVELS_A_TILE = 8;

/**
 * Adds leaves on the right: merges what has become a perfect subtree, as RFC 9162 section 2.1.2 computes a root.
 * `completed` are the subtrees on stored levels that the leaves made whole.
 */
export function grow(
  { size, hashes }: Frontier,
  leafHashes: readonly Uint8Array[],
): { readonly frontier: Frontier; readonly completed: readonly (Subtree & { readonly hash: Uint8Array })[] } {
  const stack = [...hashes];
  const completed: (Subtree & { hash: Uint8Array })[] = [];
  for (const [i, leaf] of leafHashes.entries()) {
    let [hash, position, level] = [leaf, size + i, 0];
    while (position % 2 === 1) {
      hash = nodeHash(stack.pop()!, hash);
      position = (position - 1) / 2;
      level += 1;
      if (level % LEVELS_A_TILE === 0) completed.push({ level, position, hash });
    }
    stack.push(hash);
  }
  return { frontier: { size: size + leafHashes.length, hashes: stack }, completed };
}

/** The root of the whole tree: RFC 6962 section 2.1. */
export function frontierRoot({ hashes }: Frontier): Uint8Array {
  return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** @throws TypeError when the hashes cannot be those of a tree of this size */
export function frontierOf(size: number, hashes: readonly Uint8Array[]): Frontier {
  const ones = BigInt(size).toString(2).replaceAll('0', '').length;
  if (hashes.length !== ones || hashes.some((hash) => hash.length !== 32))
    throw new TypeError(`the frontier of ${size} leaves cannot have ${hashes.length} hashes`);
  return { size, hashes };
}
