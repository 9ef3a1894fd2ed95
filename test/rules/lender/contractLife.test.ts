import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '#kernel/days.ts';
import { prepay, repay, restructure, settle } from '#subgraphs/lender/movements.ts';
import { amortise } from '#subgraphs/lender/rules/amortise.ts';
import { accrued, lateInterestOn } from '#subgraphs/lender/rules/owed.ts';
import { dice } from '#world/people/dice.ts';
import { day, Kept, START } from './keptLoan.ts';
import type { Change } from '#subgraphs/lender/contractBook.ts';

const refusal = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) });
const amounts = ({ postings }: Change) => Object.fromEntries(postings.map(({ account, amount }) => [account, amount]));

describe('a loan that is paid as agreed', () => {
  test.each(['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'BALLOON'] as const)(
    '%s ends with nothing owed, and interest as scheduled',
    (method) => {
      const loan = new Kept({ method, balloonBps: method === 'BALLOON' ? 3_000n : 0n });
      const interest = loan.unpaid.reduce((sum, { interestMinor }) => sum + interestMinor, 0);
      for (const { dueOn, paymentMinor } of loan.unpaid) loan.do(repay(paymentMinor, dueOn));
      expect(loan.balance).toBe(0n);
      expect(Object.fromEntries(loan.accounts)).toEqual({
        PRINCIPAL: 0n,
        FEE_INCOME: -72_000n,
        INTEREST_INCOME: BigInt(-interest),
        CASH: 72_000n + BigInt(interest),
      });
    },
  );

  test('one that is repaid takes no more', () => {
    const loan = new Kept({ months: 1 });
    loan.do(repay(loan.unpaid[0]!.paymentMinor, day(1)));
    expect(() => loan.do(repay(1, day(1)))).toThrow(refusal('STATE_CONFLICT', { status: 'SETTLED' }));
    expect(() => loan.do(settle(0, day(1)))).toThrow(refusal('STATE_CONFLICT', { status: 'SETTLED' }));
  });
});

describe('a payment', () => {
  test('of a part goes to interest before principal, and the rest is still due', () => {
    const loan = new Kept();
    const [first] = loan.unpaid;
    expect(amounts(loan.do(repay(first!.interestMinor + 100, day(1))))).toEqual({
      CASH: BigInt(first!.interestMinor + 100),
      INTEREST_INCOME: BigInt(-first!.interestMinor),
      PRINCIPAL: -100n,
    });
    expect(loan.unpaid[0]).toMatchObject({ number: 1, paidOn: null, paidPrincipalMinor: 100 });
    loan.do(repay(first!.paymentMinor - first!.interestMinor - 100, day(1)));
    expect(loan.unpaid[0]!.number).toBe(2);
  });

  test('late by 25 days costs 25 days of one and a half times the rate on what is overdue, of a year of 360', () => {
    const loan = new Kept();
    const [first] = loan.unpaid;
    const late = lateInterestOn(loan.held.instalments, 600, day(1, 25));
    expect(Number(late)).toBe(Math.round((first!.paymentMinor * 0.06 * 1.5 * 25) / 360));
    expect(amounts(loan.do(repay(first!.paymentMinor + Number(late), day(1, 25))))['LATE_INTEREST_INCOME']).toBe(-late);
    expect(lateInterestOn(loan.held.instalments, 600, day(1, 25))).toBe(0n);
  });

  test('of late interest and a part stops the clock for what it paid', () => {
    const loan = new Kept();
    const late = Number(lateInterestOn(loan.held.instalments, 600, day(1, 20)));
    loan.do(repay(late + 500_000, day(1, 20)));
    const { paymentMinor } = loan.unpaid[0]!;
    expect(Number(lateInterestOn(loan.held.instalments, 600, day(1, 25)))).toBe(
      Math.round(((paymentMinor - 500_000) * 0.06 * 1.5 * 5) / 360),
    );
  });

  test.each([0, -5, 3_000_000, Number.MAX_SAFE_INTEGER])(
    'of %i is refused with what is possible, and changes nothing',
    (amount) => {
      const loan = new Kept();
      const { paymentMinor } = loan.unpaid[0]!;
      expect(() => loan.do(repay(amount, day(0, 3)))).toThrow(
        refusal('INPUT_INVALID', { check: 'amountMinor', to: paymentMinor }),
      );
      expect(loan.balance).toBe(12_000_000n);
    },
  );
});

describe('a prepayment', () => {
  test('keeps the term: as many instalments, each smaller, as if only the rest had been lent', () => {
    const loan = new Kept();
    loan.do(repay(loan.unpaid[0]!.paymentMinor, day(1)));
    const before = loan.balance;
    const change = loan.do(prepay(4_000_000, 'TERM', day(1, 10)));
    expect(amounts(change)['INTEREST_INCOME']).toBe(-accrued(4_000_000n, 600, day(1), day(1, 10)));
    expect(loan.unpaid.map(({ dueOn }) => dueOn)).toEqual(Array.from({ length: 11 }, (_, i) => day(i + 2)));
    const anew = amortise({ method: 'EQUAL_INSTALMENT', principal: before - 4_000_000n, rateBps: 600n, months: 11 });
    expect(loan.unpaid.map(({ paymentMinor }) => BigInt(paymentMinor))).toEqual(anew.map(({ payment }) => payment));
  });

  test('keeps the instalment: none is larger, one month less would make them so', () => {
    const loan = new Kept();
    const instalment = loan.unpaid[0]!.paymentMinor;
    loan.do(prepay(4_000_000, 'INSTALMENT', day(0, 5)));
    const left = loan.unpaid;
    expect(Math.max(...left.map(({ paymentMinor }) => paymentMinor))).toBeLessThanOrEqual(instalment);
    const shorter = amortise({
      method: 'EQUAL_INSTALMENT',
      principal: 8_000_000n,
      rateBps: 600n,
      months: left.length - 1,
    });
    expect(Number(shorter[0]!.payment)).toBeGreaterThan(instalment);
  });

  test('waits for what is due', () => {
    expect(() => new Kept().do(prepay(100, 'TERM', day(1)))).toThrow(refusal('STATE_CONFLICT'));
  });

  test.each([0, -1, 12_000_000, 99_000_000])('of %i is refused', (principal) => {
    expect(() => new Kept().do(prepay(principal, 'TERM', day(0, 1)))).toThrow(
      refusal('INPUT_INVALID', { from: 1, to: 11_999_999 }),
    );
  });
});

describe('an early settlement', () => {
  test('costs the principal and the days since the last due day, and nothing of what would have come', () => {
    const loan = new Kept();
    loan.do(repay(loan.unpaid[0]!.paymentMinor, day(1)));
    const { balance } = loan;
    const interest = Math.round((Number(balance) * 0.06 * 12) / 360);
    expect(Number(loan.quote(day(1, 12)))).toBe(Number(balance) + interest);
    loan.do(settle(Number(balance) + interest, day(1, 12)));
    expect(loan.balance).toBe(0n);
    expect(loan.accounts.get('PRINCIPAL')).toBe(0n);
  });

  test('of another sum than the quoted is refused with the right one', () => {
    const loan = new Kept();
    const totalMinor = Number(loan.quote(day(1, 3)));
    expect(() => loan.do(settle(totalMinor - 1, day(1, 3)))).toThrow(refusal('STATE_CONFLICT', { totalMinor }));
  });
});

describe('a restructuring', () => {
  test('makes principal of what is overdue, and a schedule of its own from that day', () => {
    const loan = new Kept();
    const quote = loan.quote(day(3, 5));
    loan.do(restructure(24, 480, day(3, 5)));
    expect(loan.balance).toBe(quote);
    expect(loan.unpaid).toHaveLength(24);
    expect(loan.unpaid[0]!.dueOn).toBe(addMonths(day(3, 5), 1));
    expect(loan.held.loan).toMatchObject({ months: 24, rateBps: 480 });
  });

  test.each([
    [0, 480],
    [97, 480],
    [12.5, 480],
    [12, -1],
    [12, 2_401],
  ])('to %d months at %d is refused', (months, rateBps) => {
    expect(() => restructure(months, rateBps, START)).toThrow(refusal('INPUT_INVALID'));
  });
});

test('a loan from before the journal is carried over with its first movement', () => {
  const loan = new Kept();
  loan.held = { ...loan.held, isJournalled: false };
  expect(repay(1_000_000, day(1))(loan.held).map(({ kind }) => kind)).toEqual(['CARRY_OVER', 'REPAY']);
});

test('whatever is done in whatever order, the books balance to the fen, and principal is what the instalments say', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const throws = dice(seed, 'loan');
    const method = throws.pick(['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'BALLOON'] as const);
    const loan = new Kept({
      method,
      principal: BigInt(throws.between(2_000_000, 50_000_000)),
      rateBps: throws.between(0, 1_500),
      months: throws.between(2, 60),
      balloonBps: method === 'BALLOON' ? BigInt(throws.between(1_000, 5_000)) : 0n,
    });
    let on = START;
    for (let step = 0; step < 40 && loan.unpaid.length > 0; step++) {
      on = addDays(on, throws.between(0, 45));
      tryOne(loan, throws.between(0, 19), on, throws);
      const sum = [...loan.accounts.values()].reduce((total, amount) => total + amount, 0n);
      expect([seed, step, sum]).toEqual([seed, step, 0n]);
      expect([seed, step, loan.accounts.get('PRINCIPAL')]).toEqual([seed, step, loan.balance]);
      expect(loan.held.instalments.map(({ number }) => number)).toEqual(
        loan.held.instalments.map(({ number }) => number).toSorted((a, b) => a - b),
      );
    }
    if (loan.unpaid.length > 0) loan.do(settle(Number(loan.quote(on)), on));
    expect([seed, loan.balance, loan.accounts.get('PRINCIPAL')]).toEqual([seed, 0n, 0n]);
  }
});

/** A refusal is an answer too: then nothing has changed. */
function tryOne(loan: Kept, which: number, on: string, throws: ReturnType<typeof dice>): void {
  const first = loan.unpaid[0]!;
  const late = Number(lateInterestOn(loan.held.instalments, loan.held.loan.rateBps, on));
  const before = structuredClone(loan.held);
  try {
    if (which < 10) loan.do(repay(first.paymentMinor - first.paidInterestMinor - first.paidPrincipalMinor + late, on));
    else if (which < 14) loan.do(repay(throws.between(1, first.paymentMinor), on));
    else if (which < 18)
      loan.do(prepay(throws.between(1, Number(loan.balance)), throws.pick(['TERM', 'INSTALMENT'] as const), on));
    else if (which === 18) loan.do(restructure(throws.between(1, 60), throws.between(0, 1_500), on));
    else loan.do(settle(Number(loan.quote(on)), on));
  } catch (error) {
    expect(error).toMatchObject({ name: 'Refusal' });
    expect(loan.held).toEqual(before);
  }
}
