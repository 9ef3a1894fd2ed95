import type { Feature, Row, Tamper } from '#test/executor/feature.ts';

/** Whoever is asked for the field answers with nothing else. */
const refusing =
  (field: string): Tamper =>
  (answer, asked) =>
    asked.includes(field) ? { data: null, errors: [{ message: 'no' }] } : answer;

const MERGED = 'it takes objects at one path for alike, whatever the objects around them are';

/** Fields of objects that are never of one type may give one name to different things, also of the objects below them. */
export const samePath: Feature = {
  says: 'objects at one path, below objects of different types',
  parties: {
    shapes: `
      type Query { shapes: [Shape!]! grid: [[Shape]] one: Shape }
      interface Shape { id: ID! }
      type Box implements Shape @key(fields: "id") { id: ID! rel: Rel rels: [Rel] size: Int }
      type Disc implements Shape @key(fields: "id") { id: ID! rel: Rel rels: [Rel] size: Int }
      type Dot implements Shape { id: ID! rel: Rel at: Int }
      type Rel @key(fields: "id") { id: ID! }`,
    rels: `
      type Rel @key(fields: "id") { id: ID! one: Int two: Int times(n: Int = 1): Int next: Rel all: [Rel] pair: Pair need: Int @external sum(n: Int = 0): Int @requires(fields: "need") }
      type Pair { a: Int b: Int }`,
    needs: `
      type Rel @key(fields: "id") { id: ID! need: Int other: Int }
      type Box @key(fields: "id") { id: ID! far: Rel }
      type Disc @key(fields: "id") { id: ID! far: Rel }`,
  },
  world: () => {
    const rel = (n: number): Row => ({
      __typename: 'Rel',
      id: `r${n}`,
      one: n * 10 + 1,
      two: n * 10 + 2,
      times: ({ n: by }: { n: number | null }) => n * (by ?? 100),
      next: () => rels[(n + 1) % 3],
      all: () => [rels[n], null, rels[(n + 1) % 3]],
      pair: { a: n, b: -n },
      need: n * 1000,
      other: n + 7,
      sum(this: Row, { n: by }: { n: number | null }) {
        return Number(this['need']) + (by ?? 5);
      },
    });
    const rels = [rel(0), rel(1), rel(2)];
    const shape = (type: string, id: string, n: number): Row => ({
      __typename: type,
      id,
      rel: rels[n],
      rels: [rels[n], rels[0]],
      far: rels[n],
      size: n,
      at: n,
    });
    const shapes = [
      shape('Box', 'b1', 1),
      shape('Disc', 'd1', 1),
      shape('Dot', 'p1', 1),
      shape('Box', 'b2', 2),
      shape('Disc', 'd2', 0),
    ];
    return {
      entities: [...rels, ...shapes],
      Query: {
        shapes,
        grid: [
          [shapes[1], shapes[0]],
          [null, shapes[2]],
        ],
        one: shapes[1],
      },
    };
  },
  operations: [
    {
      says: 'one object at two paths, one name for different fields',
      query: '{ x: shapes { ... on Box { far { v: one } } } y: shapes { ... on Box { far { v: two } } } }',
    },
    {
      says: 'one object at two paths, one name for different fields of objects below',
      query:
        '{ x: shapes { ... on Disc { far { next { v: need } } } } y: shapes { ... on Disc { far { next { v: other } } } } }',
    },
    {
      says: 'one object at two depths, one name for different fields',
      query:
        '{ one { ... on Disc { far { v: one next { v: two } } } } shapes { ... on Disc { far { v: two next { v: one } } } } }',
    },
    {
      says: 'one name for different fields, one under its own',
      query: '{ shapes { ... on Box { rel { one } } ... on Disc { rel { one: two } } } }',
      reference: MERGED,
    },
    {
      says: 'different fields',
      query: '{ shapes { ... on Box { rel { one } } ... on Disc { rel { two } } ... on Dot { rel { id } } } }',
    },
    {
      says: 'different fields in lists',
      query: '{ shapes { ... on Box { rels { one } } ... on Disc { rels { two pair { a } } } } }',
    },
    {
      says: 'different fields of two parties',
      query: '{ shapes { ... on Box { rel { one other } } ... on Disc { rel { need two } } } }',
    },
    {
      says: 'one name for different objects',
      query: '{ shapes { ... on Box { x: rel { one } } ... on Disc { x: far { one } } } }',
    },
    {
      says: 'one name for different fields of one party’s own',
      query:
        '{ shapes { ... on Box { rel { v: id } } ... on Disc { rel { v: id } } ... on Box { s: size } ... on Dot { s: at } } }',
    },
    {
      says: 'one field with different arguments',
      query: '{ shapes { ... on Box { rel { times(n: 1) } } ... on Disc { rel { times(n: 2) } } } }',
      reference: MERGED,
    },
    {
      says: 'one name for one field with different arguments',
      query: '{ shapes { ... on Box { rel { x: times(n: 1) } } ... on Disc { rel { x: times(n: 2) } } } }',
      reference: MERGED,
    },
    {
      says: 'one name for different fields of one party',
      query: '{ shapes { ... on Box { rel { x: one } } ... on Disc { rel { x: two } } } }',
      reference: MERGED,
    },
    {
      says: 'one name for different fields of two parties',
      query: '{ shapes { ... on Box { rel { x: need } } ... on Disc { rel { x: one sum } } } }',
      reference: MERGED,
    },
    {
      says: 'one name for different fields below one name for different objects',
      query:
        '{ shapes { ... on Box { x: rel { y: next { v: one } } } ... on Disc { x: far { y: next { v: two } } } } }',
      reference: MERGED,
    },
    {
      says: 'one name for different fields of an object that is no entity',
      query:
        '{ shapes { ... on Box { rel { next { pair { x: a } } } } ... on Disc { rel { next { pair { x: b } } } } } }',
      reference: MERGED,
    },
    {
      says: 'a dependent field with different arguments, in lists of lists',
      query: '{ grid { ... on Box { far { next { sum(n: 3) } } } ... on Disc { far { next { sum(n: 4) } } } } }',
      reference: MERGED,
    },
    {
      says: 'what one type is not asked for does not fail it',
      query: '{ shapes { ... on Box { rel { one } } ... on Disc { rel { two } } } }',
      tamper: { rels: refusing('two') },
      right: {
        data: {
          shapes: [{ rel: { one: 11 } }, { rel: { two: null } }, {}, { rel: { one: 21 } }, { rel: { two: null } }],
        },
        errors: ['shapes.1.rel.two', 'shapes.4.rel.two'],
      },
      reference: MERGED,
    },
    {
      says: 'a hop below one of the types',
      query: '{ shapes { ... on Box { rel { one next { two } } } ... on Disc { rel { one } } } }',
    },
  ],
};
