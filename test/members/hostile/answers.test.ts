import { describe, expect, test } from 'vitest';
import { http } from '#test/members/rawMember.ts';
import { expectOnlyMissing } from './expectOnlyMissing.ts';
import { ITS_ENTITY_FIELDS, ITS_FIELDS, READ, underAttack } from './underAttack.ts';
import type { Found } from './hostileFederation.ts';

const attack = underAttack({ timeoutMs: 5_000 });

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
    attack.says(text);
    expectOnlyMissing(await attack.federation.ask(READ), attack.whole, ITS_FIELDS, 'SOURCE_INVALID');
  });
});

describe('entities that are not those that were asked for', () => {
  const one = { rating: 7, note: 'seven' };
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
    attack.saysOfEntities(JSON.stringify({ data: { _entities } }));
    expectOnlyMissing(await attack.federation.ask(READ), attack.whole, ITS_ENTITY_FIELDS, 'SOURCE_INVALID');
  });

  test.each([
    ['in another order', ['2', '1', '3']],
    ['one of them twice', ['1', '1', '3']],
    ['another', ['1', '2', '9']],
    ['what is no key', ['1', '2', { toString: 1 }]],
    ['no key', ['1', '2', null]],
  ])('%s', async (_, keys) => {
    const _entities = keys.map((__k_id) => ({ __k_id, ...one }));
    attack.saysOfEntities(JSON.stringify({ data: { _entities } }));
    expectOnlyMissing(await attack.federation.ask(READ), attack.whole, ITS_ENTITY_FIELDS, 'SOURCE_INVALID');
  });

  test('one that is none makes an answer none', async () => {
    attack.saysOfEntities(JSON.stringify({ data: { _entities: [one, 'x', one] } }));
    expectOnlyMissing(await attack.federation.ask(READ), attack.whole, ITS_ENTITY_FIELDS, 'SOURCE_INVALID');
  });

  test('what they say of themselves unasked is not looked at', async () => {
    const entity = (id: number) => ({
      __typename: 'Shop',
      id: '9',
      __k_id: `${id}`,
      rating: id,
      note: `note ${id}`,
      name: 'planted',
    });
    attack.saysOfEntities(JSON.stringify({ data: { _entities: [1, 2, 3].map(entity) } }));
    expect(await attack.federation.ask(READ)).toBe(attack.whole);
  });

  test('what they leave out is null', async () => {
    attack.saysOfEntities(JSON.stringify({ data: { _entities: [{}, {}, {}] } }));
    const product = (id: number) => ({
      id: `${id}`,
      name: `product ${id}`,
      inStock: id !== 2,
      rating: null,
      note: null,
    });
    const { data } = JSON.parse(await attack.federation.ask(READ)) as Found;
    expect(data).toEqual({ products: [1, 2, 3].map(product), motto: 'well said' });
  });
});

describe('what is said twice', () => {
  test('counts once, as it was said last, and is in the answer once', async () => {
    const entity = (id: number) => `{"__k_id":${id},"note":"first","rating":9,"rating":${id},"note":"note ${id}"}`;
    attack.saysOfEntities(
      `{"data":{"_entities":[]},"errors":[{}],"data":{"_entities":[${[1, 2, 3].map(entity).join()}]},"errors":[]}`,
    );
    expect(await attack.federation.ask(READ)).toBe(attack.whole);
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
    attack.federation.hostile.conduct = (socket, body) => {
      if (body.includes('"representations":[')) attack.federation.sound(socket, body);
      else socket.write(http(JSON.stringify({ data: planted, extra: 'planted', extensions: { a: 'planted' } })));
    };
  };

  test('is not in the answer, and cannot take the place of what another member says', async () => {
    const right = await attack.federation.ask(DEAL);
    plants();
    expect(await attack.federation.ask(DEAL)).toBe(right);
  });

  test('not even when the other member does not answer', async () => {
    const right = await attack.federation.ask(DEAL);
    const { stock } = attack.federation;
    const soundStock = stock.conduct;
    try {
      plants();
      stock.conduct = (socket) => void socket.destroy();
      const found = await attack.federation.ask(DEAL);
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
      expect(await attack.federation.ask(DEAL)).not.toContain('planted');
      stock.conduct = (socket) => void socket.write(http('{"data":{"_entities":[{"inStock":null}]}}'));
      expect(await attack.federation.ask(DEAL)).not.toContain('planted');
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
    attack.says(JSON.stringify({ data: { deal: { title: 'cheap', product } } }));
    const { data, errors = [] } = JSON.parse(await attack.federation.ask(QUERY)) as Found;
    expect(data).toEqual({ deal: { title: 'cheap', product: null } });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ path }) => path?.[0] === 'deal' && path[1] === 'product')).toBe(true);
  });
});
