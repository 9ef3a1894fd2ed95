import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths } from '#kernel/days.ts';
import { wholeMonths } from '#subgraphs/insurer/rules/wholeMonths.ts';

test.each([
  ['2026-01-31', '2026-02-27', 0],
  ['2026-01-31', '2026-02-28', 1],
  ['2024-02-29', '2025-02-28', 12],
  ['2025-12-31', '2026-01-01', 0],
  ['2026-11-24', '2025-11-24', 0],
])('from %s to %s are %s', (from, to, months) => expect(wholeMonths(from, to)).toBe(months));

test('so many months later is so many whole months, and the day before is one less', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12_000 }), fc.integer({ min: 1, max: 400 }), (days, months) => {
      const from = addDays('2000-01-01', days);
      const to = addMonths(from, months);
      expect(wholeMonths(from, to)).toBe(months);
      expect(wholeMonths(from, addDays(to, -1))).toBe(months - 1);
    }),
  );
});
