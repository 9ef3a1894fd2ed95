import { defineEntity, p } from '@mikro-orm/core';
import type { EntitySchema } from '@mikro-orm/core';
import type { MigrationStep } from '#subgraphs/party.ts';

/** Amounts in fen. */
export const ListingTable = defineEntity({
  name: 'Listing',
  tableName: 'listing',
  properties: {
    id: p.string().primary(),
    vin: p.string(),
    sellerId: p.string(),
    title: p.string(),
    driveKind: p.string(),
    askingMinor: p.integer(),
    city: p.string(),
    status: p.string(),
    description: p.text(),
    listedOn: p.date(),
  },
});

/** One line of the past of a vehicle that is or was listed. Of the last three only the one of its kind is filled. */
export const PassportLineTable = defineEntity({
  name: 'PassportLine',
  tableName: 'passport_line',
  properties: {
    id: p.string().primary(),
    vin: p.string(),
    kind: p.string(),
    happenedOn: p.date(),
    /** The organisation that reported it. */
    source: p.string(),
    odometerKm: p.integer().nullable(),
    holders: p.integer().nullable(),
    severity: p.string().nullable(),
  },
});

export const tables: readonly EntitySchema[] = [ListingTable, PassportLineTable];

export const migrations: readonly MigrationStep[] = [
  {
    name: 'M20261124Start',
    up: [
      `create table listing (
        id text primary key, vin text not null, seller_id text not null, title text not null, drive_kind text not null,
        asking_minor integer not null, city text not null, status text not null, description text not null,
        listed_on date not null)`,
      `create index listing_open on listing (listed_on desc, id desc) where status = 'OPEN'`,
      `create table passport_line (
        id text primary key, vin text not null, kind text not null, happened_on date not null, source text not null,
        odometer_km integer, holders integer, severity text)`,
      'create index passport_line_vin on passport_line (vin)',
    ],
  },
];
