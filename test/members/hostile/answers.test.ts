import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { http } from '#test/members/rawMember.ts';
import { expectOnlyMissing } from './expectOnlyMissing.ts';
import { openHostileFederation } from './hostileFederation.ts';
import type { Found, HostileFederation } from './hostileFederation.ts';
import type { Missing } from './expectOnlyMissing.ts';

const READ = '{ products { id name inStock rating note } motto }';
const everyProducts = (...names: string[]) =>
  [0, 1, 2].flatMap((i) => names.map((name) => ['products', i, name] as const));
const ALL = [...everyProducts('rating', 'note'), ['motto']];

let federation: HostileFederation;
let whole: string;
beforeAll(async () => {
  federation = await openHostileFederation({ timeoutMs: 5_000 });
  whole = await federation.ask(READ);
});
afterEach(async () => {
  federation.hostile.conduct = federation.sound;
  expect(await federation.ask(READ), 'the process lives on, and the member is asked again').toBe(whole);
});
afterAll(() => federation[Symbol.asyncDispose]());

/** The member says this to everything. */
function says(text: string): void {
  federation.hostile.conduct = (socket) => void socket.write(http(text));
}

/** The member says this of entities, and is sound otherwise. */
function saysOfEntities(text: string): void {
  federation.hostile.conduct = (socket, body) => {
    if (body.includes('"representations":[')) socket.write(http(text));
    else federation.sound(socket, body);
  };
}

describe('what is no GraphQL answer', () => {
  test.each([
    ['null'],
    ['true'],
    ['"data"'],
    ['[]'],
    ['[{"data":{"motto":"x"}}]'],
    ['{}'],
    ['{"data":null}'],
    ['{"data":null,"errors":[]}'],
    ['{"data":[]}'],
    ['{"data":[{"motto":"x"}]}'],
    ['{"data":"motto"}'],
    ['{"data":0}'],
    ['{"data":false}'],
    ['{"data":{"motto":"x","_entities":[{},{},{}]},"errors":{}}'],
    ['{"data":{"motto":"x","_entities":[{},{},{}]},"errors":"x"}'],
    ['{"data":{"motto":"x","_entities":[{},{},{}]},"errors":0}'],
    ['{"Data":{"motto":"x"}}'],
  ])('%s', async (text) => {
    says(text);
    expectOnlyMissing(await federation.ask(READ), whole, ALL, 'SOURCE_INVALID');
  });
});

describe('entities that are not those that were asked for', () => {
  const one = { rating: 7, note: 'seven' };
  const missing = everyProducts('rating', 'note');
  test.each([
    ['one too many', [one, one, one, one]],
    ['one too few', [one, one]],
    ['none', []],
    ['a great many', Array.from({ length: 10_000 }, () => one)],
    ['an object', { 0: one, 1: one, 2: one, length: 3 }],
    ['a text of that length', 'abc'],
    ['null', null],
    ['left out', undefined],
    ['texts', ['a', 'b', 'c']],
    ['numbers', [1, 2, 3]],
    ['lists', [[one], [one], [one]]],
  ])('%s', async (_, _entities) => {
    saysOfEntities(JSON.stringify({ data: { _entities } }));
    expectOnlyMissing(await federation.ask(READ), whole, missing, 'SOURCE_INVALID');
  });

  test('one that is none makes an answer none', async () => {
    saysOfEntities(JSON.stringify({ data: { _entities: [one, 'x', one] } }));
    expectOnlyMissing(await federation.ask(READ), whole, missing, 'SOURCE_INVALID');
  });

  test('what they say of themselves unasked is not looked at', async () => {
    const entity = (id: number) => ({ __typename: 'Shop', id: '9', rating: id, note: `note ${id}`, name: 'planted' });
    saysOfEntities(JSON.stringify({ data: { _entities: [1, 2, 3].map(entity) } }));
    expect(await federation.ask(READ)).toBe(whole);
  });

  test('what they leave out is null', async () => {
    saysOfEntities(JSON.stringify({ data: { _entities: [{}, {}, {}] } }));
    const product = (id: number) => ({
      id: `${id}`,
      name: `product ${id}`,
      inStock: id !== 2,
      rating: null,
      note: null,
    });
    const { data } = JSON.parse(await federation.ask(READ)) as Found;
    expect(data).toEqual({ products: [1, 2, 3].map(product), motto: 'well said' });
  });
});

