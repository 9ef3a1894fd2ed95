import type { Feature, Row } from '#test/executor/feature.ts';

export const inaccessible: Feature = {
  says: '@inaccessible and @tag: hidden from clients, and in use between parties',
  parties: {
    core: `
      type Query { accounts(filter: Filter, secret: String @inaccessible): [Account!]! account(id: ID!): Account hiddenRoot: Int @inaccessible pick(kind: Kind = OPEN): Kind things: [Thing] }
      type Account @key(fields: "serial") @key(fields: "id") { id: ID! serial: ID! @inaccessible @tag(name: "internal") balance: Int @tag(name: "public") raw: Raw @inaccessible kind: Kind }
      type Raw @inaccessible { code: Int }
      enum Kind { OPEN CLOSED FROZEN @inaccessible }
      input Filter { kind: Kind limit: Int = 10 internal: Boolean = false @inaccessible }
      interface Thing { id: ID! size: Int @inaccessible }
      type Box implements Thing @key(fields: "id") { id: ID! size: Int @inaccessible label: String }
      type Crate implements Thing @key(fields: "id") @inaccessible { id: ID! size: Int }
      interface Ghost @inaccessible { id: ID! }`,
    risk: `
      type Account @key(fields: "serial") { serial: ID! raw: Raw @external score: Int @requires(fields: "raw { code }") grade(base: Int = 1, debug: Boolean = true @inaccessible): Int }
      type Raw @inaccessible { code: Int @external }
      type Box @key(fields: "id") { id: ID! size: Int @external volume: Int @requires(fields: "size") seenBy: [Account!] }
      type Audit @key(fields: "serial") @inaccessible { serial: ID! note: String }`,
  },
  world: () => {
    const accounts = [
      account('1', 's1', 10, { code: 7 }, 'OPEN'),
      account('2', 's2', null, null, 'CLOSED'),
      account('3', 's3', 5, { code: null }, null),
    ];
    const box: Row = { __typename: 'Box', id: 'b1', size: 3, label: 'B', seenBy: accounts.slice(0, 2), volume };
    return {
      entities: [...accounts, box],
      Query: {
        accounts: ({ filter }: { filter?: { limit: number; kind?: string } | null }) =>
          accounts.slice(0, filter?.limit ?? 99).filter((each) => !filter?.kind || each['kind'] === filter.kind),
        account: ({ id }: { id: string }) => accounts.find((each) => each['id'] === id) ?? null,
        pick: ({ kind }: { kind: string }) => kind,
        things: [box, null],
      },
    };
  },
  operations: [
    { says: 'a hidden key', query: '{ accounts { grade } }' },
    {
      says: 'a hidden key, from a party that shows another',
      query: '{ things { ... on Box { seenBy { id balance kind } } } }',
    },
    { says: 'a hidden input', query: '{ accounts { score } }' },
    { says: 'a hidden input of an interface', query: '{ things { id ... on Box { volume label } } }' },
    { says: 'a hidden argument beside an open one', query: '{ accounts { grade(base: 5) balance } }' },
    { says: 'a hidden input field beside open ones', query: '{ accounts(filter: { limit: 2 }) { id } }' },
    {
      says: 'a hidden input field beside open ones, by variable',
      query: 'query($f: Filter) { accounts(filter: $f) { id kind } }',
      variables: { f: { kind: 'OPEN' } },
    },
    { says: 'an enum with a hidden value', query: '{ pick(kind: CLOSED) accounts { kind } }' },
    {
      says: 'aliases of the names that are hidden',
      query: '{ accounts { serial: id raw: balance grade score } }',
      reference: 'it puts the hidden key where the client asked for another',
    },
    {
      says: 'introspection does not tell what is hidden',
      query:
        '{ __schema { types { name } } a: __type(name: "Account") { fields { name args { name } } } k: __type(name: "Kind") { enumValues(includeDeprecated: true) { name } } f: __type(name: "Filter") { inputFields { name } } t: __type(name: "Thing") { possibleTypes { name } fields { name } } g: __type(name: "Raw") { name } q: __type(name: "Query") { fields { name args { name } } } }',
    },
    {
      says: 'a hidden value that a party gives all the same is an error, not told',
      query: '{ accounts { id kind } }',
      tamper: {
        core: ({ data }) => ({
          data: { accounts: (data!['accounts'] as Row[]).map((each) => ({ ...each, kind: 'FROZEN' })) },
        }),
      },
      right: {
        data: { accounts: ['1', '2', '3'].map((id) => ({ id, kind: null })) },
        errors: ['accounts.0.kind', 'accounts.1.kind', 'accounts.2.kind'],
      },
      reference: 'it tells the hidden value',
    },
  ],
};

function account(id: string, serial: string, balance: number | null, raw: Row | null, kind: string | null): Row {
  return {
    __typename: 'Account',
    id,
    serial,
    balance,
    raw,
    kind,
    score(this: Row) {
      const given = this['raw'] as {
        code: number | null;
      } | null;
      return given && (given.code ?? -1);
    },
    grade: ({ base }: { base: number }) => base * 100 + Number(id),
  };
}

function volume(this: Row): number {
  return Number(this['size']) ** 3;
}
