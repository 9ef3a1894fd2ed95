import type { World } from './guarded.ts';

const ana = { __typename: 'User', id: 'u1', name: 'Ana', ssn: '111', mood: 'CALM', code: 'x1', age: 40, score: 7 };
const bo = { __typename: 'User', id: 'u2', name: 'Bo', ssn: '222', mood: 'GLAD', code: 'x2', age: 50, score: 8 };
/** How often the mutation was executed. */
export const renames = { count: 0 };

export const world: World = {
  root: {
    me: ana,
    users: [ana, bo],
    grid: [[ana], [bo, null]],
    secret: { text: 'psst' },
    wallet: { cents: 5, owner: ana },
    rename: () => (renames.count += 1) && ana,
    touch: () => 1,
    user: ({ id }: { id: string }) => (id === 'u1' ? ana : bo),
  },
  entities: [ana, bo],
};
Object.assign(ana, { friends: [bo], boss: bo });
Object.assign(bo, { friends: [], boss: null });

export const parties = {
  people: `
    type Query {
      me: User! users: [User!]! grid: [[User]] user(id: ID!): User
      secret: Secret wallet: Wallet
    }
    type Mutation { rename: User @authenticated touch: Int }
    type Secret @authenticated { text: String }
    type Wallet { cents: Int! @requiresScopes(scopes: [["wallet:read", "money"], ["admin"]]) owner: User }
    enum Mood @authenticated { CALM GLAD }
    scalar Code @requiresScopes(scopes: [["codes"]])
    type User @key(fields: "id") {
      id: ID! name: String ssn: String @authenticated mood: Mood code: Code friends: [User!] boss: User
      age: Int @policy(policies: [["adult", "local"], ["root"]])
    }`,
  scores: `type User @key(fields: "id") { id: ID! score: Int @requiresScopes(scopes: [["score"]]) level: Int }`,
};
