import { composeServices } from '@apollo/composition';
import { getIntrospectionQuery, Kind, parse, print, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readCostWeights } from '#gateway/plan/costWeights.ts';
import { operationCost, withinCost } from '#gateway/plan/operationCost.ts';

const linked = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;

function composed(...subgraphs: string[]): string {
  const parties = subgraphs.map((sdl, at) => ({ name: `s${at}`, url: `http://s${at}`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(parties);
  expect(errors).toBeUndefined();
  return supergraphSdl!;
}

const SHOP = composed(`${linked('"@cost", "@listSize"')}
  type Query {
    one: Item
    many: [Item!]!
    some: [Item!] @listSize(assumedSize: 3)
    page(first: Int): [Item!]
    byIds(ids: [ID!]!): [Item!]!
    sliced(first: Int = 7, last: Int, step: Int): [Item!] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Item!] @listSize(slicingArguments: ["first", "last"])
    connection(first: Int): Connection @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
    relay(first: Int): Connection
    dear: Item @cost(weight: 50)
    dearList: [Item!] @cost(weight: 5) @listSize(assumedSize: 4)
    argued(x: Int @cost(weight: 9), filter: Filter): Int
    grade: Grade
    stamp: Stamp
    anything: Anything
  }
  type Mutation { change: Item }
  type Item { id: ID! next: Item tags: [String!] all: [Item!] heavy: Heavy }
  type Heavy @cost(weight: 20) { id: ID! }
  type Connection { edges: [Edge!] nodes: [Item!] count: Int others: [Item!] }
  type Edge { node: Item }
  union Anything = Item | Heavy
  enum Grade @cost(weight: 2) { A }
  scalar Stamp @cost(weight: 3)
  input Filter { text: String @cost(weight: 4) and: [Filter!] free: Int }`);

const weights = readCostWeights(SHOP);

function costOf(query: string, variables: Record<string, unknown> = {}, supergraph = weights): number {
  const cost = operationCost(supergraph, parse(query), undefined);
  return typeof cost === 'number' ? cost : cost(variables);
}

describe('the cost of an operation', () => {
  test.each([
    ['an object is 1, and a leaf nothing', '{ one { id tags } }', 1],
    ['objects inside count each', '{ one { next { next { id } } } }', 3],
    ['`__typename` is free', '{ __typename one { __typename } }', 1],
    ['a list of which nothing is known is ten long', '{ many { id } }', 10],
    ['a list in a list is long in each', '{ many { all { id } } }', 110],
    ['a list is as long as it is assumed to be', '{ some { id next { id } } }', 6],
    ['`first` is how many there are', '{ page(first: 5) { id } }', 5],
    ['a negative slice is none', '{ page(first: -5) { id } }', 0],
    ['`first: null` says nothing', '{ page(first: null) { id } }', 10],
    ['by a list of ids there are as many as ids', `{ byIds(ids: [${'1,'.repeat(12)}]) { id } }`, 12],
    ['of two slices the larger counts', '{ sliced(first: 2, last: 4) { id } }', 4],
    ['an argument that slices nothing does not count', '{ sliced(step: 99) { id } }', 7],
    ['a slice that is set in the schema counts', '{ sliced { id } }', 7],
    [
      'a connection is one, and what is in it is long',
      '{ connection(first: 4) { edges { node { id } } nodes { id } count } }',
      13,
    ],
    ['its other lists are not sized by it', '{ connection(first: 4) { others { id } } }', 11],
    ['a connection of Relay need not say so', '{ relay(first: 4) { edges { node { id } } } }', 9],
    ['`@cost` of a field takes the place of its type’s', '{ dear { next { id } } }', 51],
    ['and counts for each object of a list', '{ dearList { next { id } } }', 24],
    ['`@cost` of a type', '{ one { heavy { id } } }', 21],
    ['`@cost` of leaves', '{ grade stamp }', 5],
    ['`@cost` of an argument, where it is given', '{ a: argued(x: 1) b: argued }', 9],
    [
      '`@cost` of input fields, wherever they are',
      '{ argued(filter: { text: "a", and: [{ text: "b" }, { free: 1 }, { and: [{ text: "c" }] }] }) }',
      12,
    ],
    ['a mutation is 10 more', 'mutation { change { id } }', 11],
    [
      'inline fragments count what is in them, all together',
      '{ anything { ... on Item { next { id } } ... on Heavy { id } } }',
      2,
    ],
    [
      'a fragment counts wherever it is spread',
      '{ many { ...F } some { ...F } } fragment F on Item { next { id } }',
      26,
    ],
    [
      'a fragment of a connection has the sizes of its place',
      '{ a: connection(first: 2) { ...C } b: connection(first: 3) { ...C } } fragment C on Connection { nodes { id } }',
      7,
    ],
  ])('%s', (_, query, expected) => {
    expect(costOf(query)).toBe(expected);
  });

  test.each([
    ['a slice', 'query ($n: Int) { page(first: $n) { all { id } } }', { n: 3 }, 33],
    ['a slice that is not given', 'query ($n: Int) { sliced(first: $n) { id } }', {}, 7],
    ['a list of ids', 'query ($ids: [ID!]!) { byIds(ids: $ids) { id } }', { ids: Array(15).fill('1') }, 15],
    ['a connection’s slice', 'query ($n: Int) { connection(first: $n) { nodes { id } } }', { n: 6 }, 7],
    ['an input', 'query ($f: Filter) { argued(filter: $f) }', { f: { and: [{ text: 'a' }, { text: 'b' }] } }, 8],
    ['a part of an input', 'query ($t: String) { argued(filter: { and: [{ text: $t }] }) }', { t: 'a' }, 4],
  ])('%s may come in a variable', (_, query, variables, expected) => {
    expect(typeof operationCost(weights, parse(query), undefined)).toBe('function');
    expect(costOf(query, variables)).toBe(expected);
  });

  test('is a number where no variable can change it', () => {
    const query =
      'query ($ids: [ID!]!, $x: Int, $n: Int) { one { id } sliced(step: $n) { id } argued(filter: { free: $x }) }';
    expect(typeof operationCost(weights, parse(query.replace('filter: { free: $x }', 'x: 1')), undefined)).toBe(
      'number',
    );
  });

  test('of the operation that is named', () => {
    const document = parse('query A { one { id } } query B { many { id } }');
    expect(operationCost(weights, document, 'B')).toBe(10);
  });

  test.each(['{ strict { id } }', '{ strict(first: 1, last: 1) { id } }', '{ connection { count } }'])(
    'a list that demands one slicing argument is given one: %s is refused',
    (query) => {
      expect(() => costOf(query)).toThrow(expect.objectContaining({ code: 'OPERATION_TOO_COMPLEX' }));
    },
  );
});

test('all that there is to know of the schema may be asked for twice in one operation, and not three times', () => {
  const document = parse(getIntrospectionQuery());
  const asking = (times: number) =>
    visit(document, {
      SelectionSet: ({ selections: [first, ...others] }) =>
        first?.kind === Kind.FIELD && first.name.value === '__schema'
          ? { kind: Kind.SELECTION_SET, selections: [...Array(times).fill(first), ...others] }
          : undefined,
    });
  expect(() => withinCost(costOf(print(asking(2))))).not.toThrow();
  expect(() => withinCost(costOf(print(asking(3))))).toThrow(
    expect.objectContaining({ code: 'OPERATION_TOO_COMPLEX' }),
  );
});

test('the directives are known by the URL of their spec, under whatever name', () => {
  const renamed = composed(`${linked('{ name: "@cost", as: "@price" }')}
    type Query { x: Int @price(weight: 7) y: [Int] @federation__listSize(assumedSize: 3) z: [Item] @federation__listSize(assumedSize: 3) }
    type Item { id: ID }`);
  expect(costOf('{ x y z { id } }', {}, readCostWeights(renamed))).toBe(10);
});

test('of two subgraphs’ costs for one field the larger holds', () => {
  const shared = (weight: number) =>
    `${linked('"@cost", "@shareable"')} type Query { x: Int @shareable @cost(weight: ${weight}) }`;
  expect(costOf('{ x }', {}, readCostWeights(composed(shared(3), shared(8))))).toBe(8);
});
