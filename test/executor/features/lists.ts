import type { Feature, Row } from '#test/executor/feature.ts';

const MANY = 400;

export const lists: Feature = {
  says: 'lists: of lists, with nulls, empty, and of one entity many times',
  parties: {
    board: `
      type Query { grid: [[Tile]] cube: [[[Tile!]]!] same: [Tile!]! few: [Tile]! none: [Tile!]! nulls: [Tile] alone: [[Tile]] row(n: Int!): [Tile] any: [[Any]] }
      type Tile @key(fields: "id") { id: ID! color: String neighbours: [[Tile]] }
      union Any = Tile | Hole
      type Hole { depth: Int }`,
    game: `
      type Query { moves: [Move] }
      type Tile @key(fields: "id") { id: ID! owner: Player history: [[Player!]] points: [[Int]] }
      type Player @key(fields: "name") { name: String! tiles: [[Tile]] }
      type Move { from: Tile to: [Tile] }`,
    club: `
      type Player @key(fields: "name") { name: String! rank: Int friends: [Player] }`,
  },
  world: () => {
    const players: Row[] = ['ann', 'bo'].map((name, i) => ({
      __typename: 'Player',
      name,
      rank: i || null,
      tiles: () => [[tiles[0], null], [], [tiles[i]]],
      friends: () => [null, ...players.filter((each) => each['name'] !== name)],
    }));
    const tiles: Row[] = Array.from({ length: 5 }, (_, i) => ({
      __typename: 'Tile',
      id: `t${i}`,
      color: i === 3 ? null : `c${i}`,
      owner: i % 2 ? players[i % 4 && 1] : players[0],
      history: i === 2 ? null : [[players[0]], [], players],
      points: [[i, null], [], null],
      neighbours: () => [[tiles[(i + 1) % 5], null], [tiles[i]], []],
    }));
    const [a, b, c] = tiles;
    return {
      entities: [...players, ...tiles],
      Query: {
        grid: [[a, null, b], [], null, [a, a]],
        cube: [[[a], null, []], [], [[b, c], [a]]],
        same: Array.from({ length: MANY }, (_, i) => tiles[i % 3]),
        few: [null, a, null],
        none: [],
        nulls: [null, null],
        alone: [[null]],
        row: ({ n }: { n: number }) => tiles.slice(0, n),
        any: [[a, { __typename: 'Hole', depth: 3 }, null], [], null, [{ __typename: 'Hole', depth: null }]],
        moves: [{ from: a, to: [b, null, a] }, null, { from: null, to: null }, { from: b, to: [] }],
      },
    };
  },
  operations: [
    { says: 'a list of lists', query: '{ grid { id color } }' },
    { says: 'a list of lists over a hop', query: '{ grid { owner { name } points } }' },
    { says: 'a list of lists over two hops', query: '{ grid { owner { rank } history { rank name } } }' },
    { says: 'a list of lists of lists', query: '{ cube { color points } }' },
    { says: 'a list of lists of lists over two hops', query: '{ cube { history { rank friends { rank } } } }' },
    {
      says: 'a list of lists in a list of lists',
      query: '{ grid { neighbours { id owner { name tiles { color } } } } }',
    },
    { says: `${MANY} places of three entities`, query: '{ same { id owner { rank } } }' },
    {
      says: `${MANY} places of three entities, with lists in them`,
      query: '{ same { history { name friends { rank } } } }',
    },
    {
      says: 'an entity in places of different depth',
      query: '{ few { owner { tiles { owner { name } } } } grid { owner { rank } } row(n: 1) { owner { name rank } } }',
    },
    {
      says: 'the same object in one answer with different selections',
      query: '{ few { owner { name } } grid { owner { rank tiles { id } } } alone { owner { friends { name } } } }',
    },
    { says: 'nulls around an entity', query: '{ few { owner { rank } } }' },
    { says: 'an empty list', query: '{ none { id owner { rank } } }' },
    { says: 'nulls only', query: '{ nulls { id owner { rank } } alone { owner { name } } }' },
    { says: 'an empty list beside a full one', query: '{ none { points } row(n: 2) { points } }' },
    {
      says: 'lists of a union',
      query: '{ any { __typename ... on Tile { color owner { rank } } ... on Hole { depth } } }',
    },
    { says: 'from the other party', query: '{ moves { from { color owner { rank } } to { color points } } }' },
    {
      says: 'one root field under many aliases',
      query: `{ ${Array.from({ length: 30 }, (_, i) => `r${i}: row(n: ${i % 6}) { color owner { rank } }`).join(' ')} }`,
    },
    { says: 'one deep way', query: '{ few { owner { friends { friends { rank tiles { id } } } } } }' },
  ],
};
