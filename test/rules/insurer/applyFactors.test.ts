import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFactors } from '#subgraphs/insurer/rules/applyFactors.ts';

const factor = (factorBps: number) => ({ code: 'X', en: 'x', zh: 'x', factorBps });
const bps = fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 6 });

test('a base without factors is the price', () => expect(applyFactors(95_000n, [])).toBe(95_000n));

test('it is rounded once: two thirds that cancel out leave no trace', () => {
  expect(applyFactors(1n, [factor(3_333), factor(30_003)])).toBe(1n);
});

test('the price does not depend on the order of the factors', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), bps, (base, all) => {
      expect(applyFactors(base, all.toReversed().map(factor))).toBe(applyFactors(base, all.map(factor)));
    }),
  );
});
