import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideApplication } from '#subgraphs/lender/rules/decideApplication.ts';
import { balloon, green, standard } from './products.ts';
import type { SaleKnowledge } from '#subgraphs/lender/rules/saleKnowledge.ts';
import type { DecisionInputs } from '#subgraphs/lender/rules/decideApplication.ts';

const products = [standard, green, balloon];
const when = { at: 1_795_485_600, on: '2026-11-24' };
const wish = { product: 'standard', amountMinor: 7_000_000, months: 36 };
/** A used car worth ¥100,000 and an income of ¥20,000 a month. */
const full: DecisionInputs = {
  points: 560,
  band: 'B',
  assessmentReasons: [{ code: 'SAVINGS', en: 'Little is saved.', zh: '储蓄较少。' }],
  incomeMonthlyMinor: 2_000_000,
  obligationsMonthlyMinor: 100_000,
  driveKind: 'ICE',
  sohPercent: null,
  valuationMidMinor: 10_000_000,
  newPriceMinor: 15_000_000,
  firstRegisteredOn: '2023-05-01',
  sale: null,
};
const decide = (inputs: Partial<DecisionInputs>, wished: Partial<typeof wish> = {}) =>
  decideApplication({ ...wish, ...wished }, { ...full, ...inputs }, products, when);
/** A car of which everything is known. */
const sale = (more: Partial<SaleKnowledge> = {}): SaleKnowledge => ({
  askingMinor: 8_000_000,
  driveKind: 'ICE',
  status: 'OPEN',
  isOfVehicle: true,
  ...more,
});
const codes = (decision: ReturnType<typeof decide>) => decision.reasons.map(({ code }) => code);

test('an application within every limit is approved as it was made, at the price of its band', () => {
  const { outcome, offer, reasons, ruleVersion } = decide({});
  expect({ outcome, ruleVersion }).toEqual({ outcome: 'APPROVED', ruleVersion: 'lender-rules/2' });
  expect(offer).toMatchObject({ product: 'standard', amountMinor: 7_000_000, months: 36, rateBps: 500, aprBps: 500 });
  expect(reasons.map(({ en }) => en)).toEqual(['Risk band B sets the rate at 5.00 % a year.']);
});

test('the poorest band is declined for the reasons that the assessment gives', () => {
  expect(decide({ band: 'E' })).toMatchObject({ outcome: 'DECLINED', offer: null, reasons: full.assessmentReasons });
});

test('without reasons in the assessment its band is the reason', () => {
  expect(codes(decide({ band: 'E', assessmentReasons: [] }))).toEqual(['RISK_BAND']);
});

test('an assessment without a band is for a person', () => {
  expect(decide({ band: null })).toMatchObject({ outcome: 'REFERRED', offer: null });
});

test('of a used vehicle 70 % of its value is lent, and the rest is said to be too much', () => {
  const decision = decide({}, { amountMinor: 9_000_000 });
  expect(decision).toMatchObject({ outcome: 'COUNTER_OFFER', offer: { amountMinor: 7_000_000 } });
  expect(codes(decision)).toEqual(['LOAN_TO_VALUE', 'RISK_PRICE']);
});

test('of a vehicle that is registered today more may be lent, up to the lender\u2019s own cap', () => {
  expect(decide({ firstRegisteredOn: when.on }, { amountMinor: 9_000_000 }).outcome).toBe('APPROVED');
  expect(decide({ firstRegisteredOn: when.on }, { amountMinor: 9_100_000 }).offer?.amountMinor).toBe(9_000_000);
});

test('an instalment beyond 55 % of income is made smaller by a smaller amount', () => {
  const decision = decide({ incomeMonthlyMinor: 400_000 });
  expect(codes(decision)).toEqual(['DEBT_TO_INCOME', 'RISK_PRICE']);
  expect(decision.outcome).toBe('COUNTER_OFFER');
  expect(decision.offer!.monthlyMinor).toBeLessThanOrEqual(400_000 * 0.55 - 100_000);
  expect(decision.offer!.amountMinor).toBe(4_000_000);
});

test('an instalment beyond 55 % of income is spread over the shortest longer term that it fits in, for the whole amount', () => {
  const decision = decide({ incomeMonthlyMinor: 500_000 });
  expect(codes(decision)).toEqual(['DEBT_TO_INCOME', 'LONGER_TERM', 'RISK_PRICE']);
  expect(decision).toMatchObject({ outcome: 'COUNTER_OFFER', offer: { amountMinor: 7_000_000, months: 48 } });
  const shorter = decide({ incomeMonthlyMinor: 500_000 }, { months: 24 });
  expect(shorter.offer).toMatchObject({ amountMinor: 7_000_000, months: 48 });
  expect(shorter.reasons.map(({ en }) => en)).toContain('Over 48 months the instalment is within what may go there.');
});

