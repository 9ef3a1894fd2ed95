import { expect, test } from 'vitest';
import { claimHistory } from '#subgraphs/insurer/rules/claimHistory.ts';
import { quote } from '#subgraphs/insurer/rules/quote.ts';
import type { QuotedRisk } from '#subgraphs/insurer/rules/quote.ts';
import type { Tariff } from '#subgraphs/insurer/rules/tariff.ts';

const TODAY = '2026-11-24';
const tariff: Tariff = {
  ownDamageFixedMinor: 50_000,
  ownDamageRateBps: 120,
  thirdPartyMinor: 150_000,
  pricingBps: 9_000,
  greenBps: 9_500,
  usageLowBps: 7_000,
  usageHighBps: 13_000,
  credibilityKm: 2_000,
};
const risk: QuotedRisk = {
  driveKind: 'ICE',
  newPriceMinor: 10_000_000,
  firstRegisteredOn: TODAY,
  history: claimHistory([], [], TODAY),
  usage: null,
};
const usage = { distanceKm: 6_000, nightShare: 0.02, harshEventsPer100Km: 1, speedingShare: 0.01 };

test('a new car of 100,000 yuan without a history', () => {
  expect(quote('COMPREHENSIVE', risk, tariff, TODAY)).toMatchObject({
    annualMinor: 288_000,
    monthlyMinor: 24_000,
    sumInsuredMinor: 10_000_000,
    usageBased: false,
  });
});

test('the sum insured falls with age, and the price with it', () => {
  const older = quote('COMPREHENSIVE', { ...risk, firstRegisteredOn: '2021-11-24' }, tariff, TODAY);
  expect(older.sumInsuredMinor).toBe(6_400_000);
  expect(older.annualMinor).toBe(249_120);
});

test('claim-free years with this insurer lower the price', () => {
  const history = claimHistory([{ insuredSince: '2024-01-01', endsOn: '2026-12-31' }], [], TODAY);
  expect(quote('COMPREHENSIVE', { ...risk, history }, tariff, TODAY).annualMinor).toBe(201_600);
});

test('use has a part in the price only where the insurer may know it', () => {
  const quoted = quote('COMPREHENSIVE', { ...risk, usage }, tariff, TODAY);
  expect(quoted.usageBased).toBe(true);
  expect(quoted.annualMinor).toBeLessThan(288_000);
  const codes = quote('COMPREHENSIVE', risk, tariff, TODAY).factors.map(({ code }) => code);
  expect(codes).toEqual(['NCD', 'PRICING_LEVEL']);
});

test('use without any distance has no part in it', () => {
  const quoted = quote('COMPREHENSIVE', { ...risk, usage: { ...usage, distanceKm: 0 } }, tariff, TODAY);
  expect(quoted).toEqual(quote('COMPREHENSIVE', risk, tariff, TODAY));
});

test.each(['BEV', 'PHEV'] as const)('a %s has the green discount', (driveKind) => {
  expect(quote('COMPREHENSIVE', { ...risk, driveKind }, tariff, TODAY).factors).toContainEqual(
    expect.objectContaining({ code: 'GREEN', factorBps: 9_500 }),
  );
});

test.each(['HEV', 'ICE'] as const)('a %s has none', (driveKind) => {
  const codes = quote('COMPREHENSIVE', { ...risk, driveKind }, tariff, TODAY).factors.map(({ code }) => code);
  expect(codes).not.toContain('GREEN');
});

test('compulsory cover has the regulated price: no tariff, no use, no drive kind', () => {
  expect(quote('COMPULSORY', { ...risk, usage, driveKind: 'BEV' }, { ...tariff, pricingBps: 15_000 }, TODAY)).toEqual({
    annualMinor: 95_000,
    monthlyMinor: 7_917,
    sumInsuredMinor: null,
    usageBased: false,
    factors: [expect.objectContaining({ code: 'ACCIDENT_RECORD', factorBps: 10_000 })],
  });
});
