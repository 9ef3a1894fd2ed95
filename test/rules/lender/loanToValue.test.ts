import { expect, test } from 'vitest';
import { loanToValue } from '#subgraphs/lender/rules/loanToValue.ts';
import published from './data/china-auto-loan-ltv.json' with { type: 'json' };
import type { Collateral } from '#subgraphs/lender/rules/loanToValue.ts';

const car: Collateral = { value: 10_000_000n, used: false, newEnergy: false, use: 'PRIVATE' };
const kinds = {
  privateICE: car,
  privateNEV: { ...car, newEnergy: true },
  commercialICE: { ...car, use: 'COMMERCIAL' },
  commercialNEV: { ...car, use: 'COMMERCIAL', newEnergy: true },
  used: { ...car, used: true },
} as const satisfies Record<string, Collateral>;

const caps = Object.entries(published.percentOfPrice).flatMap(([period, percents]) =>
  Object.entries(percents).map(([kind, percent]) => ({
    kind: kind as keyof typeof kinds,
    // The first day that is surely in the period.
    on: period === 'from2018-01-01' ? '2018-01-01' : '2024-04-30',
    // Where the lender decides, the whole price may be lent.
    capBps: typeof percent === 'number' ? BigInt(percent) * 100n : 10_000n,
  })),
);

test.each(caps)('of $kind on $on at most $capBps basis points are lent', ({ kind, on, capBps }) => {
  expect(loanToValue(1n, kinds[kind], 10_000n, on)).toMatchObject({ capBps, maxAmount: capBps * 1_000n });
});

test('the lender may lend less than the law allows, and never more', () => {
  expect(loanToValue(1n, kinds.privateICE, 8_500n, '2026-11-24').capBps).toBe(8_500n);
  expect(loanToValue(1n, kinds.used, 8_500n, '2026-11-24').capBps).toBe(7_000n);
});

test('the amount is measured against the value', () => {
  expect(loanToValue(7_500_000n, car, 10_000n, '2026-11-24').ltvBps).toBe(7_500n);
});

test('there is no cap before the first known one, and none on nothing', () => {
  expect(() => loanToValue(1n, car, 10_000n, '2017-12-31')).toThrow(RangeError);
  expect(() => loanToValue(1n, { ...car, value: 0n }, 10_000n, '2026-11-24')).toThrow(RangeError);
});
