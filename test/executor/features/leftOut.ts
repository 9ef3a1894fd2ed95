import { memberErrors } from './memberErrors.ts';
import type { Feature, PartyAnswer, Tamper } from '#test/executor/feature.ts';

const only =
  (answer: PartyAnswer): Tamper =>
  () =>
    answer;

/** Without one field of the first entity. */
function withoutFirst(answer: PartyAnswer, field: string): PartyAnswer {
  const [first, ...rest] = answer.data!['_entities'] as Record<string, unknown>[];
  const kept = Object.entries(first!).filter(([key]) => key !== field);
  return { data: { _entities: [Object.fromEntries(kept), ...rest] } };
}

/** What was asked for and is not in an answer is null with an error; what nobody was asked for, or nobody knows, is null without. */
export const leftOut: Feature = {
  ...memberErrors,
  says: 'parties that leave out what they were asked for',
  operations: [
    {
      says: 'a field left out',
      query: '{ book { title author { name } } names }',
      tamper: { books: only({ data: { book: { __typename: 'Book', id: '1', author: {} } } }) },
      right: {
        data: { book: { title: null, author: { name: null } }, names: null },
        errors: ['book.author.name', 'book.title', 'names'],
      },
      reference: 'it says nothing',
    },
    {
      says: 'a field of an entity left out, at each place, and in a list below',
      query: '{ shelf { due } loans { book { fees { minor } } } }',
      tamper: {
        loans: (answer, asked) => {
          if (asked.includes('due')) return withoutFirst(answer, 'due');
          return asked.includes('fees')
            ? { data: { loans: [{ book: { id: '1', fees: [{}, { minor: 2 }] } }] } }
            : answer;
        },
      },
      right: {
        data: {
          shelf: [[{ due: null }, { due: 'soon' }], [], null, [null, { due: null }]],
          loans: [{ book: { fees: [{ minor: null }, { minor: 2 }] } }],
        },
        errors: ['loans.0.book.fees.0.minor', 'shelf.0.0.due', 'shelf.3.1.due'],
      },
      reference: 'it says nothing',
    },
    {
      says: 'a field left out that is said to be in error, and one that is not',
      query: '{ book { title bad } }',
      tamper: {
        books: only({ data: { book: {} }, errors: [{ message: 'no', path: ['book', 'bad'] }] }),
      },
      right: { data: { book: { title: null, bad: null } }, errors: ['book.bad', 'book.title'] },
      reference: 'it says nothing of the other',
    },
    ...[true, false].map((s) => ({
      says: `a field left out that is there on a condition: ${s}`,
      query: 'query($s: Boolean!) { book { id title @include(if: $s) ... @skip(if: $s) { bad } } }',
      variables: { s },
      tamper: { books: only({ data: { book: { id: '1' } } }) },
      right: s
        ? { data: { book: { id: '1', title: null } }, errors: ['book.title'] }
        : { data: { book: { id: '1', bad: null } }, errors: ['book.bad'] },
      reference: 'it says nothing',
    })),
    {
      says: 'an entity that nobody knows is no fault',
      query: '{ books { due fine } }',
      tamper: { loans: only({ data: { _entities: [null, null, null] } }) },
      right: {
        data: { books: [{ due: null, fine: null }, null, { due: null, fine: null }, { due: null, fine: null }] },
        errors: [],
      },
    },
  ],
};
