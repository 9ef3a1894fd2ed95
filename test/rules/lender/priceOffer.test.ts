import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceOffer } from '#subgraphs/lender/rules/priceOffer.ts';
import { balloon, green, standard } from './products.ts';

const bands = ['A', 'B', 'C', 'D', 'E'] as const;

test('the best band pays the lowest rate, the poorest the highest, the others evenly between', () => {
  const rates = bands.map((band) => priceOffer(standard, band, 10_000_000, 36, 0).rateBps);
  expect(rates).toEqual([400, 500, 600, 700, 800]);
});

test('the green programme is cheaper in every band, and says that it is green', () => {
  for (const band of bands) {
    const offer = priceOffer(green, band, 10_000_000, 36, 0);
    expect(offer.green).toBe(true);
    expect(offer.rateBps).toBeLessThan(priceOffer(standard, band, 10_000_000, 36, 0).rateBps);
  }
});

test('what another pays of the interest stands apart: it is what the loan would cost more without', () => {
  for (const band of bands) {
    const offer = priceOffer(green, band, 10_000_000, 36, 0);
    const unsubsidised = {
      ...green,
      rateFromBps: green.rateFromBps + 120,
      rateToBps: green.rateToBps + 120,
      subsidyBps: 0,
    };
    const without = priceOffer(unsubsidised, band, 10_000_000, 36, 0);
    expect(offer.subsidyMinor).toBe(without.totalInterestMinor - offer.totalInterestMinor);
    expect(offer.subsidisedBy).toBe('MANUFACTURER');
    expect([without.subsidyMinor, without.subsidisedBy]).toEqual([0, null]);
  }
  expect(priceOffer(standard, 'A', 10_000_000, 36, 0)).toMatchObject({ subsidyMinor: 0, subsidisedBy: null });
});

test('the APR is the rate where there is no fee, and more where there is one', () => {
  expect(priceOffer(standard, 'A', 10_000_000, 36, 0).aprBps).toBe(400);
  expect(priceOffer({ ...standard, feeBps: 60 }, 'A', 10_000_000, 36, 0).aprBps).toBeGreaterThan(400);
});

test('equal instalments come to the principal and its interest, up to two fen of rounding a month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2_000_000, max: 50_000_000 }), fc.constantFrom(...bands), (amountMinor, band) => {
      const { monthlyMinor, totalInterestMinor } = priceOffer(standard, band, amountMinor, 48, 0);
      expect(Math.abs(monthlyMinor * 48 - amountMinor - totalInterestMinor)).toBeLessThanOrEqual(2 * 48);
    }),
  );
});

test('a balloon makes the months lighter and the whole dearer', () => {
  const [light, level] = [balloon, standard].map((product) => priceOffer(product, 'B', 10_000_000, 36, 0));
  expect(light!.monthlyMinor).toBeLessThan(level!.monthlyMinor);
  expect(light!.totalInterestMinor).toBeGreaterThan(level!.totalInterestMinor);
});

test('an offer holds for thirty days', () => {
  expect(priceOffer(standard, 'A', 10_000_000, 36, 1_795_485_600).validUntil).toBe(1_795_485_600 + 30 * 24 * 3_600);
});
