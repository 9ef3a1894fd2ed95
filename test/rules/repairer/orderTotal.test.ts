import { expect, test } from 'vitest';
import { orderTotal } from '#subgraphs/repairer/rules/orderTotal.ts';
import type { ServiceLine } from '#subgraphs/repairer/rules/orderTotal.ts';

const labour = (amountMinor: number): ServiceLine => ({
  kind: 'LABOUR',
  description: 'Fitting',
  hours: 1,
  amountMinor,
});

test('parts and labour are taxed alike: 280.00 and 220.00 yuan at 13 % are 565.00', () => {
  const oil = { kind: 'PART', partNumber: 'OF-1047', description: 'Oil', quantity: 4, amountMinor: 28_000 } as const;
  expect(orderTotal([oil, labour(22_000)], 1_300)).toBe(56_500);
});

test('the tax is rounded once, on the sum, half to even', () => {
  expect(orderTotal([labour(25), labour(25)], 1_300)).toBe(56);
  expect(orderTotal([labour(150)], 1_300)).toBe(170);
  expect(orderTotal([labour(1), labour(1), labour(1), labour(1)], 1_300)).toBe(5);
});

test('an order without lines costs nothing', () => expect(orderTotal([], 1_300)).toBe(0));
