import { expect, test } from 'vitest';
import { Admission } from '#gateway/admission.ts';
import { nextLimit } from '#gateway/intake/nextLimit.ts';

test('a busy process takes on fewer at once, down to a few; an idle one with a line takes on more', () => {
  expect(nextLimit(100, 1, 50)).toBe(90);
  expect(nextLimit(8, 1, 50)).toBe(8);
  expect(nextLimit(100, 0.5, 400)).toBe(300);
  expect(nextLimit(100, 0.95, 400)).toBe(102);
  expect(nextLimit(4_096, 0.1, 9_999)).toBe(4_096);
});

test('without a line, or between busy and idle, it stays', () => {
  expect(nextLimit(100, 0.5, 0)).toBe(100);
  expect(nextLimit(100, 0.98, 50)).toBe(100);
});

test('no more are at work than the limit, and the others come in the order in which they stood in line', async () => {
  const admission = new Admission(() => 0.98);
  const order: number[] = [];
  const entered = Array.from({ length: 100 }, async (_, i) => {
    await admission.enter();
    order.push(i);
  });
  await new Promise(setImmediate);
  expect(order).toHaveLength(admission.limit);
  expect(admission.waiting).toBe(100 - admission.limit);
  while (order.length < 100) {
    admission.leave();
    await new Promise(setImmediate);
  }
  await Promise.all(entered);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  admission.close();
});

test('a line of thousands is worked off whole', async () => {
  const admission = new Admission(() => 0.98);
  let worked = 0;
  const all = Array.from({ length: 5_000 }, async () => {
    await admission.enter();
    worked += 1;
    await Promise.resolve();
    admission.leave();
  });
  await Promise.all(all);
  expect([worked, admission.waiting]).toEqual([5_000, 0]);
  admission.close();
});
