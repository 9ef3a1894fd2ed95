import type { Feature, PartyAnswer } from '#test/executor/feature.ts';

const failing = (): PartyAnswer => ({ data: null, errors: [{ message: 'no' }] });
const QUERY = '{ items { inStock shipping } }';

export const riding: Feature = {
  says: 'one party asked about the same objects by their key, and by inputs of another',
  parties: {
    shop: 'type Query { items: [Item!] } type Item @key(fields: "id") { id: ID! }',
    maker: 'type Item @key(fields: "id") { id: ID! weight: Int }',
    stock: `type Item @key(fields: "id") { id: ID! weight: Int @external
      inStock: Boolean shipping: Int @requires(fields: "weight") }`,
  },
  world: () => {
    const items = [item('1', 3), item('2', null)];
    return { entities: items, Query: { items } };
  },
  operations: [
    { says: 'both', query: QUERY },
    { says: 'both, and the input itself', query: '{ items { inStock shipping weight } }' },
    {
      says: 'both, of whom the other does not answer',
      query: QUERY,
      tamper: { maker: failing },
      reference: 'it does not tell at which places a party failed',
      right: {
        data: { items: [1, 2].map(() => ({ inStock: true, shipping: null })) },
        errors: ['items.0.shipping', 'items.1.shipping'],
      },
    },
    {
      says: 'neither',
      query: QUERY,
      tamper: { stock: failing },
      reference: 'it does not tell at which places a party failed',
      right: {
        data: { items: [1, 2].map(() => ({ inStock: null, shipping: null })) },
        errors: ['items.0.inStock', 'items.0.shipping', 'items.1.inStock', 'items.1.shipping'],
      },
    },
  ],
};

function item(id: string, weight: number | null) {
  return { __typename: 'Item', id, weight, inStock: true, shipping: weight === null ? 0 : weight * 2 };
}
