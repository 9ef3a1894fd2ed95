import { GraphQLError } from 'graphql';
import type { Feature, Row } from '#test/executor/feature.ts';

/** Root fields of a mutation run one after the other, whichever parties they belong to: each answer tells what happened before. */
export const mutations: Feature = {
  says: 'mutations: in order, over parties, with hops after',
  parties: {
    stock: `
      type Query { log: [String!]! }
      type Mutation { take(n: Int!): Shelf put(n: Int!): Shelf! fail: Shelf failHard: Shelf! peek: [String!]! }
      type Shelf @key(fields: "id") { id: ID! left: Int log: [String!]! }`,
    ledger: `
      type Query { entries: Int }
      type Mutation { book(text: String!): Entry bookMany(texts: [String!]!): [Entry!]! }
      type Entry @key(fields: "no") { no: Int! text: String shelf: Shelf }
      type Shelf @key(fields: "id") { id: ID! entries: [Entry!]! total: Int }`,
    labels: `
      type Mutation { relabel(id: ID!, label: String): Shelf }
      type Shelf @key(fields: "id") { id: ID! label: String left: Int @external tag: String @requires(fields: "left") }
      type Entry @key(fields: "no") { no: Int! loud: String text: String @external shout: String @requires(fields: "text") }`,
  },
  world: () => {
    const log: string[] = [];
    const entries: Row[] = [];
    let [left, label] = [10, 'first' as string | null];
    const shelf: Row = {
      __typename: 'Shelf',
      id: 's',
      left: () => left,
      log: () => [...log],
      label: () => label,
      entries: () => [...entries],
      total: () => entries.length,
      tag(this: Row) {
        const given = this['left'];
        return `${String(typeof given === 'function' ? (given as () => number)() : given)} left`;
      },
    };
    const did = (what: string, to: unknown = shelf): unknown => (log.push(what), to);
    const book = (text: string): Row => {
      const no = entries.length + 1;
      const shout = function (this: Row) {
        return `${String(this['text'])}!`;
      };
      entries.push({ __typename: 'Entry', no, text, loud: text.toUpperCase(), shelf, shout });
      return did(`book ${text}`, entries.at(-1)) as Row;
    };
    const fail = (): never => {
      log.push('fail');
      throw new GraphQLError('it failed', { extensions: { code: 'FAILED' } });
    };
    return {
      get entities() {
        return [shelf, ...entries];
      },
      Query: { log: () => [...log], entries: () => entries.length },
      Mutation: {
        take: ({ n }: { n: number }) => did(`take ${n} of ${left}`, (left -= n) < 0 ? null : shelf),
        put: ({ n }: { n: number }) => did(`put ${n} on ${left}`, (left += n) && shelf),
        fail,
        failHard: fail,
        peek: () => [...log],
        book: ({ text }: { text: string }) => book(text),
        bookMany: ({ texts }: { texts: string[] }) => texts.map(book),
        relabel: ({ label: next }: { label: string | null }) => did(`label ${String((label = next))}`),
      },
    };
  },
  operations: [
    { says: 'one', query: 'mutation { take(n: 1) { left } }' },
    { says: 'two of one party', query: 'mutation { take(n: 1) { log } put(n: 5) { log } }' },
    { says: 'two of one party, backwards', query: 'mutation { put(n: 5) { log } take(n: 1) { log } }' },
    { says: 'one twice', query: 'mutation { a: take(n: 1) { log } b: take(n: 2) { log } c: take(n: 3) { log } }' },
    {
      says: 'two parties in turn',
      query: 'mutation { book(text: "a") { no } take(n: 1) { id } b: book(text: "b") { no } put(n: 1) { log } peek }',
    },
    {
      says: 'three parties in turn',
      query:
        'mutation { relabel(id: "s", label: "x") { id } book(text: "a") { text } take(n: 1) { id } again: relabel(id: "s", label: null) { id } peek }',
    },
    { says: 'a hop after it', query: 'mutation { take(n: 1) { label total } }' },
    { says: 'a hop after each', query: 'mutation { take(n: 1) { label } book(text: "x") { loud shelf { left } } }' },
    { says: 'a dependent field after it', query: 'mutation { take(n: 1) { tag } put(n: 7) { tag left } }' },
    {
      says: 'a dependent field of a new entity',
      query: 'mutation { book(text: "new") { shout shelf { tag entries { loud } } } }',
    },
    { says: 'a list', query: 'mutation { bookMany(texts: ["a", "b", "a"]) { no loud shout } }' },
    { says: 'an empty list', query: 'mutation { bookMany(texts: []) { loud } peek }' },
    { says: 'null', query: 'mutation { take(n: 99) { label } peek }' },
    { says: 'one that fails does not stop the next', query: 'mutation { fail { label } put(n: 1) { left log } }' },
    {
      says: 'one that fails between two parties',
      query: 'mutation { book(text: "a") { no } fail { id } b: book(text: "b") { loud } peek }',
    },
    { says: 'one that fails where it may not be null leaves nothing', query: 'mutation { failHard { id } }' },
    {
      says: 'arguments by variable',
      query: 'mutation($n: Int!, $t: String!) { take(n: $n) { left } book(text: $t) { text } }',
      variables: { n: 3, t: 'q"' },
    },
    {
      says: 'in a fragment',
      query:
        'mutation { ...M } fragment M on Mutation { take(n: 2) { label ...S } book(text: "f") { no } } fragment S on Shelf { left }',
    },
    { says: 'type names', query: 'mutation { __typename take(n: 1) { __typename } }' },
    {
      says: 'one of several operations',
      query: 'query Q { log } mutation M { put(n: 1) { log } }',
      operationName: 'M',
    },
    {
      says: 'another of several operations',
      query: 'query Q { log entries } mutation M { put(n: 1) { log } }',
      operationName: 'Q',
    },
  ],
};
