import { addDays } from '#kernel/days.ts';
import {
  BatteryTable,
  ChargingSessionTable,
  TelematicsDayTable,
  TripTable,
  VehicleModelTable,
  VehicleTable,
} from '#subgraphs/manufacturer/tables.ts';
import { dice } from '#world/people/dice.ts';
import { models } from '#world/people/models.ts';
import { holderOf } from '#world/people/population.ts';
import { drivenDays } from './drivenDays.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { OpenRecall } from '#subgraphs/manufacturer/tables.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Dice } from '#world/people/dice.ts';
import type { CITIES } from '#world/people/names.ts';
import type { Car, Model, Population } from '#world/people/population.ts';
import type { DrivenDay } from './drivenDays.ts';

/** City centres, WGS 84: latitude, longitude. */
const CITY_CENTRES: Readonly<Record<(typeof CITIES)[number], readonly [number, number]>> = {
  上海: [31.2304, 121.4737],
  北京: [39.9042, 116.4074],
  广州: [23.1291, 113.2644],
  深圳: [22.5431, 114.0579],
  杭州: [30.2741, 120.1551],
  成都: [30.5728, 104.0668],
  武汉: [30.5928, 114.3055],
  南京: [32.0603, 118.7969],
  西安: [34.3416, 108.9398],
  重庆: [29.563, 106.5516],
};
const FAULT_CODES = ['P0A80', 'P0300', 'P0420', 'B1318', 'C0035', 'U0100', 'P0128', 'P0171'] as const;
const RECALLS = [
  ['R1', 'The brake booster may lose vacuum; it is replaced.'],
  ['R2', 'The seat belt pretensioner may not fire; its connector is replaced.'],
  ['R3', 'The charging control unit may overheat; its software is updated.'],
] as const;

/** A maker's rows: the cars that it built, and nobody else's. */
export function manufacturerRows(population: Population, org: OrgId): TableRows[] {
  const cars = population.cars.filter((car) => car.maker === org);
  const batteries = cars.filter((car) => car.sohPercent !== null);
  return [
    { table: VehicleModelTable, rows: models[org]!.map(modelRow) },
    { table: VehicleTable, rows: cars.map((car) => vehicleRow(population, car)) },
    { table: BatteryTable, rows: batteries.map((car) => batteryRow(population, car)) },
    { table: ChargingSessionTable, rows: eachOf(batteries, (car) => chargingRows(population, car)) },
    { table: TelematicsDayTable, rows: eachOf(cars, (car) => drivenDays(population, car)) },
    { table: TripTable, rows: eachOf(cars, (car) => tripRows(population.seed, drivenDays(population, car))) },
  ];
}

/** Made car by car while they are read: a large world has millions of days. */
function eachOf<Row>(cars: readonly Car[], rowsOfCar: (car: Car) => readonly Row[]): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const car of cars) yield* rowsOfCar(car);
    },
  };
}

function modelRow({ make, model, driveKind, newPriceMinor }: Model) {
  return { make, model, driveKind, newPriceMinor };
}

function vehicleRow({ seed, today }: Population, car: Car) {
  const throws = dice(seed, `${car.vin} as its maker knows it`);
  const { vin, trim, modelYear, firstRegisteredOn, odometerKm } = car;
  const { city } = holderOf(car);
  const [latitude, longitude] = CITY_CENTRES[city as keyof typeof CITY_CENTRES];
  return {
    ...modelRow(car.model),
    vin,
    trim,
    modelYear,
    firstRegisteredOn,
    odometerKm,
    odometerReadAt: at(today, 0),
    faultCodes: throws.chance(0.12) ? [throws.pick(FAULT_CODES)] : [],
    openRecalls: throws.chance(0.08) ? [recallOf(throws, car, today)] : [],
    city,
    latitude: rounded(throws.normal(latitude, 0.06), 5),
    longitude: rounded(throws.normal(longitude, 0.06), 5),
    seenAt: at(addDays(today, -1), throws.between(0, 1439)),
  };
}

function recallOf(throws: Dice, { maker, modelYear }: Car, today: string): OpenRecall {
  const [number, description] = throws.pick(RECALLS);
  const openedOn = addDays(today, -throws.between(20, 110));
  return { campaign: `${maker.slice(6).toUpperCase()}-${modelYear}-${number}`, description, openedOn };
}

function batteryRow({ seed, today }: Population, { vin, model, odometerKm, sohPercent }: Car) {
  const throws = dice(seed, `${vin} battery`);
  const kwhPerKm = model.driveKind === 'BEV' ? 0.13 + 0.05 * throws.next() : 0.05 + 0.05 * throws.next();
  return {
    vin,
    sohPercent,
    netCapacityKwh: rounded((capacityKwh(model) * sohPercent!) / 100, 1),
    chargeThroughputKwh: rounded(odometerKm * kwhPerKm, 1),
    measuredAt: at(addDays(today, -throws.between(1, 14)), throws.between(0, 1439)),
  };
}

/** When new: a dearer battery car has the larger battery. */
function capacityKwh({ driveKind, newPriceMinor }: Model): number {
  return driveKind === 'BEV' ? Math.round(25 + newPriceMinor / 500_000) : 18;
}

function chargingRows({ seed, today }: Population, { vin, model }: Car) {
  const throws = dice(seed, `${vin} charging`);
  const count = throws.between(8, 12);
  let day = addDays(today, -throws.between(1, 3));
  return Array.from({ length: count }, () => {
    const fast = throws.chance(0.3);
    const startedAt = at(day, throws.between(0, 1439));
    day = addDays(day, -throws.between(1, 5));
    return { vin, startedAt, energyKwh: rounded(capacityKwh(model) * (0.15 + 0.6 * throws.next()), 1), fast };
  });
}

/** Two trips a day, to work and back, that add up to the day; 5 to 20 in all, and none of a day that is not over. */
function tripRows(seed: number, days: readonly DrivenDay[]) {
  const throws = dice(seed, `${days[0]?.vin} trips`);
  const wanted = throws.between(5, 20);
  const driven = days.slice(0, -1).filter((day) => day.distanceKm > 0);
  return driven.slice(-Math.ceil(wanted / 2)).flatMap((day, i, { length }) => {
    const [there, back] = tripsOf(throws, day);
    return i === 0 && wanted < 2 * length ? [back] : [there, back];
  });
}

function tripsOf(throws: Dice, { vin, day, distanceKm, totalMinutes, harshEvents }: DrivenDay) {
  const half = { km: rounded(distanceKm / 2, 1), harsh: Math.floor(harshEvents / 2) };
  const trip = (startMinute: number, km: number, harsh: number) => ({
    vin,
    startedAt: at(day, startMinute),
    endedAt: at(day, startMinute + Math.max(1, Math.round(totalMinutes / 2))),
    distanceKm: rounded(km, 1),
    harshEvents: harsh,
  });
  const morning = throws.between(0, 90);
  const evening = throws.between(560, 700);
  return [trip(morning, half.km, half.harsh), trip(evening, distanceKm - half.km, harshEvents - half.harsh)] as const;
}

function at(day: string, minute: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000).toISOString();
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
