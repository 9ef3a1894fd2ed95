import { expect, test } from 'vitest';
import { watchedIn } from '#subgraphs/risk/rules/watchedIn.ts';
import type { Loan, Policy } from '#schema/generated/risk.ts';

const VIN = 'LSU7M4YP7SB000002';
const policy = (more: object): Policy => ({
  id: 'i.p',
  status: 'IN_FORCE',
  vehicle: { vin: VIN },
  claims: [],
  ...more,
});
const loan = (more: object = {}): Loan => ({
  id: 'lender-lotus.l1',
  daysPastDue: 4,
  customer: {
    id: 'trust.c1',
    loans: [
      { id: 'lender-lotus.l1', balanceMinor: 500, daysPastDue: 4 },
      { id: 'lender-granite.l9', balanceMinor: 700, daysPastDue: 12 },
    ],
    policies: [policy({})],
  },
  vehicle: { vin: VIN, odometerReadAt: '2026-11-20T03:00:00Z' },
  ...more,
});
const of = (customer: object) => watchedIn(loan({ customer: { ...loan().customer, ...customer } }), null);

test('what came is taken as it is; what did not is null', () => {
  expect(watchedIn(loan(), 900)).toEqual({
    daysPastDue: 4,
    balancesMinor: [500, 700],
    worstDaysPastDueElsewhere: 12,
    leastSeenMinor: 900,
    firstRegisteredOn: null,
    odometerKm: null,
    odometerReadOn: '2026-11-20',
    sohPercent: null,
    isCovered: true,
    claims: [],
  });
});

test('with one balance that was not released there is no sum', () => {
  expect(
    of({
      loans: [
        { id: 'a', balanceMinor: 500 },
        { id: 'b', balanceMinor: null },
      ],
    }).balancesMinor,
  ).toBeNull();
  expect(of({ loans: null }).balancesMinor).toBeNull();
});

test('only cover that was there can lapse', () => {
  expect(of({ policies: [policy({ status: 'LAPSED' }), policy({ status: 'CANCELLED' })] }).isCovered).toBe(false);
  expect(of({ policies: [] }).isCovered).toBeNull();
  expect(of({ policies: null }).isCovered).toBeNull();
});

test('a policy of another car says nothing about this one', () => {
  const theft = { claims: [{ id: 'c', kind: 'THEFT', status: 'RESERVED' }] };
  expect(of({ policies: [policy({ ...theft, vehicle: { vin: 'LSU7M4YP7SB000099' } })] })).toMatchObject({
    isCovered: null,
    claims: [],
  });
  expect(watchedIn(loan({ vehicle: null }), null)).toMatchObject({ isCovered: null, claims: null });
});

test('a claim that was refused is none, and claims that were not released are not known', () => {
  const claims = (status: string) => [{ id: 'c', kind: 'THEFT', status }];
  expect(of({ policies: [policy({ claims: claims('FIRST_NOTICE') })] }).claims).toEqual(['THEFT']);
  expect(of({ policies: [policy({ claims: claims('REJECTED') })] }).claims).toEqual([]);
  expect(of({ policies: [policy({ claims: null })] }).claims).toBeNull();
});
