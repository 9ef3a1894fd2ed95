/**
 * Proofs of a Merkle tree over SHA-256 (RFC 9162, 2.1), checked with the browser's own cryptography. It shares nothing with whoever made
 * them. Hashes are 32 bytes.
 */
type Hash = Uint8Array<ArrayBuffer>;

export async function leafHash(text: string): Promise<Hash> {
  return sha256(concat(Uint8Array.of(0), new TextEncoder().encode(text)));
}

/** RFC 9162, 2.1.3.2: whether an entry is at this place of the tree with this root. */
export async function isIncluded(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): Promise<boolean> {
  if (index >= size) return false;
  let [fn, sn, hash] = [BigInt(index), BigInt(size - 1), leaf];
  for (const sibling of proof) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      hash = await node(sibling, hash);
      while (!(fn & 1n) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else hash = await node(hash, sibling);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && equal(hash, root);
}

/** RFC 9162, 2.1.4.2: whether the tree with the second root begins with the one with the first. */
export async function isGrownFrom(
  { size: size1, root: root1 }: { readonly size: number; readonly root: Hash },
  { size: size2, root: root2 }: { readonly size: number; readonly root: Hash },
  proof: readonly Hash[],
): Promise<boolean> {
  if (size1 > size2) return false;
  if (size1 === size2) return proof.length === 0 && equal(root1, root2);
  if (size1 === 0) return proof.length === 0;
  const isPower = (BigInt(size1) & BigInt(size1 - 1)) === 0n;
  const [first, ...path] = isPower ? [root1, ...proof] : proof;
  if (!first) return false;
  let [fn, sn] = [BigInt(size1 - 1), BigInt(size2 - 1)];
  while (fn & 1n) [fn, sn] = [fn >> 1n, sn >> 1n];
  let [old, current] = [first, first];
  for (const sibling of path) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      [old, current] = [await node(sibling, old), await node(sibling, current)];
      while (!(fn & 1n) && fn !== 0n) [fn, sn] = [fn >> 1n, sn >> 1n];
    } else current = await node(current, sibling);
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && equal(old, root1) && equal(current, root2);
}

export function fromBase64(text: string): Hash {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function equal(a: Hash, b: Hash): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function node(left: Hash, right: Hash): Promise<Hash> {
  return sha256(concat(Uint8Array.of(1), left, right));
}

export async function sha256(bytes: Hash): Promise<Hash> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export function concat(...parts: readonly Uint8Array[]): Hash {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
