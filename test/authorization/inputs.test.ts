import { describe, expect, test } from 'vitest';
import { readAccessRules } from '#gateway/plan/accessRules.ts';
import { compose, guarded } from './guarded.ts';
import type { World } from './guarded.ts';

const user = {
  __typename: 'User',
  id: 'u1',
  ssn: '111',
  name: 'Ana',
  income: 10,
  credit: 3,
  limit: 9,
  alone: 4,
  b: 2,
  c: 1,
};
const world: World = { root: { me: user, users: [user] }, entities: [user] };

const LINKS = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])`;

/** Composition refuses today what older composers passed: an input under a rule that the dependent field does not state. */
function ruled(supergraphSdl: string, ...fields: readonly string[]): string {
  const links = '@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)';
  const marked = fields.reduce(
    (sdl, field) => sdl.replace(new RegExp(`\\n  ${field}: \\w+!?`), '$& @authenticated'),
    supergraphSdl.replace('schema\n', `schema\n  ${links}\n`),
  );
  return `directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM\n${marked}`;
}

describe('a field computed from an input under a rule (GHSA-m8jr-fxqx-8xx6)', () => {
  const parties = {
    one: 'type Query { me: User } type User @key(fields: "id") { id: ID! name: String income: Int }',
    two: `type User @key(fields: "id") { id: ID! income: Int @external credit: Int @requires(fields: "income") }`,
    three: `type User @key(fields: "id") { id: ID! credit: Int @external limit: Int @requires(fields: "credit") alone: Int }`,
  };
  const { ask, sent, supergraphSdl } = guarded(parties, world, (sdl) => ruled(sdl, 'income'));

  test('is refused with it: the input is neither fetched nor sent', async () => {
    expect(await ask('{ me { name credit alone } }')).toEqual({
      data: { me: { name: 'Ana', credit: null, alone: 4 } },
      errors: ['me.credit UNAUTHORIZED'],
    });
    expect(sent.join()).not.toMatch(/income|two/);
    expect((await ask('{ me { credit } }', { scopes: [] })).data).toEqual({ me: { credit: 3 } });
  });

  test('however long the chain of inputs is', async () => {
    sent.length = 0;
    expect(await ask('{ me { limit alone } }')).toEqual({
      data: { me: { limit: null, alone: 4 } },
      errors: ['me.limit UNAUTHORIZED'],
    });
    expect(sent.join()).not.toMatch(/income|credit|two/);
    expect((await ask('{ me { limit } }', { scopes: [] })).errors).toEqual([]);
  });

  test('is under it itself, before any plan is made', () => {
    const rules = readAccessRules(supergraphSdl)!;
    expect([...rules.of('User', 'limit')]).toEqual([{ kind: 'authenticated' }]);
    expect([...rules.of('User', 'alone')]).toEqual([]);
  });

  test('is none of which composition today makes a supergraph', () => {
    const silent = { ...parties, one: parties.one.replace('income: Int', 'income: Int @authenticated') };
    expect(() => compose(silent)).toThrow(/does not specify necessary @authenticated/);
  });
});

test.each([
  ['deep in an input', (sdl: string) => ruled(sdl, 'amount')],
  ['on the type of an input', (sdl: string) => ruled(sdl).replace(/type Pay\n/, 'type Pay @authenticated\n')],
])('a rule %s is one on the dependent field', async (_, rewritten) => {
  const pay = { amount: 5 };
  const ana = { ...user, pay, taxed: 1 };
  const { ask, sent, supergraphSdl } = guarded(
    {
      one: 'type Query { me: User } type User @key(fields: "id") { id: ID! pay: Pay } type Pay @shareable { amount: Int }',
      two: `type Pay @shareable { amount: Int }
        type User @key(fields: "id") { id: ID! pay: Pay @external taxed: Int @requires(fields: "pay { amount }") }`,
    },
    { root: { me: ana }, entities: [ana] },
    rewritten,
  );
  expect([...readAccessRules(supergraphSdl)!.of('User', 'taxed')]).toEqual([{ kind: 'authenticated' }]);
  expect(await ask('{ me { id taxed } }')).toEqual({
    data: { me: { id: 'u1', taxed: null } },
    errors: ['me.taxed UNAUTHORIZED'],
  });
  expect(sent.join()).not.toContain('pay');
});

describe('a key under a rule', () => {
  test('is sent to nobody for a caller who may not read it, and what only it leads to is refused', async () => {
    const { ask, sent } = guarded(
      {
        one: 'type Query { users: [User] } type User @key(fields: "ssn") { name: String ssn: ID! @authenticated }',
        two: 'type User @key(fields: "ssn") { ssn: ID! b: Int wide: Wide } type Wide { x: Int }',
      },
      world,
    );
    expect(await ask('{ users { name b wide { __typename } } }')).toEqual({
      data: { users: [{ name: 'Ana', b: null, wide: null }] },
      errors: ['users.0.b UNAUTHORIZED', 'users.0.wide UNAUTHORIZED'],
    });
    expect(sent.join()).not.toMatch(/ssn|two/);
    expect((await ask('{ users { b } }', { scopes: [] })).data).toEqual({ users: [{ b: 2 }] });
    expect(sent.at(-1)).toContain('"ssn":"111"');
  });

  test.each([['@key(fields: "ssn") @key(fields: "id")'], ['@key(fields: "id") @key(fields: "ssn")']])(
    'gives way to another: %s',
    async (keys) => {
      const { ask, sent } = guarded(
        {
          one: `type Query { me: User } type User ${keys} { id: ID! ssn: ID! @authenticated }`,
          two: `type User ${keys} { id: ID! ssn: ID! b: Int }`,
        },
        world,
      );
      expect(await ask('{ me { b } }')).toEqual({ data: { me: { b: 2 } }, errors: [] });
      expect(sent.join()).not.toContain('ssn');
    },
  );

  test('bars what lies behind: a party found only by the key of another that is found by it', async () => {
    const { ask, sent } = guarded(
      {
        one: 'type Query { me: User } type User @key(fields: "ssn") { name: String ssn: ID! @authenticated }',
        two: 'type User @key(fields: "ssn") @key(fields: "id") { ssn: ID! id: ID! b: Int }',
        three: 'type User @key(fields: "id") { id: ID! c: Int }',
      },
      world,
    );
    expect(await ask('{ me { name c } }')).toEqual({
      data: { me: { name: 'Ana', c: null } },
      errors: ['me.c UNAUTHORIZED'],
    });
    expect(await ask('{ me { name ...F } } fragment F on User { x: b y: c id }')).toEqual({
      data: { me: null },
      errors: ['me.x', 'me.y', 'me.id'].map((path) => `${path} UNAUTHORIZED`),
    });
    expect(sent.join()).not.toMatch(/ssn|two|three/);
    expect((await ask('{ me { c } }', { scopes: [] })).data).toEqual({ me: { c: 1 } });
  });

  test('bars only objects of the type that it is the key of', async () => {
    const book = { __typename: 'Book', ssn: '111', b: 1 };
    const lamp = { __typename: 'Lamp', id: 'l1', b: 2 };
    const { ask, sent } = guarded(
      {
        one: `type Query { all: [Item] } union Item = Book | Lamp
          type Book @key(fields: "ssn") { ssn: ID! @authenticated } type Lamp @key(fields: "id") { id: ID! }`,
        two: 'type Book @key(fields: "ssn") { ssn: ID! b: Int } type Lamp @key(fields: "id") { id: ID! b: Int }',
      },
      { root: { all: [book, lamp] }, entities: [book, lamp] },
    );
    expect(await ask('{ all { ... on Book { b } ... on Lamp { b } } }')).toEqual({
      data: { all: [{ b: null }, { b: 2 }] },
      errors: ['all.0.b UNAUTHORIZED'],
    });
    expect(sent.join()).not.toContain('ssn');
  });

  test('is not sent to learn what an object is, either', async () => {
    const book = { __typename: 'Book', ssn: '111', likes: 3 };
    const { ask, sent } = guarded(
      {
        one: `type Query { top: Int } interface Item @key(fields: "ssn") { ssn: ID! }
          type Book implements Item @key(fields: "ssn") { ssn: ID! @authenticated }`,
        two: 'type Query { all: [Item] } type Item @interfaceObject @key(fields: "ssn") { ssn: ID! likes: Int }',
      },
      { root: { all: [{ ...book, __typename: undefined }] }, entities: [book] },
    );
    expect(await ask('{ all { likes } }')).toEqual({ data: { all: [{ likes: 3 }] }, errors: [] });
    expect(await ask('{ top all { likes __typename } }')).toEqual({
      data: { top: null, all: null },
      errors: ['all UNAUTHORIZED'],
    });
    expect(sent.join()).not.toContain('ssn');
    expect((await ask('{ all { __typename likes } }', { scopes: [] })).data).toEqual({
      all: [{ __typename: 'Book', likes: 3 }],
    });
  });

  test('is not sent where only what is left of the operation would need it', async () => {
    const { ask, sent } = guarded(
      {
        one: 'type Query { me: User } type User @key(fields: "ssn") @key(fields: "id") { id: ID! ssn: ID! @policy(policies: [["p"]]) }',
        three: 'type User @key(fields: "ssn") { ssn: ID! b: Int @shareable }',
        two: 'type User @key(fields: "id") { id: ID! b: Int @shareable c: Int @authenticated }',
      },
      world,
    );
    await ask('{ me { b c } }', { scopes: [] });
    expect(sent.join()).not.toContain('ssn');
    expect(await ask('{ me { b c } }')).toEqual({ data: { me: { b: 2, c: null } }, errors: ['me.c UNAUTHORIZED'] });
    expect(await ask('{ me { b } }')).toEqual({ data: { me: { b: 2 } }, errors: [] });
    expect(sent.join()).not.toContain('ssn');
  });

  test('inside a composite key is one as well', async () => {
    const org = { code: 'o1' };
    const ana = { ...user, org };
    const { ask, sent } = guarded(
      {
        one: `${LINKS.replace('"@key"', '"@key", "@authenticated"')}
          type Query { me: User } type User @key(fields: "id org { code }") { id: ID! name: String org: Org }
          type Org @shareable { code: ID! @authenticated }`,
        two: `${LINKS.replace('"@key"', '"@key", "@authenticated"')}
          type User @key(fields: "id org { code }") { id: ID! org: Org b: Int } type Org @shareable { code: ID! }`,
      },
      { root: { me: ana }, entities: [ana] },
    );
    expect((await ask('{ me { name b } }')).errors).toEqual(['me.b UNAUTHORIZED']);
    expect(sent.join()).not.toMatch(/code|two/);
    expect((await ask('{ me { b } }', { scopes: [] })).data).toEqual({ me: { b: 2 } });
  });
});

test('an argument taken with @fromContext from a field under a rule is an input like others', () => {
  const links = LINKS.replace('"@key"', '"@key", "@context", "@fromContext"');
  const sdl = compose({
    one: `${links}
      type Query { me: User }
      type User @key(fields: "id") @context(name: "owner") { id: ID! income: Int car: Car }
      type Car @key(fields: "id") { id: ID! price(of: Int @fromContext(field: "$owner { income }")): Int colour: String }`,
    two: `${links} type User @key(fields: "id") { id: ID! name: String }`,
  });
  const rules = readAccessRules(ruled(sdl, 'income'))!;
  expect([...rules.of('Car', 'price')]).toEqual([{ kind: 'authenticated' }]);
  expect([...rules.of('Car', 'colour')]).toEqual([]);
});