test('where the collateral carries less than the income does, the term stays as it was wished for', () => {
  const decision = decide({ incomeMonthlyMinor: 600_000 }, { amountMinor: 9_000_000 });
  expect(decision.offer).toMatchObject({ amountMinor: 7_000_000, months: 36 });
  expect(codes(decision)).not.toContain('LONGER_TERM');
});

test('of a car that is bought for less than it is worth, a share of the price is lent', () => {
  const decision = decide({ sale: sale({ askingMinor: 8_000_000 }) });
  expect(decision).toMatchObject({ outcome: 'COUNTER_OFFER', offer: { amountMinor: 5_600_000 } });
  expect(decide({ sale: sale({ askingMinor: 10_000_000 }) }).outcome).toBe('APPROVED');
});

test('of a car that nobody else says anything of the price will do, and it is a used one', () => {
  const unknown = { valuationMidMinor: null, newPriceMinor: null, firstRegisteredOn: null };
  const decision = decide({ ...unknown, sale: sale() });
  expect(decision.offer).toMatchObject({ amountMinor: 5_600_000 });
  expect(codes(decision)[0]).toBe('LOAN_TO_VALUE');
});

test.each([
  ['is sold', { status: 'SOLD' }, 'DECLINED', 'LISTING_OVER'],
  ['was taken off', { status: 'CLOSED' }, 'DECLINED', 'LISTING_OVER'],
  ['is another one', { isOfVehicle: false }, 'DECLINED', 'LISTING_OTHER_VEHICLE'],
  ['may be another one', { isOfVehicle: null }, 'REFERRED', 'LISTING_UNKNOWN'],
] as const)('a car that %s is not financed', (_, more, outcome, code) => {
  const decision = decide({ sale: sale(more) });
  expect([decision.outcome, decision.offer, codes(decision)]).toEqual([outcome, null, [code]]);
});

test('the limit that binds most is named first', () => {
  const decision = decide({ incomeMonthlyMinor: 400_000 }, { amountMinor: 9_000_000 });
  expect(codes(decision)).toEqual(['DEBT_TO_INCOME', 'LOAN_TO_VALUE', 'RISK_PRICE']);
});

test('what comes to less than the smallest amount is declined, for the limit and for that', () => {
  const decision = decide({ incomeMonthlyMinor: 250_000 });
  expect(decision.outcome).toBe('DECLINED');
  expect(codes(decision)).toEqual(['DEBT_TO_INCOME', 'BELOW_SMALLEST_AMOUNT']);
});

test.each([
  ['a fuel car', { driveKind: 'ICE' }, 'GREEN_NOT_ELIGIBLE'],
  ['a hybrid without a plug', { driveKind: 'HEV' }, 'GREEN_NOT_ELIGIBLE'],
  ['a worn battery', { driveKind: 'BEV', sohPercent: 69.9 }, 'GREEN_BATTERY_WORN'],
] as const)('the green programme is not for %s: the standard product is offered instead', (_, inputs, code) => {
  const decision = decide(inputs, { product: 'green' });
  expect(decision).toMatchObject({ outcome: 'COUNTER_OFFER', offer: { product: 'standard', green: false } });
  expect(codes(decision)).toEqual([code, 'RISK_PRICE']);
});

test.each(['BEV', 'PHEV'] as const)('the green programme is for %s', (driveKind) => {
  const decision = decide({ driveKind, sohPercent: 70 }, { product: 'green' });
  expect(decision).toMatchObject({ outcome: 'APPROVED', offer: { product: 'green', green: true, rateBps: 355 } });
});

test('a battery that nobody reports on is not held against the applicant', () => {
  expect(decide({ driveKind: 'BEV', sohPercent: null }, { product: 'green' }).outcome).toBe('APPROVED');
});

test('what drives the vehicle is asked only for the green programme, and then a person finds out', () => {
  expect(decide({ driveKind: null }).outcome).toBe('APPROVED');
  const decision = decide({ driveKind: null }, { product: 'green' });
  expect(decision).toMatchObject({ outcome: 'REFERRED', offer: null });
  expect(codes(decision)).toEqual(['DRIVE_KIND_UNKNOWN']);
});

test.each([
  ['term', balloon],
  ['amount, too large for it', { ...standard, code: 'small', maxAmountMinor: 6_900_000 }],
  ['amount, too small for it', { ...standard, code: 'large', minAmountMinor: 7_100_000 }],
])('a product without that %s does not take the place of the green one', (_, unfit) => {
  const { offer } = decideApplication({ ...wish, product: 'green', months: 48 }, full, [green, unfit, standard], when);
  expect(offer?.product).toBe('standard');
});

