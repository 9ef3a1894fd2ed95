import { afterEach, describe, expect, test } from 'vitest';
import { http } from '#test/members/rawMember.ts';
import { underAttack } from './underAttack.ts';
import type { Found } from './hostileFederation.ts';

/** What every object inherits, and what leads from an object to what all inherit. */
const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

const attack = underAttack({ timeoutMs: 5_000 });
const before = inherited();
afterEach(() => expect(inherited()).toEqual(before));

/** Everything that objects, lists, functions and texts inherit, by name and by value. */
function inherited(): unknown[] {
  const makers = [Object, Array, Function, String, Number, Map, Set, Promise, Error, Buffer];
  return makers.flatMap(({ name, prototype }) =>
    Reflect.ownKeys(prototype as object).map((key) => [name, key, Object.getOwnPropertyDescriptor(prototype, key)]),
  );
}

const isReserved = (name: string) => name.startsWith('__');

describe.each(NAMES.filter((name) => !isReserved(name)))('%s as an alias', (name) => {
  test.each([
    ['of a value', `{ ${name}: motto }`, `{"${name}":"well said"}`],
    ['of an object', `{ ${name}: deal { title } }`, `{"${name}":{"title":"cheap"}}`],
    ['of an entity', `{ deal { ${name}: product { id inStock } } }`, `{"deal":{"${name}":{"id":"1","inStock":true}}}`],
    [
      'of an input of another member',
      `{ deal { product { ${name}: rating badge } } }`,
      `{"deal":{"product":{"${name}":1,"badge":"1 stars"}}}`,
    ],
    ['of a key', `{ deal { product { ${name}: id inStock } } }`, `{"deal":{"product":{"${name}":"1","inStock":true}}}`],
    ['of a field of an entity', `{ deal { product { ${name}: inStock } } }`, `{"deal":{"product":{"${name}":true}}}`],
    [
      'of a list',
      `{ ${name}: products { name } }`,
      `{"${name}":[{"name":"product 1"},{"name":"product 2"},{"name":"product 3"}]}`,
    ],
    ['of a type name', `{ deal { ${name}: __typename } }`, `{"deal":{"${name}":"Deal"}}`],
  ])('%s', async (_, query, data) => {
    expect(await attack.federation.ask(query)).toBe(`{"data":${data}}\n`);
  });

  test('of what a member does not give', async () => {
    attack.federation.hostile.conduct = (socket) => void socket.destroy();
    const found = JSON.parse(
      await attack.federation.ask(`{ ${name}: motto products { id ${name}: rating } }`),
    ) as object;
    const products = ['1', '2', '3'].map((id) => `{"id":"${id}","${name}":null}`);
    expect(JSON.stringify((found as { data: object }).data)).toBe(`{"${name}":null,"products":[${products.join()}]}`);
  });
});

test.each(NAMES.filter(isReserved))('%s is refused as an alias before anybody is asked', async (name) => {
  attack.federation.hostile.asked.splice(0);
  const found = JSON.parse(await attack.federation.ask(`{ ${name}: motto }`)) as object;
  expect(found).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_INVALID' } }] });
  expect(attack.federation.hostile.asked).toEqual([]);
});

