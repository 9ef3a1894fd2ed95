import { describe, expect, test } from 'vitest';
import { ITS_FIELDS, READ, underAttack } from './underAttack.ts';

const attack = underAttack({ timeoutMs: 5_000 });

describe('errors as a member puts them', () => {
  const sound = { motto: 'well said' };
  const paths: unknown[] = [
    undefined,
    null,
    'motto',
    5,
    {},
    [],
    [null],
    [[]],
    [{}],
    [true],
    [-1],
    [1e308],
    [0.5],
    [999_999_999],
    ['motto', 0],
    ['motto', 'motto', 'motto'],
    ['_entities'],
    ['_entities', -1],
    ['_entities', 999_999_999, 'rating'],
    ['_entities', '0', 'rating'],
    ['_entities', 0.5],
    ['__proto__', 'polluted'],
    ['constructor', 'prototype'],
    ['nothing'],
    Array.from({ length: 10_000 }, (_, i) => i),
    Array.from({ length: 10_000 }, () => 'motto'),
    ['x'.repeat(100_000)],
  ];

  test.each(paths.map((path) => [JSON.stringify(path)?.slice(0, 40), path]))('at %s', async (_, path) => {
    for (const data of [null, sound, { _entities: null }]) {
      attack.says(JSON.stringify({ data, errors: [{ message: 'no', path, extensions: { code: 'SOURCE_REFUSED' } }] }));
      const found = JSON.parse(await attack.federation.ask(READ)) as { data: { products: object[] }; errors: object[] };
      expect(found.data.products).toMatchObject([1, 2, 3].map((id) => ({ name: `product ${id}`, inStock: id !== 2 })));
      expect(found.errors.length).toBeGreaterThan(0);
      expect(found.errors.length).toBeLessThanOrEqual(2 * ITS_FIELDS.length);
    }
  });

  test.each([
    ['null', null],
    ['a text', 'no'],
    ['a list', []],
    ['an object with nothing in it', {}],
    ['messages that are none', { message: { toString: 'x' }, extensions: 'x', locations: 'x' }],
    ['extensions that are a list', { message: 'no', extensions: ['x'] }],
  ])('each of which is %s', async (_, error) => {
    attack.says(JSON.stringify({ data: null, errors: [error] }));
    const found = JSON.parse(await attack.federation.ask(READ)) as { data: object; errors: { message: unknown }[] };
    expect(found.data).toMatchObject({ motto: null, products: [1, 2, 3].map((id) => ({ name: `product ${id}` })) });
    expect(found.errors.every(({ message }) => typeof message === 'string')).toBe(true);
  });

  test('a hundred thousand of them do not become more than the answer can bear', async () => {
    attack.says(
      JSON.stringify({ data: null, errors: Array.from({ length: 100_000 }, (_, i) => ({ message: `no ${i}` })) }),
    );
    const found = await attack.federation.ask(READ);
    expect(found.length).toBeLessThan(1_000_000);
    expect(JSON.parse(found)).toMatchObject({ data: { motto: null, products: [{ inStock: true }, {}, {}] } });
  });
});
