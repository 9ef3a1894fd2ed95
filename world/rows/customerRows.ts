import {
  ConsentChangeTable,
  ConsentRevisionTable,
  ConsentTable,
  CustomerTable,
  TenureTable,
} from '#subgraphs/customer/tables.ts';
import { consentsOf } from '#world/people/consents.ts';
import type { ConsentRecord } from '#subgraphs/customer/rules/consentRecord.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Population } from '#world/people/population.ts';

/** The trust operator's rows. A consent's revision is its place in the order of the world's people. */
export function customerRows({ people, cars, today }: Population): TableRows[] {
  const now = Date.parse(`${today}T00:00:00Z`) / 1000;
  const consents = people.flatMap((person) => consentsOf(person, now));
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
          since: `${since}T00:00:00Z`,
          until: until && `${until}T00:00:00Z`,
        })),
      ),
    },
    { table: ConsentTable, rows: consents.map(consentRow) },
    { table: ConsentChangeTable, rows: consents.map(changeRow) },
    { table: ConsentRevisionTable, rows: [{ singleton: true, value: consents.length }] },
  ];
}

function consentRow({ validFrom, validUntil, dataFrom, dataUntil, ...consent }: ConsentRecord, place: number) {
  return {
    ...consent,
    validFrom: instant(validFrom),
    validUntil: instant(validUntil),
    dataFrom: instant(dataFrom),
    dataUntil: instant(dataUntil),
    revision: place + 1,
    changedAt: instant(validFrom),
  };
}

function changeRow({ id, subject, status, statusActor, validFrom }: ConsentRecord, place: number) {
  return { revision: place + 1, consentId: id, subject, status, actor: statusActor, at: instant(validFrom) };
}

function instant(epochSeconds: number | null): string | null {
  return epochSeconds === null ? null : new Date(epochSeconds * 1000).toISOString();
}
