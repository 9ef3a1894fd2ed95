import { expect, test } from 'vitest';
import { debtToIncome } from '#subgraphs/lender/rules/debtToIncome.ts';

test('all debts count, the new instalment with them', () => {
  expect(debtToIncome(1_000_000n, 200_000n, 300_000n).dtiBps).toBe(5_000n);
});

test('an instalment may take what the other debts leave of 55 %', () => {
  expect(debtToIncome(1_000_000n, 200_000n, 0n)).toMatchObject({ capBps: 5_500n, room: 350_000n });
});

test('with too much debt already there is no room, and never less than none', () => {
  expect(debtToIncome(1_000_000n, 600_000n, 1n).room).toBe(0n);
});

test('without income there is no share of it', () => {
  expect(debtToIncome(0n, 0n, 1n)).toMatchObject({ dtiBps: null, room: 0n });
});
