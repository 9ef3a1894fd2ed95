import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { http } from '#test/members/rawMember.ts';
import { expectOnlyMissing } from './expectOnlyMissing.ts';
import { heldMemory } from './heldMemory.ts';
import { openHostileFederation } from './hostileFederation.ts';
import { pour } from './pour.ts';
import type { Found, HostileFederation } from './hostileFederation.ts';
import type { Missing } from './expectOnlyMissing.ts';

const READ = '{ products { id name inStock rating note } motto }';
const MIB = 1024 * 1024;
const every = (...names: string[]) => [0, 1, 2].flatMap((i) => names.map((name): Missing => ['products', i, name]));

let federation: HostileFederation;
let whole: string;
beforeAll(async () => {
  federation = await openHostileFederation({ timeoutMs: 5_000, maxAnswerBytes: 4 * MIB });
  whole = await federation.ask(READ);
});
afterEach(async () => {
  federation.hostile.conduct = federation.sound;
  expect(await federation.ask(READ), 'the process lives on, and the member is asked again').toBe(whole);
});
afterAll(() => federation[Symbol.asyncDispose]());

describe('memory', () => {
  const rounds = async (count: number) => {
    for (let i = 0; i < count; i++) await federation.ask(READ);
  };

  test('of a gigabyte little is taken, and that is given back', async () => {
    const sent: Promise<number>[] = [];
    federation.hostile.conduct = (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${2 ** 30}\r\n\r\n`);
      sent.push(pour(socket, ' '.repeat(65_536)));
    };
    await rounds(2);
    const before = await heldMemory();
    await rounds(5);
    expect(Math.max(...(await Promise.all(sent)))).toBeLessThan(64 * MIB);
    expect((await heldMemory()) - before).toBeLessThan(8 * MIB);
  });

  test.each([
    ['one long text', `"${'x'.repeat(MIB)}"`],
    ['lists', `[${'[],'.repeat(MIB / 4)}[]]`],
    ['names', `{${Array.from({ length: 50_000 }, (_, i) => `"name${i}":${i}`).join()}}`],
  ])('of an answer that is full of %s nothing stays', async (_, stuff) => {
    federation.hostile.conduct = (socket) =>
      void socket.write(http(`{"data":{"motto":${stuff}},"extensions":${stuff}}`));
    await rounds(1);
    const before = await heldMemory();
    await rounds(4);
    expect((await heldMemory()) - before).toBeLessThan(8 * MIB);
  });
});

describe('a hundred thousand levels', () => {
  const LEVELS = 100_000;
  const lists = '['.repeat(LEVELS) + ']'.repeat(LEVELS);
  const objects = '{"a":'.repeat(LEVELS) + '1' + '}'.repeat(LEVELS);
  const replies = '{"text":"x","reply":'.repeat(LEVELS) + 'null' + '}'.repeat(LEVELS);
  const deep = [
    ['lists', lists],
    ['objects', objects],
  ] as const;

  /** The member says this of entities, and is sound otherwise. */
  const saysOfEntities = (text: string) => {
    federation.hostile.conduct = (socket, body) => {
      if (body.includes('"representations":[')) socket.write(http(text));
      else federation.sound(socket, body);
    };
  };

  test.each(deep)('as the whole answer: %s', async (_, text) => {
    federation.hostile.conduct = (socket) => void socket.write(http(text));
    expectOnlyMissing(await federation.ask(READ), whole, [...every('rating', 'note'), ['motto']], 'SOURCE_INVALID');
  });

  test.each(deep)('that never close: %s', async (_, text) => {
    federation.hostile.conduct = (socket) => void socket.write(http(text.slice(0, text.length / 2)));
    expectOnlyMissing(await federation.ask(READ), whole, [...every('rating', 'note'), ['motto']], 'SOURCE_INVALID');
  });

  test.each(deep)('in a scalar of the member’s own: %s', async (_, value) => {
    const query = '{ products { id name inStock meta } }';
    const answering = (meta: string) => {
      saysOfEntities(`{"data":{"_entities":[{"meta":1},{"meta":${meta}},{"meta":[[{"a":3}]]}]}}`);
      return federation.ask(query);
    };
    const right = await answering('2');
    expectOnlyMissing(await answering(value), right, [['products', 1, 'meta']], 'SOURCE_INVALID');
  });

  test.each(deep)('in a field that was not asked for: %s', async (_, value) => {
    const entity = (id: number) => `{"rating":${id},"note":"note ${id}","extra":${value}}`;
    saysOfEntities(`{"data":{"_entities":[${[1, 2, 3].map(entity).join()}],"extra":${value}},"extra":${value}}`);
    expect(await federation.ask(READ)).toBe(whole);
  });

  test.each(deep)('in a field of another type: %s', async (_, value) => {
    const entity = `{"rating":${value},"note":${value}}`;
    saysOfEntities(`{"data":{"_entities":[${[entity, entity, entity].join()}]}}`);
    expectOnlyMissing(await federation.ask(READ), whole, every('rating', 'note'), 'SOURCE_INVALID');
  });

  test('in a field of that type, of which few were asked for', async () => {
    const query = '{ products { id name inStock review { text reply { text } } } }';
    saysOfEntities(`{"data":{"_entities":[null,{"review":${replies}},null]}}`);
    expect(JSON.parse(await federation.ask(query))).toMatchObject({
      data: { products: [{ review: null }, { review: { text: 'x', reply: { text: 'x' } } }, { review: null }] },
    });
  });

  test.each(deep)('in errors: %s', async (_, value) => {
    const error = `{"message":"no","path":${value},"extensions":{"code":"X","more":${value}},"more":${value}}`;
    federation.hostile.conduct = (socket) => void socket.write(http(`{"data":null,"errors":[${error}]}`));
    const { data, errors } = JSON.parse(await federation.ask(READ)) as Found;
    expect(data).toMatchObject({ motto: null, products: [{ name: 'product 1', inStock: true }, {}, {}] });
    expect(errors?.length).toBeGreaterThan(0);
  });

  test.each(deep)('on the way to what another member is asked about: %s', async (_, value) => {
    for (const data of [`{"deal":${value}}`, `{"deal":{"title":"cheap","product":${value}}}`]) {
      federation.hostile.conduct = (socket) => void socket.write(http(`{"data":${data}}`));
      const found = JSON.parse(await federation.ask('{ products { name } deal { product { inStock } } }')) as Found;
      expect(found.data).toMatchObject({ products: [{ name: 'product 1' }, {}, {}] });
      expect(JSON.stringify(found.data)).toMatch(/"deal":(?:null|\{"product":(?:null|\{"inStock":null\})\})/);
    }
  });

  test.each(deep)('in what another member is given: %s', async (_, value) => {
    const query = '{ deal { title product { id inStock } } }';
    federation.hostile.conduct = (socket) =>
      void socket.write(http(`{"data":{"deal":{"title":"cheap","product":{"__typename":"Product","id":${value}}}}}`));
    const { data, errors } = JSON.parse(await federation.ask(query)) as Found;
    expect(data).toEqual({ deal: { title: 'cheap', product: null } });
    expect(errors!.every(({ extensions }) => extensions.code?.startsWith('SOURCE_'))).toBe(true);
  });
});
