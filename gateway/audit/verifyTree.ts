import { createHash } from 'node:crypto';

/** The hash of the 2^level entries from entry position × 2^level on. */
export type SubtreeRow = { readonly level: number; readonly position: number; readonly hash: Uint8Array };

/** A tree of which the hashes of its perfect subtrees are known, by their span, from left to right. */
export type Tree = { readonly size: number; readonly peaks: ReadonlyMap<string, Uint8Array> };

export const emptyTree: Tree = { size: 0, peaks: new Map() };

/**
 * MTH(D[start:end]) by the definition of RFC 6962 section 2.1. `known` are halves that were computed before;
 * a leaf is already hashed.
 */
function mth(
  start: number,
  end: number,
  known: ReadonlyMap<string, Uint8Array>,
  leaf: (index: number) => Uint8Array,
): Uint8Array {
  const finished = known.get(`${start}:${end}`);
  if (finished) return finished;
  if (end === start) return createHash('sha256').digest();
  if (end - start === 1) return leaf(start);
  const k = start + powerBelow(end - start);
  return hash(1, mth(start, k, known, leaf), mth(k, end, known, leaf));
}

export function rootOf({ size, peaks }: Tree): Uint8Array {
  return mth(0, size, peaks, () => {
    throw new TypeError('a tree knows its perfect subtrees');
  });
}

export function extend({ size, peaks }: Tree, hashes: readonly Uint8Array[]): Tree {
  const end = size + hashes.length;
  const leaf = (index: number) => hashes[index - size]!;
  const spans = perfectSpans(0, end);
  return { size: end, peaks: new Map(spans.map(([a, b]) => [`${a}:${b}`, mth(a, b, peaks, leaf)])) };
}

/** The tree of that size, from what is known of it: the hash of every span of `needed`. */
export function treeOf(size: number, known: ReadonlyMap<string, Uint8Array>): Tree {
  const unknown = (index: number) => {
    throw new Error(`the hash of entry ${index} is not there`);
  };
  return { size, peaks: new Map(perfectSpans(0, size).map(([a, b]) => [`${a}:${b}`, mth(a, b, known, unknown)])) };
}

/** @throws Error when the hashes cannot be those of a tree of this size */
export function treeFromPeaks(size: number, hashes: readonly Uint8Array[]): Tree {
  const spans = perfectSpans(0, size);
  if (spans.length !== hashes.length || hashes.some(({ length }) => length !== 32))
    throw new Error(`these are not the peaks of a tree of ${size}`);
  return { size, peaks: new Map(spans.map(([a, b], i) => [`${a}:${b}`, hashes[i]!])) };
}

/** The stored hashes that a tree of that size can be computed from, level by level; on level 0 those of entries. */
export function needed(size: number): { readonly level: number; readonly first: number; readonly end: number }[] {
  return perfectSpans(0, size).map(([start, end]) => {
    const height = Math.log2(end - start);
    const level = height - (height % 8);
    return { level, first: start / 2 ** level, end: end / 2 ** level };
  });
}

function perfectSpans(start: number, end: number): (readonly [number, number])[] {
  if (start === end) return [];
  const k = powerBelow(end - start);
  return end - start === 1 || k * 2 === end - start
    ? [[start, end]]
    : [[start, start + k], ...perfectSpans(start + k, end)];
}

/** The subtrees of 256, 65,536 ... leaves that the new leaves complete, in the order in which they do. */
export function completed({ size, peaks }: Tree, hashes: readonly Uint8Array[]): SubtreeRow[] {
  const known = new Map(peaks);
  const found: SubtreeRow[] = [];
  const end = size + hashes.length;
  for (let level = 8; 2 ** level <= end; level += 8) {
    const width = 2 ** level;
    for (let position = Math.floor(size / width); (position + 1) * width <= end; position += 1) {
      const span = [position * width, (position + 1) * width] as const;
      const hash = mth(...span, known, (index) => hashes[index - size]!);
      known.set(span.join(':'), hash);
      found.push({ level, position, hash });
    }
  }
  return found.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** Whether `a` is complete at a smaller size, or at the same on a lower level. */
export function isBefore(a: SubtreeRow, b: SubtreeRow): boolean {
  const [sizeA, sizeB] = [(a.position + 1) * 2 ** a.level, (b.position + 1) * 2 ** b.level];
  return sizeA === sizeB ? a.level < b.level : sizeA < sizeB;
}

/** The largest power of two smaller than n, for n > 1. */
export function powerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

/** Of a leaf with the prefix 0, of a node with 1: RFC 6962 section 2.1. */
export function hash(prefix: 0 | 1, ...parts: readonly Uint8Array[]): Uint8Array {
  const sha256 = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) sha256.update(part);
  return sha256.digest();
}
