import { expect, test } from 'vitest';
import { classesOf } from '#subgraphs/risk/scorecard/classes.ts';
import { auc, hosmerLemeshow, ks } from '#subgraphs/risk/scorecard/measures.ts';
import { logOddsOf, regress } from '#subgraphs/risk/scorecard/regress.ts';
import type { Applicant } from '#subgraphs/risk/scorecard/applicants.ts';

const ranked = (goods: readonly number[], bads: readonly number[]) => [
  ...goods.map((probabilityOfBad) => ({ probabilityOfBad, good: true })),
  ...bads.map((probabilityOfBad) => ({ probabilityOfBad, good: false })),
];

test.each([
  ['every bad above every good', [0.1, 0.2], [0.8, 0.9], 1, 1],
  ['every bad below every good', [0.8, 0.9], [0.1, 0.2], 0, 0],
  ['all the same', [0.5, 0.5], [0.5, 0.5], 0.5, 0],
  ['one pair of four the wrong way', [0.1, 0.6], [0.5, 0.9], 0.75, 0.5],
])('AUC and KS of %s', (_, goods, bads, area, distance) => {
  expect(auc(ranked(goods, bads))).toBe(area);
  expect(ks(ranked(goods, bads))).toBe(distance);
});

test('Hosmer-Lemeshow is 0 where as many went bad as expected, and its p-value falls as they part', () => {
  const even = hosmerLemeshow(Array.from({ length: 10 }, () => tenth(5)).flat());
  expect([even.chiSquare, even.pValue]).toEqual([0, 1]);
  // Ten groups of (7 - 5)² / 2.5 = 1.6 each; the 10 % quantile of chi-square with 10 degrees of freedom is 15.99.
  const off = hosmerLemeshow(Array.from({ length: 10 }, () => tenth(7)).flat());
  expect(off.chiSquare).toBeCloseTo(16, 10);
  expect(off.pValue).toBeCloseTo(0.1, 3);
});

test('the regression of a yes and a no on one flag is the log of the odds of each', () => {
  const rows = [...Array.from({ length: 40 }, () => [0]), ...Array.from({ length: 40 }, () => [1])];
  const goods = rows.map((_, n) => (n < 40 ? n < 20 : n < 70));
  const beta = regress(rows, goods);
  expect(logOddsOf(beta, [0])).toBeCloseTo(0, 8);
  expect(logOddsOf(beta, [1])).toBeCloseTo(Math.log(3), 8);
});

test('a weight of evidence is the log of shares, with one pseudo count', () => {
  const applicants = [...rows(1, 9, 19), ...rows(2, 19, 9)];
  const [low, high] = classesOf(
    { name: 'dependantsBand', column: 'people_liable', better: 'HIGH', levels: 2 },
    applicants,
  );
  expect(low!.woe).toBeCloseTo(Math.log(10 / 30 / (20 / 30)), 12);
  expect(high!.woe).toBeCloseTo(Math.log(2), 12);
});

test('classes that go against the expected direction become one', () => {
  const applicants = [...rows(1, 19, 9), ...rows(2, 9, 19)];
  const classes = classesOf({ name: 'dependantsBand', column: 'people_liable', better: 'HIGH', levels: 2 }, applicants);
  expect(classes).toEqual([{ from: 1, below: 3, goods: 28, bads: 28, woe: 0 }]);
});

function rows(band: number, goods: number, bads: number): Applicant[] {
  const row = (credit_risk: number) => ({ people_liable: band, credit_risk }) as Applicant;
  return [...Array.from({ length: goods }, () => row(1)), ...Array.from({ length: bads }, () => row(0))];
}

/** Ten applicants at even odds, so many of them bad. */
function tenth(bads: number) {
  return Array.from({ length: 10 }, (_, i) => ({ probabilityOfBad: 0.5, good: i >= bads }));
}
