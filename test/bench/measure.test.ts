import { expect, test } from 'vitest';
import { median, percentile, slope } from '#bench/measure.ts';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 10], 3],
  [[7], 7],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test.each([
  [50, 50],
  [99, 99],
  [99.5, 100],
  [0, 1],
])('percentile %d of 1 to 100 is %d', (percent, value) => {
  expect(
    percentile(
      Float64Array.from({ length: 100 }, (_, at) => at + 1),
      percent,
    ),
  ).toBe(value);
});

test('the slope is how much y grows with each x, whatever lies around the line', () => {
  expect(slope([[0, 10], [100, 13], [200, 12], [300, 15]])).toBeCloseTo(0.014); // prettier-ignore
});
