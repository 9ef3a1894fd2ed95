import { nodeHash, rootOf } from '#kernel/merkle.ts';
import { LEVELS_A_TILE } from './frontier.ts';
import type { Subtree } from './frontier.ts';

/** The leaves from `start` up to, and not with, `end`. */
export type Span = { readonly start: number; readonly end: number };

/** Hashes on a stored level, from `first` up to, and not with, `end`. Level 0 are the leaf hashes. */
export type StoredSpan = { readonly level: number; readonly first: number; readonly end: number };

/** The spans whose hashes are PATH(index, D[size]): RFC 6962 section 2.1.1. */
export function inclusionSpans(index: number, size: number): Span[] {
  const path = ({ start, end }: Span): Span[] => {
    if (end - start === 1) return [];
    const split = start + largestPowerBelow(end - start);
    const [left, right] = [
      { start, end: split },
      { start: split, end },
    ];
    return index < split ? [...path(left), right] : [...path(right), left];
  };
  return path({ start: 0, end: size });
}

/** The spans whose hashes are PROOF(size1, D[size2]): RFC 6962 section 2.1.2. */
export function consistencySpans(size1: number, size2: number): Span[] {
  if (size1 === 0 || size1 === size2) return [];
  const sub = ({ start, end }: Span, whole: boolean): Span[] => {
    if (end === size1) return whole ? [] : [{ start, end }];
    const split = start + largestPowerBelow(end - start);
    const [left, right] = [
      { start, end: split },
      { start: split, end },
    ];
    return size1 <= split ? [...sub(left, whole), right] : [...sub(right, false), left];
  };
  return sub({ start: 0, end: size2 }, true);
}

/** What must be read to compute a span's hash. */
export function storedSpansOf(span: Span): StoredSpan[] {
  return perfectSubtrees(span).map(storedSpan);
}

/** MTH over the span. `stored` gives one hash of a stored level. */
export function spanHash(span: Span, stored: (level: number, position: number) => Uint8Array): Uint8Array {
  const hashes = perfectSubtrees(span).map((subtree) => {
    const { level, first, end } = storedSpan(subtree);
    return rootOf(Array.from({ length: end - first }, (_, i) => stored(level, first + i)));
  });
  return hashes.length === 0 ? rootOf([]) : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** From left to right. The spans of a proof begin where such a cut is exact. */
function perfectSubtrees({ start, end }: Span): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end;) {
    let level = 0;
    while (2 ** (level + 1) <= end - at) level += 1;
    subtrees.push({ level, position: at / 2 ** level });
    at += 2 ** level;
  }
  return subtrees;
}

function storedSpan({ level, position }: Subtree): StoredSpan {
  const fan = 2 ** (level % LEVELS_A_TILE);
  return { level: level - (level % LEVELS_A_TILE), first: position * fan, end: (position + 1) * fan };
}

/** The largest power of two smaller than n, for n > 1. */
function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}
