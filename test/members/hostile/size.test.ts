import { describe, expect, test } from 'vitest';
import { http } from '#test/members/rawMember.ts';
import { expectOnlyMissing } from './expectOnlyMissing.ts';
import { heldMemory } from './heldMemory.ts';
import { pour } from './pour.ts';
import { ITS_ENTITY_FIELDS, ITS_FIELDS, READ, underAttack } from './underAttack.ts';
import type { Found } from './hostileFederation.ts';

const MIB = 1024 * 1024;

const attack = underAttack({ timeoutMs: 5_000, maxAnswerBytes: 4 * MIB });

describe('memory', () => {
  const rounds = async (count: number) => {
    for (let i = 0; i < count; i++) await attack.federation.ask(READ);
  };

  test('of a gigabyte little is taken, and that is given back', async () => {
    const sent: Promise<number>[] = [];
    attack.federation.hostile.conduct = (socket) => {
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
    attack.federation.hostile.conduct = (socket) =>
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

  test.each(deep)('as the whole answer: %s', async (_, text) => {
    attack.says(text);
    expectOnlyMissing(await attack.federation.ask(READ), attack.whole, ITS_FIELDS, 'SOURCE_INVALID');
  });

  test.each(deep)('that never close: %s', async (_, text) => {
    attack.says(text.slice(0, text.length / 2));
    expectOnlyMissing(await attack.federation.ask(READ), attack.whole, ITS_FIELDS, 'SOURCE_INVALID');
  });

  test.each(deep)('in a scalar of the member’s own: %s', async (_, value) => {
    const query = '{ products { id name inStock meta } }';
    const answering = (meta: string) => {
      attack.saysOfEntities(
        `{"data":{"_entities":[{"__k_id":"1","meta":1},{"__k_id":"2","meta":${meta}},{"__k_id":"3","meta":[[{"a":3}]]}]}}`,
      );
      return attack.federation.ask(query);
    };
    const right = await answering('2');
    expectOnlyMissing(await answering(value), right, [['products', 1, 'meta']], 'SOURCE_INVALID');
  });

  test.each(deep)('in a field that was not asked for: %s', async (_, value) => {
    const entity = (id: number) => `{"__k_id":"${id}","rating":${id},"note":"note ${id}","extra":${value}}`;
    attack.saysOfEntities(`{"data":{"_entities":[${[1, 2, 3].map(entity).join()}],"extra":${value}},"extra":${value}}`);
    expect(await attack.federation.ask(READ)).toBe(attack.whole);
  });

  test.each(deep)('in a field of another type: %s', async (_, value) => {
    const entity = (id: number) => `{"__k_id":"${id}","rating":${value},"note":${value}}`;
    attack.saysOfEntities(`{"data":{"_entities":[${[1, 2, 3].map(entity).join()}]}}`);
    expectOnlyMissing(await attack.federation.ask(READ), attack.whole, ITS_ENTITY_FIELDS, 'SOURCE_INVALID');
  });

  test('in a field of that type, of which few were asked for', async () => {
    const query = '{ products { id name inStock review { text reply { text } } } }';
    attack.saysOfEntities(`{"data":{"_entities":[null,{"__k_id":"2","review":${replies}},null]}}`);
    expect(JSON.parse(await attack.federation.ask(query))).toMatchObject({
      data: { products: [{ review: null }, { review: { text: 'x', reply: { text: 'x' } } }, { review: null }] },
    });
  });

  test.each(deep)('in errors: %s', async (_, value) => {
    const error = `{"message":"no","path":${value},"extensions":{"code":"X","more":${value}},"more":${value}}`;
    attack.says(`{"data":null,"errors":[${error}]}`);
    const { data, errors } = JSON.parse(await attack.federation.ask(READ)) as Found;
    expect(data).toMatchObject({ motto: null, products: [{ name: 'product 1', inStock: true }, {}, {}] });
    expect(errors?.length).toBeGreaterThan(0);
  });

  test.each(deep)('on the way to what another member is asked about: %s', async (_, value) => {
    for (const data of [`{"deal":${value}}`, `{"deal":{"title":"cheap","product":${value}}}`]) {
      attack.says(`{"data":${data}}`);
      const found = JSON.parse(
        await attack.federation.ask('{ products { name } deal { product { inStock } } }'),
      ) as Found;
      expect(found.data).toMatchObject({ products: [{ name: 'product 1' }, {}, {}] });
      expect(JSON.stringify(found.data)).toMatch(/"deal":(?:null|\{"product":(?:null|\{"inStock":null\})\})/);
    }
  });

  test.each(deep)('beside what a third member fails at: %s', async (_, value) => {
    const { stock } = attack.federation;
    const sound = stock.conduct;
    const deal = '{"title":"cheap","product":{"__typename":"Product","id":"1"}}';
    attack.says(`{"data":{"deal":[${deal},${value}]}}`);
    stock.conduct = (socket) => void socket.destroy();
    const found = JSON.parse(
      await attack.federation.ask('{ products { name } deal { product { inStock } } }'),
    ) as Found;
    stock.conduct = sound;
    expect(found.data).toEqual({ products: [1, 2, 3].map((id) => ({ name: `product ${id}` })), deal: null });
  });

  test.each(deep)('in what another member is given: %s', async (_, value) => {
    const query = '{ deal { title product { id inStock } } }';
    attack.federation.hostile.conduct = (socket) =>
      void socket.write(http(`{"data":{"deal":{"title":"cheap","product":{"__typename":"Product","id":${value}}}}}`));
    const { data, errors } = JSON.parse(await attack.federation.ask(query)) as Found;
    expect(data).toEqual({ deal: { title: 'cheap', product: null } });
    expect(errors!.every(({ extensions }) => extensions.code?.startsWith('SOURCE_'))).toBe(true);
  });
});
