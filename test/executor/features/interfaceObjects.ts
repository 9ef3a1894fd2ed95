import type { Feature, Row } from '#test/executor/feature.ts';

const UNPLANNED = 'it does not plan fragments of an interface object on other abstract types';

export const interfaceObjects: Feature = {
  says: '@interfaceObject: parties that know many types as one',
  parties: {
    catalogue: `
      type Query { media: [Media!]! one(id: ID!): Media newest: [Media] }
      interface Media @key(fields: "id") { id: ID! title: String year: Int maker: Maker }
      interface Timed { minutes: Int }
      union Heard = Song | Show
      type Film implements Media & Timed @key(fields: "id") { id: ID! title: String year: Int maker: Maker minutes: Int }
      type Song implements Media @key(fields: "id") { id: ID! title: String year: Int maker: Maker key: String }
      type Show implements Media @key(fields: "id") { id: ID! title: String year: Int maker: Maker episodes: [Episode!] }
      type Episode { no: Int! of: Media! }
      interface Maker @key(fields: "code") { code: ID! name: String }
      type Studio implements Maker @key(fields: "code") { code: ID! name: String lot: Int }
      type Band implements Maker @key(fields: "code") { code: ID! name: String members: [String!] }`,
    ratings: `
      type Query { best: Media top(n: Int = 2): [Media!]! }
      type Media @key(fields: "id") @interfaceObject { id: ID! stars(scale: Int = 5): Float ratings: [Rating!]! }
      type Rating @key(fields: "id") { id: ID! text: String media: Media! }`,
    shops: `
      type Query { offers: [Offer!]! }
      type Offer { media: Media minor: Int }
      type Media @key(fields: "id") @interfaceObject { id: ID! year: Int @external stars(scale: Int = 5): Float @external
        price: Int @requires(fields: "year stars(scale: 10)") offers: [Offer!]! }
      type Maker @key(fields: "code") @interfaceObject { code: ID! shop: String made: [Media!]! }`,
  },
  world: () => {
    const studio: Row = {
      __typename: 'Studio',
      code: 's',
      name: 'Lot',
      lot: 4,
      shop: 'Lot shop',
      made: () => [film, show],
    };
    const band: Row = {
      __typename: 'Band',
      code: 'b',
      name: null,
      members: ['Jo', 'Al'],
      shop: null,
      made: () => [song],
    };
    const rating = (id: string, of: () => Row): Row => ({ __typename: 'Rating', id, text: `t ${id}`, media: of });
    const ratings = [rating('1', () => film), rating('2', () => song), rating('3', () => film)];
    const media = (type: string, id: string, year: number | null, more: Row): Row => ({
      __typename: type,
      id,
      year,
      title: `${type} ${id}`,
      price,
      ...more,
      stars: ({ scale }: { scale: number }) => (id === 'm3' ? null : scale / 2),
      ratings: () => ratings.filter((each) => ((each['media'] as () => Row)()['id'] as string) === id),
      offers: () => offers.filter((each) => each['media'] && (each['media'] as Row)['id'] === id),
    });
    const film = media('Film', 'm1', 1999, { maker: studio, minutes: 120 });
    const song = media('Song', 'm2', null, { maker: band, key: 'C' });
    const show: Row = media('Show', 'm3', 2020, {
      maker: null,
      episodes: () => [
        { no: 1, of: show },
        { no: 2, of: show },
      ],
    });
    const offers: Row[] = [
      { media: song, minor: 5 },
      { media: null, minor: null },
      { media: film, minor: 7 },
    ];
    const all = [film, song, show];
    return {
      entities: [...all, studio, band, ...ratings],
      Query: {
        media: all,
        one: ({ id }: { id: string }) => all.find((each) => each['id'] === id) ?? null,
        newest: [show, null, film],
        best: song,
        top: ({ n }: { n: number }) => all.slice(0, n),
        offers,
      },
    };
  },
  operations: [
    {
      says: 'from that party, a fragment on another interface of its types',
      query: '{ top(n: 3) { stars ... on Timed { minutes } } }',
      reference: UNPLANNED,
    },
    {
      says: 'from that party, another interface and back, over named fragments',
      query:
        'query($s: Boolean!) { offers { media { ...T @include(if: $s) } } } fragment T on Timed { minutes ...M } fragment M on Media { t: title price }',
      variables: { s: true },
      reference: UNPLANNED,
    },
    {
      says: 'from that party, a fragment on a union of its types',
      query: '{ best { ... on Heard { ... on Song { key stars } } } top { ... on Heard { __typename } } }',
      reference: UNPLANNED,
    },
    { says: 'another interface, from the party that knows all', query: '{ media { ... on Timed { minutes } stars } }' },
    { says: 'a field of the interface object', query: '{ media { stars } }' },
    { says: 'a field with an argument', query: '{ media { stars(scale: 100) title } }' },
    {
      says: 'with fragments on the types',
      query: '{ media { stars ... on Film { minutes stars } ... on Song { key } } }',
    },
    { says: 'only on one of the types', query: '{ media { ... on Film { stars ratings { text } } } }' },
    {
      says: 'different arguments on different types',
      query: '{ media { ... on Film { a: stars(scale: 10) } ... on Song { b: stars(scale: 20) } } }',
    },
    { says: 'from the party that knows one type only', query: '{ best { stars } }' },
    { says: 'from that party, the type name', query: '{ best { __typename } }' },
    {
      says: 'from that party, a fragment on a type',
      query: '{ best { stars ... on Song { key } ... on Film { minutes } } }',
    },
    { says: 'from that party, a fragment on the interface', query: '{ best { ... on Media { id stars title } } }' },
    {
      says: 'from that party, a list',
      query: '{ top(n: 3) { id __typename title ... on Show { episodes { no of { stars } } } } }',
    },
    { says: 'from that party, the key only', query: '{ top { id } }' },
    {
      says: 'a field of it under the type of one implementation',
      query: '{ top(n: 3) { ... on Film { stars } ... on Show { id } } }',
    },
    {
      says: 'inputs of it and of another party, under the type of one implementation',
      query: '{ top(n: 3) { ... on Film { price } } }',
      reference: 'its plan asks for the field while its input is on the way',
    },
    { says: 'there and back', query: '{ top { ratings { media { ratings { id } } } } }' },
    {
      says: 'there and back, with types',
      query: '{ media { ratings { media { __typename ... on Film { minutes } } } } }',
    },
    { says: 'an input of the interface object from another interface object', query: '{ media { price } }' },
    { says: 'a dependent field on one type', query: '{ media { ... on Film { price year } ... on Show { price } } }' },
    { says: 'a dependent field, from a third party', query: '{ best { price } }' },
    { says: 'a dependent field, from its own party', query: '{ offers { minor media { price __typename } } }' },
    { says: 'two parties that know one type only', query: '{ offers { media { stars offers { minor } title } } }' },
    { says: 'two interfaces', query: '{ media { maker { name shop ... on Band { members made { title } } } } }' },
    {
      says: 'two interfaces, in a ring',
      query: '{ one(id: "m1") { maker { made { stars maker { __typename code } } } } }',
    },
    {
      says: 'nulls in the list',
      query: '{ newest { id stars price maker { shop } } }',
      reference: 'it sends the client’s stars, out of 5, where stars out of 10 are required',
    },
    { says: 'nobody', query: '{ one(id: "m9") { stars } }' },
    {
      says: 'under aliases',
      query: '{ newest { title: id id: title s: stars __typename t: __typename } }',
      reference: 'it puts the key where the client asked for the title',
    },
    {
      says: '@include on a type',
      query: 'query($f: Boolean!) { top(n: 3) { id ... on Film @include(if: $f) { minutes stars } } }',
      variables: { f: false },
    },
  ],
};

function price(this: Row): number | null {
  const stars = this['stars'];
  const given =
    typeof stars === 'function' ? (stars.call(this, { scale: 10 }) as number | null) : (stars as number | null);
  return this['year'] === null ? null : Number(this['year']) + (given ?? 10_000);
}
