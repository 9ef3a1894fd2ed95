import fc from 'fast-check';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';
import { guarded } from './guarded.ts';
import type { GraphQLCompositeType, GraphQLSchema } from 'graphql';
import type { World } from './guarded.ts';

const parties = {
  people: `
    type Query { me: User all: [Item] found: [Found] items: [Item] }
    union Found = Book | Lamp | User
    type User @key(fields: "ssn") @key(fields: "id") { id: ID ssn: ID name: String pay: Int best: Item boss: User }
    interface Item @key(fields: "id") { id: ID title: String price: Int owner: User }
    type Book implements Item @key(fields: "id") { id: ID title: String price: Int owner: User pages: Int }
    type Lamp implements Item @key(fields: "id") { id: ID title: String price: Int owner: User watts: Int }`,
  bank: `
    type User @key(fields: "ssn") { ssn: ID pay: Int @external zip: Int @shareable credit: Int @requires(fields: "pay") purse: Purse }
    type Purse { cents: Int }
    type Book @key(fields: "id") { id: ID price: Int @external tax: Int @requires(fields: "price") }`,
  shop: `
    type User @key(fields: "id") { id: ID zip: Int @shareable credit: Int @external limit: Int @requires(fields: "credit") }
    type Item @interfaceObject @key(fields: "id") { id: ID stars: Int }`,
};
const PROTECTED = [
  'User.id',
  'User.ssn',
  'User.name',
  'User.pay',
  'User.credit',
  'User.purse',
  'User.boss',
  'Purse.cents',
  'Book.id',
  'Book.title',
  'Book.price',
  'Book.pages',
  'Lamp.title',
  'Lamp.owner',
  'Lamp.watts',
  'Book.stars',
  'Query.found',
];

const user: Record<string, unknown> = {
  __typename: 'User',
  id: 'u',
  ssn: 's',
  zip: 10,
  name: 'n',
  pay: 1,
  credit: 2,
  limit: 3,
  purse: { cents: 4 },
};
const item = { title: 't', price: 5, owner: user, stars: 6 };
const book = { ...item, __typename: 'Book', id: 'b', pages: 7, tax: 8 };
const lamp = { ...item, __typename: 'Lamp', id: 'l', watts: 9 };
Object.assign(user, { best: book, boss: user });
const world: World = {
  root: { me: user, all: [book, lamp], found: [lamp, user, book], items: [lamp] },
  entities: [user, book, lamp],
};

/** Each protected field of an object type demands a scope of its own name; nothing is said anywhere else. */
function ruled(supergraphSdl: string): string {
  const link = '@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)';
  return PROTECTED.reduce(
    (sdl, coordinate) => {
      const [type, field] = coordinate.split('.') as [string, string];
      const [head, body] = sdl.split(new RegExp(`(?=type ${type}\\b)`)) as [string, string];
      return (
        head +
        body.replace(new RegExp(`\\n  ${field}: \\[?\\w+\\]?`), `$& @requiresScopes(scopes: [["${coordinate}"]])`)
      );
    },
    `scalar requiresScopes__Scope directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION\n${supergraphSdl.replace('schema\n', `schema\n  ${link}\n`)}`,
  );
}

const { ask, sent, graph } = guarded(parties, world, ruled);
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"])\n`;
const schemas = new Map(Object.entries(parties).map(([name, sdl]) => [name, buildSubgraphSchema(parse(LINK + sdl))]));

/** A selection on a type, drawn from a tape of numbers; an empty tape draws the first of what there is. */
function selection(type: GraphQLCompositeType, tape: number[], depth: number): string {
  const draw = (below: number) => (tape.pop() ?? 0) % below;
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const conditions = isObjectType(type) ? [] : graph.schema.getPossibleTypes(type);
  const parts = Array.from({ length: 1 + draw(4) }, (_, i) => {
    if (conditions.length > 0 && (fields.length === 0 || draw(3) === 0)) {
      const condition = conditions[draw(conditions.length)]!;
      return `... on ${condition.name} ${selection(condition, tape, depth)}`;
    }
    const open = fields.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const field = open[draw(open.length)];
    if (!field) return '__typename';
    const returned = getNamedType(field.type);
    const alias = draw(4) === 0 ? `a${depth}${i}${field.name}: ` : '';
    return `${alias}${field.name}${isCompositeType(returned) ? ` ${selection(returned, tape, depth - 1)}` : ''}`;
  });
  return `{ ${parts.join(' ')} }`;
}

/** Everything that a party is asked for, or sent: the coordinates, with those of each object that an interface may be. */
function moved(request: string): string[] {
  const [, party, text, sentAlong] = /^(\w+) (.*) (\[.*\])$/s.exec(request) as unknown as [
    string,
    string,
    string,
    string,
  ];
  const carried = (JSON.parse(sentAlong) as Record<string, string>[]).flatMap(({ __typename, ...fields }) =>
    Object.keys(fields).map((field) => `${__typename}.${field}`),
  );
  return [...carried, ...askedFor(schemas.get(party)!, text)];
}

function askedFor(schema: GraphQLSchema, text: string): string[] {
  const info = new TypeInfo(schema);
  const found: string[] = [];
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        const parent = info.getParentType();
        const types = parent && isInterfaceType(parent) ? schema.getPossibleTypes(parent) : [parent];
        for (const type of types) found.push(`${String(type)}.${name.value}`);
      },
    }),
  );
  return found;
}

function nullsIn(value: unknown, path: readonly string[]): string[] {
  if (value === null) return [path.join('.')];
  if (typeof value !== 'object') return [];
  return Object.entries(value)
    .flatMap(([key, each]) => nullsIn(each, [...path, key]))
    .toSorted();
}

test('whatever is asked with whatever scopes, no party is asked for or sent what the caller may not read', async () => {
  const tapes = fc.array(fc.nat(1_000), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(tapes, fc.subarray(PROTECTED), async (tape, scopes) => {
      const query = selection(graph.schema.getQueryType()!, [...tape], 3);
      sent.length = 0;
      const { data, errors } = await ask(query, { scopes });
      const refused = new Set(PROTECTED).difference(new Set(scopes));
      const strayed = sent.flatMap(moved).filter((coordinate) => refused.has(coordinate));
      expect({ query, strayed }).toEqual({ query, strayed: [] });
      // No party lacks anything, so each null is a refusal, and has its error.
      const told = errors.map((error) => error.replace(' UNAUTHORIZED', '')).toSorted();
      expect({ query, nulls: nullsIn(data, []) }).toEqual({ query, nulls: told });
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('who may read everything is answered as if there were no rules', async () => {
  const open = guarded(parties, world);
  const tapes = fc.array(fc.nat(1_000), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(tapes, async (tape) => {
      const query = selection(graph.schema.getQueryType()!, [...tape], 3);
      expect(await ask(query, { scopes: PROTECTED })).toEqual(await open.ask(query));
    }),
    { numRuns: 100 },
  );
}, 60_000);
