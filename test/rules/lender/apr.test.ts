import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apr } from '#subgraphs/lender/rules/apr.ts';
import published from './data/regz-appendixJ.json' with { type: 'json' };
import type { UnitPeriodFlow } from '#subgraphs/lender/rules/apr.ts';

const flow = (amountMinor: number, periods: number, fraction = 0): UnitPeriodFlow => ({
  amountMinor,
  periods,
  fraction,
});

test.each(published.examples)(
  'Appendix J example $id: $expectedApr %',
  ({ amountFinanced, unitPeriodsPerYear, payments, expectedApr }) => {
    const repaid = payments.flatMap(({ tFrom, count, f, amount }) =>
      Array.from({ length: count }, (_, i) => flow(amount * 100, tFrom + i, f)),
    );
    const rate = apr({ advances: [flow(amountFinanced * 100, 0)], payments: repaid, unitPeriodsPerYear });
    expect((rate * 100).toFixed(2)).toBe(expectedApr.toFixed(2));
  },
);

const place = { periods: fc.integer({ min: 0, max: 12 }), fraction: fc.double({ min: 0, max: 0.99, noNaN: true }) };
const advances = fc.array(fc.record({ amountMinor: fc.integer({ min: 10_000, max: 1_000_000 }), ...place }), {
  minLength: 1,
  maxLength: 4,
});

test('the rate at which a loan of many advances and odd periods was made is found again', () => {
  fc.assert(
    fc.property(advances, fc.double({ min: 0.0005, max: 0.05, noNaN: true }), (lent, rate) => {
      // By the last advance everything has grown to this; one payment, three periods and a half later, settles it.
      const worth = lent.reduce(
        (sum, each) => sum + each.amountMinor / ((1 + each.fraction * rate) * (1 + rate) ** each.periods),
        0,
      );
      const settled = flow(worth * (1 + 0.5 * rate) * (1 + rate) ** 16, 16, 0.5);
      expect(apr({ advances: lent, payments: [settled], unitPeriodsPerYear: 12 })).toBeCloseTo(rate * 12, 8);
    }),
  );
});

test('what is paid back without interest costs nothing a year', () => {
  const payments = [flow(500, 1), flow(500, 2)];
  expect(apr({ advances: [flow(1_000, 0)], payments, unitPeriodsPerYear: 12 })).toBeCloseTo(0, 10);
});

test('payments that do not repay the advances have no rate', () => {
  const short = { advances: [flow(1_000, 0)], payments: [flow(999, 1)], unitPeriodsPerYear: 12 };
  expect(() => apr(short)).toThrow(RangeError);
});
