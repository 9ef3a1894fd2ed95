import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideHalfEven } from '#kernel/money.ts';

test.each([
  [5n, 2n, 2n],
  [7n, 2n, 4n],
  [-5n, 2n, -2n],
  [-7n, 2n, -4n],
  [1n, 3n, 0n],
  [2n, 3n, 1n],
  [5n, -2n, -2n],
])('%s / %s is %s', (a, b, quotient) => expect(divideHalfEven(a, b)).toBe(quotient));

test('the rest is never more than half the divisor', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (a, b) => {
      const rest = a - divideHalfEven(a, b) * b;
      expect(2n * (rest < 0n ? -rest : rest) <= b).toBe(true);
    }),
  );
});
