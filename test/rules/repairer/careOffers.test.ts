import { expect, test } from 'vitest';
import { careOffers } from '#subgraphs/repairer/rules/careOffers.ts';
import type { Use } from '#subgraphs/repairer/rules/careOffers.ts';

const ON = '2026-11-27';
const served: Use = {
  odometerKm: 40_000,
  harshEventsPer100Km: null,
  last: { finishedOn: '2026-06-01', odometerKm: 38_000 },
};
const jobs = (more: Partial<Use>) => careOffers({ ...served, ...more }, ON).map(({ job }) => job);

test('what is not due is not offered', () => expect(jobs({})).toEqual([]));

test.each([
  ['by kilometres', { odometerKm: 47_000 }],
  ['by time', { last: { finishedOn: '2025-12-01', odometerKm: 38_000 } }],
  ['of a car that was never there, by kilometres', { last: null }],
])('a service is due %s', (_, more) => expect(jobs(more)).toEqual(['SERVICE']));

test('brakes are offered for how it is driven, where that is known, and not to a new car', () => {
  expect(jobs({ harshEventsPer100Km: 5 })).toEqual(['BRAKES']);
  expect(jobs({ harshEventsPer100Km: 4.9 })).toEqual([]);
  expect(jobs({ harshEventsPer100Km: 9, odometerKm: 3_000, last: null })).toEqual([]);
});

test('each says why in both languages, with its price', () => {
  expect(careOffers({ ...served, odometerKm: 47_000 }, ON)).toEqual([
    {
      job: 'SERVICE',
      totalMinor: 63_845,
      en: '9000 km since the last service: the next one is due.',
      zh: '距上次保养已行驶9000公里，建议保养。',
    },
  ]);
});
