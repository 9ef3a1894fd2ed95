import { Refusal } from '#kernel/errors.ts';
import type { Feature, Row } from '#test/executor/feature.ts';

export const requires: Feature = {
  says: '@requires: scalars, objects, lists, chains',
  parties: {
    orders: `
      type Query { orders: [Order!]! order(id: ID!): Order }
      type Order @key(fields: "id") { id: ID! net: Int currency: String lines: [Line!] address: Address notes: [[String]] }
      type Line @shareable { sku: String! count: Int gift: Gift }
      type Gift @shareable { text: String wrap: Boolean }
      type Address @shareable { country: String zone: Zone }
      type Zone @shareable { code: Int }`,
    tax: `
      type Order @key(fields: "id") { id: ID! net: Int @external address: Address @external
        tax: Int @requires(fields: "net address { country zone { code } }")
        freeZone: Boolean @requires(fields: "address { zone { code } }") }
      type Address @external { country: String zone: Zone }
      type Zone @external { code: Int }`,
    parcels: `
      type Query { parcelOf(order: ID!): Order }
      type Order @key(fields: "id") { id: ID! lines: [Line!] @external notes: [[String]] @external
        pieces: Int @requires(fields: "lines { count }")
        wrapped: [String] @requires(fields: "lines { sku gift { wrap } }")
        noteCount: Int @requires(fields: "notes") }
      type Line @external { sku: String! count: Int gift: Gift }
      type Gift @external { wrap: Boolean }`,
    totals: `
      type Order @key(fields: "id") { id: ID! net: Int @external tax: Int @external pieces: Int @external currency: String @external
        total: Int @requires(fields: "net tax") perPiece: Float @requires(fields: "pieces net") invoice: Invoice @requires(fields: "currency") mark: String @requires(fields: "currency") }
      type Invoice @key(fields: "id") { id: ID! label: String }`,
    archive: `
      type Invoice @key(fields: "id") { id: ID! label: String @external stored: String @requires(fields: "label") }
      type Order @key(fields: "id") { id: ID! total: Int @external tax: Int @external
        line: String @requires(fields: "total tax") }`,
  },
  world: () => {
    const orders = [
      order(
        '1',
        100,
        'EUR',
        [line('a', 1, { text: 'x', wrap: true }), line('b', 2, null)],
        { country: 'DE', zone: { code: 7 } },
        [['n'], [], null],
      ),
      order('2', 50, 'CNY', [], { country: null, zone: null }, []),
      order('3', null, 'EUR', null, null, null),
      order('4', 0, null, [line('c', null, { text: null, wrap: null })], { country: 'FR', zone: { code: null } }, [
        [null, 'm'],
      ]),
    ];
    const orderOf = (id: string) => orders.find((each) => each['id'] === id) ?? null;
    const invoices = orders.map((each) => (each['invoice'] as () => Row)());
    return {
      entities: [...orders, ...invoices],
      Query: {
        orders,
        order: ({ id }: { id: string }) => orderOf(id),
        parcelOf: ({ order }: { order: string }) => orderOf(order),
      },
    };
  },
  operations: [
    { says: 'a scalar', query: '{ orders { invoice { id label } } }' },
    { says: 'scalars and objects in objects', query: '{ orders { tax } }' },
    { says: 'a nested scalar alone', query: '{ orders { freeZone } }' },
    { says: 'two dependent fields that share inputs', query: '{ orders { tax freeZone net } }' },
    { says: 'a list of objects', query: '{ orders { pieces } }' },
    { says: 'objects in a list of objects', query: '{ orders { wrapped } }' },
    { says: 'a list of lists', query: '{ orders { noteCount } }' },
    {
      says: 'all the inputs at once',
      query: '{ orders { pieces wrapped noteCount tax freeZone total perPiece line } }',
    },
    { says: 'a chain of two', query: '{ orders { total } }' },
    { says: 'a chain of three', query: '{ orders { line } }' },
    { says: 'a chain, with each link selected', query: '{ orders { net tax total line } }' },
    { says: 'a chain, backwards', query: '{ orders { line total tax net } }' },
    { says: 'inputs of two parties', query: '{ orders { perPiece } }' },
    { says: 'an input of an entity that a dependent field gave', query: '{ orders { invoice { stored } } }' },
    {
      says: 'from a party that has neither the inputs nor the field',
      query: '{ parcelOf(order: "1") { total pieces line } }',
    },
    { says: 'inputs at hand beside inputs of another party', query: '{ orders { mark perPiece total } }' },
    { says: 'inputs at hand beside inputs of another party, once each', query: '{ orders { mark total } }' },
    {
      says: 'inputs at hand beside inputs of a party that is down',
      query: '{ orders { mark total } }',
      tamper: {
        tax() {
          throw new Refusal('SOURCE_DOWN');
        },
      },
      right: {
        data: { orders: ['EUR', 'CNY', 'EUR', 'null'].map((currency) => ({ mark: `in ${currency}`, total: null })) },
        errors: ['orders.0.total', 'orders.1.total', 'orders.2.total', 'orders.3.total'],
      },
      reference: 'it tells of no place',
    },
    {
      says: 'an input in error, of one object of many',
      query: '{ orders { pieces } }',
      tamper: {
        orders: ({ data }) => {
          const [first, ...others] = data!['orders'] as Row[];
          const [one, other] = first!['lines'] as Row[];
          const lines = [one, { ...other, count: null }];
          const errors = [{ message: 'no', path: ['orders', 0, 'lines', 1, 'count'] }];
          return { data: { orders: [{ ...first, lines }, ...others] }, errors };
        },
      },
      right: {
        data: { orders: [{ pieces: null }, { pieces: 0 }, { pieces: null }, { pieces: 100 }] },
        errors: ['orders.0.pieces'],
      },
      reference: 'it computes without',
    },
    { says: 'from the dependent party itself', query: '{ parcelOf(order: "1") { pieces wrapped } }' },
    { says: 'the client selects a part of an input', query: '{ orders { address { country } tax } }' },
    { says: 'the client selects another part of an input', query: '{ orders { lines { gift { text } } wrapped } }' },
    { says: 'the client selects an input under another name', query: '{ orders { tax: net net: tax } }' },
    {
      says: 'the client gives another field the name of an input',
      query: '{ orders { net: currency tax total } }',
      reference: 'it sends the client’s value under the input’s name',
    },
    {
      says: 'the client gives a nested field the name of an input',
      query: '{ orders { address { zone { code: __typename } country: __typename } tax } }',
      reference: 'it sends the client’s value under the input’s name',
    },
    {
      says: 'the client gives an object the name of another’s input',
      query: '{ orders { lines: address { sku: country } pieces } }',
      reference: 'it makes no plan: the client’s alias is the input’s name',
    },
    { says: 'under two aliases', query: '{ a: order(id: "1") { tax x: total } b: order(id: "2") { tax x: line } }' },
    { says: 'inside a fragment, twice', query: 'query { orders { ...F tax ...F } } fragment F on Order { tax total }' },
    ...[true, false].map((s) => ({
      says: `other parts of one input for what is skipped: ${String(s)}`,
      query: 'query($s: Boolean!) { orders { wrapped perPiece @skip(if: $s) } }',
      variables: { s },
      ...(s && { reference: 'it sends objects that lack what is skipped as null' }),
    })),
    ...[true, false].map((s) => ({
      says: `two parts of one input, for what is taken on one condition: ${String(s)}`,
      query: 'query($s: Boolean!) { orders { wrapped @include(if: $s) perPiece @include(if: $s) } }',
      variables: { s },
    })),
    { says: 'an order that does not exist', query: '{ order(id: "9") { tax total line } }' },
  ],
};