describe('a value of another type than the schema says', () => {
  const query = `{ products { id name inStock rating price note flag code size tags sizes
    owner { __typename name ... on Person { born } } shop { name } review { text stars reply { text } } reviews { text } } }`;
  const at = (...path: (string | number)[]): Missing => ['products', 1, ...path];
  const up = (nulled: string, ...below: (string | number)[]) => ({
    nulled: ['products', 1, nulled],
    errorAt: ['products', 1, nulled, ...below],
  });
  /** What JavaScript cannot make a number or a text of. */
  const obstinate = { toString: 1, valueOf: 1, toJSON: 1 };
  const cases: [string, unknown, Missing?][] = [
    ...['rating', 'price', 'note', 'flag', 'code', 'size', 'tags', 'sizes'].map((name): [string, unknown] => [
      name,
      obstinate,
    ]),
    ['tags', [obstinate], up('tags', 0)],
    ['sizes', ['S', obstinate], at('sizes', 1)],
    ['owner', { __typename: obstinate, name: 'owner' }],
    ...['5', 1.5, 2 ** 31, 1e100, true, [], [5], {}].map((value): [string, unknown] => ['rating', value]),
    ...['9.5', true, [], {}].map((value): [string, unknown] => ['price', value]),
    ...[5, true, [], {}, ['note']].map((value): [string, unknown] => ['note', value]),
    ...['true', 1, 0, [], {}].map((value): [string, unknown] => ['flag', value]),
    ...[1.5, true, [], {}].map((value): [string, unknown] => ['code', value]),
    ...['HUGE', 's', 1, 'toString', '__proto__', ['S'], {}].map((value): [string, unknown] => ['size', value]),
    ...['a', 5, {}, { 0: 'a', length: 1 }].map((value): [string, unknown] => ['tags', value]),
    ['tags', ['a', 5], up('tags', 1)],
    ['tags', [null], up('tags', 0)],
    ['tags', [['a']], up('tags', 0)],
    ['sizes', 'S'],
    ['sizes', ['S', 'HUGE'], at('sizes', 1)],
    ...['x', 5, true, [], [{}]].map((value): [string, unknown] => ['owner', value]),
    ['owner', { name: 'nobody' }],
    ...['Party', 'Product', 'Query', 'Nothing', '__proto__', 'constructor', 5, null, {}].map(
      (__typename): [string, unknown] => ['owner', { __typename, name: 'owner' }],
    ),
    ...['x', 5, [], [{ name: 'shop' }]].map((value): [string, unknown] => ['shop', value]),
    ['shop', { __typename: 'Person', name: 'shop' }],
    ...['x', []].map((value): [string, unknown] => ['review', value]),
    ['review', { text: null, stars: 5, reply: null }, up('review', 'text')],
    ['review', { stars: 5, reply: null }, up('review', 'text')],
    ['review', { text: 5, stars: 5, reply: null }, up('review', 'text')],
    [
      'review',
      { text: 'good', stars: 5, reply: { text: null } },
      { ...up('review', 'reply', 'text'), nulled: ['products', 1, 'review', 'reply'] },
    ],
    ['reviews', { text: 'one' }],
    ['reviews', ['x', { text: 'two' }], at('reviews', 0)],
    ['reviews', [[{ text: 'one' }], { text: 'two' }], at('reviews', 0)],
  ];

  let all: string;
  let entities: Record<string, unknown>[];
  beforeAll(async () => {
    all = await federation.ask(query);
    entities = (JSON.parse(all) as { data: { products: Record<string, unknown>[] } }).data.products;
  });

  test.each(cases)('%s: %j', async (name, value, missing = at(name)) => {
    saysOfEntities(
      JSON.stringify({ data: { _entities: entities.map((each, i) => (i === 1 ? { ...each, [name]: value } : each)) } }),
    );
    expectOnlyMissing(await federation.ask(query), all, [missing], 'SOURCE_INVALID');
  });

  test('a number beyond every number', async () => {
    const text = JSON.stringify({ data: { _entities: entities } }).replaceAll('9.5', '1e999');
    saysOfEntities(text);
    expectOnlyMissing(await federation.ask(query), all, everyProducts('price'), 'SOURCE_INVALID');
  });
});

