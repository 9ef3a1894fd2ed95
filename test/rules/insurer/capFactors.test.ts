import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factorProduct } from '#subgraphs/insurer/rules/applyFactors.ts';
import { capFactors } from '#subgraphs/insurer/rules/capFactors.ts';

const BAND = { lowBps: 5_000, highBps: 15_000 };
const CAP = { code: 'CAP', en: 'Limit', zh: '上限' };
const factor = (factorBps: number) => ({ code: 'X', en: 'x', zh: 'x', factorBps });
const capped = (...all: number[]) => capFactors(all.map(factor), BAND, CAP);

test.each([
  ['inside the band nothing is added', [12_000, 12_000], [12_000, 12_000]],
  ['the upper end itself is inside', [15_000], [15_000]],
  ['the lower end itself is inside', [5_000], [5_000]],
  ['above it, the cap brings it back', [20_000], [20_000, 7_500]],
  ['below it, too', [4_000], [4_000, 12_500]],
  ['without factors the product is 1', [], []],
])('%s', (_law, given, shown) => expect(capped(...given).map(({ factorBps }) => factorBps)).toEqual(shown));

test('the cap has a name of its own', () => expect(capped(20_000).at(-1)).toMatchObject(CAP));

test('what is shown always multiplies to something inside the band, and as near to its end as basis points go', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1_000, max: 30_000 }), { minLength: 1, maxLength: 5 }), (all) => {
      const shown = capped(...all);
      const { numerator, denominator } = factorProduct(shown);
      expect(numerator * 10_000n <= 15_000n * denominator).toBe(true);
      expect(numerator * 10_000n >= 5_000n * denominator).toBe(true);
      if (shown.length === all.length) return;
      const product = (Number(numerator) / Number(denominator)) * 10_000;
      const given = all.reduce((total, each) => (total * each) / 10_000, 1);
      expect(Math.min(Math.abs(product - 15_000), Math.abs(product - 5_000))).toBeLessThan(given * 1.001 + 0.001);
    }),
  );
});