test('where no other product takes the place of the green one, the answer is no', () => {
  const only = decideApplication({ ...wish, product: 'green' }, full, [green], when);
  expect(only.reasons.map(({ code }) => code)).toEqual(['GREEN_NOT_ELIGIBLE', 'NO_OTHER_PRODUCT']);
});

test('without a valuation the price list serves, and without that a person', () => {
  expect(decide({ valuationMidMinor: null }).outcome).toBe('APPROVED');
  expect(codes(decide({ valuationMidMinor: null, newPriceMinor: null }))).toEqual(['VEHICLE_VALUE_UNKNOWN']);
  expect(decide({ valuationMidMinor: null, newPriceMinor: null }).outcome).toBe('REFERRED');
});

test('a vehicle of unknown age is for a person only where its age decides', () => {
  expect(decide({ firstRegisteredOn: null }).outcome).toBe('APPROVED');
  expect(codes(decide({ firstRegisteredOn: null }, { amountMinor: 8_000_000 }))).toEqual(['VEHICLE_AGE_UNKNOWN']);
});

const anyInputs: fc.Arbitrary<DecisionInputs> = fc.record({
  points: fc.integer({ min: 300, max: 800 }),
  band: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  assessmentReasons: fc.constant(full.assessmentReasons),
  incomeMonthlyMinor: fc.integer({ min: 0, max: 5_000_000 }),
  obligationsMonthlyMinor: fc.integer({ min: 0, max: 1_000_000 }),
  driveKind: fc.constantFrom('BEV', 'PHEV', 'HEV', 'ICE'),
  sohPercent: fc.option(fc.integer({ min: 50, max: 100 })),
  valuationMidMinor: fc.integer({ min: 1_000_000, max: 40_000_000 }),
  newPriceMinor: fc.integer({ min: 8_000_000, max: 50_000_000 }),
  firstRegisteredOn: fc.constantFrom('2019-03-01', '2025-12-31', '2026-11-24'),
  sale: fc.constantFrom(null, sale({ askingMinor: 6_000_000 }), sale({ askingMinor: 60_000_000 })),
});
const anyWish = fc.record({
  product: fc.constantFrom(...products.map(({ code }) => code)),
  amountMinor: fc.integer({ min: 2_000_000, max: 50_000_000 }),
  months: fc.constantFrom(24, 36),
});

test('an offer is never for more than was wished for, the collateral carries, or the income allows', () => {
  fc.assert(
    fc.property(anyWish, anyInputs, (wished, inputs) => {
      const { outcome, offer } = decideApplication(wished, inputs, products, when);
      expect(offer !== null).toBe(outcome === 'APPROVED' || outcome === 'COUNTER_OFFER');
      if (!offer) return;
      const { incomeMonthlyMinor: income, obligationsMonthlyMinor: obligations, valuationMidMinor: value } = inputs;
      const worth = Math.min(value!, inputs.sale?.askingMinor ?? Infinity);
      const isUsed = inputs.sale !== null || inputs.firstRegisteredOn! < when.on;
      expect(offer.amountMinor).toBeLessThanOrEqual(wished.amountMinor);
      expect(offer.months).toBeGreaterThanOrEqual(wished.months);
      expect(offer.amountMinor).toBeLessThanOrEqual(worth * (isUsed ? 0.7 : 1) + 1);
      expect(obligations! + offer.monthlyMinor).toBeLessThanOrEqual(income! * 0.55 + 1);
    }),
  );
});

test('what was not released never turns an answer into a no', () => {
  const gaps = fc.subarray([
    'incomeMonthlyMinor',
    'obligationsMonthlyMinor',
    'driveKind',
    'sohPercent',
    'firstRegisteredOn',
  ] as const);
  fc.assert(
    fc.property(anyWish, anyInputs, gaps, (wished, inputs, withheld) => {
      const known = decideApplication(wished, inputs, products, when).outcome;
      const less = { ...inputs, ...Object.fromEntries(withheld.map((name) => [name, null])) };
      const { outcome } = decideApplication(wished, less, products, when);
      expect(known !== 'DECLINED' && outcome === 'DECLINED').toBe(false);
    }),
  );
});

test('every decision gives its reasons, in both languages', () => {
  fc.assert(
    fc.property(anyWish, anyInputs, (wished, inputs) => {
      const { reasons } = decideApplication(wished, inputs, products, when);
      expect(reasons.length).toBeGreaterThan(0);
      for (const { code, en, zh } of reasons) expect(code && en && zh).toBeTruthy();
    }),
  );
});
