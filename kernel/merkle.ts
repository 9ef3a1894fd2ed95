import { hash } from 'node:crypto';
import { Refusal } from './errors.ts';

/**
 * The Merkle tree of RFC 6962 section 2.1 and RFC 9162 section 2.1, over SHA-256. Hashes are 32 bytes.
 * A verifier returns `true` or throws `Refusal('LEDGER_BROKEN')` whose detail says which check failed.
 */
export const EMPTY_ROOT: Uint8Array = hash('sha256', '', 'buffer');

const HASH_BYTES = 32;
/** A prefix and two hashes: one call is cheaper than an update for each. */
const inner = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** MTH({d}) = SHA-256(0x00 || d): RFC 6962 section 2.1. Of a text: over its UTF-8. */
export function leafHash(data: Uint8Array | string): Uint8Array {
  return hash('sha256', typeof data === 'string' ? `\0${data}` : Buffer.concat([Uint8Array.of(0), data]), 'buffer');
}

/** SHA-256(0x01 || left || right): RFC 6962 section 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES)
    return hash('sha256', Buffer.concat([Uint8Array.of(1), left, right]), 'buffer');
  inner.set(left, 1);
  inner.set(right, 1 + HASH_BYTES);
  return hash('sha256', inner, 'buffer');
}

/** The root over the leaf hashes, in order. */
export function rootOf(leafHashes: readonly Uint8Array[]): Uint8Array {
  return range(leafHashes, 0, leafHashes.length);
}

/** PATH(index, D[size]): RFC 6962 section 2.1.1. */
export function inclusionProof(leafHashes: readonly Uint8Array[], index: number): Uint8Array[] {
  const size = leafHashes.length;
  if (!Number.isSafeInteger(index) || index < 0 || index >= size)
    throw broken('index outside the tree', { index, size });
  const path = (start: number, end: number): Uint8Array[] => {
    if (end - start === 1) return [];
    const split = start + largestPowerBelow(end - start);
    return index < split
      ? [...path(start, split), range(leafHashes, split, end)]
      : [...path(split, end), range(leafHashes, start, split)];
  };
  return path(0, size);
}

/** PROOF(size1, D[size2]): RFC 6962 section 2.1.2. */
export function consistencyProof(leafHashes: readonly Uint8Array[], size1: number): Uint8Array[] {
  const size2 = leafHashes.length;
  if (!Number.isSafeInteger(size1) || size1 < 0 || size1 > size2)
    throw broken('size outside the tree', { size1, size2 });
  if (size1 === 0 || size1 === size2) return [];
  const sub = (start: number, end: number, whole: boolean): Uint8Array[] => {
    if (end === size1) return whole ? [] : [range(leafHashes, start, end)];
    const split = start + largestPowerBelow(end - start);
    return size1 <= split
      ? [...sub(start, split, whole), range(leafHashes, split, end)]
      : [...sub(split, end, false), range(leafHashes, start, split)];
  };
  return sub(0, size2, true);
}

export type InclusionClaim = {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** RFC 9162 section 2.1.3.2. */
export function verifyInclusion({ leafHash: leaf, index, size, proof, root }: InclusionClaim): true {
  if (!isSize(size) || !isSize(index) || index >= size) throw broken('index outside the tree', { index, size });
  needHashes([leaf, root], proof, { index, size });
  let fn = BigInt(index);
  let sn = BigInt(size - 1);
  let hash = leaf;
  for (const sibling of proof) {
    if (sn === 0n) throw broken('inclusion proof too long', { index, size });
    if (fn & 1n || fn === sn) {
      hash = nodeHash(sibling, hash);
      while (!(fn & 1n) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else hash = nodeHash(hash, sibling);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  if (sn !== 0n) throw broken('inclusion proof too short', { index, size });
  if (!equal(hash, root)) throw broken('inclusion proof leads to another root', { index, size });
  return true;
}

export type ConsistencyClaim = {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** RFC 9162 section 2.1.4.2. */
export function verifyConsistency({ size1, size2, root1, root2, proof }: ConsistencyClaim): true {
  if (!isSize(size1) || !isSize(size2) || size1 > size2) throw broken('sizes out of order', { size1, size2 });
  needHashes([root1, root2], proof, { size1, size2 });
  if (size1 === size2) {
    if (proof.length > 0) throw broken('consistency proof too long', { size1, size2 });
    if (!equal(root1, root2)) throw broken('same size, different roots', { size1, size2 });
    return true;
  }
  if (size1 === 0) {
    if (proof.length > 0) throw broken('consistency proof too long', { size1, size2 });
    if (!equal(root1, EMPTY_ROOT)) throw broken('the root of nothing is wrong', { size1, size2 });
    return true;
  }
  return walkConsistency({ size1, size2, root1, root2, proof });
}

function walkConsistency({ size1, size2, root1, root2, proof }: ConsistencyClaim): true {
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : [...proof];
  const first = path.shift();
  if (!first || proof.length === 0) throw broken('consistency proof too short', { size1, size2 });
  let fn = BigInt(size1 - 1);
  let sn = BigInt(size2 - 1);
  while (fn & 1n) [fn, sn] = [fn >> 1n, sn >> 1n];
  let old = first;
  let current = first;
  for (const sibling of path) {
    if (sn === 0n) throw broken('consistency proof too long', { size1, size2 });
    if (fn & 1n || fn === sn) {
      old = nodeHash(sibling, old);
      current = nodeHash(sibling, current);
      while (!(fn & 1n) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else current = nodeHash(current, sibling);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  if (sn !== 0n) throw broken('consistency proof too short', { size1, size2 });
  if (!equal(old, root1)) throw broken('consistency proof leads to another first root', { size1, size2 });
  if (!equal(current, root2)) throw broken('consistency proof leads to another second root', { size1, size2 });
  return true;
}

function range(leaves: readonly Uint8Array[], start: number, end: number): Uint8Array {
  const size = end - start;
  if (size === 0) return EMPTY_ROOT;
  if (size === 1) return leaves[start]!;
  const split = start + largestPowerBelow(size);
  return nodeHash(range(leaves, start, split), range(leaves, split, end));
}

/** The largest power of two smaller than n, for n > 1. */
function largestPowerBelow(n: number): number {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
}

function isPowerOfTwo(n: number): boolean {
  return (BigInt(n) & (BigInt(n) - 1n)) === 0n;
}

function isSize(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}

/** A claim may come from anywhere: what is no list of 32 bytes each is refused before it is hashed. */
function needHashes(hashes: readonly unknown[], proof: unknown, where: Record<string, unknown>): void {
  if (!Array.isArray(proof)) throw broken('the proof is no list', where);
  if (![...hashes, ...proof].every(isHash)) throw broken('a hash is not 32 bytes', where);
}

function isHash(value: unknown): boolean {
  return value instanceof Uint8Array && value.length === HASH_BYTES;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function broken(check: string, detail: Record<string, unknown>): Refusal {
  return new Refusal('LEDGER_BROKEN', { check, ...detail });
}
