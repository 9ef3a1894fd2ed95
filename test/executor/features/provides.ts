import type { Feature, Row } from '#test/executor/feature.ts';

/** What a party provides on one way it does not give on another: then the owner is asked. */
export const provides: Feature = {
  says: '@provides: on some ways, nested, and of interfaces',
  parties: {
    people: `
      type Query { person(id: ID!): Person }
      type Person @key(fields: "id") @shareable { id: ID! name: String age: Int card: Card best: Person }
      type Card @key(fields: "no") @shareable { no: ID! bank: String limit: Int }
      interface Pet { id: ID! name: String keeper: Person }
      type Dog implements Pet @key(fields: "id") @shareable { id: ID! name: String keeper: Person tricks: [String] }
      type Cat implements Pet @key(fields: "id") @shareable { id: ID! name: String keeper: Person lives: Int }
      union Guest = Person | Dog`,
    clubs: `
      type Query { clubs: [Club!]! president: Person @provides(fields: "name card { bank }") pets: [Pet] @provides(fields: "... on Dog { name tricks } ... on Cat { name lives }") guests: [Guest] @provides(fields: "... on Person { name } ... on Dog { name }") }
      type Club { title: String boss: Person @provides(fields: "name") members: [Person] treasurer: Person @provides(fields: "card { bank limit }") deputy: Person @provides(fields: "best { name }") }
      type Person @key(fields: "id") { id: ID! name: String @external card: Card @external best: Person @external }
      type Card @key(fields: "no") { no: ID! bank: String @external limit: Int @external }
      interface Pet { id: ID! name: String }
      type Dog implements Pet @key(fields: "id") { id: ID! name: String @external tricks: [String] @external }
      type Cat implements Pet @key(fields: "id") { id: ID! name: String @external lives: Int @external }
      union Guest = Person | Dog`,
  },
  world: () => {
    const bo: Row = { __typename: 'Person', id: 'b', name: 'Bo', age: null, card: null, best: () => ana };
    const ana: Row = {
      __typename: 'Person',
      id: 'a',
      name: 'Ana',
      age: 40,
      card: { __typename: 'Card', no: '1', bank: 'B', limit: 9 },
      best: bo,
    };
    const rex = { __typename: 'Dog', id: 'd', name: 'Rex', keeper: ana, tricks: ['sit', null] };
    const tom = { __typename: 'Cat', id: 'c', name: null, keeper: null, lives: 9 };
    const club = { title: 'Club', boss: ana, members: [ana, null, bo], treasurer: ana, deputy: bo };
    const empty = { title: null, boss: null, members: [], treasurer: bo, deputy: null };
    return {
      entities: [ana, bo, ana['card'] as Row, rex, tom],
      Query: {
        person: ({ id }: { id: string }) => [ana, bo].find((each) => each['id'] === id) ?? null,
        clubs: [club, empty],
        president: ana,
        pets: [rex, null, tom],
        guests: [bo, rex, null],
      },
    };
  },
  operations: [
    { says: 'what is provided', query: '{ clubs { boss { name } } }' },
    { says: 'what is not provided', query: '{ clubs { members { name } } }' },
    { says: 'some of both', query: '{ clubs { boss { name age } members { name age } } }' },
    { says: 'nested', query: '{ clubs { treasurer { card { bank limit } } } }' },
    { says: 'nested, and the rest by a hop', query: '{ clubs { treasurer { name card { bank limit no } } } }' },
    { says: 'one field on two ways', query: '{ clubs { boss { card { bank } } treasurer { card { bank } } } }' },
    { says: 'a provided way back to the same type', query: '{ clubs { deputy { best { name age } } } }' },
    { says: 'at the root', query: '{ president { name card { bank limit } age } }' },
    { says: 'of an interface', query: '{ pets { name } }' },
    { says: 'of an interface’s types', query: '{ pets { name ... on Dog { tricks } ... on Cat { lives } } }' },
    {
      says: 'of an interface, and more than is provided',
      query: '{ pets { __typename name ... on Dog { tricks keeper { name } } ... on Cat { keeper { id } lives } } }',
    },
    { says: 'of a union', query: '{ guests { ... on Person { name } ... on Dog { name } } }' },
    {
      says: 'of a union, and more than is provided',
      query: '{ guests { __typename ... on Person { name age } ... on Dog { name tricks } } }',
    },
    { says: 'under aliases', query: '{ clubs { x: boss { y: name name: id } } }' },
    { says: 'everything twice', query: '{ clubs { boss { name } boss { name age } b: boss { age } } }' },
    {
      says: 'from the owner, to whom nothing is provided',
      query: '{ person(id: "a") { name best { name best { name } } } }',
    },
  ],
};
