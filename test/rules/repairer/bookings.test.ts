import { describe, expect, test } from 'vitest';
import { advanced, cancelled, moved, rated } from '#subgraphs/repairer/bookingSteps.ts';
import { bookingAfter, bookingLife } from '#subgraphs/repairer/rules/bookingLife.ts';
import { estimate, jobs } from '#subgraphs/repairer/rules/estimate.ts';
import { localDay, nearest, slotsOf } from '#subgraphs/repairer/rules/slots.ts';
import type { BookingStatus, ServiceStep } from '#schema/generated/repairer.ts';
import type { BookingRow } from '#subgraphs/repairer/store.ts';

const refusal = (code: string, detail: object = {}) =>
  expect.objectContaining({ code, detail: expect.objectContaining(detail) });
const booked = {
  id: 'b1',
  customer: 'trust.c1',
  vin: 'V',
  workshop: 'w1',
  startsAt: new Date(0),
  status: 'BOOKED',
  jobs: ['BRAKES'],
  stars: null,
  odometerKm: null,
  cancelledAt: null,
} as unknown as BookingRow;
const ON = '2026-11-27';
const through = (...steps: [ServiceStep, number?][]) =>
  steps.reduce((row, [step, km]) => advanced(row, step, km ?? null, ON).booking, booked);

describe('slots', () => {
  const hours = [[510, 1080], [510, 1080], [], [510, 750, 800, 1080], [], [540, 960], []];

  test('are full hours within the opening hours of the weekday, in the workshop’s own time', () => {
    const monday = slotsOf(hours, '2026-11-30');
    expect(monday.map((at) => new Date(at).toISOString().slice(11, 16))).toEqual([
      '01:00',
      '02:00',
      '03:00',
      '04:00',
      '05:00',
      '06:00',
      '07:00',
      '08:00',
      '09:00',
    ]);
    expect(new Set(monday.map(localDay))).toEqual(new Set(['2026-11-30']));
    expect(slotsOf(hours, '2026-12-02')).toEqual([]);
    expect(slotsOf(hours, '2026-12-03')).toHaveLength(3 + 4);
  });

  test('near a wish are the nearest, soonest first', () => {
    expect(nearest([10, 1, 7, 4, 20], 6, 3)).toEqual([4, 7, 10]);
  });
});

describe('an estimate', () => {
  test('is parts and labour with tax, to the fen', () => {
    // 2 × 210 yuan, 72 minutes at 220 yuan, 13 % tax: 684 × 1.13
    expect(estimate(['BRAKES'])).toMatchObject({ totalMinor: 77_292, minutes: 72 });
    const each = [...jobs.keys()].map((code) =>
      estimate([code]).lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    );
    const all = estimate([...jobs.keys()]).lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    expect(all).toBe(each.reduce((sum, one) => sum + one, 0));
  });

  test.each([[[]], [['NONE']], [['BRAKES', 'BRAKES']], [['__proto__']]])('of %j is refused', (codes) => {
    expect(() => estimate(codes)).toThrow(refusal('INPUT_INVALID', { check: 'jobs' }));
  });
});

describe('an appointment', () => {
  test('goes from the workshop’s door to the money, and its work becomes history when it is done', () => {
    const atWork = through(['CHECK_IN', 41_000], ['START']);
    const done = advanced(atWork, 'FINISH', null, ON);
    expect(done.order).toMatchObject({ id: 'o-b1', finishedOn: ON, odometerKm: 41_000, customer: 'trust.c1' });
    expect(through(['CHECK_IN', 1], ['START'], ['FINISH'], ['INVOICE'], ['PAY']).status).toBe('PAID');
  });

  test.each([null, -1, 2_000_001])('is not checked in at %s km', (km) => {
    expect(() => advanced(booked, 'CHECK_IN', km, ON)).toThrow(refusal('INPUT_INVALID', { check: 'odometerKm' }));
  });

  test('is rated once, after the work is done, with one to five', () => {
    expect(() => rated(booked, 5)).toThrow(refusal('STATE_CONFLICT', { status: 'BOOKED' }));
    const done = through(['CHECK_IN', 1], ['START'], ['FINISH']);
    for (const stars of [0, 6, 2.5])
      expect(() => rated(done, stars)).toThrow(refusal('INPUT_INVALID', { check: 'stars' }));
    expect(() => rated(rated(done, 4).booking, 5)).toThrow(refusal('STATE_CONFLICT', { check: 'rated' }));
  });

  test('takes each step only where the table has it, and every other is refused with those that it has', () => {
    for (const status of Object.keys(bookingLife) as BookingStatus[])
      for (const step of ['MOVE', 'CANCEL', 'CHECK_IN', 'START', 'FINISH', 'INVOICE', 'PAY'] as const) {
        const next = bookingLife[status][step];
        if (next) expect(bookingAfter(status, step)).toBe(next);
        else
          expect(() => bookingAfter(status, step)).toThrow(
            refusal('STATE_CONFLICT', { allowed: Object.keys(bookingLife[status]) }),
          );
      }
    expect(() => moved(cancelled(booked, new Date()).booking, new Date())).toThrow(
      refusal('STATE_CONFLICT', { allowed: [] }),
    );
  });
});
