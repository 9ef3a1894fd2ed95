import canonicalize from 'canonicalize';
import type { SubtreeRow } from './verifyTree.ts';

export type EntryRow = { readonly index: number; readonly text: string; readonly leafHash: Uint8Array };
export type CheckpointRow = {
  readonly size: number;
  readonly rootHash: Uint8Array;
  /** Those of the entries that were written with the checkpoint, one after the other. */
  readonly leafHashes: Uint8Array;
  /** Epoch seconds. */
  readonly at: number;
};
/** A signed checkpoint. */
export type NoteRow = { readonly size: number; readonly note: string };

export type Hashes = readonly (Uint8Array | undefined)[];
/** A checkpoint with its leaf hashes apart; there may be fewer than entries before it. */
export type Sealed = { readonly size: number; readonly rootHash: Uint8Array; readonly copy: Hashes };

const HASH_BYTES = 32;

export function problemOf(
  { text, leafHash }: EntryRow,
  computed: Uint8Array,
  truth: Uint8Array | undefined,
): string | null {
  if (truth && !same(computed, truth))
    return same(leafHash, truth) ? 'the text is not what was hashed' : 'not the entry that was recorded here';
  if (!same(leafHash, computed)) return 'the leaf hash is not that of the text';
  return isCanonical(text) ? null : 'the text is not canonical JSON (RFC 8785)';
}

function isCanonical(text: string): boolean {
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

export function isWhole(hashes: Hashes, length: number): hashes is readonly Uint8Array[] {
  return hashes.length === length && hashes.every((each) => each?.length === HASH_BYTES);
}

/** Hashes that stand one after the other; none where there is a piece of one. */
export function split(hashes: Uint8Array): Uint8Array[] {
  const count = hashes.length % HASH_BYTES === 0 ? hashes.length / HASH_BYTES : 0;
  return Array.from({ length: count }, (_, i) => hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

export function name({ level, position }: SubtreeRow): string {
  return `subtree ${level}/${position}`;
}

export function entries(from: number, end: number): string {
  return end - from === 1 ? `entry ${from}` : `entries ${from} to ${end - 1}`;
}
