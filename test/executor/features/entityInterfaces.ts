import type { Feature, Row } from '#test/executor/feature.ts';

export const entityInterfaces: Feature = {
  says: 'interfaces of entities: known whole, known in part, nested',
  parties: {
    fleet: `
      type Query { vehicles: [Vehicle!]! nodes: [Node] node(id: ID!): Node wheeled: [Wheeled!]! }
      interface Node { id: ID! }
      interface Wheeled implements Node { id: ID! wheels: Int }
      interface Vehicle implements Node @key(fields: "id") { id: ID! plate: String keeper: Keeper }
      type Car implements Vehicle & Wheeled & Node @key(fields: "id") { id: ID! plate: String wheels: Int keeper: Keeper doors: Int }
      type Boat implements Vehicle & Node @key(fields: "id") { id: ID! plate: String keeper: Keeper sails: Int }
      type Keeper implements Node @key(fields: "id") { id: ID! name: String }`,
    insurance: `
      type Query { insured: [Insured!]! }
      interface Insured { cover: Int }
      type Car implements Insured @key(fields: "id") { id: ID! cover: Int claims: [Int!] }
      type Boat implements Insured @key(fields: "id") { id: ID! cover: Int }
      type House implements Insured { cover: Int floors: Int }
      type Keeper implements Insured @key(fields: "id") { id: ID! cover: Int things: [Insured!]! }`,
    repair: `
      type Query { bench: [Fixable] }
      interface Fixable { id: ID! cost(urgent: Boolean = false): Float }
      type Car implements Fixable @key(fields: "id") { id: ID! cost(urgent: Boolean = false): Float parts: [Part!] }
      type Engine implements Fixable @key(fields: "id") { id: ID! cost(urgent: Boolean = false): Float kw: Int }
      type Part { no: ID! fits: [Fixable!]! }`,
  },
  world: () => {
    const cost =
      (of: number) =>
      ({ urgent }: { urgent: boolean }) =>
        urgent ? of * 2 : of;
    const ada: Row = { __typename: 'Keeper', id: 'k1', name: 'Ada', cover: 1, things: () => [car, house, boat, ada] };
    const car: Row = {
      __typename: 'Car',
      id: 'v1',
      plate: 'A',
      wheels: 4,
      keeper: ada,
      doors: 5,
      cover: 100,
      claims: [1, 2],
      cost: cost(1.5),
      parts: () => [part],
    };
    const boat: Row = { __typename: 'Boat', id: 'v2', plate: null, keeper: null, sails: 2, cover: null };
    const engine: Row = { __typename: 'Engine', id: 'e1', kw: 70, cost: cost(9) };
    const part: Row = { no: 'p1', fits: [engine, car] };
    const house: Row = { __typename: 'House', cover: 7, floors: 2 };
    const nodes = [car, null, ada, boat];
    return {
      entities: [ada, car, boat, engine],
      Query: {
        vehicles: [car, boat],
        nodes,
        node: ({ id }: { id: string }) => nodes.find((each) => each?.['id'] === id) ?? null,
        wheeled: [car],
        insured: [house, boat, car, ada],
        bench: [engine, null, car],
      },
    };
  },
  operations: [
    { says: 'its own fields', query: '{ vehicles { id plate __typename } }' },
    {
      says: 'a field that every type has elsewhere',
      query: '{ vehicles { plate ... on Car { cover } ... on Boat { cover } } }',
    },
    { says: 'a field through an interface of another party', query: '{ vehicles { ... on Insured { cover } } }' },
    {
      says: 'through two interfaces of other parties',
      query: '{ vehicles { ... on Insured { cover ... on Car { claims } } ... on Fixable { cost } } }',
    },
    { says: 'an interface that only some types have', query: '{ vehicles { ... on Wheeled { wheels } plate } }' },
    {
      says: 'an interface of interfaces',
      query: '{ nodes { id ... on Wheeled { wheels ... on Vehicle { plate } } ... on Keeper { name cover } } }',
    },
    {
      says: 'fragments inside fragments that narrow to one type',
      query: '{ nodes { ... on Vehicle { ... on Wheeled { ... on Car { doors cost } } } } }',
    },
    {
      says: 'fragments that can never meet',
      query: '{ vehicles { id ... on Car { ... on Vehicle { ... on Insured { cover } } } } }',
    },
    {
      says: 'a value among entities',
      query: '{ insured { __typename cover ... on House { floors } ... on Car { plate doors } } }',
    },
    {
      says: 'hops from each type of a list',
      query:
        '{ insured { ... on Car { cost(urgent: true) } ... on Boat { sails } ... on Keeper { name things { cover } } } }',
    },
    {
      says: 'an interface in the other direction',
      query: '{ bench { cost ... on Vehicle { plate keeper { name } } ... on Engine { kw } } }',
    },
    {
      says: 'a list of interfaces inside a list of interfaces',
      query: '{ bench { ... on Car { parts { no fits { id cost ... on Car { cover } } } } } }',
    },
    {
      says: 'one field with two arguments on two types',
      query: '{ bench { ... on Car { c: cost(urgent: true) } ... on Engine { c: cost } } }',
    },
    {
      says: 'a root field with an argument',
      query: 'query($id: ID!) { node(id: $id) { __typename id ... on Boat { sails cover } } }',
      variables: { id: 'v2' },
    },
    {
      says: 'a ring',
      query: '{ vehicles { keeper { things { ... on Vehicle { keeper { id things { cover __typename } } } } } } }',
    },
    {
      says: 'named fragments on interfaces',
      query:
        'query { nodes { ...V } insured { ...V } } fragment V on Vehicle { plate ...C } fragment C on Car { claims cost }',
    },
    {
      says: 'one alias for fields of different types in different objects',
      query: '{ insured { ... on Car { x: plate } ... on Keeper { x: name } } }',
    },
  ],
};
