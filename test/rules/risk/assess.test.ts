import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '#subgraphs/risk/rules/assess.ts';
import { assessmentId } from '#subgraphs/risk/rules/assessmentId.ts';
import { bandOf } from '#subgraphs/risk/rules/band.ts';
import { behaviourOverlay } from '#subgraphs/risk/rules/behaviourOverlay.ts';
import { lineage } from '#subgraphs/risk/rules/lineage.ts';
import { probabilityOfBad } from '#subgraphs/risk/rules/probability.ts';
import { reasonCodes } from '#subgraphs/risk/rules/reasonCodes.ts';
import { score } from '#subgraphs/risk/rules/score.ts';
import fitted from '#subgraphs/risk/scorecard/scorecard.json' with { type: 'json' };
import type { AssessmentInputs } from '#subgraphs/risk/rules/assess.ts';
import type { Scorecard } from '#subgraphs/risk/rules/scorecard.ts';

const card = fitted as Scorecard;
const band = (levels: number) => fc.option(fc.integer({ min: 1, max: levels }));
const attributes = fc.record({
  amountMinor: fc.option(fc.integer({ min: 1, max: 100_000_000 })),
  months: fc.option(fc.integer({ min: 1, max: 84 })),
  checkingAccountBand: band(4),
  savingsBand: band(5),
  employmentBand: band(5),
  housingBand: band(3),
  guarantorsBand: band(3),
});
const telematics = fc.record({
  distanceKm: fc.option(fc.double({ min: 0, max: 50_000, noNaN: true })),
  nightShare: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  harshEventsPer100Km: fc.option(fc.double({ min: 0, max: 1_000, noNaN: true })),
});
const good: AssessmentInputs = {
  attributes: {
    amountMinor: 10_000_000,
    months: 8,
    checkingAccountBand: 4,
    savingsBand: 5,
    employmentBand: 5,
    housingBand: 3,
    guarantorsBand: 3,
  },
  incomeMonthlyMinor: 3_000_000,
  loans: [],
  telematics: {},
};
const codes = (inputs: AssessmentInputs) => assess(card, inputs)!.reasons.map(({ code }) => code);

test('a reason is a real shortfall: with the best of it instead, the points rise', () => {
  fc.assert(
    fc.property(attributes, (inputs) => {
      const scored = score(card, inputs).attributes;
      const real = scored.filter(({ points, best }) => points < best).map(({ points, best }) => best - points);
      const reasons = reasonCodes(scored, null, []);
      expect(reasons).toHaveLength(Math.min(4, real.length));
      const shortfalls = reasons.map(({ en }) => shortfallOf(en, inputs));
      expect(shortfalls).toEqual(real.toSorted((a, b) => b - a).slice(0, 4));
    }),
  );
});

/** What the reason's attribute brings at its best value, more than now: found by trying, not by the rule's own table. */
function shortfallOf(sentence: string, inputs: Parameters<typeof score>[1]): number {
  const before = score(card, inputs).points;
  const name = card.attributes.find((each) => {
    const only = score(card, inputs).attributes.filter((scored) => scored.name === each.name);
    return reasonCodes(only, null, [])[0]?.en === sentence;
  })!.name;
  const bins = card.attributes.find((each) => each.name === name)!.bins;
  return Math.max(...bins.map(({ from }) => score(card, { ...inputs, [name]: from }).points)) - before;
}

test('the best of everything leaves nothing to give a reason for', () => {
  expect(assess(card, good)).toMatchObject({ points: 627, band: 'A', reasons: [], usedBehaviour: false });
});

test('the largest shortfall comes first, and what is missing is said to be missing', () => {
  expect(
    codes({ ...good, attributes: { ...good.attributes, checkingAccountBand: 1, savingsBand: 1, housingBand: null } }),
  ).toEqual(['CURRENT_ACCOUNT', 'SAVINGS', 'HOUSING_MISSING']);
});

test('behaviour moves a score by 10 points at most, and never alone makes a band worse than C', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 700 }), telematics, (points, behaviour) => {
      const overlay = behaviourOverlay(points, behaviour) ?? 0;
      expect(Math.abs(overlay)).toBeLessThanOrEqual(10);
      expect(['D', 'E'].includes(bandOf(points + overlay)) && bandOf(points) <= 'C').toBe(false);
    }),
  );
});

