import type { Feature, Row } from '#test/executor/feature.ts';

// oxlint-disable-next-line unicorn/no-thenable -- a member's field may have this name, and its rows are to show it
const THEN = 'then';

/** Names that mean something to the language that the gateway is written in, as names of types, fields, arguments, aliases and variables. */
export const names: Feature = {
  says: 'odd names',
  parties: {
    odd: `
      type Query { constructor: Object! toString(valueOf: String = "d", length: [Int]): String hasOwnProperty: [Object] then: Int data: String errors: String path: ID object(id: ID!): Object }
      type Object @key(fields: "valueOf") { valueOf: ID! constructor: String toString: Int hasOwnProperty: Object then: String length: Int type: Int slot: Int representations: String }
      interface Array { prototype: Int }
      type Map implements Array @key(fields: "prototype") { prototype: Int size: Int }
      input Function { call: String = "c" apply: Function prototype: Int }`,
    other: `
      type Query { entity: Object arrays(new: Function): [Array] undefined(null_: Int): String }
      type Object @key(fields: "valueOf") { valueOf: ID! constructor: String @external isPrototypeOf(this: String, typeof: Function): String @requires(fields: "constructor") propertyIsEnumerable: Boolean toLocaleString: String source: String }
      interface Array { prototype: Int }
      type Map implements Array @key(fields: "prototype") { prototype: Int entries: [[Int!]] }
      input Function { call: String = "c" apply: Function prototype: Int }`,
  },
  world: () => {
    const object = (id: string, inner: () => Row | null): Row => ({
      __typename: 'Object',
      valueOf: id,
      constructor: `c${id}`,
      toString: Number(id),
      [THEN]: `t${id}`,
      length: null,
      type: 1,
      slot: 2,
      representations: 'r',
      hasOwnProperty: inner,
      isPrototypeOf(this: Row, args: object) {
        return `${String(this['constructor'])} ${JSON.stringify(args)}`;
      },
      propertyIsEnumerable: id === '1',
      toLocaleString: null,
      source: `s${id}`,
    });
    const [first, second] = [object('1', () => second), object('2', () => null)] as [Row, Row];
    const map = { __typename: 'Map', prototype: 1, size: 0, entries: [[1], []] };
    const say = (args: unknown) => JSON.stringify(args);
    return {
      entities: [first, second, map],
      Query: {
        constructor: first,
        toString: say,
        hasOwnProperty: [second, null, first],
        [THEN]: 4,
        data: 'd',
        errors: null,
        path: 'p',
        object: ({ id }: { id: string }) => (id === '1' ? first : null),
        entity: second,
        arrays: [map, null],
        undefined: say,
      },
    };
  },
  operations: [
    {
      says: 'names of Object.prototype as fields',
      query: '{ constructor { valueOf toString constructor } toString hasOwnProperty { constructor } }',
    },
    {
      says: 'names of Object.prototype over a hop',
      query:
        '{ constructor { isPrototypeOf propertyIsEnumerable toLocaleString hasOwnProperty { isPrototypeOf(this: "x") } } }',
    },
    { says: 'as a key', query: '{ hasOwnProperty { propertyIsEnumerable source } entity { toString constructor } }' },
    { says: 'as an interface', query: '{ arrays { __typename prototype ... on Map { size entries } } }' },
    {
      says: 'as arguments',
      query:
        '{ toString(valueOf: "v", length: [1, null]) undefined(null_: 1) constructor { isPrototypeOf(this: "t", typeof: { call: "x", apply: { prototype: 3 } }) } }',
    },
    {
      says: 'as variables',
      query:
        'query($constructor: String, $toString: [Int], $hasOwnProperty: Function) { toString(valueOf: $constructor, length: $toString) constructor { isPrototypeOf(typeof: $hasOwnProperty, this: $constructor) } }',
      variables: { constructor: 'c', toString: [1], hasOwnProperty: { prototype: 2 } },
    },
    {
      says: 'as variables that are absent',
      query:
        'query($constructor: String, $toString: [Int], $valueOf: Function) { toString(valueOf: $constructor, length: $toString) constructor { isPrototypeOf(typeof: $valueOf) } }',
    },
    {
      says: 'as aliases',
      query: '{ valueOf: constructor { prototype: valueOf call: then constructor: source } isPrototypeOf: toString }',
    },
    { says: '__proto__ as an alias', query: '{ __proto__: then a: constructor { __proto__: constructor source } }' },
    {
      says: '__proto__ as an alias of an object',
      query: '{ __proto__: constructor { __proto__: hasOwnProperty { __proto__: source valueOf } } }',
    },
    {
      says: '__proto__ as a variable',
      query: 'query($__proto__: String) { toString(valueOf: $__proto__) }',
      variables: JSON.parse('{ "__proto__": "p" }') as Row,
    },
    ...[true, false].map((representations) => ({
      says: `the variable that parties are asked with, as a condition: ${String(representations)}`,
      query:
        'query($representations: Boolean!) { entity { source then @include(if: $representations) } constructor @skip(if: $representations) { isPrototypeOf } }',
      variables: { representations },
    })),
    {
      says: 'the variable that parties are asked with, over a hop and without',
      query:
        'query($representations: String = "d") { toString(valueOf: $representations) constructor { isPrototypeOf(this: $representations) } }',
      variables: { representations: 'mine' },
      reference: 'it sends one variable twice',
    },
    {
      says: 'the variable that parties are asked with, left to its default',
      query: 'query($representations: String = "d") { constructor { isPrototypeOf(this: $representations) } }',
      reference: 'it sends one variable twice',
    },
    { says: 'a thenable', query: '{ constructor { then length } then hasOwnProperty { then } }' },
    { says: 'the names of an answer', query: '{ data errors path errors_: data }' },
    {
      says: 'the names of an answer as aliases',
      query: '{ errors: data data: path path: errors extensions: then _entities: then _service: data }',
    },
    {
      says: 'names that the gateway uses itself',
      query: '{ constructor { type slot representations source } entity { representations slot } }',
    },
    {
      says: 'names that the gateway uses itself as aliases',
      query: '{ _c_a: then _c_then: data a: path then: errors _c__c_a: then }',
    },
    {
      says: 'names that the gateway uses itself as aliases over a hop',
      query:
        '{ constructor { _c_source: type source: then x: source _c_x: propertyIsEnumerable __typename _c___typename: slot } }',
    },
    {
      says: 'names that the planner uses itself',
      query: '{ a: hasOwnProperty { type__alias_0: type type__alias_1: source } }',
    },
    {
      says: 'names of one letter and of many',
      query: `{ a: then ${'b'.repeat(300)}: then _: then __a: then A1_: then }`,
    },
    {
      says: 'an operation of an odd name',
      query: 'query constructor { then } query toString { data }',
      operationName: 'constructor',
    },
    {
      says: 'fragments of odd names',
      query:
        'query { entity { ...constructor ...__proto__ } } fragment constructor on Object { source } fragment __proto__ on Object { then }',
    },
  ],
};
