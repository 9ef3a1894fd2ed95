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

  const path = {
    a: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    cd: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    efgh: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    e: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ef: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    gh: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  };

  test.each([
    [0, 1, []],
    [0, 8, [path.a, path.cd, path.efgh]],
    [5, 8, [path.e, path.gh, roots[3]!]],
    [2, 3, [roots[1]!]],
    [1, 5, [roots[0]!, path.cd, path.e]],
  ])('proves that leaf %i is in the tree of %i as published', (index, size, published) => {
    const tree = leaves.slice(0, size);
    expect(inclusionProof(tree, index)).toEqual(published.map(hex));
    const claim = { leafHash: tree[index]!, index, size, proof: published.map(hex), root: hex(roots[size - 1]!) };
    expect(verifyInclusion(claim)).toBe(true);
  });

  test.each([
    [1, 1, []],
    [1, 8, [path.a, path.cd, path.efgh]],
    [6, 8, [path.ef, path.gh, roots[3]!]],
    [2, 5, [path.cd, path.e]],
  ])('proves that the tree of %i grew into that of %i as published', (size1, size2, published) => {
    expect(consistencyProof(leaves.slice(0, size2), size1)).toEqual(published.map(hex));
    const [root1, root2] = [hex(roots[size1 - 1]!), hex(roots[size2 - 1]!)];
    expect(verifyConsistency({ size1, size2, root1, root2, proof: published.map(hex) })).toBe(true);
  });

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

const tree = leaves.slice(0, 7);
const root = hex(roots[6]!);
const broken = expect.objectContaining({ code: 'LEDGER_BROKEN' }) as Error;

describe('a claim of inclusion is refused', () => {
  const claim = { leafHash: tree[3]!, index: 3, size: 7, proof: inclusionProof(tree, 3), root };
  const huge = Number.MAX_SAFE_INTEGER;

  test.each([
    ['at the size itself', { index: 7 }],
    ['of a negative index', { index: -1 }],
    ['of half an index', { index: 2.5 }],
    ['of no number', { index: Number.NaN }],
    ['in a tree beyond what a number can count', { size: huge + 1 }],
    ['in a huge tree, by a short proof', { size: huge }],
    ['in a tree of nothing', { index: 0, size: 0, proof: [] }],
    ['with a hash of 31 bytes', { proof: [claim.proof[0]!.subarray(1), ...claim.proof.slice(1)] }],
    ['with a hash of 33 bytes', { proof: [Buffer.concat([claim.proof[0]!, hex('00')]), ...claim.proof.slice(1)] }],
    ['with a hash as text', { proof: [roots[0], ...claim.proof.slice(1)] }],
    ['without a proof', { proof: undefined }],
    ['with one hash fewer', { proof: claim.proof.slice(1) }],
    ['with one hash more', { proof: [...claim.proof, root] }],
    ['with hashes swapped', { proof: claim.proof.toReversed() }],
    ['with a leaf that is no hash', { leafHash: hex('') }],
    ['with a root that is no hash', { root: hex('00') }],
  ])('%s', (_, change) => {
    expect(verifyInclusion(claim)).toBe(true);
    expect(() => verifyInclusion({ ...claim, ...(change as Partial<typeof claim>) })).toThrow(broken);
  });
});

describe('a claim of consistency', () => {
  const claim = { size1: 3, size2: 7, root1: hex(roots[2]!), root2: root, proof: consistencyProof(tree, 3) };

  test.each([
    ['backwards', { size1: 7, size2: 3 }],
    ['of a negative size', { size1: -1 }],
    ['of half a size', { size2: 6.5 }],
    ['of equal sizes with a proof', { size1: 7, root1: root }],
    ['of equal sizes and different roots', { size1: 7, proof: [] }],
    ['from nothing with a proof', { size1: 0, root1: EMPTY_ROOT }],
    ['from nothing with another root than that of nothing', { size1: 0, proof: [] }],
    ['without a hash', { proof: [] }],
    ['with one hash fewer', { proof: claim.proof.slice(1) }],
    ['with one hash more', { proof: [...claim.proof, root] }],
    ['with a hash of 31 bytes', { proof: [claim.proof[0]!.subarray(1), ...claim.proof.slice(1)] }],
    ['without a proof', { proof: undefined }],
    ['beyond what a number can count', { size2: 2 ** 53 }],
  ])('is refused %s', (_, change) => {
    expect(verifyConsistency(claim)).toBe(true);
    expect(() => verifyConsistency({ ...claim, ...(change as Partial<typeof claim>) })).toThrow(broken);
  });

  test('holds from nothing, and from a tree to itself', () => {
    expect(verifyConsistency({ ...claim, size1: 0, root1: EMPTY_ROOT, proof: [] })).toBe(true);
    expect(verifyConsistency({ ...claim, size1: 7, root1: root, proof: [] })).toBe(true);
  });
});

test('a root and proofs take about as many hashes as there are leaves, not the square of it', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => new Uint8Array(32).fill(i & 255));
  const [root1, root2] = [rootOf(many.slice(0, 16_385)), rootOf(many)];
  const proof = inclusionProof(many, 7_777);
  expect(verifyInclusion({ leafHash: many[7_777]!, index: 7_777, size: 20_000, proof, root: root2 })).toBe(true);
  const growth = consistencyProof(many, 16_385);
  expect(verifyConsistency({ size1: 16_385, size2: 20_000, root1, root2, proof: growth })).toBe(true);
});
