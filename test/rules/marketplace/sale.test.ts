import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSentences, holderCheck } from '#subgraphs/marketplace/rules/holderCheck.ts';
import { bidLife, listingAfter, listingLife } from '#subgraphs/marketplace/rules/saleLife.ts';
import type { Checked } from '#subgraphs/marketplace/rules/holderCheck.ts';

const [SELLER, BUYER, OTHER] = ['trust.c1', 'trust.c2', 'trust.c3'] as const;
const statuses = ['DRAFT', 'OPEN', 'RESERVED', 'SOLD', 'CLOSED'] as const;
const listing = (more: Partial<Checked> = {}): Checked => ({
  status: 'DRAFT',
  sellerId: SELLER,
  driveKind: 'BEV',
  buyerId: null,
  ...more,
});

test('nothing follows on a sale, or on a listing that is closed', () => {
  expect([listingLife.SOLD, listingLife.CLOSED]).toEqual([{}, {}]);
  expect([bidLife.DECLINED, bidLife.WITHDRAWN, bidLife.FULFILLED]).toEqual([{}, {}, {}]);
});

test('only what is kept for somebody is sold, and what is refused says what is possible', () => {
  const sells = statuses.filter((status) => listingLife[status].SELL);
  expect(sells).toEqual(['RESERVED']);
  expect(() => listingAfter('OPEN', 'SELL')).toThrow(
    expect.objectContaining({
      code: 'STATE_CONFLICT',
      detail: { status: 'OPEN', event: 'SELL', allowed: ['KEEP', 'CLOSE', 'HIDE', 'VOID'] },
    }),
  );
});

test('a draft is opened by nothing but the book that says the seller holds the vehicle, and holds what was said', () => {
  const books = fc.record({
    holderId: fc.constantFrom(SELLER, BUYER, OTHER, null),
    driveKind: fc.constantFrom('BEV' as const, 'ICE' as const, null),
  });
  fc.assert(
    fc.property(books, (book) => {
      const { event } = holderCheck(listing(), book);
      expect(event === 'PUBLISH').toBe(book.holderId === SELLER && book.driveKind !== 'ICE');
    }),
  );
});

test.each([
  ['what was not released', 'OPEN', { holderId: null, driveKind: null }, { outcome: 'UNKNOWN', event: 'HIDE' }],
  ['somebody else', 'OPEN', { holderId: OTHER, driveKind: null }, { outcome: 'NOT_HOLDER', event: 'VOID' }],
  ['the buyer', 'RESERVED', { holderId: BUYER, driveKind: null }, { outcome: 'PASSED_ON', event: 'SELL' }],
  ['the buyer, again', 'SOLD', { holderId: BUYER, driveKind: null }, { outcome: 'PASSED_ON', event: null }],
  ['the seller', 'RESERVED', { holderId: SELLER, driveKind: 'BEV' }, { outcome: 'HOLDS', event: null }],
  ['somebody else, too late', 'CLOSED', { holderId: OTHER, driveKind: null }, { outcome: 'NOT_HOLDER', event: null }],
] as const)('the book names %s', (_, status, book, found) => {
  expect(holderCheck(listing({ status, buyerId: BUYER }), book)).toEqual(found);
});

test('every finding that follows from the book is possible in the state it is found in, and has words in both languages', () => {
  for (const status of statuses)
    for (const holderId of [SELLER, BUYER, OTHER, null])
      for (const buyerId of status === 'RESERVED' || status === 'SOLD' ? [BUYER] : [null]) {
        const { outcome, event } = holderCheck(listing({ status, buyerId }), { holderId, driveKind: 'ICE' });
        expect(event === null || event in listingLife[status]).toBe(true);
        expect(Object.keys(checkSentences[outcome])).toEqual(['en', 'zh']);
      }
});
