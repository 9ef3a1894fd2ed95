import type { Feature, Row } from '#test/executor/feature.ts';

export const requiresOfAbstract: Feature = {
  says: '@requires of interfaces and unions, with fragments',
  parties: {
    claims: `
      type Query { claims: [Claim!]! }
      type Claim @key(fields: "id") { id: ID! cause: Cause items: [Item] about: About }
      interface Cause { day: Int }
      type Crash implements Cause @shareable { day: Int speed: Int where: Place }
      type Theft implements Cause @shareable { day: Int report: String }
      type Place @shareable { road: String km: Int }
      union Item = Part | Work
      type Part @shareable { sku: String price: Int }
      type Work @shareable { hours: Int price: Float }
      union About = Car | Owner
      type Car @key(fields: "vin") { vin: ID! plate: String }
      type Owner @key(fields: "id") { id: ID! name: String }`,
    assess: `
      type Claim @key(fields: "id") { id: ID! cause: Cause @external items: [Item] @external about: About @external
        days: Int @requires(fields: "cause { day }")
        severity: String @requires(fields: "cause { day ... on Crash { speed where { km } } ... on Theft { report } }")
        onlyCrash: Int @requires(fields: "cause { ... on Crash { speed } }")
        kind: String @requires(fields: "cause { __typename day }")
        cost: Float @requires(fields: "items { ... on Part { sku price } ... on Work { hours } }")
        count: Int @requires(fields: "items { __typename }")
        subject: String @requires(fields: "about { ... on Car { vin plate } ... on Owner { name } }") }
      interface Cause { day: Int }
      type Crash implements Cause @external { day: Int speed: Int where: Place }
      type Theft implements Cause @external { day: Int report: String }
      type Place @external { km: Int }
      union Item = Part | Work
      type Part @external { sku: String price: Int }
      type Work @external { hours: Int }
      union About = Car | Owner
      type Car @key(fields: "vin") { vin: ID! plate: String @external }
      type Owner @key(fields: "id") { id: ID! name: String @external }`,
  },
  world: () => {
    const car: Row = { __typename: 'Car', vin: 'v1', plate: 'P 1' };
    const owner: Row = { __typename: 'Owner', id: 'o1', name: 'Ann' };
    const crash = { __typename: 'Crash', day: 3, speed: 80, where: { road: 'A1', km: 12 } };
    const claims = [
      claim(
        '1',
        crash,
        [{ __typename: 'Part', sku: 's', price: 5 }, { __typename: 'Work', hours: 2, price: 1.5 }, null],
        car,
      ),
      claim('2', { __typename: 'Theft', day: null, report: 'R' }, [], owner),
      claim('3', { __typename: 'Crash', day: 9, speed: null, where: null }, null, null),
      claim('4', null, [{ __typename: 'Part', sku: null, price: null }], owner),
    ];
    return { entities: [...claims, car, owner], Query: { claims } };
  },
  operations: [
    { says: 'the interface’s own field', query: '{ claims { days } }' },
    { says: 'fragments on its types', query: '{ claims { severity } }' },
    { says: 'a fragment on one of its types', query: '{ claims { onlyCrash } }' },
    { says: 'its type name', query: '{ claims { kind } }' },
    { says: 'a list of a union', query: '{ claims { cost } }' },
    { says: 'a list of a union, its type names alone', query: '{ claims { count } }' },
    { says: 'a union of entities', query: '{ claims { subject } }' },
    { says: 'all of them', query: '{ claims { id days severity onlyCrash kind cost count subject } }' },
    { says: 'the client takes the same object', query: '{ claims { cause { day } severity } }' },
    {
      says: 'the client takes other fields of the same object',
      query: '{ claims { severity cause { ... on Crash { where { road } } __typename } } }',
    },
    {
      says: 'the client’s aliases are the inputs’ names',
      query:
        '{ claims { severity cause { day: __typename ... on Crash { speed: day where { km: road } } ... on Theft { report: day } } } }',
      reference: 'it sends the client’s values under the inputs’ names',
    },
    {
      says: 'the client takes other fields of the same list',
      query: '{ claims { items { ... on Work { price } } cost } }',
      reference: 'it does not rename a null back, and the input is missing',
    },
    {
      says: 'the client takes fields of one name and two types',
      query: '{ claims { items { ... on Work { cost: price } ... on Part { sku } } cost } }',
    },
    {
      says: 'the client takes the union',
      query: '{ claims { about { ... on Owner { name } ... on Car { plate } } subject } }',
    },
  ],
};

function claim(id: string, cause: Row | null, items: readonly (Row | null)[] | null, about: Row | null): Row {
  return { __typename: 'Claim', id, cause, items, about, days, severity, onlyCrash, kind, cost, count, subject };
}

function days(this: Row): unknown {
  return (this['cause'] as Row | null)?.['day'];
}

function severity(this: Row): string | null {
  const cause = this['cause'] as Row | null;
  const km = String((cause?.['where'] as Row | null)?.['km']);
  return (
    cause &&
    `${String(cause['day'])} ${'speed' in cause ? `${String(cause['speed'])} at ${km}` : String(cause['report'])}`
  );
}

function onlyCrash(this: Row): unknown {
  return (this['cause'] as Row | null)?.['speed'];
}

function kind(this: Row): string | null {
  const cause = this['cause'] as Row | null;
  return cause && `${String(cause['__typename'])} ${String(cause['day'])}`;
}

function cost(this: Row): number | null {
  const items = this['items'] as (Row | null)[] | null;
  const of = (item: Row) => Number('sku' in item ? (item['partPrice'] ?? item['price']) : Number(item['hours']) * 10);
  return items && items.reduce((sum, item) => sum + (item ? of(item) : 1000), 0);
}

function count(this: Row): number | null {
  const items = this['items'] as (Row | null)[] | null;
  return items && items.filter((item) => item?.['__typename']).length;
}

function subject(this: Row): string | null {
  const about = this['about'] as Row | null;
  return about && `${String(about['plate'])} ${String(about['name'])}`;
}
