import type { Feature, Row } from '#test/executor/feature.ts';

/** A value that several parties can give is taken from the one that is asked, whole; what only another has is got through the entity. */
export const valueTypes: Feature = {
  says: '@shareable values, and values that each party knows in part',
  parties: {
    profile: `
      type Query { user: User users: [User!]! here: Position @shareable }
      type User @key(fields: "id") { id: ID! home: Position @shareable settings: Settings @shareable name: String @shareable }
      type Position @shareable { lat: Float lon: Float label: Label }
      type Label @shareable { text: String lang: String }
      type Settings { theme: String }`,
    travel: `
      type Query { trips: [Trip!]! here: Position @shareable }
      type Trip { from: Position to: Position by: User }
      type User @key(fields: "id") { id: ID! home: Position @shareable settings: Settings @shareable visits: [Position] }
      type Position @shareable { lat: Float lon: Float label: Label }
      type Label @shareable { text: String lang: String }
      type Settings { units: String }`,
    notices: `
      type Query { notices: [Notice] }
      type Notice { to: User about: More }
      type User @key(fields: "id") { id: ID! name: String @shareable settings: Settings @shareable }
      type Settings { mail: Boolean nested: More }
      type More { mail: Boolean depth: Int }`,
  },
  world: () => {
    const label = { text: 'here', lang: 'en' };
    const inner = { mail: null, depth: 3 };
    const settings: Row = { theme: 'dark', units: 'km', mail: true, nested: inner };
    const ana: Row = {
      __typename: 'User',
      id: 'a',
      name: 'Ana',
      home: { lat: 1.5, lon: -2, label },
      settings,
      visits: [{ lat: 0, lon: 0, label: null }, null],
    };
    const bo: Row = { __typename: 'User', id: 'b', name: null, home: null, settings: null, visits: [] };
    const trip = { from: { lat: 1, lon: 2, label }, to: null, by: ana };
    return {
      entities: [ana, bo],
      Query: {
        user: ana,
        users: [ana, bo],
        here: { lat: 9, lon: 9, label },
        trips: [trip, { from: null, to: trip.from, by: bo }],
        notices: [{ to: bo, about: inner }, null, { to: ana, about: null }],
      },
    };
  },
  operations: [
    { says: 'a value', query: '{ user { home { lat lon label { text } } } }' },
    { says: 'a value at the root, that two parties have', query: '{ here { lat label { text lang } } }' },
    { says: 'a value with its parts in two parties', query: '{ users { settings { theme units } } }' },
    { says: 'a value with its parts in three parties', query: '{ users { name settings { theme units mail } } }' },
    { says: 'a value in a value', query: '{ users { settings { nested { mail depth } theme } } }' },
    {
      says: 'from another party',
      query: '{ trips { from { lat } to { lon label { lang } } by { settings { theme } } } }',
    },
    {
      says: 'from a third party',
      query: '{ notices { to { settings { units theme mail } home { lat } visits { lon } } } }',
    },
    { says: 'a value that no entity leads to', query: '{ notices { about { mail depth } } }' },
    {
      says: 'type names',
      query: '{ users { home { __typename label { __typename } } settings { __typename theme units } } }',
    },
    {
      says: 'aliases over both parts',
      query: '{ users { a: settings { x: theme } a: settings { y: units } settings { x: mail } } }',
    },
    { says: 'lists of values with nulls', query: '{ users { visits { lat label { text } } } }' },
  ],
};
