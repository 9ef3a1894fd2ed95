import { Refusal } from '#kernel/errors.ts';
import { memberErrors } from './memberErrors.ts';
import type { Feature, PartyAnswer, Tamper } from '#test/executor/feature.ts';

const says =
  (...errors: object[]): Tamper =>
  (answer) => ({ ...answer, errors });
const only =
  (answer: unknown): Tamper =>
  () =>
    answer;
/** In answer to what has this in it; else it answers as it should. */
const where =
  (text: string, then: Tamper): Tamper =>
  (answer, asked, variables) =>
    asked.includes(text) ? then(answer, asked, variables) : answer;
const down: Tamper = () => {
  throw new Refusal('SOURCE_DOWN');
};
const message = 'no';

/** Whatever a party answers, what it did not give is null, with an error where it was asked for; the rest is whole. */
export const brokenAnswers: Feature = {
  ...memberErrors,
  says: 'parties that are down, or answer half of it, or something else',
  operations: [
    {
      says: 'data and an error beside each other',
      query: '{ names book { title } }',
      tamper: { books: says({ message, path: ['book', 'title'] }) },
      right: { data: { names: ['x', null], book: { title: 'T1' } }, errors: ['book.title'] },
    },
    { says: 'no error, but an empty list of them', query: '{ names }', tamper: { books: says() } },
    {
      says: 'an error about all that was asked',
      query: '{ total }',
      tamper: { books: only({ data: null, errors: [{ message }] }) },
      right: { data: { total: null }, errors: ['total'] },
      reference: 'it tells of no place',
    },
    {
      says: 'an error about all that was asked, without data',
      query: '{ a: total book { id } }',
      tamper: { books: only({ errors: [{ message }] }) },
      right: { data: { a: null, book: null }, errors: ['a', 'book'] },
      reference: 'it tells of no place',
    },
    {
      says: 'an error about all that was asked of entities',
      query: '{ books { title due late } }',
      tamper: { loans: only({ data: null, errors: [{ message }] }) },
      right: {
        data: {
          books: [
            { title: 'T1', due: null, late: null },
            null,
            { title: 'T2', due: null, late: null },
            { title: 'T3', due: null, late: null },
          ],
        },
        errors: [0, 2, 3].flatMap((i) => [`books.${i}.due`, `books.${i}.late`]),
      },
      reference: 'it tells of no place',
    },
    {
      says: 'an error about one entity',
      query: '{ shelf { due } }',
      tamper: {
        loans: only({
          data: { _entities: [null, { __k_id: '2', due: 'd' }] },
          errors: [{ message, path: ['_entities', 0] }],
        }),
      },
      right: {
        data: { shelf: [[{ due: null }, { due: 'd' }], [], null, [null, { due: null }]] },
        errors: ['shelf.0.0.due', 'shelf.3.1.due'],
      },
      reference: 'it tells of another place',
    },
    {
      says: 'an error about a place in an entity',
      query: '{ books { fees { minor } } }',
      tamper: {
        loans: only({
          data: {
            _entities: [{ __k_id: '1', fees: [{ minor: 1 }, { minor: null }] }, { __k_id: '2', fees: null }, null],
          },
          errors: [
            { message, path: ['_entities', 0, 'fees', 1, 'minor'] },
            { message, path: ['_entities', 2] },
          ],
        }),
      },
      right: {
        data: { books: [{ fees: [{ minor: 1 }, { minor: null }] }, null, { fees: null }, { fees: null }] },
        errors: ['books.0.fees.1.minor', 'books.3.fees'],
      },
      reference: 'it tells of another place',
    },
    {
      says: 'an error about the list of entities',
      query: '{ book { due } }',
      tamper: { loans: only({ data: null, errors: [{ message, path: ['_entities'] }] }) },
      right: { data: { book: { due: null } }, errors: ['book.due'] },
      reference: 'it tells of another place',
    },
    {
      says: 'an error about an entity that nobody asked for',
      query: '{ book { due } }',
      tamper: { loans: says({ message, path: ['_entities', 7, 'due'] }) },
      right: { data: { book: { due: 'soon' } }, errors: ['book.due'] },
      reference: 'it tells of another place',
    },
    {
      says: 'a party that is down',
      query: '{ books { title due } }',
      tamper: { loans: down },
      right: {
        data: { books: [{ title: 'T1', due: null }, null, { title: 'T2', due: null }, { title: 'T3', due: null }] },
        errors: ['books.0.due', 'books.2.due', 'books.3.due'],
      },
      reference: 'it tells of no place',
    },
    {
      says: 'a party that is down, asked for what may not be null',
      query: '{ books { title strict } }',
      tamper: { loans: down },
      right: {
        data: { books: [null, null, null, null] },
        errors: ['books.0.strict', 'books.2.strict', 'books.3.strict'],
      },
      reference: 'it tells of no place',
    },
    {
      says: 'a party that is down at the root',
      query: '{ loans { by } total @skip(if: true) }',
      tamper: { loans: down },
      right: { data: { loans: null }, errors: ['loans'] },
      reference: 'it tells of no place',
    },
    {
      says: 'one party that is down does not touch another',
      query: '{ loans { by book { title } } names }',
      tamper: { loans: down },
      right: { data: { loans: null, names: ['x', null] }, errors: ['loans'] },
      reference: 'it tells of no place',
    },
    {
      says: 'nobody is asked for the entities of a party that is down',
      query: '{ books { author { name born } } }',
      tamper: { books: down },
      right: { data: { books: null }, errors: ['books'] },
      reference: 'it tells of no place',
    },
    {
      says: 'an input whose party is down',
      query: '{ loans { book { fine due } } }',
      tamper: { books: where('secret', down) },
      right: {
        data: { loans: [{ book: { fine: null, due: 'soon' } }, null, { book: { fine: null, due: 'soon' } }] },
        errors: ['loans.0.book.fine', 'loans.2.book.fine'],
      },
      reference: 'it tells of no place',
    },
    {
      says: 'the second half of a way whose first half is down',
      query: '{ loans { book { author { born } } } }',
      tamper: { books: down },
      right: {
        data: { loans: [{ book: { author: null } }, null, { book: { author: null } }] },
        errors: ['loans.0.book.author', 'loans.2.book.author'],
      },
      reference: 'it tells of no place',
    },
    {
      says: 'fewer entities than were asked for',
      query: '{ books { due } }',
      tamper: { loans: only({ data: { _entities: [{ __k_id: '1', due: 'd' }] } }) },
      right: {
        data: { books: [{ due: null }, null, { due: null }, { due: null }] },
        errors: ['books.0.due', 'books.2.due', 'books.3.due'],
      },
      reference: 'it tells of no place',
    },
    {
      says: 'no list of entities',
      query: '{ book { due } }',
      tamper: { loans: only({ data: { _entities: { 0: { due: 'd' } } } } satisfies PartyAnswer) },
      right: { data: { book: { due: null } }, errors: ['book.due'] },
      reference: 'it tells of no place',
    },
    {
      says: 'neither data nor errors',
      query: '{ book { title due } }',
      tamper: { loans: only({}) },
      right: { data: { book: { title: 'T1', due: null } }, errors: ['book.due'] },
      reference: 'it says nothing',
    },
    {
      says: 'null in place of an object and an error in it',
      query: '{ book { title pages { no } } }',
      tamper: {
        books: only({
          data: { book: { title: 't', pages: null } },
          errors: [{ message, path: ['book', 'pages', 0, 'no'] }],
        }),
      },
      right: { data: { book: { title: 't', pages: null } }, errors: ['book.pages.0.no'] },
    },
  ],
};
