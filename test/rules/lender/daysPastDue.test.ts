import { expect, test } from 'vitest';
import { daysPastDue } from '#subgraphs/lender/rules/daysPastDue.ts';
import { loanStatus } from '#subgraphs/lender/rules/loanStatus.ts';

const paid = { dueOn: '2026-09-24', paidOn: '2026-09-23' };
const second = { dueOn: '2026-10-24', paidOn: null };
const third = { dueOn: '2026-11-24', paidOn: null };

test.each([
  ['2026-10-23', 0],
  ['2026-10-24', 0],
  ['2026-10-25', 1],
  ['2026-11-30', 37],
])('on %s the instalment due on 2026-10-24 is %i days late', (on, days) => {
  expect(daysPastDue([paid, second, third], on)).toBe(days);
});

test('the oldest unpaid instalment counts, in whatever order they come', () => {
  expect(daysPastDue([third, second, paid], '2026-11-30')).toBe(37);
});

test('what will be paid later is unpaid until then', () => {
  const late = { ...second, paidOn: '2026-11-10' };
  expect(daysPastDue([paid, late], '2026-11-09')).toBe(16);
  expect(daysPastDue([paid, late], '2026-11-10')).toBe(0);
});

test('a loan is active, in arrears or settled by its instalments', () => {
  expect(loanStatus([paid, second], null, '2026-10-24')).toBe('ACTIVE');
  expect(loanStatus([paid, second], null, '2026-10-25')).toBe('IN_ARREARS');
  expect(loanStatus([paid], null, '2026-10-25')).toBe('SETTLED');
});

test('a write-off stands from its day on, whatever the instalments say', () => {
  expect(loanStatus([paid, second], '2026-10-30', '2026-10-29')).toBe('IN_ARREARS');
  expect(loanStatus([paid, second], '2026-10-30', '2026-10-30')).toBe('WRITTEN_OFF');
});
