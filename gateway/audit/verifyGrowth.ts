import { hash, powerBelow } from './verifyTree.ts';

export type Growth = {
  readonly from: { readonly size: number; readonly root: Uint8Array };
  readonly to: { readonly size: number; readonly root: Uint8Array };
  readonly proof: readonly Uint8Array[];
};

/**
 * Whether the later tree holds the earlier one as it was: both roots are computed by the definition of PROOF(m, D[n])
 * (RFC 6962 section 2.1.2), whose last hash is the outermost one.
 */
export function isGrowth({ from, to, proof }: Growth): boolean {
  if (from.size > to.size || proof.some(({ length }) => length !== 32)) return false;
  if (from.size === to.size) return proof.length === 0 && same(from.root, to.root);
  if (from.size === 0) return proof.length === 0;
  const left = [...proof];
  const roots = (m: number, n: number, whole: boolean): [old: Uint8Array, now: Uint8Array] | null => {
    if (m === n) {
      const both = whole ? from.root : left.pop();
      return both ? [both, both] : null;
    }
    const beside = left.pop();
    const k = powerBelow(n);
    const inner = beside && (m <= k ? roots(m, k, whole) : roots(m - k, n - k, false));
    if (!inner) return null;
    const [old, now] = inner;
    return m <= k ? [old, hash(1, now, beside)] : [hash(1, beside, old), hash(1, beside, now)];
  };
  const found = roots(from.size, to.size, true);
  return found !== null && left.length === 0 && same(found[0], from.root) && same(found[1], to.root);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
