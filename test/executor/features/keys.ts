import { Refusal } from '#kernel/errors.ts';
import type { Feature, Row } from '#test/executor/feature.ts';

export const keys: Feature = {
  says: 'keys: compound, nested, several, and ones that lead nowhere',
  parties: {
    hotels: `
      type Query { rooms: [Room!]! room(hotel: ID!, number: Int!): Room hotels: [Hotel!]! doors: [Door!]! }
      type Door @key(fields: "floor side copy") { floor: Int! side: String! copy: Int! }
      type Hotel @key(fields: "code") @key(fields: "id") { id: ID! code: String! name: String rooms: [Room!]! }
      type Room @key(fields: "hotel { code } number") { hotel: Hotel! number: Int! beds: Int }`,
    prices: `
      type Query { cheapest: Room }
      type Door @key(fields: "floor side copy") { floor: Int! side: String! copy: Int! code: String }
      type Hotel @key(fields: "code", resolvable: false) { code: String! }
      type Room @key(fields: "hotel { code } number") @key(fields: "tag") { hotel: Hotel! number: Int! tag: ID price: Int }`,
    cleaning: `
      type Query { dirty: [Room] }
      type Room @key(fields: "tag") { tag: ID cleaned: String by: Cleaner }
      type Cleaner @key(fields: "name address { street city { zip } }") { name: String! address: Address! since: Int }
      type Address @shareable { street: String! city: City! }
      type City @shareable { zip: String! }`,
    staff: `
      type Query { cleaners: [Cleaner!]! }
      type Cleaner @key(fields: "name address { street city { zip } }") { name: String! address: Address! wage: Float hotels: [Hotel!]! }
      type Address @shareable { street: String! city: City! }
      type City @shareable { zip: String! }
      type Hotel @key(fields: "id") { id: ID! cleaners: [Cleaner!]! }`,
  },
  world: () => {
    const [ada, bo] = [cleaner('Ada', 'Elm', '100'), cleaner('Ada', 'Elm', '200')];
    const sea: Row = {
      __typename: 'Hotel',
      id: '1',
      code: 'SEA',
      name: 'Sea',
      rooms: () => rooms.slice(0, 2),
      cleaners: [ada, bo],
    };
    const sky: Row = {
      __typename: 'Hotel',
      id: '2',
      code: 'SKY',
      name: null,
      rooms: () => rooms.slice(2),
      cleaners: [],
    };
    const rooms = [room(sea, 1, 't1', 100, ada), room(sea, 2, 't2', null, bo), room(sky, 1, 't3', 300, null)];
    const hotelsOf = (name: Row) => [sea, sky].filter((each) => (each['cleaners'] as Row[]).includes(name));
    const doors = [
      [1, 'l', 1],
      [1, 'l', 2],
      [1, 'r', 2],
      [2, 'r', 2],
      [1, 'r', 1],
      [1, 'l', 1],
    ].map(([floor, side, copy]) => ({ __typename: 'Door', floor, side, copy, code: `${floor}${side}${copy}` }));
    const entities = [
      ...doors,
      sea,
      sky,
      ...rooms,
      ...[ada, bo].map((each) => Object.assign(each, { hotels: () => hotelsOf(each) })),
    ];
    return {
      entities,
      Query: {
        rooms,
        doors,
        room: ({ hotel, number }: { hotel: string; number: number }) =>
          rooms.find((each) => (each['hotel'] as Row)['code'] === hotel && each['number'] === number),
        hotels: [sea, sky],
        cheapest: rooms[0],
        dirty: [rooms[2], null, rooms[0]],
        cleaners: [ada, bo],
      },
    };
  },
  operations: [
    { says: 'a key of three parts, of which entities share two', query: '{ doors { code } }' },
    { says: 'a key of three parts, selected by the client too', query: '{ doors { copy code: side floor c: code } }' },
    { says: 'a compound key', query: '{ rooms { beds price } }' },
    { says: 'a compound key that the client selects too', query: '{ rooms { number hotel { code } price } }' },
    { says: 'a part of a key under another name', query: '{ rooms { code: number hotel { number: code } price } }' },
    { says: 'a key got by another key', query: '{ rooms { cleaned } }' },
    {
      says: 'a key got by another key, of a party that is down',
      query: '{ rooms { beds cleaned by { since } } }',
      tamper: {
        prices() {
          throw new Refusal('SOURCE_DOWN');
        },
      },
      right: {
        data: { rooms: [1, 2, 1].map((beds) => ({ beds, cleaned: null, by: null })) },
        errors: [0, 1, 2].flatMap((i) => [`rooms.${String(i)}.by`, `rooms.${String(i)}.cleaned`]),
      },
      reference: 'it tells of no place',
    },
    { says: 'a key got by another key, and back', query: '{ dirty { beds hotel { name } } }' },
    {
      says: 'one root field with arguments, then hops',
      query: '{ room(hotel: "SKY", number: 1) { price cleaned by { name } } }',
    },
    { says: 'nobody at the key', query: '{ room(hotel: "SKY", number: 9) { price cleaned } }' },
    { says: 'a deep key', query: '{ dirty { by { name since wage } } }' },
    { says: 'a deep key whose parts the client sees', query: '{ cleaners { address { street city { zip } } since } }' },
    {
      says: 'two entities that differ in the deepest part of their key',
      query: '{ rooms { by { wage since address { city { zip } } } } }',
    },
    { says: 'an entity of which a party knows the key only', query: '{ cheapest { hotel { code } } }' },
    {
      says: 'an entity of which a party knows the key only, and more of it',
      query: '{ cheapest { hotel { name code id } beds } }',
    },
    { says: 'two keys, each known to another party', query: '{ cheapest { hotel { cleaners { name } } } }' },
    { says: 'a ring over four parties', query: '{ hotels { cleaners { hotels { rooms { by { wage } price } } } } }' },
    { says: 'aliases in a ring', query: '{ a: hotels { b: rooms { c: by { d: hotels { e: name name: code } } } } }' },
    { says: 'keys that only the type name is asked of', query: '{ dirty { __typename by { __typename } } }' },
  ],
};

function cleaner(name: string, street: string, zip: string): Row {
  return {
    __typename: 'Cleaner',
    name,
    address: { street, city: { zip } },
    since: 2000 + Number(zip),
    wage: Number(zip) / 8,
  };
}

function room(hotel: Row, number: number, tag: string, price: number | null, by: Row | null): Row {
  return { __typename: 'Room', hotel, number, tag, price, by, beds: number, cleaned: `${tag} today` };
}
