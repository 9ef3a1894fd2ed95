import { describe, expect, test } from 'vitest';
import { earlyWarning } from '#subgraphs/risk/rules/earlyWarning.ts';
import { warningSentences } from '#subgraphs/risk/rules/warningSentences.ts';
import type { Watched } from '#subgraphs/risk/rules/earlyWarning.ts';

const TODAY = '2026-11-27';
/** All is known, and nothing is wrong. */
const quiet: Watched = {
  daysPastDue: 0,
  balancesMinor: [5_000_000, 5_000_000],
  worstDaysPastDueElsewhere: 0,
  leastSeenMinor: 10_000_000,
  firstRegisteredOn: '2024-11-27',
  odometerKm: 30_000,
  odometerReadOn: '2026-11-26',
  sohPercent: 92,
  isCovered: true,
  claims: ['ACCIDENT'],
};
const unknown = Object.fromEntries(Object.keys(quiet).map((name) => [name, null])) as unknown as Watched;
const found = (more: Partial<Watched>) => earlyWarning({ ...quiet, ...more }, TODAY);
const codesOf = (more: Partial<Watched>) => found(more).warnings.map(({ code, severity }) => `${code} ${severity}`);

test('a loan on which nothing is wrong has no warning, and is as it was lent', () => {
  expect(earlyWarning(quiet, TODAY)).toEqual({ stage: 1, warnings: [] });
});

test('of what was not released nothing follows', () => {
  expect(earlyWarning(unknown, TODAY)).toEqual({ stage: 1, warnings: [] });
});

describe('days past due', () => {
  test.each([
    [0, [], 1],
    [1, ['PAST_DUE WATCH'], 1],
    [29, ['PAST_DUE WATCH'], 1],
    [30, ['PAST_DUE HIGH'], 2],
    [60, ['PAST_DUE HIGH'], 2],
    [89, ['PAST_DUE HIGH'], 2],
    [90, ['PAST_DUE CRITICAL'], 3],
  ] as const)('%i: %j, stage %i (IFRS 9 5.5.11, B5.5.37)', (daysPastDue, codes, stage) => {
    expect([codesOf({ daysPastDue }), found({ daysPastDue }).stage]).toEqual([codes, stage]);
  });

  test('at another lender they raise the stage to 2, and never to 3', () => {
    expect(found({ worstDaysPastDueElsewhere: 120 })).toMatchObject({
      stage: 2,
      warnings: [{ code: 'PAST_DUE_ELSEWHERE', severity: 'CRITICAL', value: 120, limit: 90 }],
    });
  });
});

test.each([
  ['debt that grew by half is borne', { balancesMinor: [15_000_000] }, [], 1],
  ['more than that is not', { balancesMinor: [15_100_000] }, ['EXPOSURE_JUMP HIGH'], 2],
  ['the first look has nothing to compare with', { balancesMinor: [99_000_000], leastSeenMinor: null }, [], 1],
  ['an accident is no loss', { claims: ['ACCIDENT', 'ACCIDENT'] }, [], 1],
  ['theft is', { claims: ['ACCIDENT', 'THEFT'] }, ['COLLATERAL_LOST CRITICAL'], 2],
  ['so is a total loss', { claims: ['TOTAL_LOSS'] }, ['COLLATERAL_LOST CRITICAL'], 2],
  ['no cover', { isCovered: false }, ['COVER_LAPSED HIGH'], 1],
  ['79,900 km in two years are within the limit', { odometerKm: 79_900 }, [], 1],
  ['81,000 km are above it', { odometerKm: 81_000 }, ['MILEAGE_HIGH WATCH'], 1],
  ['a month is counted as a year', { firstRegisteredOn: '2026-10-27', odometerKm: 39_000 }, [], 1],
  ['a battery at the floor', { sohPercent: 70 }, [], 1],
  ['below it', { sohPercent: 69.9 }, ['BATTERY_LOW WATCH'], 1],
  ['silent for 30 days', { odometerReadOn: '2026-10-28' }, [], 1],
  ['for 31', { odometerReadOn: '2026-10-27' }, ['VEHICLE_SILENT WATCH'], 1],
] as const)('%s', (_, more, codes, stage) => {
  expect([codesOf(more as Partial<Watched>), found(more as Partial<Watched>).stage]).toEqual([codes, stage]);
});

test('the worst come first, and each says what it rests on, in both languages', () => {
  const { warnings } = found({ daysPastDue: 45, claims: ['THEFT'], sohPercent: 61 });
  expect(warnings.map(({ code }) => code)).toEqual(['COLLATERAL_LOST', 'PAST_DUE', 'BATTERY_LOW']);
  for (const warning of warnings) {
    const { en, zh } = warningSentences(warning);
    expect([en, zh].every((text) => warning.value === null || text.includes(String(warning.value)))).toBe(true);
    expect(zh).toMatch(/[一-鿿]/);
  }
});
