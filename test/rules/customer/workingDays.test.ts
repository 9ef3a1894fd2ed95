import { expect, test } from 'vitest';
import { addWorkingDays, chinaDay, isWorkingDay } from '#subgraphs/customer/rules/workingDays.ts';

test.each([
  ['ten working days are two weeks where no holiday is', '2026-11-24', 10, '2026-12-08'],
  ['the day itself does not count, nor does a weekend', '2026-11-27', 1, '2026-11-30'],
  ['the National Day week is off, and the Saturday after it is worked', '2026-09-30', 1, '2026-10-08'],
  ['a Saturday that is worked in exchange counts', '2026-10-08', 2, '2026-10-10'],
  ['over the Spring Festival ten working days are almost three weeks', '2026-02-13', 10, '2026-03-05'],
  ['over the turn of the year', '2026-12-31', 1, '2027-01-04'],
])('%s', (_, from, count, expected) => {
  expect(addWorkingDays(from, count)).toBe(expected);
});

test('a year without an arrangement has its weekends', () => {
  expect(['2030-06-07', '2030-06-08', '2030-06-09', '2030-06-10'].map(isWorkingDay)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('the day is that of China', () => {
  expect(chinaDay(Date.parse('2026-11-24T15:59:59Z') / 1000)).toBe('2026-11-24');
  expect(chinaDay(Date.parse('2026-11-24T16:00:00Z') / 1000)).toBe('2026-11-25');
});
