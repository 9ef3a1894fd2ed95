import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summariseTelematics } from '#subgraphs/manufacturer/rules/summariseTelematics.ts';
import type { TelematicsSums } from '#subgraphs/manufacturer/rules/summariseTelematics.ts';

const MONTH: TelematicsSums = {
  fromDay: '2026-10-26',
  toDay: '2026-11-24',
  days: 30,
  distanceKm: 1_200,
  totalMinutes: 1_800,
  nightMinutes: 180,
  harshEvents: 24,
  speedingKm: 60,
};

test('a month of driving, figure by figure', () => {
  expect(summariseTelematics(MONTH)).toEqual({
    fromDay: '2026-10-26',
    toDay: '2026-11-24',
    days: 30,
    distanceKm: 1_200,
    totalHours: 30,
    nightHours: 3,
    nightShare: 0.1,
    harshEventsPer100Km: 2,
    speedingShare: 0.05,
    // 100 - 5 × 2 - 100 × 0.1 - 150 × 0.05 = 72.5
    drivingScore: 73,
  });
});

test('of a car that stood, no share is known and no score is given', () => {
  const stood = { ...MONTH, distanceKm: 0, totalMinutes: 0, nightMinutes: 0, harshEvents: 0, speedingKm: 0 };
  const { nightShare, harshEventsPer100Km, speedingShare, drivingScore } = summariseTelematics(stood);
  expect([nightShare, harshEventsPer100Km, speedingShare, drivingScore]).toEqual([null, null, null, null]);
});

test('faultless driving scores 100', () => {
  const faultless = { ...MONTH, nightMinutes: 0, harshEvents: 0, speedingKm: 0 };
  expect(summariseTelematics(faultless).drivingScore).toBe(100);
});

test.each([
  ['harsh events', { harshEvents: 1_000_000 }, 60],
  ['night', { nightMinutes: 1_800 }, 70],
  ['speeding', { speedingKm: 1_200 }, 70],
])('%s alone cost no more than their share of the score', (_name, worst, score) => {
  const faultless = { ...MONTH, nightMinutes: 0, harshEvents: 0, speedingKm: 0 };
  expect(summariseTelematics({ ...faultless, ...worst }).drivingScore).toBe(score);
});

test('the score lies between 0 and 100, and one more harsh event never raises it', () => {
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(part, part, fc.nat(500), (night, speeding, harshEvents) => {
      const sums = { ...MONTH, nightMinutes: night * 1_800, speedingKm: speeding * 1_200, harshEvents };
      const score = summariseTelematics(sums).drivingScore!;
      const worse = summariseTelematics({ ...sums, harshEvents: harshEvents + 1 }).drivingScore!;
      expect(score >= 0 && score <= 100 && worse <= score).toBe(true);
    }),
  );
});
