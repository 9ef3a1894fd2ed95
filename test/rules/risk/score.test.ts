import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf } from '#subgraphs/risk/rules/band.ts';
import { probabilityOfBad } from '#subgraphs/risk/rules/probability.ts';
import { pointsOfLogOdds } from '#subgraphs/risk/rules/scale.ts';
import { score } from '#subgraphs/risk/rules/score.ts';
import fitted from '#subgraphs/risk/scorecard/scorecard.json' with { type: 'json' };
import type { Scorecard } from '#subgraphs/risk/rules/scorecard.ts';

const card = fitted as Scorecard;
const applicant = {
  amountMinor: 10_000_000,
  months: 24,
  checkingAccountBand: 4,
  savingsBand: 5,
  employmentBand: 3,
  housingBand: 2,
  guarantorsBand: 1,
};

test('600 points are odds of 50 to 1, and 20 more double them', () => {
  expect(pointsOfLogOdds(Math.log(50))).toBeCloseTo(600, 10);
  expect(pointsOfLogOdds(Math.log(100))).toBeCloseTo(620, 10);
  expect(probabilityOfBad(600)).toBeCloseTo(1 / 51, 12);
  expect(probabilityOfBad(620)).toBeCloseTo(1 / 101, 12);
  expect(probabilityOfBad(580)).toBeCloseTo(1 / 26, 12);
});

test('points and log-odds are one and the same, there and back', () => {
  fc.assert(
    fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (logOdds) => {
      expect(probabilityOfBad(pointsOfLogOdds(logOdds))).toBeCloseTo(1 / (1 + Math.exp(logOdds)), 10);
    }),
  );
});

test('the points of the attributes add up on the base', () => {
  const { points, attributes } = score(card, applicant);
  // 510 + 24 months -2, account 34, savings 13, employment -1, housing 3, no guarantor -2
  expect(attributes.map((each) => each.points)).toEqual([-2, 34, 13, -1, 3, -2]);
  expect(points).toBe(555);
});

test('the points are those of the log-odds of the regression, within half a point an attribute', () => {
  const bands = fc.record({
    months: fc.integer({ min: 1, max: 84 }),
    checkingAccountBand: fc.integer({ min: 1, max: 4 }),
    savingsBand: fc.integer({ min: 1, max: 5 }),
    employmentBand: fc.integer({ min: 1, max: 5 }),
    housingBand: fc.integer({ min: 1, max: 3 }),
    guarantorsBand: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(bands, (inputs) => {
      const logOdds = fitted.attributes.reduce((sum, { name, coefficient, bins }) => {
        const value = inputs[name as keyof typeof inputs];
        return sum + coefficient * bins.find(({ from, below }) => value >= from && (!below || value < below))!.woe;
      }, fitted.intercept);
      const halves = (1 + fitted.attributes.length) / 2;
      expect(Math.abs(score(card, inputs).points - pointsOfLogOdds(logOdds))).toBeLessThanOrEqual(halves);
    }),
  );
});

test('nothing known is the average, and every attribute is named as missing', () => {
  const { points, attributes } = score(card, {});
  expect(points).toBe(card.basePoints);
  expect(attributes.every(({ missing }) => missing)).toBe(true);
});

test('a missing attribute neither gives nor takes, and is named', () => {
  for (const { name, points } of score(card, applicant).attributes) {
    const without = score(card, { ...applicant, [name]: null });
    expect(without.points).toBe(score(card, applicant).points - points);
    expect(without.attributes.filter(({ missing }) => missing).map((each) => each.name)).toEqual([name]);
  }
});

test('a value outside of its band is missing, not the worst', () => {
  const { attributes } = score(card, { ...applicant, checkingAccountBand: 9, savingsBand: 0 });
  expect(attributes.filter(({ missing }) => missing).map(({ name }) => name)).toEqual([
    'checkingAccountBand',
    'savingsBand',
  ]);
});

test.each([
  [600, 'A'],
  [547, 'A'],
  [546, 'B'],
  [527, 'B'],
  [526, 'C'],
  [507, 'C'],
  [506, 'D'],
  [487, 'D'],
  [486, 'E'],
  [-50, 'E'],
])('%i points are band %s', (points, band) => expect(bandOf(points)).toBe(band));

test('the limits of the bands are odds of 8, 4, 2 and 1 to 1', () => {
  const [a, b, c, d] = [8, 4, 2, 1].map((odds) => Math.round(pointsOfLogOdds(Math.log(odds))));
  expect([a!, b!, c!, d!].map((least) => bandOf(least))).toEqual(['A', 'B', 'C', 'D']);
  expect([a!, b!, c!, d!].map((least) => bandOf(least - 1))).toEqual(['B', 'C', 'D', 'E']);
});
