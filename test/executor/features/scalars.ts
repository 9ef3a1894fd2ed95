import type { Feature, Row } from '#test/executor/feature.ts';

const TEXTS = [
  '',
  'plain',
  '"quoted"',
  'back\\slash',
  'a\nb\r\tc\b\f',
  '\u0000\u001f\u007f',
  '\u2028 and \u2029',
  '车链 🚗 ñ',
  '\ud800 alone',
  'alone \udc00',
  '</script>',
  '__proto__',
  '\ufeffbom',
  '{"json":[1]}',
];

export const scalars: Feature = {
  says: 'values: custom scalars, numbers at their ends, and text of every kind',
  parties: {
    store: `
      scalar JSON
      scalar Date
      scalar Big
      type Query { things: [Thing!]! texts: [String!]! text(of: String): String json(of: JSON): JSON jsons: [JSON] int: Int float: Float flag: Boolean floats: [Float!]! ints: [Int!]! ids: [ID!]! big: [Big] flags: [[Boolean]] intId: ID date(of: Date = "2020-01-01"): Date }
      type Thing @key(fields: "id") @key(fields: "code") { id: ID! code: JSON! body: JSON text: String at: [[Date!]!] }`,
    other: `
      scalar JSON
      scalar Date
      type Thing @key(fields: "code") { code: JSON! body: JSON @external copy: JSON @requires(fields: "body text") text: String @external length: Int @requires(fields: "text") date(of: JSON): String }`,
  },
  world: () => {
    const deep = { a: [1, { b: null, 'c"d': '\u2028' }], __typename: 'Not', constructor: 'x', empty: {}, list: [] };
    const thing = (id: string, code: unknown, body: unknown, text: string | null): Row => ({
      __typename: 'Thing',
      id,
      code,
      body,
      text,
      at: [['2020-01-01'], []],
      date: (args: unknown) => JSON.stringify(args),
      copy(this: Row) {
        return {
          body: this['body'],
          text: this['text'],
        };
      },
      length(this: Row) {
        return typeof this['text'] === 'string' ? this['text'].length : null;
      },
    });
    const things = [
      ...TEXTS.map((text, i) => thing(String(i), text || 'none', text, text)),
      thing('o', { nested: ['key', { x: 1 }] }, deep, null),
      thing('n', 12, [1, [2, [null]], 'x'], 'n'),
      thing('f', 0.25, false, 'f'),
    ];
    return {
      entities: things,
      Query: {
        things,
        texts: TEXTS,
        text: ({ of }: { of: string }) => of,
        json: ({ of }: { of: unknown }) => of ?? null,
        jsons: [deep, [deep], 'text', 1, true, null, 1e300, {}],
        floats: [0, -0.5, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 3, 0.1],
        ints: [0, -1, 2_147_483_647, -2_147_483_648],
        ids: ['1', '007', 'x"y', '9007199254740993', ''],
        big: ['123456789012345678901234567890', 9_007_199_254_740_991, null],
        flags: [[true, false, null], [], null],
        intId: 7,
        date: ({ of }: { of: string }) => of,
      },
    };
  },
  operations: [
    { says: 'text', query: '{ texts }' },
    { says: 'text by literal', query: `{ text(of: ${JSON.stringify('"\\\n\t\u2028ü')}) }` },
    { says: 'text by block string', query: '{ text(of: """\n  two\n    lines "quoted" \\""" \n""") }' },
    ...TEXTS.map((text, i) => ({
      says: `text by variable, ${i}`,
      query: 'query($t: String) { text(of: $t) }',
      variables: { t: text },
    })),
    { says: 'any JSON', query: '{ jsons }' },
    { says: 'any JSON by literal', query: '{ json(of: { a: [1, 2.5, "x", null, true, ENUM, { b: {} }] }) }' },
    {
      says: 'any JSON with a variable in it',
      query: 'query($v: JSON) { json(of: { a: [$v, $v] }) }',
      variables: { v: { x: [null] } },
    },
    { says: 'any JSON by variable', query: 'query($v: JSON) { json(of: $v) }', variables: { v: [{ 'k"': '\\' }, []] } },
    { says: 'numbers', query: '{ floats big }' },
    { says: 'ids', query: '{ ids intId }' },
    { says: 'flags', query: '{ flags }' },
    { says: 'a custom scalar with a default', query: '{ date other: date(of: "2021-02-03") }' },
    { says: 'custom scalars on entities', query: '{ things { id code body at } }' },
    { says: 'inputs of every kind', query: '{ things { copy length } }' },
    { says: 'a literal on an entity', query: '{ things { date(of: { q: "\\"", n: null }) } }' },
    {
      says: 'a whole number in the form of a float',
      query: '{ int }',
      tamper: { store: () => ({ data: { int: 1.0 } }) },
      right: { data: { int: 1 }, errors: [] },
    },
    {
      says: 'a number too large for Int',
      query: '{ int float }',
      tamper: { store: () => ({ data: { int: 2_147_483_648, float: 2_147_483_648 } }) },
      right: { data: { int: null, float: 2_147_483_648 }, errors: ['int'] },
      reference: 'it tells whatever it was given',
    },
    {
      says: 'text that is no number, a number that is no text, an object that is no flag',
      query: '{ int float text flag }',
      tamper: { store: () => ({ data: { int: '1', float: '1', text: 5, flag: {} } }) },
      right: { data: { int: null, float: null, text: null, flag: null }, errors: ['flag', 'float', 'int', 'text'] },
      reference: 'it tells whatever it was given',
    },
  ],
};
