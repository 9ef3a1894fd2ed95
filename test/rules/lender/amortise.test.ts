import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amortise } from '#subgraphs/lender/rules/amortise.ts';
import { divideHalfEven } from '#kernel/money.ts';
import figures from './data/china-amortisation.json' with { type: 'json' };
import type { ScheduledInstalment, Terms } from '#subgraphs/lender/rules/amortise.ts';

const published = (method: string) => {
  const found = figures.cases.find((each) => each.method === method)!;
  const { principal, annualRate, months } = found;
  return { ...found, terms: { principal: fen(principal), rateBps: BigInt(Math.round(annualRate * 10_000)), months } };
};
const fen = (yuan: number) => BigInt(Math.round(yuan * 100));
const interestOf = (schedule: readonly ScheduledInstalment[]) =>
  schedule.reduce((sum, { interest }) => sum + interest, 0n);
const apart = (a: bigint, b: bigint) => (a > b ? a - b : b - a);

test('equal instalments come to the published figure, every month but the last', () => {
  const { terms, payment } = published('等额本息');
  const schedule = amortise({ ...terms, method: 'EQUAL_INSTALMENT' });
  expect(new Set(schedule.slice(0, -1).map((each) => each.payment))).toEqual(new Set([fen(payment!)]));
});

test('the interest on equal instalments is the published one, up to half a fen a month', () => {
  const { terms, totalInterest } = published('等额本息');
  const schedule = amortise({ ...terms, method: 'EQUAL_INSTALMENT' });
  expect(apart(interestOf(schedule), fen(totalInterest))).toBeLessThanOrEqual(BigInt(terms.months) / 2n);
});

test('equal principal begins with the published instalment and its parts', () => {
  const { terms, firstPayment, firstPrincipal, firstInterest } = published('等额本金');
  const [first] = amortise({ ...terms, method: 'EQUAL_PRINCIPAL' });
  expect(first).toMatchObject({
    payment: fen(firstPayment!),
    principal: fen(firstPrincipal!),
    interest: fen(firstInterest!),
  });
});

test('the interest on equal principal is the published one, up to half a fen a month', () => {
  const { terms, totalInterest, lastPaymentApprox } = published('等额本金');
  const schedule = amortise({ ...terms, method: 'EQUAL_PRINCIPAL' });
  expect(apart(interestOf(schedule), fen(totalInterest))).toBeLessThanOrEqual(BigInt(terms.months) / 2n);
  expect(apart(schedule.at(-1)!.payment, fen(lastPaymentApprox!))).toBeLessThanOrEqual(100n);
});

test('a balloon loan leaves its balloon for the last instalment', () => {
  const terms = { method: 'BALLOON', principal: 10_000_000n, rateBps: 600n, months: 36, balloonBps: 3_000n } as const;
  const schedule = amortise(terms);
  const { payment } = schedule[0]!;
  const last = schedule.at(-1)!;
  expect(schedule.slice(0, -1).every((each) => each.payment === payment)).toBe(true);
  expect(apart(last.payment, payment + 3_000_000n)).toBeLessThanOrEqual(36n);
});

test('without interest equal instalments are equal parts', () => {
  const schedule = amortise({ method: 'EQUAL_INSTALMENT', principal: 1_000n, rateBps: 0n, months: 3 });
  expect(schedule.map(({ payment }) => payment)).toEqual([333n, 333n, 334n]);
});

test('shares that are rounded up repay early, and nothing is repaid twice', () => {
  const schedule = amortise({ method: 'EQUAL_PRINCIPAL', principal: 15n, rateBps: 0n, months: 10 });
  expect(schedule.map(({ principal }) => principal)).toEqual([2n, 2n, 2n, 2n, 2n, 2n, 2n, 1n, 0n, 0n]);
});

const anyTerms: fc.Arbitrary<Terms> = fc.record({
  method: fc.constantFrom('EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'BALLOON'),
  principal: fc.bigInt({ min: 1n, max: 10_000_000_000n }),
  rateBps: fc.bigInt({ min: 0n, max: 5_000n }),
  months: fc.integer({ min: 1, max: 120 }),
  balloonBps: fc.bigInt({ min: 0n, max: 10_000n }),
});

test('the principal parts sum to the principal, and nothing is left at the end', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const schedule = amortise(terms);
      expect(schedule).toHaveLength(terms.months);
      expect(schedule.reduce((sum, { principal }) => sum + principal, 0n)).toBe(terms.principal);
      expect(schedule.at(-1)!.balance).toBe(0n);
    }),
  );
});

test('every instalment pays the interest on what was owed, and never raises what is owed', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      let owed = terms.principal;
      for (const { interest, principal, payment, balance } of amortise(terms)) {
        expect(interest).toBe(divideHalfEven(owed * terms.rateBps, 120_000n));
        expect(payment).toBe(interest + principal);
        expect(principal >= 0n && balance === owed - principal).toBe(true);
        owed = balance;
      }
    }),
  );
});

test.each([{ principal: 0n }, { months: 0 }, { rateBps: -1n }, { balloonBps: 10_001n }])(
  'terms without sense are refused: %o',
  (wrong) => {
    const terms: Terms = { method: 'BALLOON', principal: 1n, rateBps: 1n, months: 1, ...wrong };
    expect(() => amortise(terms)).toThrow(RangeError);
  },
);
