import { addDays, daysBetween } from '#kernel/days.ts';
import { checkDigit, parseVin } from '#kernel/vin.ts';
import { creditOf } from './credits.ts';
import { dice } from './dice.ts';
import { models } from './models.ts';
import { CITIES, nameOf } from './names.ts';
import { organisations, orgsOf } from './organisations.ts';
import type { Vin } from '#kernel/vin.ts';
import type { Dice } from './dice.ts';
import type { Car, Credit, Model, Person, Population } from './population.ts';

export type PopulateOptions = { readonly seed?: number; readonly customers?: number; readonly today: string };

const lenders = orgsOf('lender');
const insurers = orgsOf('insurer');
const repairers = orgsOf('repairer');
const makers = orgsOf('manufacturer');
const wmiOf = new Map(organisations.map(({ id, wmi }) => [id, wmi[0] ?? '']));

/** The world's people and their cars: the same for the same seed, size and day, on every machine. */
export function populate({ seed = 20_261_124, customers = 300, today }: PopulateOptions): Population {
  const people = Array.from({ length: customers }, (_, i) => makePerson(seed, i + 1));
  const cars = people.flatMap((person) => carsOf(seed, person, people, today));
  return { seed, today, people, cars: cars.map((car, index) => ({ ...car, index: index + 1 })) };
}

/** The people of the documentation: one whom the examples' lender may decide about at once, and one who never met it. */
const examples: Readonly<Record<number, Partial<Person>>> = {
  1: { lender: 'lender-lotus', insurer: 'insurer-evergreen', credit: goodCredit() },
  2: { lender: 'lender-lotus', insurer: 'insurer-anchor' },
};

function makePerson(seed: number, index: number): Person {
  const throws = dice(seed, `person ${index}`);
  const { name, latin } = nameOf(throws);
  const passport = /[A-Za-z]/.test(name);
  return {
    id: `trust.c${String(index).padStart(6, '0')}`,
    index,
    name,
    birthYear: throws.between(1955, 2005),
    documentKind: passport ? 'PASSPORT' : 'RESIDENT_ID',
    documentNumberMasked: `${'*'.repeat(passport ? 5 : 14)}${throws.between(1000, 9999)}`,
    phone: `+861${throws.between(30, 99)}${String(throws.between(0, 99_999_999)).padStart(8, '0')}`,
    email: `${latin}${index}@mail.example`,
    city: throws.pick(CITIES),
    credit: creditOf(throws),
    lender: throws.chance(0.8) ? throws.pick(lenders) : null,
    insurer: throws.chance(0.9) ? throws.pick(insurers) : null,
    repairer: throws.pick(repairers),
    ...examples[index],
  };
}

/** Most people hold one car, some two; every eighth car was somebody else's before. */
function carsOf(seed: number, person: Person, people: readonly Person[], today: string): Omit<Car, 'index'>[] {
  const throws = dice(seed, `cars of ${person.index}`);
  const count = throws.chance(0.2) ? 2 : 1;
  return Array.from({ length: count }, (_, i) => makeCar(throws, person, i, people, today));
}

function makeCar(
  throws: Dice,
  person: Person,
  nth: number,
  people: readonly Person[],
  today: string,
): Omit<Car, 'index'> {
  const maker = throws.pick(makers);
  const model = throws.pick(models[maker]!);
  const ageDays = throws.between(120, 2_500);
  const firstRegisteredOn = addDays(today, -ageDays);
  const kmPerDay = Math.max(3, throws.normal(38, 18));
  const modelYear = Number(firstRegisteredOn.slice(0, 4));
  return {
    vin: makeVin(wmiOf.get(maker)!, modelYear, person.index * 2 + nth, throws),
    plate: `沪${throws.pick(['A', 'B', 'C', 'D'])}${model.driveKind === 'BEV' ? 'D' : ''}${throws.between(10_000, 99_999)}`,
    maker,
    model,
    trim: throws.pick(model.trims),
    modelYear,
    firstRegisteredOn,
    tenures: tenuresOf(throws, person, people, firstRegisteredOn, today),
    use: {
      kmPerDay: rounded(kmPerDay, 1),
      nightShare: rounded(Math.min(0.6, Math.max(0, throws.normal(0.08, 0.08))), 3),
      harshPer100Km: rounded(Math.max(0.1, throws.normal(3, 2)), 2),
      speedingShare: rounded(Math.min(0.5, Math.max(0, throws.normal(0.05, 0.05))), 3),
    },
    odometerKm: Math.round(kmPerDay * ageDays),
    sohPercent: sohOf(throws, model, ageDays),
  };
}

function tenuresOf(
  throws: Dice,
  holder: Person,
  people: readonly Person[],
  since: string,
  today: string,
): Car['tenures'] {
  const ageDays = daysBetween(since, today);
  if (ageDays < 400 || !throws.chance(0.125)) return [{ holder, since, until: null }];
  const seller = people[throws.between(0, people.length - 1)]!;
  // The youngest of these changes lie inside the 180 days of day summaries: their older part is the seller's.
  const soldOn = addDays(today, -throws.between(60, ageDays - 200));
  if (seller === holder) return [{ holder, since, until: null }];
  return [
    { holder: seller, since, until: soldOn },
    { holder, since: soldOn, until: null },
  ];
}

/** State of health falls by about 2.3 % a year. */
function sohOf(throws: Dice, { driveKind }: Model, ageDays: number): number | null {
  if (driveKind !== 'BEV' && driveKind !== 'PHEV') return null;
  return rounded(Math.max(62, 100 - (ageDays / 365) * Math.max(0.8, throws.normal(2.3, 0.8))), 1);
}

const YEAR_CODES = '123456789ABCDEFGHJKLMNPRSTVWXY';

/** ISO 3779: maker, five characters of description, check digit, model year (2001 is `1`, a cycle of 30), plant, serial number. */
function makeVin(wmi: string, modelYear: number, serial: number, throws: Dice): Vin {
  const description = Array.from({ length: 5 }, () => throws.pick('ABCDEFGHJKLMNPRSTUVWXYZ0123456789'.split(''))).join(
    '',
  );
  const year = YEAR_CODES[(modelYear - 2001) % 30]!;
  const plant = throws.pick(['A', 'B', 'S']);
  const open = `${wmi}${description}0${year}${plant}${String(serial).padStart(6, '0')}`;
  return parseVin(`${open.slice(0, 8)}${checkDigit(open)}${open.slice(9)}`);
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** A real applicant with a good account and savings, who repaid. */
function goodCredit(): Credit {
  const throws = dice(0, 'the first person');
  let credit = creditOf(throws);
  while (!credit.repaid || credit.checkingAccountBand !== 4 || credit.savingsBand < 4) credit = creditOf(throws);
  return credit;
}
