import { Kind, parse, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { federation } from './federation.ts';
import type { ArgumentNode, ObjectFieldNode } from 'graphql';
import type { Case, Feature, Tamper } from './feature.ts';

const LONG = '12345678901234567890123';
const say = (args: unknown) => JSON.stringify(args);

const numbered: Feature = {
  says: 'IDs as numbers',
  parties: {
    shelf: `
      type Query { book(id: ID, ids: [ID!], like: Like): Book }
      input Like { id: ID! deep: [Like!] any: Any count: Int }
      scalar Any
      type Book @key(fields: "id") { id: ID! }`,
    shop: 'type Book @key(fields: "id") { id: ID! price(at: ID, in: [ID], count: Int): String }',
  },
  world: () => {
    const book = { __typename: 'Book', id: '1', price: say };
    return { entities: [book], Query: { book: () => book } };
  },
  operations: [
    {
      says: 'by variable',
      query:
        'query($id: ID!, $ids: [ID!], $n: Int) { book(id: $id, ids: $ids) { price(at: $id, in: $ids, count: $n) } }',
      variables: { id: 5, ids: [6, '7'], n: 8 },
    },
    {
      says: 'by variable, one where a list is taken',
      query: 'query($ids: [ID!]) { book(ids: $ids) { price(in: $ids) } }',
      variables: { ids: 5 },
    },
    {
      says: 'by variable, in objects',
      query: 'query($like: Like) { book(like: $like) { id } }',
      variables: { like: { id: 5, deep: [{ id: 6, count: 7 }], any: 8 } },
    },
    { says: 'by the default of a variable', query: 'query($id: ID = 5) { book(id: $id) { price(at: $id) } }' },
    { says: 'written out', query: '{ book(id: 5, ids: [6, 7]) { price(at: 8, in: 9, count: 10) } }' },
    { says: 'written out as texts', query: `{ book(id: "5", ids: "${LONG}") { price(at: "8", in: ["${LONG}"]) } }` },
    { says: 'written out, in objects', query: '{ book(like: { id: 5, deep: [{ id: 6, count: 7 }], any: 8 }) { id } }' },
  ],
};

/** Numbers in what a party is asked: names of arguments and fields with the value. */
function numbersIn(text: string, variables: object): string[] {
  const found: string[] = [];
  const note = ({ name, value }: ArgumentNode | ObjectFieldNode) => {
    for (const each of value.kind === Kind.LIST ? value.values : [value])
      if (each.kind === Kind.INT) found.push(`${name.value} ${each.value}`);
  };
  visit(parse(text), { Argument: note, ObjectField: note });
  JSON.stringify(variables, (name, value: unknown) => {
    if (typeof value === 'number') found.push(`${name} ${value}`);
    return value;
  });
  return found;
}

describe.each(['ours', 'judged'] as const)('an ID is a text to every party: %s', (road) => {
  const composed = federation(numbered);

  test.each(numbered.operations)('$says', async (operation: Case) => {
    const numbers: string[] = [];
    const note: Tamper = (answer, text, variables) => {
      numbers.push(...numbersIn(text, variables));
      return answer;
    };
    const { data } = await composed[road]({ ...operation, tamper: { shelf: note, shop: note } });
    expect(JSON.stringify(data)).toBe(JSON.stringify((await composed.whole(operation)).data));
    expect(numbers.filter((each) => !/^(?:count|any|n) /.test(each))).toEqual([]);
  });
});
