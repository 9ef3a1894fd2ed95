import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { federation } from './federation.ts';
import { memberErrors } from './features/memberErrors.ts';
import { names } from './features/names.ts';
import { enumsAndInputs } from './features/enumsAndInputs.ts';

describe('a plain federation passes on the words of its parties', () => {
  test.each([
    ['of a root field', '{ total }'],
    ['of an object’s field', '{ book { x: bad } }'],
    ['of another party', '{ books { late } }'],
  ])('%s: message and extensions', async (_, query) => {
    const { errors } = await federation(memberErrors).ours({ says: 'words', query });
    expect(errors).toMatchObject([{ message: 'no', extensions: { code: 'MINE' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/stack|\.ts:/);
  });

  test('once at each place, not once for each party', async () => {
    const { errors = [] } = await federation(memberErrors).ours({
      says: 'words',
      query: '{ shelf { late } book { late } }',
    });
    expect(errors.map(({ path }) => path?.join('.')).toSorted()).toEqual([
      'book.late',
      'shelf.0.0.late',
      'shelf.3.1.late',
    ]);
  });
});

describe('what cannot be served is refused in whole', () => {
  const withSubscription = {
    ...names,
    parties: { one: 'type Query { now: Int }', two: 'type Subscription { ticks: Int } type Query { later: Int }' },
  };

  test('a subscription, where one answer is asked for', async () => {
    const { ours, schema } = federation(withSubscription);
    const query = 'subscription { ticks }';
    expect(validate(schema, parse(query))).toEqual([]);
    await expect(ours({ says: 'ticks', query })).rejects.toMatchObject({ code: 'OPERATION_UNSUPPORTED' });
  });

  test('an operation that the document does not hold', async () => {
    const { ours } = federation(withSubscription);
    for (const operationName of ['C', ''])
      await expect(
        ours({ says: 'C', query: 'query A { now } query B { later }', operationName }),
      ).rejects.toMatchObject({
        code: 'OPERATION_UNKNOWN',
      });
  });

  test.each([
    ['of another type', { l: 'LOW', n: 'x' }],
    ['of no value of the enum', { l: 'MEDIUM' }],
    ['missing where it is needed', {}],
    ['null where it may not be', { l: null }],
    ['with a field that the input does not have', { l: 'LOW', w: { nothing: 1 } }],
    ['with a field that only one party’s input has', { l: 'LOW', w: { onlyDesk: 1 } }],
  ])('a variable %s', async (_, variables) => {
    const { ours } = federation(enumsAndInputs);
    const query =
      'query($l: Level!, $n: Int = 1, $w: Where) { toLevel(level: $l) echo(where: { limit: $n, not: $w }) }';
    await expect(ours({ says: 'variables', query, variables })).rejects.toMatchObject({ code: 'VARIABLE_INVALID' });
  });
});
