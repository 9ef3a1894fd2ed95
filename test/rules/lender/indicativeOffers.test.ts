import { expect, test } from 'vitest';
import { indicativeOffers } from '#subgraphs/lender/rules/indicativeOffers.ts';
import { priceOffer } from '#subgraphs/lender/rules/priceOffer.ts';
import type { Product } from '#subgraphs/lender/rules/priceOffer.ts';

const product = (code: string, more: Partial<Product> = {}): Product => ({
  code,
  rateFromBps: 400,
  rateToBps: 800,
  feeBps: 0,
  minAmountMinor: 2_000_000,
  maxAmountMinor: 50_000_000,
  termsMonths: [12, 36],
  method: 'EQUAL_INSTALMENT',
  balloonBps: 0,
  green: false,
  subsidyBps: 0,
  subsidisedBy: null,
  maxLtvBps: 8_000,
  ...more,
});
const shelf = [
  product('standard'),
  product('green', { green: true, rateFromBps: 200 }),
  product('cheap', { rateFromBps: 300 }),
  product('small', { maxAmountMinor: 5_000_000 }),
  product('short', { termsMonths: [12] }),
];
const codesFor = (amountMinor: number, months: number, driveKind: 'BEV' | 'ICE' | null = null) =>
  indicativeOffers(shelf, { amountMinor, months, driveKind }).map((each) => each.product.code);

test('every product that lends such an amount for such a term is shown, cheapest first', () => {
  expect(codesFor(10_000_000, 36)).toEqual(['cheap', 'standard']);
  expect(codesFor(3_000_000, 12)).toEqual(['cheap', 'standard', 'small', 'short']);
  expect(codesFor(10_000_000, 24)).toEqual([]);
});

test('green ones are for what is plugged in', () => {
  expect(codesFor(10_000_000, 36, 'BEV')).toEqual(['green', 'cheap', 'standard']);
  expect(codesFor(10_000_000, 36, 'ICE')).toEqual(['cheap', 'standard']);
});

test('the range is from what the best rated pays to what the worst does, as they would be offered it', () => {
  const [offer] = indicativeOffers([shelf[0]!], { amountMinor: 10_000_000, months: 36, driveKind: null });
  expect(offer!.best).toEqual(priceOffer(shelf[0]!, 'A', 10_000_000, 36, 0));
  expect([offer!.best.rateBps, offer!.worst.rateBps]).toEqual([400, 800]);
  expect(offer!.best.aprBps).toBeLessThan(offer!.worst.aprBps);
});

test.each([
  [0, 36],
  [-1, 36],
  [100_000_001, 36],
  [10_000_000, 0],
  [10_000_000, 121],
  [1.5, 36],
])('%d for %d months is refused', (amountMinor, months) => {
  expect(() => codesFor(amountMinor, months)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
});
