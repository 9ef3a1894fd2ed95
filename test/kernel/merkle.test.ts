import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consistencyProof,
  EMPTY_ROOT,
  inclusionProof,
  leafHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '#kernel/merkle.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
/** The test vectors of the Certificate Transparency reference implementation: 8 leaves and the roots after each. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  (d) => leafHash(hex(d)),
);
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree of RFC 6962', () => {
  test.each(roots.map((root, i) => [i + 1, root] as const))('over %i leaves has the published root', (size, root) =>
    expect(Buffer.from(rootOf(leaves.slice(0, size))).toString('hex')).toBe(root),
  );

  test('over nothing is the hash of nothing', () => expect(rootOf([])).toEqual(EMPTY_ROOT));

  const trees = fc
    .integer({ min: 1, max: 70 })
    .map((n) => Array.from({ length: n }, (_, i) => leafHash(Buffer.from(`${i}`))));

  test('every leaf proves its inclusion, and nothing else does', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (tree, n) => {
        const index = n % tree.length;
        const claim = {
          leafHash: tree[index]!,
          index,
          size: tree.length,
          proof: inclusionProof(tree, index),
          root: rootOf(tree),
        };
        expect(verifyInclusion(claim)).toBe(true);
        expect(() => verifyInclusion({ ...claim, leafHash: leafHash(Buffer.from('forged')) })).toThrow(
          'does not verify',
        );
        expect(() => verifyInclusion({ ...claim, proof: [...claim.proof, tree[0]!] })).toThrow('does not verify');
        expect(() => verifyInclusion({ ...claim, index: (index + 1) % tree.length, size: tree.length + 1 })).toThrow();
      }),
    );
  });

  test('every earlier tree is consistent with the later one, and no other is', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (tree, n) => {
        const size1 = 1 + (n % tree.length);
        const claim = {
          size1,
          size2: tree.length,
          root1: rootOf(tree.slice(0, size1)),
          root2: rootOf(tree),
          proof: consistencyProof(tree, size1),
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(() => verifyConsistency({ ...claim, root1: leafHash(Buffer.from('x')) })).toThrow('does not verify');
        expect(() => verifyConsistency({ ...claim, root2: leafHash(Buffer.from('x')) })).toThrow('does not verify');
      }),
    );
  });
});
