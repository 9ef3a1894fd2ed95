import { expect, test } from 'vitest';
import { collateralLimit, incomeLimit } from '#subgraphs/lender/rules/lendableAmount.ts';
import { priceOffer } from '#subgraphs/lender/rules/priceOffer.ts';
import { standard } from './products.ts';

const car = { value: 9_995_000n, used: true, newEnergy: false, use: 'PRIVATE' } as const;
const offer = { ...priceOffer(standard, 'A', 8_000_000, 36, 0), monthlyMinor: 200_000 };

test('an amount at the cap on loan to value is not limited, and a fen more is', () => {
  expect(collateralLimit(6_996_500, car, 9_000, '2026-11-24')).toBeNull();
  expect(collateralLimit(6_996_501, car, 9_000, '2026-11-24')).not.toBeNull();
});

test('a limit is in whole thousands of yuan, rounded down', () => {
  expect(collateralLimit(8_000_000, car, 9_000, '2026-11-24')?.maxAmountMinor).toBe(6_900_000);
});

test('an instalment at the cap on debt to income is not limited, and a fen more is', () => {
  expect(incomeLimit(offer, 400_000, 20_000)).toBeNull();
  expect(incomeLimit(offer, 400_000, 20_001)).not.toBeNull();
});

test('an amount whose instalment would only just fit gives way to rounding', () => {
  // Room for 100,000 is half the instalment; half the amount is a whole step, and its instalment may come out a fen higher.
  expect(incomeLimit(offer, 400_000, 120_000)?.maxAmountMinor).toBe(3_900_000);
});

test('without a known income nothing is limited, and unknown obligations count as none', () => {
  expect(incomeLimit(offer, null, 500_000)).toBeNull();
  expect(incomeLimit(offer, 400_000, null)).toBeNull();
});
