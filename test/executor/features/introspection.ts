import type { Feature } from '#test/executor/feature.ts';

const KINDS =
  '__type(name: "Kind") { kind name enumValues(includeDeprecated: true) { name isDeprecated deprecationReason description } }';
const TYPE = 'type { kind name ofType { kind name ofType { kind name ofType { name } } } }';

/** The schema is the clients' own: nothing of parties is in it. */
export const introspection: Feature = {
  says: 'introspection, alone and beside data',
  parties: {
    a: `
      "The root."
      type Query { thing(id: ID! = "1", filter: Filter = { n: 1 }): Thing! things: [Thing!]! old: Int @deprecated(reason: "gone") }
      "A thing."
      type Thing implements Named @key(fields: "id") { "Its id." id: ID! name(lang: String = "en", old: Int @deprecated(reason: "no")): String kind: Kind hidden: Int @inaccessible }
      interface Named { name(lang: String = "en"): String }
      enum Kind { "First." ONE TWO @deprecated }
      input Filter { n: Int! = 3 kind: Kind text: [String!] }
      scalar Date @specifiedBy(url: "https://example.test/date")
      union All = Thing | Other
      type Other { date: Date }`,
    b: `
      type Query { other: Int! }
      type Mutation { set(n: Int!): Int! }
      type Thing @key(fields: "id") { id: ID! size: Int! }`,
  },
  world: () => {
    const thing = { __typename: 'Thing', id: '1', name: 'N', kind: 'ONE', size: 3 };
    return {
      entities: [thing],
      Query: { thing, things: [thing], old: 1, other: 2 },
      Mutation: { set: ({ n }: { n: number }) => n },
    };
  },
  operations: [
    {
      says: 'a type',
      query: `{ __type(name: "Thing") { kind name description interfaces { name } fields { name description args { name defaultValue ${TYPE} } ${TYPE} } } }`,
    },
    { says: 'an interface', query: '{ __type(name: "Named") { kind possibleTypes { name } fields { name } } }' },
    {
      says: 'a union, an enum, an input, a scalar',
      query: `{ u: __type(name: "All") { kind possibleTypes { name } } ${KINDS} i: __type(name: "Filter") { inputFields { name defaultValue ${TYPE} } } s: __type(name: "Date") { kind specifiedByURL } }`,
    },
    {
      says: 'a type that is not there, and types of the federation',
      query:
        '{ a: __type(name: "Nothing") { name } b: __type(name: "_Entity") { name } c: __type(name: "join__Graph") { name } d: __type(name: "_Any") { name } }',
    },
    {
      says: 'the whole schema',
      query:
        '{ __schema { description queryType { name fields { name isDeprecated } } mutationType { name } subscriptionType { name } types { name kind } directives { name locations args { name } } } }',
    },
    {
      says: 'what is deprecated',
      query:
        '{ __type(name: "Query") { a: fields { name } b: fields(includeDeprecated: true) { name deprecationReason } } }',
    },
    {
      says: 'by variable',
      query: 'query($n: String!, $d: Boolean = true) { __type(name: $n) { fields(includeDeprecated: $d) { name } } }',
      variables: { n: 'Query' },
    },
    {
      says: 'in fragments',
      query:
        'query { ...R __schema { ...S } } fragment R on Query { __type(name: "Kind") { ...T } } fragment S on __Schema { queryType { ...T } } fragment T on __Type { name kind }',
    },
    {
      says: 'in an inline fragment',
      query: '{ ... on Query { t: __type(name: "Kind") { name } } ... { __schema { queryType { name } } } }',
    },
    { says: 'beside a field that may be null', query: '{ old __type(name: "Kind") { name } }' },
    {
      says: 'under aliases beside data',
      query: '{ a: __type(name: "Kind") { name } b: old b2: __schema { queryType { n: name } } }',
    },
    { says: 'type names of introspection', query: '{ __schema { __typename queryType { __typename } } __typename }' },
    {
      says: '@skip and @include',
      query:
        'query($s: Boolean!) { __schema @skip(if: $s) { queryType { name } } __type(name: "Kind") @include(if: $s) { name kind @skip(if: $s) } old }',
      variables: { s: true },
    },
    { says: 'one type twice', query: '{ __type(name: "Kind") { name } __type(name: "Kind") { kind } }' },
    {
      says: 'nothing but introspection in one of several operations',
      query: 'query A { __type(name: "Kind") { name } } query B { old }',
      operationName: 'A',
    },
  ],
};
