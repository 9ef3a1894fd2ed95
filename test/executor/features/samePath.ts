import type { Feature, Row } from '#test/executor/feature.ts';

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
      says: 'a hop below one of the types',
      query: '{ shapes { ... on Box { rel { one next { two } } } ... on Disc { rel { one } } } }',
    },
  ],
};
