import { Refusal } from '#kernel/errors.ts';
import type { Case, Feature, Row, Tamper } from '#test/executor/feature.ts';

const down: Tamper = () => {
  throw new Refusal('SOURCE_DOWN');
};
const reference = 'it refuses a supergraph with contexts';
const say = (args: unknown) => JSON.stringify(args);
const of = (args: object): string => JSON.stringify(args);

const cases: readonly Omit<Case, 'reference'>[] = [
  {
    says: 'a field of the object above',
    query: '{ accounts { items { price } } }',
    right: {
      data: {
        accounts: [
          { items: [{ price: of({ cur: 'EUR', code: 'de' }) }, { price: of({ cur: 'EUR', code: 'de' }) }] },
          { items: [{ price: of({ cur: 'USD', code: null }) }] },
        ],
      },
      errors: [],
    },
  },
  {
    says: 'with arguments of the client’s, and under aliases',
    query:
      'query($n: Int) { a: accounts { i: items { id: name p: price(n: $n) currency: price(n: 2) } currency: id } }',
    variables: { n: 1 },
    right: {
      data: {
        a: [
          {
            i: ['Pen', 'Ink'].map((id) => ({
              id,
              p: of({ cur: 'EUR', code: 'de', n: 1 }),
              currency: of({ cur: 'EUR', code: 'de', n: 2 }),
            })),
            currency: '1',
          },
          {
            i: [
              {
                id: 'Pen',
                p: of({ cur: 'USD', code: null, n: 1 }),
                currency: of({ cur: 'USD', code: null, n: 2 }),
              },
            ],
            currency: '2',
          },
        ],
      },
      errors: [],
    },
  },
  {
    says: 'over another party',
    query: '{ accounts { main { price stock } } }',
    right: {
      data: {
        accounts: [
          { main: { price: of({ cur: 'EUR', code: 'de' }), stock: 1 } },
          { main: { price: of({ cur: 'USD', code: null }), stock: 1 } },
        ],
      },
      errors: [],
    },
  },
  {
    says: 'several objects further up',
    query: '{ accounts { orders { lines { item { price } } } } }',
    right: {
      data: {
        accounts: [
          { orders: [{ lines: [{ item: { price: of({ cur: 'EUR', code: 'de' }) } }] }] },
          { orders: [{ lines: [{ item: { price: of({ cur: 'USD', code: null }) } }] }] },
        ],
      },
      errors: [],
    },
  },
  {
    says: 'that another fetch brings, beside which the plan asks',
    query: '{ accounts { items { label } } }',
    right: {
      data: {
        accounts: [
          { items: [{ label: of({ l: 'x1' }) }, { label: of({ l: 'x1' }) }] },
          { items: [{ label: of({ l: 'x2' }) }] },
        ],
      },
      errors: [],
    },
  },
  {
    says: 'that the party which has it does not give',
    query: '{ accounts { id items { name label } } }',
    tamper: { labels: (answer, asked) => (asked.includes('extra') ? down(answer, asked, {}) : answer) },
    right: {
      data: {
        accounts: [
          {
            id: '1',
            items: [
              { name: 'Pen', label: null },
              { name: 'Ink', label: null },
            ],
          },
          { id: '2', items: [{ name: 'Pen', label: null }] },
        ],
      },
      errors: ['accounts.0.items.0.label', 'accounts.0.items.1.label', 'accounts.1.items.0.label'],
    },
  },
  {
    says: 'of one object at two places, each with its own',
    query: '{ regions { clients { sales { tax } } } }',
    right: {
      data: {
        regions: [
          { clients: [{ sales: [{ tax: of({ rate: 19 }) }] }] },
          { clients: [{ sales: [{ tax: of({ rate: 7 }) }] }] },
        ],
      },
      errors: [],
    },
  },
  {
    says: 'of a context that several types have',
    query: '{ holders { __typename ... on Shop { goods { badge } } ... on Person { things { badge } } } }',
    right: {
      data: {
        holders: [
          { __typename: 'Shop', goods: [{ badge: of({ who: 'Corner' }) }] },
          { __typename: 'Person', things: [{ badge: of({ who: 'Ada' }) }] },
        ],
      },
      errors: [],
    },
  },
];

/** Arguments that are filled in from an object further up: `@context` and `@fromContext`. */
export const contexts: Feature = {
  says: 'contexts',
  unjudged: true,
  parties: {
    accounts: `
      type Query { accounts: [Account!]! holders: [Holder!]! }
      union Holder = Shop | Person
      type Shop @key(fields: "id") @context(name: "owner") { id: ID! title: String goods: [Good!] }
      type Person @key(fields: "id") @context(name: "owner") { id: ID! name: String things: [Good!] }
      type Account @key(fields: "id") @context(name: "account") { id: ID! currency: String region: Place items: [Item!]! orders: [Order!] }
      type Place { code: String }
      type Order { lines: [Line!] }
      type Line { item: Item }
      type Item @key(fields: "id") { id: ID! name: String
        price(cur: String @fromContext(field: "$account { currency }"), code: String @fromContext(field: "$account { region { code } }"), n: Int): String
      }
      type Good @key(fields: "id") { id: ID! badge(who: String @fromContext(field: "$owner ... on Shop { title } ... on Person { name }")): String }`,
    stock: `
      type Account @key(fields: "id") { id: ID! main: Item }
      type Item @key(fields: "id") { id: ID! stock: Int }`,
    labels: `
      type Account @key(fields: "id") @context(name: "own") { id: ID! extra: String its: [Item!] }
      type Item @key(fields: "id") { id: ID! label(l: String @fromContext(field: "$own { extra }")): String }`,
    taxes: `
      type Query { regions: [Region!]! }
      type Region @context(name: "region") @key(fields: "code") { code: ID! rate: Int clients: [Client!] }
      type Client @key(fields: "id") { id: ID! }
      type Sale @key(fields: "no") { no: ID! tax(rate: Int @fromContext(field: "$region { rate }")): String }`,
    sales: `
      type Client @key(fields: "id") { id: ID! sales: [Sale!] }
      type Sale @key(fields: "no") { no: ID! }`,
  },
  world: () => {
    const item = (id: string, name: string): Row => ({
      __typename: 'Item',
      id,
      name,
      price: say,
      label: say,
      stock: 1,
    });
    const pen = item('p', 'Pen');
    const ink = item('i', 'Ink');
    const sale: Row = { __typename: 'Sale', no: 's', tax: say };
    const account = (id: string, currency: string, code: string | null, items: readonly Row[]): Row => ({
      __typename: 'Account',
      id,
      currency,
      region: code === null ? null : { code },
      items,
      main: items[0],
      orders: [{ lines: [{ item: items[0] }] }],
      extra: `x${id}`,
      its: items,
    });
    const accounts = [account('1', 'EUR', 'de', [pen, ink]), account('2', 'USD', null, [pen])];
    const client: Row = { __typename: 'Client', id: 'c', sales: [sale] };
    const good: Row = { __typename: 'Good', id: 'g', badge: say };
    const regions = [19, 7].map((rate) => ({ __typename: 'Region', code: `r${rate}`, rate, clients: [client] }));
    const holders = [
      { __typename: 'Shop', id: 's', title: 'Corner', goods: [good] },
      { __typename: 'Person', id: 'p', name: 'Ada', things: [good] },
    ];
    return {
      entities: [pen, ink, sale, client, good, ...accounts, ...regions, ...holders],
      Query: { accounts, regions, holders },
    };
  },
  operations: cases.map((each) => ({ ...each, reference })),
};
