import { GraphQLError } from 'graphql';
import type { Feature, Row } from '#test/executor/feature.ts';

const message = 'no';

/** An error of a party is told at every place of the answer that it is about, under the client's own names. */
export const memberErrors: Feature = {
  says: 'errors of parties: at their places, and nowhere else',
  parties: {
    books: `
      type Query { book: Book books: [Book] shelf: [[Book]] total: Int names: [String] }
      type Mutation { lend(id: ID!): Book burn: Book }
      type Book @key(fields: "id") { id: ID! title: String bad: String fussy(if: Boolean = true): String pages: [Page] author: Author secret: Int }
      type Page { no: Int text: String worst: Int! }
      type Author @key(fields: "id") { id: ID! name: String }`,
    loans: `
      type Query { loans: [Loan] again: [Loan] }
      type Loan { book: Book by: String }
      type Book @key(fields: "id") { id: ID! due: String late: Int fees: [Fee] secret: Int @external fine: Int @requires(fields: "secret") strict: Int! }
      type Fee { minor: Int reason: String }`,
    writers: `
      type Author @key(fields: "id") { id: ID! born: Int books: [Book] }
      type Book @key(fields: "id") { id: ID! }`,
  },
  world: () => {
    const fail = (): never => {
      throw new GraphQLError(message, { extensions: { code: 'MINE' } });
    };
    const author: Row = { __typename: 'Author', id: 'a', name: 'A', born: fail, books: () => books };
    const book = (id: string, more: Row): Row => ({
      __typename: 'Book',
      id,
      title: `T${id}`,
      bad: fail,
      author,
      secret: Number(id),
      due: 'soon',
      late: 1,
      strict: 1,
      pages: [
        {
          no: 1,
          text: fail,
          worst: 1,
        },
        null,
        {
          no: 2,
          text: 'x',
          worst: fail,
        },
      ],
      fees: [
        {
          minor: 1,
          reason: fail,
        },
        {
          minor: fail,
          reason: 'r',
        },
      ],
      fussy: ({ if: fails }: { if: boolean }) => (fails ? fail() : 'fine'),
      fine(this: Row) {
        return this['secret'] === 2 ? fail() : Number(this['secret']) * 10;
      },
      ...more,
    });
    const books: Row[] = [
      book('1', { late: fail }),
      book('2', { pages: null, fees: fail }),
      book('3', { pages: [], fees: null, strict: fail, author: null }),
    ];
    const [a, b, c] = books;
    return {
      entities: [...books, author],
      Query: {
        book: a,
        books: [a, null, b, c],
        shelf: [[a, b], [], null, [null, a]],
        total: fail,
        names: ['x', null],
        again: [{ book: a }, { book: b }, { book: a }],
        loans: [
          {
            book: b,
            by: fail,
          },
          null,
          {
            book: a,
            by: 'me',
          },
        ],
      },
      Mutation: { lend: ({ id }: { id: string }) => books.find((each) => each['id'] === id) ?? null, burn: fail },
    };
  },
  operations: [
    { says: 'a root field', query: '{ total names }' },
    { says: 'a field of an object', query: '{ book { id bad } }' },
    { says: 'under an alias', query: '{ b: book { i: id x: bad title: bad } }' },
    { says: 'in a list', query: '{ books { id bad } }' },
    { says: 'in a list of lists', query: '{ shelf { id bad } }' },
    { says: 'in a list of values', query: '{ books { pages { no text } } }' },
    { says: 'where none may be null, in a list of values', query: '{ books { pages { no worst } } }' },
    { says: 'in fragments', query: 'query { books { ...F ... on Book { b: bad } } } fragment F on Book { a: bad }' },
    { says: 'one of two arguments', query: '{ books { x: fussy y: fussy(if: false) } }' },
    { says: 'of another party', query: '{ books { title late } }' },
    { says: 'of another party, at each place of the entity', query: '{ shelf { late } book { late } }' },
    { says: 'of another party, under aliases', query: '{ a: shelf { b: late title: due } }' },
    { says: 'of another party, in a list', query: '{ books { fees { minor reason } } }' },
    { says: 'of another party, where none may be null', query: '{ books { title strict } }' },
    { says: 'of a third party', query: '{ books { author { name born } } }' },
    {
      says: 'of a third party, at each place',
      query: '{ shelf { author { born } } loans { book { author { b: born } } } }',
    },
    { says: 'of two parties at once', query: '{ books { bad late author { born } } total }' },
    { says: 'of a dependent field', query: '{ books { fine } }' },
    { says: 'from the other party', query: '{ loans { by book { bad late fine } } }' },
    {
      says: 'of an object that another party gave at several places',
      query: '{ again { book { author { x: born } } } }',
    },
    {
      says: 'in an object that another party gave at several places',
      query: '{ again { book { pages { text } bad } } }',
    },
    {
      says: 'where none may be null, in an object that another party gave at several places',
      query: '{ again { book { pages { worst } } } }',
    },
    { says: 'in a ring', query: '{ book { author { books { late author { born } } } } }' },
    { says: 'in a mutation', query: 'mutation { burn { id } lend(id: "1") { bad late title } }' },
    {
      says: 'in a field that is skipped',
      query: 'query($s: Boolean = true) { books { title late @skip(if: $s) bad @skip(if: $s) } }',
    },
  ],
};