test.each([
  ['calm driving by day', 520, { distanceKm: 9_000, nightShare: 0, harshEventsPer100Km: 0 }, 10],
  ['the average', 520, { distanceKm: 9_000, nightShare: 0.1, harshEventsPer100Km: 3 }, 0],
  ['harsh driving by night', 540, { distanceKm: 9_000, nightShare: 0.5, harshEventsPer100Km: 20 }, -10],
  [
    'harsh driving by night near the end of C',
    510,
    { distanceKm: 9_000, nightShare: 0.5, harshEventsPer100Km: 20 },
    -3,
  ],
  ['harsh driving by night in D already', 500, { distanceKm: 9_000, nightShare: 0.5, harshEventsPer100Km: 20 }, -10],
  ['half of the credible distance', 540, { distanceKm: 1_500, nightShare: 0.5, harshEventsPer100Km: 20 }, -5],
  ['one factor only', 540, { distanceKm: 9_000, nightShare: 0 }, 5],
  ['hardly driven', 540, { distanceKm: 499, nightShare: 0.5, harshEventsPer100Km: 20 }, null],
  ['no distance', 540, { nightShare: 0.5, harshEventsPer100Km: 20 }, null],
  ['refused', 540, {}, null],
])('overlay of %s', (_, points, behaviour, overlay) => expect(behaviourOverlay(points, behaviour)).toBe(overlay));

test('behaviour that took points is a reason, and its use is told', () => {
  const harsh = { distanceKm: 9_000, nightShare: 0.5, harshEventsPer100Km: 20 };
  const made = assess(card, { ...good, telematics: harsh })!;
  expect([made.points, made.usedBehaviour, made.reasons[0]?.code]).toEqual([617, true, 'BEHAVIOUR']);
  expect(made.probabilityOfBad).toBe(probabilityOfBad(617));
});

test.each([
  ['7 days overdue', { loans: [{ balanceMinor: 1, daysPastDue: 7 }] }, 'A', []],
  ['8 days overdue', { loans: [{ balanceMinor: 1, daysPastDue: 8 }] }, 'C', ['ARREARS']],
  ['31 days overdue', { loans: [{ daysPastDue: 31 }, { daysPastDue: 0 }] }, 'D', ['ARREARS']],
  ['91 days overdue', { loans: [{ daysPastDue: 91 }] }, 'E', ['ARREARS']],
  // 10,000,000 fen in 8 months is 1,250,000 a month: 55 % of 2,272,727.
  ['an instalment of 55 % of income', { incomeMonthlyMinor: 2_272_728 }, 'A', []],
  ['an instalment above 55 % of income', { incomeMonthlyMinor: 2_272_727 }, 'D', ['INSTALMENT_BURDEN']],
  ['a debt of 36 incomes', { loans: [{ balanceMinor: 98_000_000 }] }, 'A', []],
  ['a debt above 36 incomes', { loans: [{ balanceMinor: 98_000_001 }] }, 'C', ['TOTAL_DEBT']],
  ['loans and income refused', { loans: null, incomeMonthlyMinor: null }, 'A', []],
])('the band with %s', (_, inputs, expected, reasons) => {
  const made = assess(card, { ...good, ...inputs })!;
  expect([made.band, made.reasons.map(({ code }) => code)]).toEqual([expected, reasons]);
});

test.each([
  ['worse than', 1, 'E'],
  ['the same as', 3, 'D'],
])('a limit is no reason where the points alone give a band %s it', (_, checkingAccountBand, expected) => {
  const weak = { ...good.attributes, months: 60, checkingAccountBand, savingsBand: 1, guarantorsBand: 1 };
  const made = assess(card, { ...good, attributes: weak, loans: [{ daysPastDue: 31 }] })!;
  expect(made.band).toBe(expected);
  expect(made.reasons.map(({ code }) => code)).not.toContain('ARREARS');
});

test('of somebody of whom nothing is known there is no assessment', () => {
  expect(assess(card, { attributes: {}, incomeMonthlyMinor: null, loans: null, telematics: {} })).toBeNull();
});

test('lineage names what was there, and no value', () => {
  const inputs = {
    ...good,
    attributes: { months: 12, savingsBand: null },
    telematics: { distanceKm: 0, nightShare: null },
  };
  expect(lineage(inputs)).toEqual(['distanceKm', 'incomeMonthlyMinor', 'loans', 'months']);
});

test('the same answer from the same kinds of inputs is one assessment; another answer or application is another', () => {
  const made = assess(card, good)!;
  const id = assessmentId('lender-harbour.a1', made, ['months']);
  expect(assessmentId('lender-harbour.a1', { ...made }, ['months'])).toBe(id);
  expect(assessmentId('lender-harbour.a2', made, ['months'])).not.toBe(id);
  expect(assessmentId('lender-harbour.a1', made, [])).not.toBe(id);
  expect(assessmentId('lender-harbour.a1', { ...made, points: made.points + 1 }, ['months'])).not.toBe(id);
});
