import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogue } from '#kernel/errors.ts';
import { openSmallFederation } from './smallFederation.ts';
import type { SmallFederation } from './smallFederation.ts';

let small: SmallFederation;
beforeAll(async () => {
  small = await openSmallFederation();
});
afterAll(() => small[Symbol.asyncDispose]());
beforeEach(() => void small.asked.splice(0));

const times = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join(' ');
const doubling = (count: number, type: string, end: string) =>
  `${times(count, (at) => `fragment F${at} on ${type} { ...F${at + 1} ...F${at + 1} }`)} fragment F${count} on ${type} { ${end} }`;
const nested = (count: number, open: string, close: string) => open.repeat(count) + close.repeat(count);
const request = (query: string, variables: string) => `{"query":${JSON.stringify(query)},"variables":${variables}}`;
const FIND = 'query ($filter: Filter, $any: JSON) { find(filter: $filter, any: $any) }';
const FEED = 'query ($n: Int) { feed(first: $n) { friends { friends { id } } } }';

describe('a query that goes beyond a limit is refused before it is planned, by the name of the limit', () => {
  test.each([
    ['depth', 'fields inside fields', `{ me ${nested(20, '{ friend ', '')} { id } ${'}'.repeat(20)} }`],
    ['depth', 'a document as deep as the parser goes', `{ me ${'{ friend'.repeat(1300)} { id } ${'}'.repeat(1300)} }`],
    ['depth', 'inline fragments inside one another', `{ ${'... { '.repeat(1000)} hello ${'}'.repeat(1000)} }`],
    ['depth', 'a fragment that spreads itself', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    [
      'depth',
      'one that spreads itself below a field',
      '{ me { ...A } } fragment A on User { friend { ...A } x: friend { ...A } }',
    ],
    ['fields', 'many fields', `{ me { ${'id '.repeat(450)} } }`],
    [
      'fields',
      'a fragment in many places',
      `{ ${times(50, (at) => `a${at}: me { ...F }`)} } fragment F on User { ${'id '.repeat(10)} }`,
    ],
    ['fields', 'fragments that double 99 times', `{ ...F0 } ${doubling(99, 'Query', 'hello')}`],
    ['fragments', 'fragments that double 300 times', `{ ...F0 } ${doubling(300, 'Query', 'hello')}`],
    [
      'fragments',
      'many fragments',
      `{ ${times(150, (at) => `...F${at}`)} } ${times(150, (at) => `fragment F${at} on Query { hello }`)}`,
    ],
    ['aliases', 'many aliases', `{ me { ${times(61, (at) => `a${at}: id`)} } }`],
    [
      'aliases',
      'few aliases in a fragment that is spread often',
      `{ me { friend { ...F } friend { ...F } } } fragment F on User { ${times(40, (at) => `a${at}: id`)} }`,
    ],
    ['rootFields', 'many fields at the top', `{ ${'hello '.repeat(61)} }`],
    ['directives', 'many directives', `{ me { ${'id @skip(if: false) '.repeat(51)} } }`],
    ['directives', 'many on one field', `{ me { id ${'@skip(if: false) '.repeat(51)} } }`],
    ['pairs', 'one field again and again', `{ me { ${'friend { id } '.repeat(150)} } }`],
    ['tokens', 'a long list', `{ users(ids: [${'1,'.repeat(4_000)}]) { id } }`],
    ['nesting', 'objects in objects', `{ find(any: ${'{ a: '.repeat(40)}1${'}'.repeat(40)}) }`],
    ['lists', 'lists in lists', `{ find(any: ${nested(6, '[', ']')}) }`],
    ['lists', 'lists in lists, preset', `query ($x: JSON = ${nested(30, '[', ']')}) { find(any: $x) }`],
    ['nesting', 'lists in lists, deeper than a parser goes', `{ find(any: ${'['.repeat(3_900)}`],
    ['characters', 'comments', `${'#\n'.repeat(60_000)} { hello }`],
    ['characters', 'a long string', `{ hello(name: "${'x'.repeat(150_000)}") }`],
    ['cost', 'a slice of a million', '{ feed(first: 1000000) { id } }'],
    ['cost', 'lists in lists in lists', '{ feed(first: 1000) { friends { friends { friends { id } } } } }'],
    [
      'cost',
      'a list as long as that which it is asked for by',
      `{ users(ids: [${'1,'.repeat(3_900)}]) { friends { friends { id } } } }`,
    ],
    ['slicingArguments', 'a list of any length', '{ feed { id } }'],
  ])('%s: %s', async (limit, _, query) => {
    const { status, text, body } = await small.post({ query });
    expect([status, body.errors]).toMatchObject([400, [{ extensions: { code: 'OPERATION_TOO_COMPLEX', limit } }]]);
    expect(body.errors![0]!.message).toBe(catalogue.OPERATION_TOO_COMPLEX.says);
    expect(text).not.toMatch(/node_modules|\.ts:|stack/);
    expect(small.asked).toEqual([]);
  });

  test.each([
    ['values', 'a long list', FIND, `{"any":[${'1,'.repeat(20_000)}1]}`],
    ['values', 'an object of many members', FIND, `{"any":{${times(11_000, (at) => `"k${at}":1,`)}"k":1}}`],
    ['values', 'variables that no operation has', FIND, `{"other":[${'1,'.repeat(20_000)}1]}`],
    ['nesting', 'lists in lists', FIND, `{"any":${nested(100_000, '[', ']')}}`],
    ['nesting', 'inputs in inputs', FIND, `{"filter":${'{"inner":'.repeat(20_000)}null${'}'.repeat(20_000)}}`],
    ['cost', 'a slice of a million', FEED, '{"n":1000000}'],
  ])('%s of variables: %s', async (limit, _, query, variables) => {
    const { status, body } = await small.post(request(query, variables));
    expect([status, body.errors]).toMatchObject([400, [{ extensions: { code: 'OPERATION_TOO_COMPLEX', limit } }]]);
    expect(small.asked).toEqual([]);
  });
});

test.each([
  ['depth', { query: `{ me ${'{ friend'.repeat(20)} { id } ${'}'.repeat(20)} }` }],
  ['nesting', { query: FIND, variables: `{"any":${nested(100, '[', ']')}}` }],
  ['cost', { query: '{ feed(first: 1000000) { id } }' }],
])('%s is bounded by GET too', async (limit, parameters) => {
  expect((await small.get(parameters)).body.errors).toMatchObject([
    { extensions: { code: 'OPERATION_TOO_COMPLEX', limit } },
  ]);
});

test('what a variable costs is counted anew each time, known as the operation may be', async () => {
  const feed = async (n: number) => (await small.post({ query: FEED, variables: { n } })).body;
  for (const n of [1, 2]) expect(await feed(n)).toEqual({ data: { feed: [] } });
  small.asked.splice(0);
  expect(await feed(1_000_000)).toMatchObject({ errors: [{ extensions: { limit: 'cost', cost: 111_000_000 } }] });
  expect(small.asked).toEqual([]);
  expect(await feed(3)).toEqual({ data: { feed: [] } });
});

describe('what honest operations are made of is within the limits', () => {
  test.each([
    ['14 fields deep', `{ me ${'{ friend'.repeat(12)} { id } ${'}'.repeat(12)} }`],
    ['60 fields at the top', `{ ${times(60, (at) => `a${at}: hello`)} }`],
    [
      'twenty fragments on one object',
      `{ me { ${times(20, (at) => `...F${at}`)} } } ${times(20, (at) => `fragment F${at} on User { __typename id name }`)}`,
    ],
    [
      'a full introspection',
      '{ __schema { types { name fields { name args { name type { name ofType { name ofType { name } } } } type { name ofType { name ofType { name } } } } } } }',
    ],
    ['four lists in one another', `{ find(any: [[[[1, 2], [3, 4]]]]) }`],
    ['a list of a thousand ids', `{ users(ids: [${'1,'.repeat(1_000)}]) { id } }`],
  ])('%s', async (_, query) => {
    const { status, body } = await small.post({ query });
    expect([status, body.errors]).toEqual([200, undefined]);
  });
});

describe('a body that no operation is to be read of', () => {
  test.each([
    ['larger than there is room for', `{"query":"{ hello } #${'x'.repeat(300_000)}"}`, 413, 'BODY_TOO_LARGE'],
    ['JSON that breaks off, deep inside', '{"query":'.repeat(25_000), 400, 'BODY_MALFORMED'],
    ['with a prototype in it', request(FIND, '{"any":{"__proto__":{"a":1}}}'), 400, 'BODY_MALFORMED'],
    [
      'with the prototype of a constructor',
      request(FIND, '{"any":{"constructor":{"prototype":{"a":1}}}}'),
      400,
      'BODY_MALFORMED',
    ],
  ])('%s', async (_, body, status, code) => {
    const answered = await small.post(body);
    expect([answered.status, answered.body.errors]).toMatchObject([status, [{ extensions: { code } }]]);
    expect(answered.text).not.toMatch(/node_modules|\.ts:|stack/);
  });
});

test('of many mistakes, some are told', async () => {
  const { body } = await small.post({ query: `{ me { ${times(100, (at) => `x${at}`)} } }` });
  expect(body.errors!.length).toBeLessThan(25);
  const wrong = {
    query: 'query ($ids: [ID!]!) { users(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 5_000 }, () => ({})) },
  };
  const refused = await small.post(wrong);
  expect(refused.body.errors).toMatchObject([{ extensions: { code: 'VARIABLE_INVALID' } }]);
  expect(refused.text.length).toBeLessThan(5_000);
});
