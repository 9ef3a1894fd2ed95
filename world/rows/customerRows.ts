import { CustomerTable, JointHolderTable, TenureTable } from '#subgraphs/customer/tables.ts';
import { consentRows } from './consentRows.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Car, Person, Population } from '#world/people/population.ts';

/** The trust operator's rows. */
export function customerRows({ people, cars, today }: Population): TableRows[] {
  return [
    {
      table: CustomerTable,
      rows: people.map(({ credit: { repaid: _repaid, ...credit }, ...person }) => ({ ...person, credit })),
    },
    {
      table: TenureTable,
      rows: cars.flatMap(({ vin, plate, tenures }) =>
        tenures.map(({ holder, since, until }) => ({
          vin,
          plate,
          holder: holder.id,
          since: midnight(since),
          until: until && midnight(until),
        })),
      ),
    },
    { table: JointHolderTable, rows: cars.flatMap((car) => jointHolderRow(car, people) ?? []) },
    ...consentRows(people, Date.parse(midnight(today)) / 1000),
  ];
}

/** Every tenth car is a couple's. */
function jointHolderRow({ index, vin, tenures }: Car, people: readonly Person[]) {
  const { holder, since } = tenures.at(-1)!;
  if (index % 10 !== 0 || people.length < 2) return undefined;
  return { vin, since: midnight(since), holder: people[holder.index % people.length]!.id };
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}
