import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '#kernel/days.ts';
import { windowDays } from '#subgraphs/manufacturer/rules/windowDays.ts';

const at = (instant: string) => Date.parse(instant) / 1000;
const NOW = at('2026-11-24T02:00:00Z');
const ALWAYS = { from: -Infinity, until: Infinity };

test.each([
  [1, '2026-11-24'],
  [7, '2026-11-18'],
  [400, '2025-10-21'],
])('the last %s days begin on %s and end today', (days, first) => {
  expect(windowDays(days, NOW, ALWAYS)).toEqual({ first, last: '2026-11-24' });
});

test('a tenure that begins at midnight has that day', () => {
  const window = { from: at('2026-11-20T00:00:00Z'), until: Infinity };
  expect(windowDays(180, NOW, window)?.first).toBe('2026-11-20');
});

test('a day that began under another holder is nobody else’s to give', () => {
  const window = { from: at('2026-11-20T00:00:01Z'), until: Infinity };
  expect(windowDays(180, NOW, window)?.first).toBe('2026-11-21');
});

test('a day that ends after the window is left out, one that ends with it is not', () => {
  expect(windowDays(180, NOW, { from: -Infinity, until: at('2026-11-21T00:00:00Z') })?.last).toBe('2026-11-20');
  expect(windowDays(180, NOW, { from: -Infinity, until: at('2026-11-20T23:59:59Z') })?.last).toBe('2026-11-19');
});

test('nothing is left of a window that holds no whole day of those asked for', () => {
  expect(windowDays(180, NOW, { from: NOW, until: Infinity })).toBeNull();
  expect(windowDays(3, NOW, { from: -Infinity, until: at('2026-11-10T00:00:00Z') })).toBeNull();
});

test('never more days than were asked for, and never one outside the window', () => {
  const time = fc.integer({ min: at('2025-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), time, time, (days, from, until) => {
      const found = windowDays(days, NOW, { from, until });
      if (!found) return;
      expect(daysBetween(found.first, found.last)).toBeLessThan(days);
      expect(at(`${found.first}T00:00:00Z`)).toBeGreaterThanOrEqual(from);
      expect(at(`${found.last}T00:00:00Z`) + 86_400).toBeLessThanOrEqual(until);
    }),
  );
});
