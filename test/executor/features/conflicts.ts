import type { Feature } from '#test/executor/feature.ts';

/** Objects that can never be one may give one name to values of different types; no party can be asked for both in these words. */
export const conflicts: Feature = {
  says: 'one name for fields of different types',
  parties: {
    zoo: `
      type Query { animals: [Animal!]! pick: Pick picks: [[Pick!]] }
      interface Animal { id: ID! label: Label }
      type Dog implements Animal @key(fields: "id") { id: ID! label: DogLabel! size: Int weight(unit: String = "kg"): Int friends: [Dog!]! note: String }
      type Cat implements Animal @key(fields: "id") { id: ID! label: CatLabel size: String! weight(unit: String = "kg"): Float friends: [Cat] note: [String] }
      interface Label { text: String }
      type DogLabel implements Label { text: String n: Int }
      type CatLabel implements Label { text: String n: String }
      union Pick = Dog | Cat | Food
      type Food { size: Size! label: String note: Int }
      type Size { size: Float }`,
    vet: `
      type Dog @key(fields: "id") { id: ID! visit: Visit! price: Int! size: Int @external dose: Int @requires(fields: "size") }
      type Cat @key(fields: "id") { id: ID! visit: String price: Float size: String! @external dose: String @requires(fields: "size") }
      type Visit { day: Int }`,
  },
  world: () => {
    const cat = {
      __typename: 'Cat',
      id: 'c',
      label: { __typename: 'CatLabel', text: 'cl', n: 'x' },
      size: 'small',
      weight: 4.5,
      friends: () => [null, cat],
      note: ['n'],
      visit: 'today',
      price: 1.5,
      dose,
    };
    const dog = {
      __typename: 'Dog',
      id: 'd',
      label: { __typename: 'DogLabel', text: null, n: 1 },
      size: 5,
      weight: ({ unit }: { unit: string }) => (unit === 'kg' ? 9 : 9000),
      friends: () => [dog],
      note: null,
      visit: { day: 2 },
      price: 3,
      dose,
    };
    const food = { __typename: 'Food', size: { size: 0.5 }, label: 'f', note: 7 };
    return { entities: [cat, dog], Query: { animals: [cat, dog], pick: food, picks: [[cat, food], null, [dog]] } };
  },
  operations: [
    { says: 'null and non-null', query: '{ animals { ... on Dog { x: price } ... on Cat { y: price } } }' },
    { says: 'two kinds of one interface', query: '{ animals { label { text } } }' },
    {
      says: 'two kinds of one interface, with fields of their own',
      query: '{ animals { label { text ... on DogLabel { n } ... on CatLabel { m: n } } } }',
    },
    {
      says: 'one name from different fields',
      query:
        '{ animals { ... on Dog { a: size } ... on Cat { b: size } } picks { ... on Food { size { size } } ... on Dog { c: size } } }',
    },
    { says: 'over a hop', query: '{ animals { ... on Dog { visit { day } dose } ... on Cat { v: visit d: dose } } }' },
    {
      says: 'inputs of different types under one name',
      query: '{ animals { ... on Dog { dose } ... on Cat { catDose: dose } } }',
    },
    {
      says: 'inputs of different types, with the client’s own',
      query: '{ animals { ... on Dog { size dose } ... on Cat { s: size catDose: dose } } }',
    },
    {
      says: 'lists of different types',
      query: '{ animals { ... on Dog { friends { id size } } ... on Cat { cats: friends { id size } } } }',
    },
    {
      says: 'one alias for one kind of value',
      query: '{ picks { ... on Dog { x: id } ... on Cat { x: id } ... on Food { y: label } } }',
    },
    {
      says: 'one alias for different fields of one type',
      query: '{ animals { ... on Dog { t: id } ... on Cat { t: id } } pick { ... on Food { t: label } } }',
    },
    {
      says: 'one alias for different arguments',
      query: '{ animals { ... on Dog { w: weight(unit: "g") } ... on Cat { c: weight } } }',
    },
  ],
};

function dose(this: { size: unknown }): unknown {
  return typeof this.size === 'number' ? this.size * 2 : `dose for ${String(this.size)}`;
}
