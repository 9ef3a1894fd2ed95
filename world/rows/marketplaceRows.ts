import { addDays, daysBetween } from '#kernel/days.ts';
import { residualValue } from '#subgraphs/marketplace/rules/residualValue.ts';
import { ListingTable, PassportLineTable } from '#subgraphs/marketplace/tables.ts';
import { dice } from '#world/people/dice.ts';
import { holderOf } from '#world/people/population.ts';
import { carAccidents } from './carAccidents.ts';
import { odometerOn } from './odometerOn.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { ListingRow, PassportLineRow } from '#subgraphs/marketplace/store.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Car, Population } from '#world/people/population.ts';

type LineRow = PassportLineRow & { readonly id: string };
type Line = Omit<PassportLineRow, 'seq' | 'salt'>;

const LISTED_SHARE = 0.05;
const STATES = ['OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN', 'OPEN', 'RESERVED', 'CLOSED'] as const;
const DESCRIPTIONS = [
  'One careful driver, serviced on time.',
  'Non-smoker, always parked in a garage.',
  '一手精心保养，无泡水无火烧。',
  '家用代步，按时保养，手续齐全。',
] as const;

/** A marketplace's rows: about every twentieth car is listed by its present holder, with what is known of its past. */
export function marketplaceRows(population: Population, org: OrgId): TableRows[] {
  const listed = population.cars.filter((car) =>
    dice(population.seed, `${org} ${car.vin} listed`).chance(LISTED_SHARE),
  );
  return [
    { table: ListingTable, rows: listed.map((car) => listingRow(population, org, car)) },
    { table: PassportLineTable, rows: listed.flatMap((car) => passportRows(population, car)) },
  ];
}

/** Asked is a little above what the car is likely to bring. */
function listingRow({ seed, today }: Population, org: OrgId, car: Car): ListingRow {
  const throws = dice(seed, `${org} ${car.vin} listing`);
  const { make, model, driveKind, newPriceMinor } = car.model;
  const ageYears = daysBetween(car.firstRegisteredOn, today) / 365.25;
  const { odometerKm, sohPercent } = car;
  const { midMinor } = residualValue({ driveKind, newPriceMinor, ageYears, odometerKm, sohPercent });
  const holder = holderOf(car);
  return {
    id: `l${padded(car.index)}`,
    vin: car.vin,
    sellerId: holder.id,
    title: `${make} ${model} ${car.trim} ${car.modelYear}`,
    driveKind,
    askingMinor: Math.round((midMinor * throws.between(100, 108)) / 10_000_000) * 100_000,
    city: holder.city,
    status: throws.pick(STATES),
    description: throws.pick(DESCRIPTIONS),
    listedOn: addDays(today, -throws.between(1, 45)),
    sellerHandedAt: null,
    buyerHandedAt: null,
  };
}

function passportRows(population: Population, car: Car): LineRow[] {
  const throws = dice(population.seed, `${car.vin} passport`);
  const lines = [...odometerLines(population, car), ...transferLines(car), ...damageLines(population, car)];
  const recorded = lines.toSorted((a, b) => a.happenedOn.localeCompare(b.happenedOn));
  return recorded.map((line, i) => {
    const salt = Array.from({ length: 16 }, () => throws.between(0, 255).toString(16).padStart(2, '0')).join('');
    return { ...line, id: `h${padded(car.index)}-${String(i + 1).padStart(2, '0')}`, seq: i + 1, salt };
  });
}

/** Read once a year at the garage, and by the maker on the last day. */
function odometerLines({ today }: Population, car: Car): Line[] {
  const ageDays = daysBetween(car.firstRegisteredOn, today);
  const reads = Array.from({ length: Math.floor(ageDays / 365) }, (_, i) => 365 * (i + 1));
  const garage = reads.map((days) => {
    const on = addDays(car.firstRegisteredOn, days);
    return line(car, 'ODOMETER', on, holderOf(car).repairer, { odometerKm: odometerOn(car, on, today) });
  });
  return [...garage, line(car, 'ODOMETER', today, car.maker, { odometerKm: car.odometerKm })];
}

function transferLines(car: Car): Line[] {
  return car.tenures.slice(1).map(({ since }, i) => line(car, 'TRANSFER', since, 'trust', { holders: i + 2 }));
}

/** As the garage that repaired it tells it. */
function damageLines(population: Population, car: Car): Line[] {
  const { repairer } = holderOf(car);
  return carAccidents(population, car).map(({ occurredOn, amountMinor }) =>
    line(car, 'DAMAGE', occurredOn, repairer, { severity: severityOf(amountMinor) }),
  );
}

function severityOf(amountMinor: number): string {
  if (amountMinor < 500_000) return 'minor, bodywork';
  return amountMinor <= 5_000_000 ? 'moderate, parts replaced' : 'severe, structure repaired';
}

function line(
  { vin }: Car,
  kind: PassportLineRow['kind'],
  happenedOn: string,
  source: OrgId,
  told: Partial<Pick<PassportLineRow, 'odometerKm' | 'holders' | 'severity'>>,
): Line {
  return { vin, kind, happenedOn, source, odometerKm: null, holders: null, severity: null, ...told };
}

function padded(index: number): string {
  return String(index).padStart(6, '0');
}
