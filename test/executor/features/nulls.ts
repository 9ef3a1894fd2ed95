import type { Case, Feature, PartyAnswer, Row } from '#test/executor/feature.ts';

/** What a party gives in place of what it should. */
const gives = (data: unknown, errors?: readonly unknown[]) => (): PartyAnswer =>
  ({ data, ...(errors && { errors }) }) as PartyAnswer;
const nulled = (says: string, query: string, given: unknown, data: unknown, ...errors: string[]): Case => ({
  says,
  query,
  tamper: { tree: gives(given) },
  right: { data, errors },
  reference: 'it leaves no error where a party gives null without one',
});

/** GraphQL spec, section 6.4.4. A party that gives null where none may be is found out: the entry in `errors` is ours. */
export const nulls: Feature = {
  says: 'nulls where none may be',
  parties: {
    tree: `
      type Query { node: Node sure: Node! nodes: [Node] sureNodes: [Node!] listSure: [Node]! allSure: [Node!]! grid: [[Int!]] deepGrid: [[[Int!]!]]! word: String sureWord: String! pair: Pair }
      type Node @key(fields: "id") { id: ID! name: String! note: String child: Node sureChild: Node! children: [Node!] sureChildren: [Node!]! words: [String!]! value: Value sureValue: Value! }
      type Value { v: Int! w: Int inner: Value sureInner: Value! list: [Value!] }
      type Pair { a: Node! b: Node }`,
    leaf: `
      type Query { leaf: Node }
      type Node @key(fields: "id") { id: ID! sure: Int! maybe: Int list: [Int!] sureList: [Int!]! other: Other sureOther: Other! dependent: Int! @requires(fields: "name") name: String! @external }
      type Other @key(fields: "id") { id: ID! }`,
    far: `
      type Other @key(fields: "id") { id: ID! size: Int! text: String node: Node! }
      type Node @key(fields: "id") { id: ID! }`,
  },
  world: () => {
    const other = (id: string, size: number | null): Row => ({
      __typename: 'Other',
      id,
      size,
      text: `t${id}`,
      node: () => nodes[0],
    });
    const others = [other('x', 1), other('y', null)];
    const node = (id: string, more: Row): Row => ({
      __typename: 'Node',
      id,
      name: `n${id}`,
      note: null,
      child: null,
      sureChild: () => nodes[0],
      children: [],
      sureChildren: [],
      words: ['w'],
      value: null,
      sureValue: {
        v: 1,
        w: null,
      },
      sure: 1,
      maybe: null,
      list: null,
      sureList: [],
      other: null,
      sureOther: others[0],
      dependent(this: Row) {
        return typeof this['name'] === 'string' ? this['name'].length : null;
      },
      ...more,
    });
    const nodes: Row[] = [
      node('1', { list: [1, null], sureList: [1, null], maybe: 5 }),
      node('2', { sure: null, name: null, child: () => nodes[0] }),
      node('3', { other: others[1], sureOther: others[1], children: () => [nodes[0], nodes[1]], words: ['a', null] }),
      node('4', {
        child: () => nodes[1],
        sureChild: () => nodes[1],
        sureChildren: () => [nodes[2], nodes[0]],
        value: { v: null, w: 1 },
      }),
      node('5', { sureChild: null, other: others[0] }),
    ];
    return {
      entities: [...nodes, ...others],
      Query: {
        node: nodes[3],
        sure: nodes[3],
        nodes: [nodes[0], null, nodes[1], nodes[2]],
        sureNodes: [nodes[0], nodes[2]],
        listSure: [nodes[1], nodes[0]],
        allSure: [nodes[0], nodes[4]],
        grid: [[1, null], [2], null],
        deepGrid: [[[1], [2, null]], null, [[]]],
        word: null,
        sureWord: 'w',
        pair: { a: nodes[1], b: nodes[0] },
        leaf: nodes[1],
      },
    };
  },
  operations: [
    { says: 'a leaf of an object that may be null', query: '{ node { child { id name } } }' },
    { says: 'a leaf of an object in a list of which each may be null', query: '{ nodes { id name } }' },
    {
      says: 'a leaf of an object in a list of which none may be null',
      query: '{ node { id children { id } sureChildren { id words } } }',
    },
    { says: 'elements of a list', query: '{ nodes { id words } }' },
    { says: 'elements of a list of lists', query: '{ grid word }' },
    { says: 'elements of a list of lists of lists', query: '{ deepGrid }' },
    { says: 'a value in a value', query: '{ node { id value { w v } } }' },
    { says: 'of another party: a leaf', query: '{ nodes { id sure } }' },
    { says: 'of another party: the elements of a list', query: '{ nodes { id list } }' },
    { says: 'of another party, beside one that may be', query: '{ nodes { maybe sure } }' },
    {
      says: 'of another party, where no ancestor may be null',
      query: '{ allSure { id sureOther { size } } listSure { id sure } }',
    },
    { says: 'two hops away', query: '{ nodes { id other { size } } }' },
    { says: 'two hops away, with all its parents', query: '{ nodes { id sureOther { text size } } }' },
    { says: 'two hops away, in a list of which none may be null', query: '{ sureNodes { id sureOther { size } } }' },
    { says: 'under an alias', query: '{ a: nodes { b: sure name: id } }' },
    { says: 'one object under two aliases', query: '{ node { a: child { id sure } b: child { id } } }' },
    { says: 'in a fragment', query: 'query { nodes { ...F } } fragment F on Node { id ... on Node { sure } }' },
    {
      says: 'the same object at several places',
      query: '{ node { child { sure } sureChild { maybe } } pair { b { id } } }',
    },
    { says: 'beside what is whole', query: '{ word sureWord pair { b { id list } } }' },
    nulled('without an error: a leaf', '{ node { name } }', { node: { name: null } }, { node: null }, 'node.name'),
    nulled(
      'without an error: a leaf in a list',
      '{ nodes { name } word }',
      { nodes: [{ name: 'a' }, { name: null }, null], word: 'w' },
      { nodes: [{ name: 'a' }, null, null], word: 'w' },
      'nodes.1.name',
    ),
    nulled(
      'without an error: an element',
      '{ sureNodes { name } }',
      { sureNodes: [{ name: 'a' }, null] },
      { sureNodes: null },
      'sureNodes.1',
    ),
    nulled(
      'without an error: an element of an element',
      '{ grid }',
      { grid: [[1], [2, null], null] },
      { grid: [[1], null, null] },
      'grid.1.1',
    ),
    nulled(
      'without an error: an element three levels down',
      '{ deepGrid word }',
      { deepGrid: [[[1], null], [[3, null]], null], word: null },
      { deepGrid: [null, null, null], word: null },
      'deepGrid.0.1',
      'deepGrid.1.0.1',
    ),
    nulled('without an error: at the root', '{ sureWord word }', { sureWord: null, word: 'w' }, null, 'sureWord'),
    nulled(
      'without an error: up to the root',
      '{ allSure { name sureValue { v sureInner { v } } } }',
      { allSure: [{ name: 'a', sureValue: { v: 1, sureInner: { v: null } } }] },
      null,
      'allSure.0.sureValue.sureInner.v',
    ),
    nulled(
      'without an error: up to an object that may be null',
      '{ node { id value { w sureInner { v } } } }',
      { node: { id: '1', value: { w: 1, sureInner: { v: null } } } },
      { node: { id: '1', value: null } },
      'node.value.sureInner.v',
    ),
    nulled(
      'without an error: in a list in a list',
      '{ node { value { list { v list { v } } } } }',
      {
        node: {
          value: {
            list: [
              { v: 1, list: [{ v: 2 }, { v: null }] },
              { v: 1, list: null },
            ],
          },
        },
      },
      {
        node: {
          value: {
            list: [
              { v: 1, list: null },
              { v: 1, list: null },
            ],
          },
        },
      },
      'node.value.list.0.list.1.v',
    ),
    nulled(
      'without an error: two in two lists',
      '{ nodes { name words } }',
      {
        nodes: [
          { name: null, words: [] },
          { name: 'a', words: ['b', null] },
        ],
      },
      { nodes: [null, null] },
      'nodes.0.name',
      'nodes.1.words.1',
    ),
    nulled(
      'without an error: in one of two aliases',
      '{ a: node { name } b: node { id } }',
      { _c_a: { name: null }, _c_b: { id: '1' }, a: { name: null }, b: { id: '1' } },
      { a: null, b: { id: '1' } },
      'a.name',
    ),
    {
      says: 'without an error: of another party',
      query: '{ nodes { id sure maybe } }',
      tamper: {
        leaf: gives({
          _entities: [{ __k_id: '1', sure: null, maybe: 1 }, { __k_id: '2', sure: 2, maybe: null }, null],
        }),
      },
      right: {
        data: { nodes: [null, null, { id: '2', sure: 2, maybe: null }, null] },
        errors: ['nodes.0.sure', 'nodes.3.sure'],
      },
      reference: 'it leaves no error where a party gives null without one',
    },
    {
      says: 'without an error: an entity of which all may be null is null without one',
      query: '{ nodes { id maybe list } }',
      tamper: { leaf: gives({ _entities: [null, { __k_id: '2', maybe: 1, list: [] }, null] }) },
      right: {
        data: {
          nodes: [
            { id: '1', maybe: null, list: null },
            null,
            { id: '2', maybe: 1, list: [] },
            { id: '3', maybe: null, list: null },
          ],
        },
        errors: [],
      },
    },
  ],
};
