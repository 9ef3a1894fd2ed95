import type { Feature } from '#test/executor/feature.ts';

/** What is selected but asked of nobody: type names, skipped fields, types that cannot be. */
export const emptiness: Feature = {
  says: 'selections that need nobody, and objects of which nothing is left',
  parties: {
    one: `
      type Query { thing: Thing things: [Thing!]! shape: Shape shapes: [Shape] }
      type Mutation { touch: Thing }
      type Thing @key(fields: "id") { id: ID! name: String part: Part }
      type Part { n: Int part: Part }
      interface Shape { id: ID! }
      type Circle implements Shape @key(fields: "id") { id: ID! r: Int }
      type Square implements Shape { id: ID! side: Int }`,
    two: `
      type Thing @key(fields: "id") { id: ID! more: String }
      interface Round { area: Float }
      type Circle implements Round @key(fields: "id") { id: ID! area: Float }`,
  },
  world: () => {
    const part = { n: 1, part: { n: null, part: null } };
    const things = [
      { __typename: 'Thing', id: '1', name: 'a', part, more: 'm' },
      { __typename: 'Thing', id: '2', name: null, part: null, more: null },
    ];
    const circle = { __typename: 'Circle', id: 'c', r: 1, area: 3.14 };
    return {
      entities: [...things, circle],
      Query: {
        thing: things[0],
        things,
        shape: circle,
        shapes: [{ __typename: 'Square', id: 's', side: 2 }, null, circle],
      },
      Mutation: { touch: things[1] },
    };
  },
  operations: [
    { says: 'the root’s type name', query: '{ __typename }' },
    { says: 'the root’s type name under aliases', query: '{ a: __typename b: __typename }' },
    { says: 'the root’s type name of a mutation', query: 'mutation { __typename }' },
    { says: 'the root’s type name around a field', query: '{ __typename thing { id } t: __typename }' },
    {
      says: 'the root’s type name in fragments',
      query: 'query { ... on Query { __typename ...F } } fragment F on Query { t: __typename }',
    },
    { says: 'a type name alone', query: '{ thing { __typename } }' },
    { says: 'a type name alone, in a list', query: '{ things { part { __typename } } }' },
    { says: 'a type name alone, of an interface', query: '{ shape { __typename } shapes { t: __typename } }' },
    { says: 'a type name under the name of a field', query: '{ things { id: __typename name: __typename } }' },
    { says: 'a field under the name __typename', query: '{ things { t: __typename u: id } }' },
    { says: 'a type that it never is', query: '{ shape { ... on Square { side } } }' },
    { says: 'a type that some are not', query: '{ shapes { ... on Square { side } } }' },
    { says: 'a type that some are not, of another party', query: '{ shapes { ... on Circle { area } } }' },
    { says: 'an interface that some are not', query: '{ shapes { ... on Round { area } } }' },
    {
      says: 'an interface that some are not, and its type name',
      query: '{ shapes { ... on Round { __typename area } } }',
    },
    { says: 'all skipped', query: '{ things { name @skip(if: true) part @include(if: false) { n } } }' },
    { says: 'all skipped, of another party', query: '{ things { more @skip(if: true) } }' },
    { says: 'all skipped in an object', query: '{ things { part { n @skip(if: true) } } }' },
    { says: 'all skipped in an object in an object', query: '{ things { part { part { n @include(if: false) } } } }' },
    { says: 'all skipped at the root', query: '{ thing @skip(if: true) { id } }' },
    { says: 'all skipped in a mutation', query: 'mutation { touch @include(if: false) { id } }' },
    { says: 'an empty fragment', query: '{ things { ... @skip(if: true) { name } } }' },
    {
      says: 'nothing but an empty fragment, of another party',
      query: '{ shapes { ... on Circle @include(if: false) { area } } }',
    },
    { says: 'a mutation with its type name', query: 'mutation { __typename touch { __typename more } }' },
  ],
};
