import { expect, test } from 'vitest';
import { creditOf } from '#world/people/credits.ts';
import { dice } from '#world/people/dice.ts';

const drawn = Array.from({ length: 4_000 }, (_, i) => creditOf(dice(7, `person ${i}`)));

test('the same dice draw the same credit', () => expect(creditOf(dice(7, 'person 0'))).toEqual(drawn[0]));

test('as many repay as in the data, 69 of 100', () => {
  const share = drawn.filter(({ repaid }) => repaid).length / drawn.length;
  expect(Math.abs(share - 483 / 700)).toBeLessThan(0.03);
});

test('incomes are whole yuan that a person can have, and other credits take less than half of them', () => {
  for (const { incomeMonthlyMinor: income, obligationsMonthlyMinor: obligations } of drawn) {
    expect(income % 100).toBe(0);
    expect(income).toBeGreaterThan(300_000);
    expect(income).toBeLessThanOrEqual(15_000_000);
    expect(obligations).toBeLessThan(income / 2);
  }
});
