import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths } from '#kernel/days.ts';
import { vehicleValue } from '#subgraphs/insurer/rules/vehicleValue.ts';
import published from '#test/data/insurance/china-vehicle-depreciation-2014.json' with { type: 'json' };

const PRICE = 20_000_000n;
const percentPerMonth = published.rates['<=9seatBus'].family;

test.each([
  ['a new car is insured for its price', '2026-11-24', '2026-11-24', 0],
  ['a part of a month is ignored', '2026-11-24', '2026-12-23', 0],
  ['the first whole month', '2026-11-24', '2026-12-24', 1],
  ['five years', '2021-11-24', '2026-11-24', 60],
  ['a day that is yet to come is no age', '2027-03-01', '2026-11-24', 0],
])('%s', (_law, registeredOn, today, months) => {
  const lost = Math.round(Number(PRICE) * months * percentPerMonth) / 100;
  expect(vehicleValue(PRICE, registeredOn, today)).toBe(PRICE - BigInt(lost));
});

test('no more than 80 % of the price is ever lost', () => {
  expect(vehicleValue(PRICE, '2015-11-24', '2026-11-24')).toBe(4_160_000n);
  expect(vehicleValue(PRICE, '2014-11-24', '2026-11-24')).toBe(4_000_000n);
  expect(vehicleValue(PRICE, '1996-11-24', '2026-11-24')).toBe(4_000_000n);
});

test('a car is never worth more a month later', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.nat({ max: 300 }), (price, months) => {
      const at = (age: number) => vehicleValue(price, '2000-01-31', addMonths('2000-01-31', age));
      expect(at(months + 1) <= at(months)).toBe(true);
    }),
  );
});
