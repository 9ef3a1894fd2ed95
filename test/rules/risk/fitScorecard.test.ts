import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { candidates } from '#subgraphs/risk/scorecard/attributes.ts';
import { applicantsOf, readData } from '#subgraphs/risk/scorecard/applicants.ts';
import { fitScorecard } from '#subgraphs/risk/scorecard/fitScorecard.ts';

const PROTECTED = ['personal_status_sex', 'age', 'telephone', 'foreign_worker'];
const data = readData();
const fitted = fitScorecard(data);

test('scorecard.json is what the fit of the data gives, byte by byte', () => {
  const file = readFileSync('subgraphs/risk/scorecard/scorecard.json', 'utf8');
  expect(file).toBe(`${JSON.stringify(fitted, null, 2)}\n`);
});

test('no protected column is read, and none can change the scorecard', { timeout: 30_000 }, () => {
  const columns = new Set([...candidates.map(({ column }) => column), ...Object.keys(applicantsOf(data)[0]!)]);
  for (const column of PROTECTED) expect(columns).not.toContain(column);
  const { data: _, ...card } = fitted;
  const { data: __, ...scrambled } = fitScorecard(withColumns(data, PROTECTED, (row) => (row * 7919) % 5));
  expect(scrambled).toEqual(card);
});

test('a column that is used does change the scorecard', { timeout: 30_000 }, () => {
  const { attributes } = fitScorecard(withColumns(data, ['status'], (row) => 1 + ((row * 7919) % 4)));
  expect(attributes).not.toEqual(fitted.attributes);
});

test('out of sample the scorecard separates bads from goods, and its probabilities are near what happened', () => {
  const { auc, ks, gini, hosmerLemeshow } = fitted.validation;
  expect(auc).toBeGreaterThan(0.7);
  expect(ks).toBeGreaterThan(0.3);
  expect(gini).toBeCloseTo(2 * auc - 1, 3);
  expect(hosmerLemeshow.pValue).toBeGreaterThan(0.05);
  expect(hosmerLemeshow.deciles.reduce((sum, { observedBads }) => sum + observedBads, 0)).toBe(217);
});

test('more of what is better never costs points, and every coefficient has the right sign', () => {
  for (const { name, coefficient, bins } of fitted.attributes) {
    expect(coefficient).toBeGreaterThan(0);
    const points = bins.map((bin) => bin.points);
    const rising =
      candidates.find((candidate) => candidate.name === name)!.better === 'HIGH' ? points : points.toReversed();
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  }
});

test('the classes of an attribute are without gaps, and hold every applicant once', () => {
  for (const { bins } of fitted.attributes) {
    for (const [i, bin] of bins.slice(1).entries()) expect(bin.from).toBe(bins[i]!.below);
    expect(bins.reduce((sum, { goods, bads }) => sum + goods + bads, 0)).toBe(700);
  }
});

function withColumns(text: string, columns: readonly string[], value: (row: number) => number): string {
  const [header = '', ...rows] = text.trim().split('\n');
  const places = new Set(columns.map((column) => header.split(' ').indexOf(column)));
  const changed = rows.map((row, n) =>
    row
      .split(' ')
      .map((cell, i) => (places.has(i) ? value(n) : cell))
      .join(' '),
  );
  return [header, ...changed].join('\n');
}
