import {
  ConsentChangeTable,
  ConsentRevisionTable,
  ConsentTable,
  CustomerTable,
  TenureTable,
} from '#subgraphs/customer/tables.ts';
import { consentsOf } from '#world/people/consents.ts';
import type { Population } from '#world/people/population.ts';
import type { Rows } from './rows.ts';

/** The trust operator's rows. A consent's revision is its place in the order of the world's people. */
export function customerRows({ people, cars, today }: Population): Rows[] {
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
    {
      table: ConsentTable,
      rows: consents.map(({ validFrom, validUntil, dataFrom, dataUntil, ...consent }, i) => ({
        ...consent,
        validFrom: instant(validFrom),
        validUntil: instant(validUntil),
        dataFrom: instant(dataFrom),
        dataUntil: instant(dataUntil),
        revision: i + 1,
        changedAt: instant(validFrom),
      })),
    },
    {
      table: ConsentChangeTable,
      rows: consents.map(({ id, subject, status, statusActor, validFrom }, i) => ({
        revision: i + 1,
        consentId: id,
        subject,
        status,
        actor: statusActor,
        at: instant(validFrom),
      })),
    },
    { table: ConsentRevisionTable, rows: [{ singleton: true, value: consents.length }] },
  ];
}

function instant(epochSeconds: number | null): string | null {
  return epochSeconds === null ? null : new Date(epochSeconds * 1000).toISOString();
}
