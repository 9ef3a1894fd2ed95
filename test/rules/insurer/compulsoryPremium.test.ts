import { expect, test } from 'vitest';
import { compulsoryPremium } from '#subgraphs/insurer/rules/compulsoryPremium.ts';
import published from '#test/data/insurance/china-jiaoqiangxian.json' with { type: 'json' };
import type { LiabilityRecord } from '#subgraphs/insurer/rules/compulsoryPremium.ts';

const { floatPre2020: float, basePremium } = published;
const clean = (liableFreeYears: number) => ({ liableFreeYears, liableInLastYear: 0, fatalInLastYear: false });
const liable = (liableInLastYear: number, fatalInLastYear = false) => ({
  liableFreeYears: 0,
  liableInLastYear,
  fatalInLastYear,
});
const fen = (yuan: number, share: number) => BigInt(Math.round(yuan * 100 * (1 + share)));

test.each<[string, LiabilityRecord, number]>([
  ['a vehicle without a record pays the base', clean(0), 0],
  ['one year without fault', clean(1), float.noFault1y],
  ['two years without fault', clean(2), float.noFault2y],
  ['three years without fault', clean(3), float.noFault3y],
  ['ten years without fault earn no more than three', clean(10), float.noFault3y],
  ['one accident loses the discount', liable(1), float.oneNonFatal],
  ['two accidents cost more', liable(2), float.twoPlusNonFatal],
  ['five accidents cost what two cost', liable(5), float.twoPlusNonFatal],
  ['a death weighs more than any number of accidents', liable(3, true), float.fatal],
])('%s', (_law, record, share) => {
  expect(compulsoryPremium(record).annualMinor).toBe(fen(basePremium['familyCar<6seats'], share));
});

test('a family car with six seats or more has its own base', () => {
  expect(compulsoryPremium(clean(0), 'familyFrom6Seats').annualMinor).toBe(fen(basePremium['familyCar>=6seats'], 0));
});

test('the float is named and shown', () => {
  expect(compulsoryPremium(clean(2)).factors).toMatchObject([{ code: 'ACCIDENT_RECORD', factorBps: 8_000 }]);
});
