import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factorProduct } from '#subgraphs/insurer/rules/applyFactors.ts';
import { usageFactor } from '#subgraphs/insurer/rules/usageFactor.ts';
import type { Usage } from '#subgraphs/insurer/rules/usageFactor.ts';

const tariff = { credibilityKm: 2_000, usageLowBps: 7_000, usageHighBps: 13_000 };
/** Nothing capped: what the ratings alone say. */
const uncapped = { ...tariff, usageLowBps: 1, usageHighBps: 100_000 };
const careful: Usage = { distanceKm: 3_000, nightShare: 0, harshEventsPer100Km: 0, speedingShare: 0 };
const wild: Usage = { distanceKm: 20_000, nightShare: 0.5, harshEventsPer100Km: 30, speedingShare: 0.6 };
const byCode = (usage: Usage, code: string) =>
  usageFactor(usage, uncapped).find((factor) => factor.code === code)?.factorBps;
const byNight = (nightShare: number) => byCode({ ...careful, distanceKm: 1e12, nightShare }, 'USAGE_NIGHT');

const share = fc.double({ min: 0, max: 1, noNaN: true });
const usages = fc.record({
  distanceKm: fc.double({ min: 0, max: 60_000, noNaN: true }),
  nightShare: share,
  harshEventsPer100Km: fc.double({ min: 0, max: 60, noNaN: true }),
  speedingShare: share,
});

test('no distance, no weight: every factor leaves the price as it is', () => {
  const factors = usageFactor({ ...wild, distanceKm: 0 }, tariff);
  expect(factors.map(({ factorBps }) => factorBps)).toEqual([10_000, 10_000, 10_000, 10_000]);
});

test('as many kilometres as the tariff calls for weigh one half', () => {
  const driven = { ...careful, distanceKm: 2_000, speedingShare: 0.3 };
  expect(byCode(driven, 'USAGE_SPEEDING')).toBe(11_250);
});

test('between two points the relativity lies on a straight line, outside them it is flat', () => {
  expect([0, 0.025, 0.05, 0.175, 0.3, 0.9].map(byNight)).toEqual([9_500, 9_750, 10_000, 11_000, 12_000, 12_000]);
});

test('12,000 km a year are neither dear nor cheap', () => {
  expect(byCode({ ...careful, distanceKm: (12_000 * 180) / 365 }, 'USAGE_DISTANCE')).toBe(10_000);
});

test('careful driving costs less, wild driving more, both within the cap', () => {
  const priced = (usage: Usage) => {
    const { numerator, denominator } = factorProduct(usageFactor(usage, tariff));
    return Number(numerator) / Number(denominator);
  };
  expect(priced(careful)).toBeLessThan(1);
  expect(priced(careful)).toBeGreaterThanOrEqual(0.7);
  expect(priced(wild)).toBeGreaterThan(1.299);
  expect(priced(wild)).toBeLessThanOrEqual(1.3);
  expect(usageFactor(wild, tariff).at(-1)?.code).toBe('USAGE_CAP');
});

test('a part that is not known is not listed', () => {
  const codes = usageFactor({ ...careful, nightShare: null, speedingShare: null }, tariff).map(({ code }) => code);
  expect(codes).toEqual(['USAGE_DISTANCE', 'USAGE_HARSH']);
});

test('every factor has a name in both languages', () => {
  for (const { en, zh } of usageFactor(wild, tariff)) {
    expect(en).toMatch(/^[A-Z][ -~]+$/);
    expect(zh).toMatch(/^[\u4e00-\u9fff、与]+$/);
  }
});

test.each([
  ['USAGE_NIGHT', 'nightShare'],
  ['USAGE_HARSH', 'harshEventsPer100Km'],
  ['USAGE_SPEEDING', 'speedingShare'],
] as const)('%s: more of it never costs less', (code, field) => {
  fc.assert(
    fc.property(usages, share, (usage, more) => {
      const worse = { ...usage, [field]: usage[field] + more };
      expect(byCode(worse, code)).toBeGreaterThanOrEqual(byCode(usage, code)!);
    }),
  );
});

test('the same habits weigh more over more kilometres', () => {
  fc.assert(
    fc.property(usages, fc.double({ min: 0, max: 20_000, noNaN: true }), (usage, further) => {
      for (const code of ['USAGE_NIGHT', 'USAGE_HARSH', 'USAGE_SPEEDING']) {
        const weight = (distanceKm: number) => Math.abs(byCode({ ...usage, distanceKm }, code)! - 10_000);
        expect(weight(usage.distanceKm + further)).toBeGreaterThanOrEqual(weight(usage.distanceKm));
      }
    }),
  );
});
