import fc from 'fast-check';
import { expect, test } from 'vitest';
import { servicePlan } from '#subgraphs/repairer/rules/servicePlan.ts';
import type { PlannedVehicle } from '#subgraphs/repairer/rules/servicePlan.ts';

const ON = '2026-11-27';
/** Driven 50 km a day; served a hundred days ago at 35,000 km. */
const car: PlannedVehicle = {
  odometerKm: 40_000,
  driveKind: 'ICE',
  firstRegisteredOn: '2024-09-18',
  last: { finishedOn: '2026-08-19', odometerKm: 35_000 },
};

test('the next services are due by kilometres or by time, whichever is first', () => {
  const [next, second] = servicePlan(car, ON, 2);
  expect(next).toMatchObject({ number: 5, dueOn: '2027-03-07', dueAtKm: 45_000, jobs: ['SERVICE', 'TYRES'] });
  expect(second).toMatchObject({ number: 6, dueAtKm: 55_000, jobs: ['SERVICE'] });
  const [seldom] = servicePlan({ ...car, odometerKm: 36_000 }, ON, 1);
  // 9,000 km at 45 km a day.
  expect(seldom!.dueOn).toBe('2027-06-15');
  const [rare] = servicePlan({ ...car, odometerKm: 35_100, firstRegisteredOn: '2010-01-01' }, ON, 1);
  expect(rare!.dueOn).toBe('2027-08-19');
});

test('a car without an engine has no oil to change; one with a plug has a battery to look at', () => {
  const jobs = (driveKind: PlannedVehicle['driveKind']) => servicePlan({ ...car, driveKind }, ON, 1)[0]!.jobs;
  expect(jobs('BEV')).toEqual(['BATTERY_CHECK', 'TYRES']);
  expect(jobs('PHEV')).toEqual(['SERVICE', 'BATTERY_CHECK', 'TYRES']);
  expect(jobs(null)).toEqual(['SERVICE', 'TYRES']);
});

const day = fc
  .integer({ min: 0, max: 5_000 })
  .map((days) => new Date(Date.UTC(2013, 5, 1) + days * 86_400_000).toISOString().slice(0, 10));
test('a plan goes forward, none of it is in the past, and each service has something to do', () => {
  const vehicles: fc.Arbitrary<PlannedVehicle> = fc.record({
    odometerKm: fc.nat({ max: 500_000 }),
    driveKind: fc.constantFrom('BEV', 'PHEV', 'HEV', 'ICE', null),
    firstRegisteredOn: fc.option(day.filter((each) => each < ON)),
    last: fc.option(fc.record({ finishedOn: day.filter((each) => each <= ON), odometerKm: fc.nat({ max: 500_000 }) })),
  });
  fc.assert(
    fc.property(vehicles, (vehicle) => {
      const plan = servicePlan(vehicle, ON, 5);
      for (const [i, { number, dueOn, dueAtKm, jobs, totalMinor }] of plan.entries()) {
        expect(dueOn >= ON).toBe(true);
        expect(jobs.length).toBeGreaterThan(0);
        expect(totalMinor).toBeGreaterThan(0);
        if (i === 0) continue;
        expect(number).toBe(plan[i - 1]!.number + 1);
        expect(dueAtKm).toBe(plan[i - 1]!.dueAtKm + 10_000);
        expect(dueOn >= plan[i - 1]!.dueOn).toBe(true);
      }
    }),
  );
});
