import { beforeAll, describe, test } from 'vitest';
import { expectOnlyMissing } from './expectOnlyMissing.ts';
import { underAttack } from './underAttack.ts';
import type { Missing } from './expectOnlyMissing.ts';

const attack = underAttack({ timeoutMs: 5_000 });

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
    all = await attack.federation.ask(query);
    const { products } = (JSON.parse(all) as { data: { products: Record<string, unknown>[] } }).data;
    entities = products.map((each) => ({ ...each, __k_id: each['id'] }));
  });

  test.each(cases)('%s: %j', async (name, value, missing = at(name)) => {
    attack.saysOfEntities(
      JSON.stringify({ data: { _entities: entities.map((each, i) => (i === 1 ? { ...each, [name]: value } : each)) } }),
    );
    expectOnlyMissing(await attack.federation.ask(query), all, [missing], 'SOURCE_INVALID');
  });

  test('a number beyond every number', async () => {
    const text = JSON.stringify({ data: { _entities: entities } }).replaceAll('9.5', '1e999');
    attack.saysOfEntities(text);
    expectOnlyMissing(
      await attack.federation.ask(query),
      all,
      [0, 1, 2].map((i) => ['products', i, 'price']),
      'SOURCE_INVALID',
    );
  });
});
