import { describe, expect, test } from 'vitest';
import { percentile, toldOf } from '#kernel/figures.ts';
import { lenderFigures } from '#subgraphs/lender/rules/lenderFigures.ts';
import { repairerFigures } from '#subgraphs/repairer/rules/repairerFigures.ts';

test('a figure is told with ten people behind it, and not with nine', () => {
  expect([toldOf(10, 7), toldOf(9, 7), toldOf(0, 7)]).toEqual([7, null, null]);
});

test.each([
  [0, 1],
  [50, 50],
  [99, 99],
  [99.5, 100],
  [100, 100],
])('percentile %d of 1 to 100 is %d', (percent, value) => {
  expect(
    percentile(
      Float64Array.from({ length: 100 }, (_, at) => at + 1),
      percent,
    ),
  ).toBe(value);
});

test('of nothing there is no percentile', () => {
  expect(percentile(new Float64Array(), 50)).toBeNaN();
});

const lender = {
  applicants: 10,
  applications: 25,
  deciders: 10,
  decided: 12,
  offered: 9,
  secondsToDecide: 0.44,
  borrowers: 10,
  loans: 11,
  volumeMinor: '123456789',
};

describe('a lender in figures', () => {
  test('shares, times and sums are rounded', () => {
    expect(lenderFigures('lender-harbour', lender)).toEqual({
      lender: 'lender-harbour',
      applications: 25,
      decided: 12,
      offeredShare: 0.75,
      secondsToDecideP50: 0.4,
      loans: 11,
      volumeThousands: 1_234,
    });
  });

  test.each([
    ['applicants', ['applications']],
    ['deciders', ['decided', 'offeredShare', 'secondsToDecideP50']],
    ['borrowers', ['loans', 'volumeThousands']],
  ] as const)('nine %s hide %j, and nothing else', (people, hidden) => {
    const told = lenderFigures('lender-harbour', { ...lender, [people]: 9 });
    expect(Object.entries(told).flatMap(([name, value]) => (value === null ? [name] : []))).toEqual(hidden);
  });
});

test('a repair chain is rated by ten people or by nobody', () => {
  const found = { services: 90, served: 40, ratings: 14, raters: 10, meanStars: 4.26 };
  expect(repairerFigures('repair-swift', found)).toEqual({
    repairer: 'repair-swift',
    services: 90,
    ratings: 14,
    meanStars: 4.3,
  });
  expect(repairerFigures('repair-swift', { ...found, raters: 9, served: 9 })).toEqual({
    repairer: 'repair-swift',
    services: null,
    ratings: null,
    meanStars: null,
  });
});
