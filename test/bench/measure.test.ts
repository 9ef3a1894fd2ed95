import { expect, test } from 'vitest';
import { median, slope } from '#bench/measure.ts';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 10], 3],
  [[7], 7],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('the slope is how much y grows with each x, whatever lies around the line', () => {
  expect(slope([[0, 10], [100, 13], [200, 12], [300, 15]])).toBeCloseTo(0.014); // prettier-ignore
});