describe.each(NAMES)('%s', (name) => {
  const POLLUTED = `{"polluted":"stolen","${name}":{"polluted":"stolen"}}`;

  test('as the name of a variable, an operation and a fragment', async () => {
    const fragment = `fragment ${name} on Deal { title }`;
    const query = `query ${name}($${name}: JSON = "said") { echo(any: $${name}) deal { ...${name} } } ${fragment}`;
    expect(await attack.federation.ask(query)).toBe('{"data":{"echo":{"any":"said"},"deal":{"title":"cheap"}}}\n');
  });

  test('as a key of variables it is refused, or a key like others', async () => {
    const query = `query ($${name}: JSON, $wish: Wish) { echo(any: $${name}, wish: $wish) }`;
    const echo = { any: 'said', wish: { extra: JSON.parse(POLLUTED) as unknown } };
    const variables = `{"${name}":"said","wish":{"extra":${POLLUTED}}}`;
    const found = JSON.parse(await attack.federation.ask(query, variables)) as Found;
    const refused = found.errors?.[0]?.extensions.code === 'BODY_MALFORMED';
    expect(refused ? null : found.data).toEqual(refused ? null : { echo });
  });

  test.each([
    ['beside the data', `{"${name}":${POLLUTED},"data":{"motto":"well said"}}`],
    ['in the data', `{"data":{"${name}":${POLLUTED},"motto":"well said"}}`],
  ])('as a key %s', async (_, text) => {
    attack.says(text);
    expect(await attack.federation.ask('{ motto }')).toBe('{"data":{"motto":"well said"}}\n');
  });

  test('as a key of entities and of objects in them', async () => {
    const shop = `{"name":"shop","${name}":${POLLUTED}}`;
    const entity = (id: number) =>
      `{"__k_id":${id},"rating":${id},"note":"note ${id}","${name}":${POLLUTED},"shop":${shop}}`;
    attack.federation.hostile.conduct = (socket, body) => {
      if (!body.includes('"representations":[')) return attack.federation.sound(socket, body);
      socket.write(http(`{"data":{"${name}":${POLLUTED},"_entities":[${[1, 2, 3].map(entity).join()}]}}`));
    };
    const found = await attack.federation.ask('{ products { id rating note badge shop { name } } }');
    expect(found).not.toContain('stolen');
    expect(found).not.toContain(`"${name}"`);
    const first = { id: '1', rating: 1, note: 'note 1', badge: '1 stars', shop: { name: 'shop' } };
    expect(JSON.parse(found)).toMatchObject({ data: { products: [first, { id: '2' }, { id: '3' }] } });
  });

  test('as a key of what stands for another object', async () => {
    const product = `{"__typename":"Product","id":"1","${name}":${POLLUTED}}`;
    attack.federation.hostile.conduct = (socket) =>
      void socket.write(http(`{"data":{"deal":{"title":"cheap","product":${product},"${name}":${POLLUTED}}}}`));
    attack.federation.stock.asked.splice(0);
    expect(await attack.federation.ask('{ deal { title product { id inStock } } }')).toBe(
      '{"data":{"deal":{"title":"cheap","product":{"id":"1","inStock":true}}}}\n',
    );
    expect(attack.federation.stock.asked.join()).not.toContain('polluted');
  });

  test('as a type name', async () => {
    attack.federation.hostile.conduct = (socket) =>
      void socket.write(http(`{"data":{"deal":{"title":"cheap","product":{"__typename":"${name}","id":"1"}}}}`));
    const found = JSON.parse(await attack.federation.ask('{ deal { product { id inStock } } }')) as object;
    expect(found).toMatchObject({ data: { deal: { product: null } } });
    expect(found).toMatchObject({ errors: [{ path: ['deal', 'product'], extensions: { code: 'SOURCE_INVALID' } }] });
  });

  test('as a key, a code or a step of the path of an error', async () => {
    const errors = `[{"message":"no","path":["${name}","polluted"],"extensions":{"code":"${name}","${name}":${POLLUTED}},"${name}":${POLLUTED}}]`;
    attack.says(`{"data":null,"errors":${errors}}`);
    expect(JSON.parse(await attack.federation.ask('{ motto products { name } }'))).toMatchObject({
      data: { motto: null, products: [{ name: 'product 1' }, {}, {}] },
    });
  });

  test('as a key in a scalar of the member’s own it is a key like others', async () => {
    attack.says(`{"data":{"echo":{"${name}":1,"other":2}}}`);
    expect(await attack.federation.ask('{ echo }')).toBe(`{"data":{"echo":{"${name}":1,"other":2}}}\n`);
  });
});
