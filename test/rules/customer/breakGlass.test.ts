import { describe, expect, test } from 'vitest';
import { openGlass } from '#subgraphs/customer/rules/openGlass.ts';
import {
  approveGlass,
  closeGlass,
  glassAsOf,
  isReviewOverdue,
  reviewGlass,
} from '#subgraphs/customer/rules/glassLife.ts';
import type { GlassWish } from '#subgraphs/customer/rules/openGlass.ts';

/** A Thursday, 12:00 in China. */
const AT = Date.parse('2026-11-26T04:00:00Z') / 1000;
const HOUR = 3_600;
const [ANN, BEN, CAM] = ['maker-dawn.s01', 'maker-dawn.s02', 'maker-dawn.s03'];

const wish: GlassWish = {
  id: 'trust.g1',
  org: 'maker-dawn',
  subject: 'trust.c1',
  vin: null,
  scopes: ['location:precise'],
  ticket: 'INC-1',
  reason: 'a crash was sensed, and nobody answers',
  by: ANN,
  at: AT,
};
const opened = openGlass(wish);
const approved = approveGlass(opened, { by: BEN, at: AT + 60 });
const closed = closeGlass(approved, { by: ANN, at: AT + 600 });
const review = { outcome: 'JUSTIFIED', remark: null } as const;

describe('what can be opened', () => {
  test.each([
    ['nothing', { scopes: [] }, 'INPUT_INVALID'],
    ['a scope twice', { scopes: ['location:precise', 'location:precise'] }, 'INPUT_INVALID'],
    ['no scope that there is', { scopes: ['location:exact'] }, 'INPUT_INVALID'],
    ['what is never released for it', { scopes: ['access:record'] }, 'NEVER_ALLOWED'],
    ['what no emergency needs', { scopes: ['location:precise', 'credit:income'] }, 'TEMPLATE_BOUND'],
    ['something without a ticket', { ticket: ' ' }, 'INPUT_INVALID'],
    ['something without a reason', { reason: '' }, 'INPUT_INVALID'],
    ['something with a reason that is a book', { reason: 'x'.repeat(501) }, 'INPUT_INVALID'],
  ])('not %s', (_, more, code) =>
    expect(() => openGlass({ ...wish, ...more })).toThrow(expect.objectContaining({ code })),
  );

  test('what is opened lets nobody read anything yet', () =>
    expect(opened).toMatchObject({ status: 'OPENED', openedBy: ANN, approvedBy: null, validUntil: null }));
});

describe('the second person', () => {
  test('is another than the first', () =>
    expect(() => approveGlass(opened, { by: ANN, at: AT })).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' })));

  test('gives an hour from the approval, and a review that is due five working days after', () =>
    expect(approved).toMatchObject({ status: 'APPROVED', validUntil: AT + 60 + HOUR, reviewDue: '2026-12-03' }));

  test('approves once', () =>
    expect(() => approveGlass(approved, { by: CAM, at: AT + 90 })).toThrow(
      expect.objectContaining({
        code: 'STATE_CONFLICT',
        detail: { status: 'APPROVED', event: 'APPROVE', allowed: ['CLOSE'] },
      }),
    ));

  test('whose clock is a moment behind approves from the opening on', () =>
    expect(approveGlass(opened, { by: BEN, at: AT - 3 })).toMatchObject({ approvedAt: AT, validUntil: AT + HOUR }));
});

describe('time', () => {
  test.each([
    [opened, HOUR - 1, 'OPENED'],
    [opened, HOUR, 'LAPSED'],
    [approved, 60 + HOUR - 1, 'APPROVED'],
    [approved, 60 + HOUR, 'EXPIRED'],
    [closed, 10 * HOUR, 'CLOSED'],
  ])('%#', (glass, after, status) => expect(glassAsOf(glass, AT + after).status).toBe(status));

  test('ends it at its instant, however late that is noted', () =>
    expect(glassAsOf(approved, AT + 9 * HOUR)).toMatchObject({ endedBy: 'time', endedAt: AT + 60 + HOUR }));

  test('what has lapsed cannot be approved any more', () =>
    expect(() => approveGlass(glassAsOf(opened, AT + HOUR), { by: BEN, at: AT + HOUR })).toThrow(
      expect.objectContaining({ code: 'STATE_CONFLICT' }),
    ));
});

describe('the review', () => {
  const done = reviewGlass(closed, { by: CAM, at: AT + 900, ...review });

  test('has an outcome and an author', () =>
    expect(done).toMatchObject({ status: 'REVIEWED', reviewedBy: CAM, outcome: 'JUSTIFIED' }));

  test.each([ANN, BEN])('is not for %s, one of the two', (by) =>
    expect(() => reviewGlass(closed, { by, at: AT, ...review })).toThrow(
      expect.objectContaining({ code: 'NOT_ALLOWED' }),
    ),
  );

  test.each([
    ['while it holds', approved],
    ['a second time', done],
    ['of what was closed before anybody approved', closeGlass(opened, { by: ANN, at: AT })],
    ['of what lapsed', glassAsOf(opened, AT + HOUR)],
  ])('is not made %s', (_, glass) =>
    expect(() => reviewGlass(glass, { by: CAM, at: AT, ...review })).toThrow(
      expect.objectContaining({ code: 'STATE_CONFLICT' }),
    ),
  );

  test('is overdue from the day after its last, in China', () => {
    const lastSecond = Date.parse('2026-12-03T15:59:59Z') / 1000;
    expect([isReviewOverdue(closed, lastSecond), isReviewOverdue(closed, lastSecond + 1)]).toEqual([false, true]);
    expect([isReviewOverdue(done, lastSecond + 1), isReviewOverdue(opened, lastSecond + 1)]).toEqual([false, false]);
  });
});
