import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontierOf, frontierRoot, grow } from '#gateway/audit/frontier.ts';
import { consistencySpans, inclusionSpans, spanHash, storedSpansOf } from '#gateway/audit/subtrees.ts';
import { consistencyProof, inclusionProof, leafHash, rootOf } from '#kernel/merkle.ts';

const empty = frontierOf(0, []);
const leaves = Array.from({ length: 70_000 }, (_, i) => leafHash(Buffer.from(`${i}`)));
const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });

describe('the frontier', () => {
  test('has the root of the whole tree after every leaf, from 1 to 300', () => {
    let frontier = empty;
    for (let size = 1; size <= 300; size += 1) {
      ({ frontier } = grow(frontier, [leaves[size - 1]!]));
      expect(frontierRoot(frontier)).toEqual(rootOf(leaves.slice(0, size)));
    }
  });

  test('is the same in however many batches the leaves came', () =>
    fc.assert(
      fc.property(cuts, (batches) => {
        let frontier = empty;
        for (const count of batches)
          ({ frontier } = grow(frontier, leaves.slice(frontier.size, frontier.size + count)));
        expect(frontierRoot(frontier)).toEqual(rootOf(leaves.slice(0, frontier.size)));
        expect(frontier).toEqual(grow(empty, leaves.slice(0, frontier.size)).frontier);
      }),
    ));

  test('of nothing has the root of nothing', () => expect(frontierRoot(empty)).toEqual(rootOf([])));

  test('that cannot be that of its size is refused', () => {
    expect(() => frontierOf(5, [leaves[0]!])).toThrow(TypeError);
    expect(() => frontierOf(1, [Buffer.alloc(31)])).toThrow(TypeError);
  });
});

describe('the stored subtrees', () => {
  const { completed } = grow(empty, leaves);
  const stored = new Map(completed.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
  const read = (level: number, position: number) =>
    level === 0 ? leaves[position]! : stored.get(`${level}/${position}`)!;

  test('are those of 256 and of 65,536 leaves, each once', () => {
    expect(completed.filter(({ level }) => level === 8)).toHaveLength(273);
    expect(completed.filter(({ level }) => level === 16)).toHaveLength(1);
    expect(stored.size).toBe(274);
  });

  const tree = fc.integer({ min: 1, max: 3_000 });
  test('give the inclusion proof that all leaves give', () =>
    fc.assert(
      fc.property(tree, fc.nat(), (size, n) => {
        const index = n % size;
        const proof = inclusionSpans(index, size).map((span) => spanHash(span, read));
        expect(proof).toEqual(inclusionProof(leaves.slice(0, size), index));
      }),
    ));

  test('give the consistency proof that all leaves give', () =>
    fc.assert(
      fc.property(tree, fc.nat(), (size2, n) => {
        const size1 = n % (size2 + 1);
        const proof = consistencySpans(size1, size2).map((span) => spanHash(span, read));
        expect(proof).toEqual(consistencyProof(leaves.slice(0, size2), size1));
      }),
    ));

  test('let a proof in a tree of 70,000 read fewer than 1,100 hashes', () => {
    const spans = [{ start: 0, end: 70_000 }, ...inclusionSpans(33_333, 70_000)].flatMap(storedSpansOf);
    expect(spans.reduce((sum, { first, end }) => sum + end - first, 0)).toBeLessThan(1_100);
    expect(spanHash({ start: 0, end: 70_000 }, read)).toEqual(rootOf(leaves));
  });
});
