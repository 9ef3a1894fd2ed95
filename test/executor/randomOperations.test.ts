import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#kernel/errors.ts';
import { seen } from './agree.ts';
import { federation } from './federation.ts';
import { samePath } from './features/samePath.ts';
import { mixture } from './fixture/mixture.ts';
import { shop } from './fixture/shop.ts';
import { randomOperation } from './randomOperation.ts';
import { tellingPlaces } from './tellingPlaces.ts';
import type { Pool } from './randomOperation.ts';

/** One list of operations, always the same, unless told otherwise. */
const [RUNS, SEED] = [Number(process.env['RUNS'] ?? 100), Number(process.env['SEED'] ?? 3)];

const pools: Readonly<Record<string, Pool>> = {
  [shop.says]: {
    Int: [2, 1, 0, 5],
    Boolean: [true, false],
    String: ['a', 'EUR', 'CNY', '"\\\n', ''],
    id: ['u1', 'u2', 'u3', 'none'],
    upc: ['p1', 'p2', 'p3', 'none'],
    product: ['p1', 'p2', 'none'],
  },
  // Few names, so that they meet below objects of different types.
  [samePath.says]: { Int: [2, 1, 0], Boolean: [true, false], alias: ['x', 'y'] },
  [mixture.says]: {
    Int: [2, 1, 0, 7],
    Boolean: [true, false],
    String: ['de', '"\u2028\\', ''],
    ID: ['0', '1', '2', '3', '4', '9', 'b1', 'b3'],
    JSON: [1, { a: [null, { b: 'x"' }] }, 'text', [], false],
  },
};

describe.each([shop, mixture, samePath])('$says: any operation has one answer, whoever holds the data', (feature) => {
  test(`${RUNS} of them, from seed ${SEED}`, { timeout: 600_000 }, async () => {
    const { schema, ours, whole } = federation(feature);
    const numbers = fc.array(fc.nat({ max: 5039 }), { minLength: 5, maxLength: 150, size: 'max' });
    await fc.assert(
      fc.asyncProperty(numbers, async (list) => {
        const operation = { says: 'random', ...randomOperation(schema, pools[feature.says]!, list) };
        // Two fields under one name that are not the same field, and what is beyond the limits.
        fc.pre(validate(schema, parse(operation.query)).length === 0);
        const mine = await ours(operation).catch(beyondLimits);
        fc.pre(mine !== null);
        const right = await whole(operation);
        expect({ ...operation, data: seen(mine).text }).toEqual({ ...operation, data: seen(right).text });
        expect({ ...operation, errors: tellingPlaces(mine) }).toEqual({ ...operation, errors: tellingPlaces(right) });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

function beyondLimits(error: unknown): null {
  if (error instanceof Refusal && error.code === 'OPERATION_TOO_COMPLEX') return null;
  throw error;
}