describe('what is said twice', () => {
  test('counts once, as it was said last, and is in the answer once', async () => {
    const entity = (id: number) => `{"note":"first","rating":9,"rating":${id},"note":"note ${id}"}`;
    saysOfEntities(
      `{"data":{"_entities":[]},"errors":[{}],"data":{"_entities":[${[1, 2, 3].map(entity).join()}]},"errors":[]}`,
    );
    expect(await federation.ask(READ)).toBe(whole);
  });
});

describe('what was not asked for', () => {
  const DEAL = '{ deal { title product { id name inStock badge } } }';
  const planted = {
    deal: {
      title: 'cheap',
      product: { __typename: 'Product', id: '1', name: 'planted', inStock: 'planted', badge: 'planted', rating: 1 },
      extra: 'planted',
    },
    extra: 'planted',
  };
  const plants = () => {
    federation.hostile.conduct = (socket, body) => {
      if (body.includes('"representations":[')) federation.sound(socket, body);
      else socket.write(http(JSON.stringify({ data: planted, extra: 'planted', extensions: { a: 'planted' } })));
    };
  };

  test('is not in the answer, and cannot take the place of what another member says', async () => {
    const right = await federation.ask(DEAL);
    plants();
    expect(await federation.ask(DEAL)).toBe(right);
  });

  test('not even when the other member does not answer', async () => {
    const right = await federation.ask(DEAL);
    const { stock } = federation;
    const soundStock = stock.conduct;
    try {
      plants();
      stock.conduct = (socket) => void socket.destroy();
      const found = await federation.ask(DEAL);
      expectOnlyMissing(
        found,
        right,
        [
          ['deal', 'product', 'inStock'],
          ['deal', 'product', 'badge'],
        ],
        'SOURCE_DOWN',
      );
      stock.conduct = (socket) => void socket.write(http('{"data":{"_entities":[null]}}'));
      expect(await federation.ask(DEAL)).not.toContain('planted');
      stock.conduct = (socket) => void socket.write(http('{"data":{"_entities":[{"inStock":null}]}}'));
      expect(await federation.ask(DEAL)).not.toContain('planted');
    } finally {
      stock.conduct = soundStock;
    }
  });
});

describe('an object that another member is to be asked about', () => {
  const QUERY = '{ deal { title product { id name inStock } } }';
  const types: unknown[] = ['Nothing', 'Deal', 'Query', '', 5, true, [], ['Product'], {}, { toString: 1 }];
  const keys: unknown[] = [null, undefined, {}, [], ['1'], true, { toString: 1 }];

  test.each([
    ...types.map((__typename): [object] => [{ __typename, id: '1' }]),
    ...keys.map((id): [object] => [{ __typename: 'Product', id }]),
  ])('%j is not found, and the rest is whole', async (product: object) => {
    says(JSON.stringify({ data: { deal: { title: 'cheap', product } } }));
    const { data, errors = [] } = JSON.parse(await federation.ask(QUERY)) as Found;
    expect(data).toEqual({ deal: { title: 'cheap', product: null } });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ path }) => path?.[0] === 'deal' && path[1] === 'product')).toBe(true);
  });
});

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
      says(JSON.stringify({ data, errors: [{ message: 'no', path, extensions: { code: 'SOURCE_REFUSED' } }] }));
      const found = JSON.parse(await federation.ask(READ)) as { data: { products: object[] }; errors: object[] };
      expect(found.data.products).toMatchObject([1, 2, 3].map((id) => ({ name: `product ${id}`, inStock: id !== 2 })));
      expect(found.errors.length).toBeGreaterThan(0);
      expect(found.errors.length).toBeLessThanOrEqual(2 * ALL.length);
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
    says(JSON.stringify({ data: null, errors: [error] }));
    const found = JSON.parse(await federation.ask(READ)) as { data: object; errors: { message: unknown }[] };
    expect(found.data).toMatchObject({ motto: null, products: [1, 2, 3].map((id) => ({ name: `product ${id}` })) });
    expect(found.errors.every(({ message }) => typeof message === 'string')).toBe(true);
  });

  test('a hundred thousand of them do not become more than the answer can bear', async () => {
    says(JSON.stringify({ data: null, errors: Array.from({ length: 100_000 }, (_, i) => ({ message: `no ${i}` })) }));
    const found = await federation.ask(READ);
    expect(found.length).toBeLessThan(1_000_000);
    expect(JSON.parse(found)).toMatchObject({ data: { motto: null, products: [{ inStock: true }, {}, {}] } });
  });
});
