import fc from 'fast-check';
import { expect, test } from 'vitest';
import { residualValue } from '#subgraphs/marketplace/rules/residualValue.ts';
import type { ValuedVehicle } from '#subgraphs/marketplace/rules/residualValue.ts';

const NEW: ValuedVehicle = { driveKind: 'BEV', newPriceMinor: 20_000_000, ageYears: 0, odometerKm: 0, sohPercent: 100 };
const known = {
  driveKind: fc.constantFrom('BEV', 'PHEV', 'HEV', 'ICE'),
  newPriceMinor: fc.integer({ min: 1_000_000, max: 200_000_000 }),
  ageYears: fc.double({ min: 0, max: 30, noNaN: true }),
  odometerKm: fc.nat({ max: 900_000 }),
  sohPercent: fc.double({ min: 40, max: 100, noNaN: true }),
};
const vehicles: fc.Arbitrary<ValuedVehicle> = fc.record({
  ...known,
  odometerKm: fc.option(known.odometerKm),
  sohPercent: fc.option(known.sohPercent),
});

/** Not one of low, mid and high is higher in the second. */
function expectNoHigher(first: ValuedVehicle, second: ValuedVehicle): void {
  const [before, after] = [residualValue(first), residualValue(second)];
  expect(after.lowMinor).toBeLessThanOrEqual(before.lowMinor);
  expect(after.midMinor).toBeLessThanOrEqual(before.midMinor);
  expect(after.highMinor).toBeLessThanOrEqual(before.highMinor);
}

function width(vehicle: ValuedVehicle): number {
  return residualValue(vehicle).highMinor - residualValue(vehicle).lowMinor;
}

/** What a battery of 80 % takes off a new car. */
function lost(driveKind: ValuedVehicle['driveKind']): number {
  const worth = (sohPercent: number) => residualValue({ ...NEW, driveKind, sohPercent }).midMinor;
  return worth(100) - worth(80);
}

test('a new car is worth its price', () => expect(residualValue(NEW).midMinor).toBe(20_000_000));

test.each([
  ['BEV', 15_200_000],
  ['PHEV', 15_800_000],
  ['HEV', 17_000_000],
  ['ICE', 16_600_000],
] as const)('a %s of one year, driven and worn as is usual, is worth %s fen of 20,000,000', (driveKind, midMinor) => {
  const year = { driveKind, newPriceMinor: 20_000_000, ageYears: 1, odometerKm: 15_000, sohPercent: 98 };
  expect(residualValue(year).midMinor).toBe(midMinor);
});

test('age lowers the value, whatever the odometer and the battery say', () => {
  fc.assert(
    fc.property(vehicles, fc.double({ min: 0, max: 10, noNaN: true }), (vehicle, years) =>
      expectNoHigher(vehicle, { ...vehicle, ageYears: vehicle.ageYears + years }),
    ),
  );
});

test('distance lowers it', () => {
  fc.assert(
    fc.property(fc.record(known), fc.nat({ max: 300_000 }), (vehicle, km) =>
      expectNoHigher(vehicle, { ...vehicle, odometerKm: vehicle.odometerKm + km }),
    ),
  );
});

test('a worn battery lowers it', () => {
  fc.assert(
    fc.property(fc.record(known), fc.double({ min: 0, max: 40, noNaN: true }), (vehicle, worn) =>
      expectNoHigher(vehicle, { ...vehicle, sohPercent: vehicle.sohPercent - worn }),
    ),
  );
});

test('it weighs most where the battery drives alone, and nothing without a plug', () => {
  expect(lost('BEV')).toBeGreaterThan(lost('PHEV'));
  expect(lost('PHEV')).toBeGreaterThan(0);
  expect([lost('HEV'), lost('ICE')]).toEqual([0, 0]);
});

test('it is a range around the likeliest price, between the value of the parts and the price of a new one', () => {
  fc.assert(
    fc.property(vehicles, (vehicle) => {
      const { lowMinor, midMinor, highMinor } = residualValue(vehicle);
      expect(lowMinor).toBeLessThanOrEqual(midMinor);
      expect(midMinor).toBeLessThanOrEqual(highMinor);
      expect(lowMinor).toBeGreaterThanOrEqual(Math.floor(vehicle.newPriceMinor * 0.03));
      expect(midMinor).toBeLessThanOrEqual(vehicle.newPriceMinor);
    }),
  );
});

test('what is not known widens the range', () => {
  expect(width({ ...NEW, odometerKm: null })).toBeGreaterThan(width(NEW));
  expect(width({ ...NEW, sohPercent: null })).toBeGreaterThan(width(NEW));
  expect(width({ ...NEW, driveKind: 'ICE', sohPercent: null })).toBe(width({ ...NEW, driveKind: 'ICE' }));
});

test('the curve falls over the next five years, from below the value of today', () => {
  fc.assert(
    fc.property(vehicles, (vehicle) => {
      const { midMinor, residualCurve } = residualValue(vehicle);
      expect(residualCurve.map(([years]) => years)).toEqual([1, 2, 3, 4, 5]);
      const worth = [midMinor, ...residualCurve.map(([, minor]) => minor)];
      expect(worth).toEqual(worth.toSorted((a, b) => b - a));
    }),
  );
});

test('the curve is what the same car will be worth, driven and worn at the norm', () => {
  const { residualCurve } = residualValue({ ...NEW, odometerKm: 10_000, ageYears: 1, sohPercent: 95 });
  const later = residualValue({ ...NEW, odometerKm: 40_000, ageYears: 3, sohPercent: 91 });
  expect(residualCurve[1]).toEqual([2, later.midMinor]);
});
