import { addDays, daysBetween } from '#kernel/days.ts';
import { InsurerTable, ServiceBookingTable, ServiceOrderTable, WorkshopTable } from '#subgraphs/repairer/tables.ts';
import { dice } from '#world/people/dice.ts';
import { CITIES } from '#world/people/names.ts';
import { organisations, orgsOf } from '#world/people/organisations.ts';
import { holderOf } from '#world/people/population.ts';
import { odometerOn } from './odometerOn.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { ServiceLine } from '#subgraphs/repairer/rules/orderTotal.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Dice } from '#world/people/dice.ts';
import type { Car, Person, Population } from '#world/people/population.ts';

type Workshop = {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  readonly openingHours: number[][];
};

const SERVICE_KM = 10_000;
const SERVICE_DAYS = 365;
const TAX_RATE_BPS = 1_300;
const LABOUR_HOUR_MINOR = 22_000;

type Part = readonly [partNumber: string, description: string, quantity: number, priceMinor: number, hours: number];
const OIL: Part = ['OF-1047', 'Oil and oil filter', 1, 28_000, 0.5];
const CABIN_FILTER: Part = ['CF-2210', 'Cabin filter', 1, 12_000, 0.3];
const WEAR: readonly Part[] = [
  ['BP-3301', 'Front brake pads', 2, 21_000, 1.2],
  ['TY-5518', 'Tyre', 4, 56_000, 1],
  ['WB-0420', 'Wiper blades', 2, 6_500, 0.2],
  ['BT-1212', '12 V battery', 1, 48_000, 0.4],
];
const REASONS = ['Regular service', 'Brake check', 'Tyre change', 'Air conditioning', 'Recall work'] as const;

/** A repair chain's rows: its workshops, and the work for the people whom it serves. */
export function repairerRows(population: Population, org: OrgId): TableRows[] {
  const workshops = workshopsOf(org);
  return [
    { table: WorkshopTable, rows: workshops },
    { table: InsurerTable, rows: orgsOf('insurer').map((insurer) => ({ insurer })) },
    { table: ServiceOrderTable, rows: population.cars.flatMap((car) => orderRows(population, car, org, workshops)) },
    {
      table: ServiceBookingTable,
      rows: inBays(population.cars.flatMap((car) => bookingRows(population, car, org, workshops))),
    },
  ];
}

/** The chains share out the cities, one workshop each. */
function workshopsOf(org: OrgId): Workshop[] {
  const chains = orgsOf('repairer');
  const name = organisations.find(({ id }) => id === org)?.name.zh ?? org;
  const weekday = [510, 1080];
  const cities = CITIES.filter((_, i) => i % chains.length === chains.indexOf(org));
  return cities.map((city, i) => ({
    id: `w${i + 1}`,
    name: `${name}${city}店`,
    city,
    openingHours: [weekday, weekday, weekday, weekday, weekday, [540, 960], i % 2 === 0 ? [600, 900] : []],
  }));
}

/** Every 10,000 km or every year, whichever comes first, by the repairer of whoever held the car then. */
function orderRows({ seed, today }: Population, car: Car, org: OrgId, workshops: readonly Workshop[]) {
  const throws = dice(seed, `${car.vin} services`);
  const rows: Record<string, unknown>[] = [];
  const interval = Math.min(SERVICE_DAYS, SERVICE_KM / car.use.kmPerDay);
  const age = daysBetween(car.firstRegisteredOn, today);
  for (let nth = 1, days = 0; ; nth += 1) {
    days += Math.round(interval * (0.85 + 0.3 * throws.next()));
    const lines = linesOf(throws, car, nth);
    const workshopThrow = throws.next();
    if (days >= age) return rows;
    const finishedOn = addDays(car.firstRegisteredOn, days);
    const customer = heldOn(car, finishedOn);
    if (customer.repairer !== org) continue;
    rows.push({
      id: `o${String(car.index).padStart(6, '0')}-${nth}`,
      customer: customer.id,
      vin: car.vin,
      workshop: nearest(workshops, customer, workshopThrow).id,
      finishedOn,
      odometerKm: odometerOn(car, finishedOn, today),
      lines,
      taxRateBps: TAX_RATE_BPS,
    });
  }
}

function linesOf(throws: Dice, { model }: Car, nth: number): ServiceLine[] {
  const parts = [model.driveKind === 'BEV' ? CABIN_FILTER : OIL, ...(nth % 3 === 0 ? [throws.pick(WEAR)] : [])];
  const fitted = parts.map(([partNumber, description, quantity, priceMinor]) => ({
    kind: 'PART' as const,
    partNumber,
    description,
    quantity,
    amountMinor: quantity * priceMinor,
  }));
  const hours = parts.reduce((sum, [, , , , each]) => sum + each, 0.5);
  const amountMinor = Math.round(hours * LABOUR_HOUR_MINOR);
  return [
    ...fitted,
    { kind: 'LABOUR', description: 'Inspection and fitting', hours: Math.round(hours * 10) / 10, amountMinor },
  ];
}

/** Every third holder has an appointment within a month, while the workshop is open. */
function bookingRows({ seed, today }: Population, car: Car, org: OrgId, workshops: readonly Workshop[]) {
  const customer = holderOf(car);
  const throws = dice(seed, `${car.vin} bookings`);
  if (customer.repairer !== org || !throws.chance(1 / 3)) return [];
  const workshop = nearest(workshops, customer, throws.next());
  const startsAt = appointment(throws, workshop, addDays(today, throws.between(1, 30)));
  const id = `b${String(car.index).padStart(6, '0')}`;
  return [{ id, customer: customer.id, vin: car.vin, workshop: workshop.id, startsAt, reason: throws.pick(REASONS) }];
}

/** Those who come to one workshop at one time have a bay each. */
function inBays<Row extends { readonly workshop: string; readonly startsAt: string }>(rows: readonly Row[]) {
  const taken = new Map<string, number>();
  const none = { status: 'BOOKED', jobs: [], totalMinor: null, odometerKm: null, stars: null, cancelledAt: null };
  return rows.map((row) => {
    const slot = `${row.workshop} ${row.startsAt}`;
    const bay = (taken.get(slot) ?? 0) + 1;
    taken.set(slot, bay);
    return { ...row, ...none, bay };
  });
}

/** On the hour, on that day or, if it is closed then, on the next one that is open. Opening hours are China's time, UTC+8. */
function appointment(throws: Dice, workshop: Workshop, day: string): string {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const [opens, closes] = workshop.openingHours[weekday]!;
  if (opens === undefined || closes === undefined) return appointment(throws, workshop, addDays(day, 1));
  const hour = throws.between(Math.ceil(opens / 60), Math.floor(closes / 60) - 1);
  return new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000).toISOString();
}

function nearest(workshops: readonly Workshop[], { city }: Person, otherwise: number): Workshop {
  return workshops.find((each) => each.city === city) ?? workshops[Math.floor(otherwise * workshops.length)]!;
}

function heldOn({ tenures }: Car, day: string): Person {
  return tenures.findLast(({ since }) => since <= day)!.holder;
}
