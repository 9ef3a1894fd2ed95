import fc from 'fast-check';
import { expect, test } from 'vitest';
import { driftOf, populationStability, stabilityOf } from '#subgraphs/risk/rules/drift.ts';
import fitted from '#subgraphs/risk/scorecard/scorecard.json' with { type: 'json' };
import type { Counts } from '#subgraphs/risk/rules/drift.ts';

const counts: fc.Arbitrary<Counts> = fc.record({
  A: fc.integer({ min: 1, max: 500 }),
  B: fc.integer({ min: 1, max: 500 }),
  C: fc.integer({ min: 1, max: 500 }),
  D: fc.integer({ min: 1, max: 500 }),
  E: fc.integer({ min: 1, max: 500 }),
});
const even = { A: 20, B: 20, C: 20, D: 20, E: 20 };

test('of the same population the index is 0, whatever its size; it is never below, and the same the other way round', () => {
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 2, max: 9 }), (one, other, times) => {
      const larger = Object.fromEntries(Object.entries(one).map(([band, n]) => [band, n * times])) as Counts;
      expect(populationStability(larger, one)).toBeCloseTo(0, 9);
      expect(populationStability(one, other)).toBeGreaterThanOrEqual(-1e-12);
      expect(populationStability(one, other)).toBeCloseTo(populationStability(other, one), 9);
    }),
  );
});

test('five bands, a tenth moved from the worst to the best: worked by hand', () => {
  // (0.3 - 0.2) ln(0.3 / 0.2) + (0.1 - 0.2) ln(0.1 / 0.2) = 0.040547 + 0.069315
  expect(populationStability({ A: 30, B: 20, C: 20, D: 20, E: 10 }, even)).toBeCloseTo(0.109861, 6);
});

test('a band that nobody is in counts as half a person, and does not make the index endless', () => {
  expect(populationStability({ A: 40, B: 20, C: 20, D: 20, E: 0 }, even)).toBeLessThan(1.5);
});

test.each([
  [0, 'STABLE'],
  [0.0999, 'STABLE'],
  [0.1, 'SHIFTING'],
  [0.25, 'SHIFTING'],
  [0.2501, 'SHIFTED'],
] as const)('an index of %d is %s', (psi, stability) => expect(stabilityOf(psi)).toBe(stability));

test('a month of few applications tells nothing', () => {
  const month = { month: '2026-10', counts: { A: 49, B: 0, C: 0, D: 0, E: 0 }, applications: 49 };
  expect(driftOf(month, even)).toEqual({
    month: '2026-10',
    applications: null,
    psi: null,
    stability: null,
    shares: null,
  });
  expect(driftOf({ ...month, counts: { ...month.counts, A: 50 }, applications: 50 }, even).stability).toBe('SHIFTED');
});

test('what later applicants are compared with are all that the card was fitted on', () => {
  const { reference, data } = fitted;
  expect(Object.values(reference).reduce((sum, each) => sum + each, 0)).toBe(data.applicants);
  expect(Math.min(...Object.values(reference))).toBeGreaterThan(0);
});
