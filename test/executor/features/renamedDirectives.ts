import type { Feature, Row } from '#test/executor/feature.ts';

export const renamedDirectives: Feature = {
  says: 'directives under other names: @link(as:), import as, and no import at all',
  parties: {
    renamed: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@key", as: "@id" }, { name: "@shareable", as: "@common" }, { name: "@inaccessible", as: "@hidden" }])
      type Query { planes: [Plane!]! }
      type Plane @id(fields: "tail") @id(fields: "no secret") { tail: ID! no: ID! secret: ID! @hidden seats: Int @common maker: Maker @common }
      type Maker @common { name: String }`,
    prefixed: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed")
      type Query { flights: [Flight] }
      type Flight @fed__key(fields: "code") { code: ID! plane: Plane @fed__provides(fields: "seats") }
      type Plane @fed__key(fields: "tail") { tail: ID! seats: Int @fed__external full: Boolean @fed__requires(fields: "seats") }`,
    unimported: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")
      type Flight @federation__key(fields: "code") { code: ID! late: Int }
      type Plane @federation__key(fields: "no secret") { no: ID! secret: ID! wash: String maker: Maker @federation__shareable }
      type Maker @federation__shareable { name: String }`,
  },
  world: () => {
    const plane = (tail: string, seats: number | null): Row => ({
      __typename: 'Plane',
      tail,
      no: `n${tail}`,
      secret: `s${tail}`,
      seats,
      maker: { name: 'Wing' },
      wash: `w${tail}`,
      full(this: Row) {
        return this['seats'] === null ? null : this['seats'] === 100;
      },
    });
    const planes = [plane('a', 100), plane('b', null), plane('c', 9)];
    const flights = planes.map((each, i): Row => ({
      __typename: 'Flight',
      code: `f${i}`,
      plane: i === 1 ? null : each,
      late: i || null,
    }));
    return { entities: [...planes, ...flights], Query: { planes, flights: [...flights, null] } };
  },
  operations: [
    { says: 'a key', query: '{ flights { code late } }' },
    { says: 'a hidden part of a key', query: '{ planes { wash } }' },
    { says: 'an input', query: '{ planes { full } }' },
    { says: 'provided', query: '{ flights { plane { seats } } }' },
    {
      says: 'all of it',
      query: '{ flights { late plane { seats full wash maker { name } no tail } } planes { maker { name } full } }',
    },
    {
      says: 'nothing of it can be seen',
      query: '{ __type(name: "Plane") { fields { name } } __schema { directives { name } } }',
    },
  ],
};
