import { memberErrors } from './memberErrors.ts';
import type { Feature, PartyAnswer, Tamper } from '#test/executor/feature.ts';

const message = 'no';
const PLUMBING = 'it tells of what the client did not ask for';
const COMPUTED = 'it computes from an input that is in error';

/** The answer with what has this in it, and with an error. */
const when =
  (
    text: string,
    errors: readonly (readonly (string | number)[])[],
    change: (data: never) => unknown = () => undefined,
  ): Tamper =>
  (answer: PartyAnswer, asked) => {
    if (!asked.includes(text)) return answer;
    change(answer.data as never);
    return { ...answer, errors: errors.map((path) => ({ message, path })) };
  };

/** Errors stand where the client's selection leads; what was fetched for the plan's sake fails what needs it. */
export const unselected: Feature = {
  ...memberErrors,
  says: 'errors of what the client did not ask for',
  operations: [
    {
      says: 'an input: what is computed from it is in error in its place',
      query: '{ loans { book { fine due } } }',
      tamper: {
        books: when('secret', [['_entities', 0, 'secret']], (data: { _entities: { secret: unknown }[] }) => {
          data._entities[0]!.secret = null;
        }),
      },
      right: {
        data: { loans: [{ book: { fine: null, due: 'soon' } }, null, { book: { fine: 10, due: 'soon' } }] },
        errors: ['loans.0.book.fine'],
      },
      reference: COMPUTED,
    },
    {
      says: 'an input that the client asked for too',
      query: '{ book { s: secret secret fine } }',
      tamper: {
        books: when(
          'secret',
          [
            ['book', 'secret'],
            ['book', '_c_s'],
          ],
          (data: { book: Record<string, unknown> }) => {
            for (const key of Object.keys(data.book)) if (key !== 'id' && key !== '__typename') data.book[key] = null;
          },
        ),
      },
      right: { data: { book: { s: null, secret: null, fine: null } }, errors: ['book.fine', 'book.s', 'book.secret'] },
      reference: COMPUTED,
    },
    {
      says: 'a key, which leaves its object null',
      query: '{ book { due } names }',
      tamper: {
        books: when('id', [['book', 'id']], (data: { book: unknown }) => {
          data.book = null;
        }),
      },
      right: { data: { book: null, names: ['x', null] }, errors: ['book'] },
      reference: PLUMBING,
    },
    {
      says: 'a key that is there all the same: nothing that was asked for is missing',
      query: '{ book { __typename due } }',
      tamper: { books: when('id', [['book', 'id']]) },
      right: { data: { book: { __typename: 'Book', due: 'soon' } }, errors: [] },
      reference: PLUMBING,
    },
    {
      says: 'in an object that is null itself',
      query: '{ book { author { name } title } }',
      tamper: {
        books: when('author', [['book', 'author', 'id']], (data: { book: { author: unknown } }) => {
          data.book.author = null;
        }),
      },
      right: { data: { book: { author: null, title: 'T1' } }, errors: ['book.author'] },
      reference: PLUMBING,
    },
  ],
};
