import type { Feature, Row } from '#test/executor/feature.ts';

const CLASH = 'it has one name for a field that is asked for with two different arguments';

export const requiresWithArguments: Feature = {
  says: '@requires with arguments: what another asks for is not what the client asks for',
  parties: {
    goods: `
      type Query { goods: [Good!]! good(id: ID!): Good }
      type Good @key(fields: "id") { id: ID! price(currency: Currency = CNY, cut: Cut): Int size(unit: String! = "m"): Size labels(lang: [String!]): [String] }
      type Size @shareable { w(round: Boolean = true): Float h: Float }
      enum Currency { CNY EUR USD }
      input Cut { percent: Int = 0 codes: [String!] }`,
    trade: `
      type Good @key(fields: "id") { id: ID! price(currency: Currency = CNY, cut: Cut): Int @external size(unit: String! = "m"): Size @external labels(lang: [String!]): [String] @external
        inEurope(express: Boolean = false): String @requires(fields: "price(currency: EUR)")
        inAmerica: String @requires(fields: "price(currency: USD)")
        sale: String @requires(fields: "price(cut: { percent: 10, codes: [\\"a\\", \\"b\\\\\\"c\\"] })")
        crate: String @requires(fields: "size(unit: \\"cm\\") { w(round: false) h }")
        sticker: String @requires(fields: "labels(lang: [\\"de\\", \\"zh\\"])") }
      type Size @external { w(round: Boolean = true): Float h: Float }
      enum Currency { CNY EUR USD }
      input Cut { percent: Int = 0 codes: [String!] }`,
    ads: `
      type Good @key(fields: "id") { id: ID! price(currency: Currency = CNY, cut: Cut): Int @external inEurope(express: Boolean = false): String @external
        banner(loud: Boolean = false): String @requires(fields: "inEurope(express: true)")
        plain: String @requires(fields: "price") }
      enum Currency { CNY EUR USD }
      input Cut { percent: Int = 0 codes: [String!] }`,
  },
  world: () => {
    const goods = [good('1', 100, 1.264), good('2', 40, null), good('3', null, 0.333)];
    return {
      entities: goods,
      Query: { goods, good: ({ id }: { id: string }) => goods.find((each) => each['id'] === id) ?? null },
    };
  },
  operations: [
    { says: 'one', query: '{ goods { inEurope } }' },
    { says: 'a value of an enum', query: '{ goods { inAmerica } }' },
    { says: 'an input object with a list and quotes', query: '{ goods { sale } }' },
    { says: 'arguments on two levels', query: '{ goods { crate } }' },
    { says: 'a list', query: '{ goods { sticker } }' },
    { says: 'a default', query: '{ goods { plain } }' },
    { says: 'through a chain', query: '{ goods { banner } }' },
    {
      says: 'through a chain, and the client takes the link with another argument',
      query: '{ goods { banner inEurope } }',
      reference: CLASH,
    },
    {
      says: 'through a chain, and the client takes the link with the same argument',
      query: '{ goods { banner inEurope(express: true) } }',
    },
    { says: 'the client’s own value first', query: '{ goods { price(currency: USD) inEurope } }', reference: CLASH },
    { says: 'the client’s own value last', query: '{ goods { inEurope price(currency: USD) } }', reference: CLASH },
    {
      says: 'the client’s own value by variable',
      query: 'query($c: Currency) { goods { inEurope price(currency: $c) } }',
      variables: { c: 'CNY' },
      reference: CLASH,
    },
    { says: 'the client’s own value is the same', query: '{ goods { inEurope price(currency: EUR) } }' },
    { says: 'the client’s own value under another name', query: '{ goods { inEurope mine: price(currency: USD) } }' },
    {
      says: 'the client asks for several values',
      query: '{ goods { a: price(currency: USD) b: price(cut: { percent: 50 }) price sale } }',
      reference: CLASH,
    },
    { says: 'the client’s own nested value', query: '{ goods { size { w h } crate } }', reference: CLASH },
    {
      says: 'the client’s own nested values under aliases',
      query: '{ goods { size(unit: "cm") { w a: w(round: false) } crate } }',
      reference: CLASH,
    },
    {
      says: 'the client’s own list',
      query: '{ goods { labels(lang: ["en"]) sticker labels2: labels } }',
      reference: CLASH,
    },
    {
      says: 'over fragments',
      query:
        'query { goods { ...A ...B } } fragment A on Good { inEurope } fragment B on Good { price(currency: USD) }',
      reference: CLASH,
    },
    {
      says: 'two that require one field with different arguments',
      query: '{ goods { inEurope inAmerica } }',
      reference: CLASH,
    },
    {
      says: 'three, beside the client’s own value under an alias and under its own name',
      query: '{ goods { sale mine: price(currency: USD) inAmerica price inEurope(express: true) } }',
      reference: CLASH,
    },
    {
      says: 'two of three parties, through a chain',
      query: '{ goods { plain banner(loud: true) inAmerica price(cut: { percent: 10, codes: ["a", "b\\"c"] }) } }',
      reference: CLASH,
    },
    {
      says: 'one of them is skipped',
      query: 'query($s: Boolean!) { goods { inEurope @skip(if: $s) inAmerica ... @include(if: $s) { sale } } }',
      variables: { s: true },
      reference: CLASH,
    },
    {
      says: 'one that cannot be had leaves the other',
      query: '{ goods { inEurope inAmerica } }',
      tamper: { trade: (answer, asked) => (asked.includes('inAmerica') ? { errors: [{ message: 'no' }] } : answer) },
      right: {
        data: {
          goods: [
            { inEurope: '800 €', inAmerica: null },
            { inEurope: '320 €', inAmerica: null },
            { inEurope: 'null €', inAmerica: null },
          ],
        },
        errors: ['goods.0.inAmerica', 'goods.1.inAmerica', 'goods.2.inAmerica'],
      },
      reference: CLASH,
    },
    {
      says: 'under two aliases of the object',
      query: '{ a: good(id: "1") { price inEurope } b: good(id: "1") { inAmerica price(currency: EUR) } }',
      reference: CLASH,
    },
  ],
};

