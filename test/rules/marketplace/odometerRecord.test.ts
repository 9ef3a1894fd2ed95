import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#kernel/days.ts';
import { reconcile } from '#subgraphs/marketplace/rules/odometerRecord.ts';
import type { OdometerRead } from '#subgraphs/marketplace/rules/odometerRecord.ts';

const read = (on: string, odometerKm: number, source = 'repair-swift'): OdometerRead => ({ on, source, odometerKm });
const kilometres = fc.array(fc.nat({ max: 900_000 }), { maxLength: 30 });

/** One a week, in this order. */
const weekly = (values: readonly number[]) => values.map((value, i) => read(addDays('2024-01-01', 7 * i), value));

test('an odometer that only goes up is not suspected, in whatever order its reads are told', () =>
  fc.assert(
    fc.property(kilometres, fc.infiniteStream(fc.nat()), (values, order) => {
      const reads = weekly(values.toSorted((a, b) => a - b));
      const shuffled = reads
        .map((each) => ({ each, key: order.next().value }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ each }) => each);
      expect(reconcile(shuffled)).toEqual({ reads, contradictions: [], rollbackSuspected: false });
    }),
  ));

test('each read that is more than 100 km below one of an earlier day is told, with the highest before it', () =>
  fc.assert(
    fc.property(kilometres, (values) => {
      const expected = values.flatMap((value, i) => {
        const before = Math.max(-Infinity, ...values.slice(0, i));
        return value < before - 100 ? [[before, value]] : [];
      });
      const { contradictions, rollbackSuspected } = reconcile(weekly(values));
      expect(contradictions.map(({ before, later }) => [before.odometerKm, later.odometerKm])).toEqual(expected);
      expect(rollbackSuspected).toBe(expected.length > 0);
    }),
  ));

test('reads of one day are not held against each other, and one that two tell is one', () => {
  const { reads, contradictions } = reconcile([
    read('2025-05-01', 40_900),
    read('2025-05-01', 40_000, 'maker-dawn'),
    read('2025-05-01', 40_900),
  ]);
  expect(reads).toHaveLength(2);
  expect(contradictions).toEqual([]);
});

test('a contradiction says how much less, when, and by whom', () => {
  const { contradictions } = reconcile([read('2025-05-01', 82_000), read('2026-05-01', 51_000, 'repair-union')]);
  expect(contradictions.map(({ en }) => en)).toEqual([
    '51000 km on 2026-05-01 (repair-union) is 31000 km less than on 2025-05-01 (repair-swift).',
  ]);
});