function line(sku: string, count: number | null, gift: Row | null): Row {
  return { sku, count, gift };
}

type Address = { readonly country: string | null; readonly zone: { readonly code: number | null } | null };

function order(
  id: string,
  net: number | null,
  currency: string | null,
  lines: Row[] | null,
  address: Address | null,
  notes: unknown,
): Row {
  const invoice: Row = { __typename: 'Invoice', id: `i${id}`, label: `Invoice ${id}`, stored };
  return {
    __typename: 'Order',
    id,
    net,
    currency,
    lines,
    address,
    notes,
    tax,
    freeZone,
    pieces,
    wrapped,
    noteCount,
    total,
    perPiece,
    mark,
    line: report,
    invoice(this: Row) {
      return {
        ...invoice,
        label: told(this, 'currency') === undefined ? 'no currency was sent' : invoice['label'],
      };
    },
  };
}

/** An input as it was sent, or as it is computed where everything is at hand. */
function told(row: Row, field: string): unknown {
  const value = row[field];
  return typeof value === 'function' ? (value.call(row) as unknown) : value;
}

function tax(this: Row): string | number | null {
  const [net, address] = [told(this, 'net') as number | null, told(this, 'address') as Address | null];
  if (net === null || address?.zone == null) return null;
  return net * 2 + (address.country?.length ?? 1000) + (address.zone.code ?? 5000);
}

function freeZone(this: Row): boolean | null {
  const address = told(this, 'address') as Address | null;
  return address && address.zone && address.zone.code === 7;
}

function pieces(this: Row): number | null {
  const lines = told(this, 'lines') as { count: number | null }[] | null;
  return lines && lines.reduce((sum, { count }) => sum + (count ?? 100), 0);
}

function wrapped(this: Row): unknown {
  const lines = told(this, 'lines') as { sku: string; gift: { wrap: boolean | null } | null }[] | null;
  return lines && lines.map(({ sku, gift }) => gift && `${sku} ${String(gift.wrap)}`);
}

function noteCount(this: Row): number | null {
  const notes = told(this, 'notes') as (string | null)[][] | null;
  return notes && notes.reduce((sum, each) => sum + (each ? each.length : 10), 0);
}

function mark(this: Row): string {
  return `in ${String(told(this, 'currency'))}`;
}

function total(this: Row): number | null {
  const [net, added] = [told(this, 'net') as number | null, told(this, 'tax') as number | null];
  return net === null ? null : net + (added ?? 1_000_000);
}

function perPiece(this: Row): number | null {
  const [net, count] = [told(this, 'net') as number | null, told(this, 'pieces') as number | null];
  return net === null || !count ? null : net / count;
}

function report(this: Row): string {
  return `${String(told(this, 'total'))} of which ${String(told(this, 'tax'))}`;
}

function stored(this: Row): string {
  return `stored ${String(told(this, 'label'))}`;
}
