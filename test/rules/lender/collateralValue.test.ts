import { expect, test } from 'vitest';
import { collateralValue } from '#subgraphs/lender/rules/collateralValue.ts';
import { depreciatedPrice } from '#subgraphs/lender/rules/depreciatedPrice.ts';

test.each([
  ['2026-11-24', '2026-11-24', 10_000_000n],
  ['2026-10-25', '2026-11-24', 10_000_000n],
  ['2026-10-24', '2026-11-24', 9_940_000n],
  ['2024-11-24', '2026-11-24', 8_560_000n],
  ['2010-01-01', '2026-11-24', 2_000_000n],
  ['2027-01-01', '2026-11-24', 10_000_000n],
])('registered on %s, a list price of ¥100,000 is worth %s: %s fen', (registered, on, value) => {
  expect(depreciatedPrice(10_000_000n, registered, on)).toBe(value);
});

const known = { valuationMidMinor: 8_000_000, newPriceMinor: 10_000_000, firstRegisteredOn: '2026-10-24' };

test('a valuation comes before the price list', () => {
  expect(collateralValue(known, null, '2026-11-24')).toBe(8_000_000n);
});

test('without a valuation the price list serves, depreciated', () => {
  expect(collateralValue({ ...known, valuationMidMinor: null }, null, '2026-11-24')).toBe(9_940_000n);
});

test.each([{ newPriceMinor: null }, { firstRegisteredOn: null }])(
  'without valuation and %o there is no value',
  (gap) => {
    expect(collateralValue({ ...known, valuationMidMinor: null, ...gap }, null, '2026-11-24')).toBeNull();
  },
);

test('of what is for sale no more counts than is asked for it, and that alone where nothing else is known', () => {
  const unknown = { valuationMidMinor: null, newPriceMinor: null, firstRegisteredOn: null };
  expect(collateralValue(known, 7_000_000, '2026-11-24')).toBe(7_000_000n);
  expect(collateralValue(known, 9_000_000, '2026-11-24')).toBe(8_000_000n);
  expect(collateralValue(unknown, 7_000_000, '2026-11-24')).toBe(7_000_000n);
});