const rates: Readonly<Record<string, number>> = { CNY: 1, EUR: 8, USD: 7 };

type Asked = { readonly currency?: string; readonly cut?: { percent: number; codes?: string[] } | null };

function good(id: string, cost: number | null, width: number | null): Row {
  const dependent = {
    inEurope: by(
      'price',
      { currency: 'EUR' },
      (price, { express }) => `${String(price)} €${express ? ' express' : ''}`,
    ),
    inAmerica: by('price', { currency: 'USD' }, (price) => `${String(price)} $`),
    sale: by('price', { cut: { percent: 10, codes: ['a', 'b"c'] } }, (price) => `now ${String(price)}`),
    sticker: by('labels', { lang: ['de', 'zh'] }, (labels) => JSON.stringify(labels)),
    banner: by('inEurope', { express: true }, (price, { loud }) => `${loud ? 'ONLY' : 'only'} ${String(price)}`),
    plain: by('price', {}, (price) => `plainly ${String(price)}`),
    crate: by('size', { unit: 'cm' }, (size) => crateOf(size as Row | null)),
  };
  return {
    __typename: 'Good',
    id,
    ...dependent,
    price: ({ currency = 'CNY', cut }: Asked) =>
      cost && cost * rates[currency]! - (cut ? cut.percent + (cut.codes?.join('').length ?? 0) : 0),
    size: ({ unit = 'm' }: { unit?: string }) => width && sizeOf(unit === 'cm' ? width * 100 : width),
    labels: ({ lang }: { lang?: string[] | null }) => lang && lang.map((each) => `${each} ${id}`),
  };
}

function sizeOf(width: number): Row {
  return { w: ({ round }: { round: boolean }) => (round ? Math.round(width) : width), h: width / 2 };
}

function crateOf(size: Row | null): string | null {
  const width = size?.['w'];
  return size && `${String(typeof width === 'function' ? width({ round: false }) : width)} by ${String(size['h'])}`;
}

/** A field computed from another, which is at hand as it was sent, or with these arguments where everything is at hand. */
function by(
  input: string,
  args: object,
  compute: (value: unknown, asked: { express?: boolean; loud?: boolean }) => unknown,
) {
  return function (this: Row, asked: object): unknown {
    const value = this[input];
    return compute(typeof value === 'function' ? value.call(this, args) : value, asked);
  };
}
