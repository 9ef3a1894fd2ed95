import { defineEntity, p } from '@mikro-orm/core';
import type { EntitySchema } from '@mikro-orm/core';
import type { BidStatus } from '#schema/generated/marketplace.ts';
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
    /** When each side said that the vehicle was handed over. */
    sellerHandedAt: p.datetime().nullable(),
    buyerHandedAt: p.datetime().nullable(),
  },
});

export const BidTable = defineEntity({
  name: 'Bid',
  tableName: 'bid',
  properties: {
    id: p.string().primary(),
    listingId: p.string(),
    /** Member-qualified, of the customer role. */
    buyerId: p.string(),
    amountMinor: p.integer(),
    status: p.string().$type<BidStatus>(),
    placedAt: p.datetime(),
  },
});

/** What was done about sales. It only grows. */
export const SaleEventTable = defineEntity({
  name: 'SaleEvent',
  tableName: 'sale_event',
  properties: {
    id: p.string().primary(),
    /** Of the listing; of a bid, the bid's. */
    saleId: p.string(),
    kind: p.string(),
    happenedAt: p.datetime(),
    client: p.string(),
    clientMutationId: p.string(),
    inputDigest: p.string(),
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
    /** Its place among the vehicle's lines, from 1, in the order in which they were recorded. */
    seq: p.integer(),
    /** 16 random bytes, hex. */
    salt: p.string(),
  },
});

export const tables: readonly EntitySchema[] = [ListingTable, PassportLineTable, BidTable, SaleEventTable];

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
  {
    name: 'M20261127Sales',
    up: [
      'alter table listing add column seller_handed_at timestamptz, add column buyer_handed_at timestamptz',
      'create index listing_seller on listing (seller_id)',
      `create unique index listing_live on listing (vin) where status in ('OPEN', 'RESERVED')`,
      `create table bid (
        id text primary key, listing_id text not null references listing, buyer_id text not null,
        amount_minor integer not null check (amount_minor > 0), status text not null, placed_at timestamptz not null)`,
      'create index bid_buyer on bid (buyer_id)',
      'create index bid_listing on bid (listing_id)',
      `create unique index bid_accepted on bid (listing_id) where status in ('ACCEPTED', 'FULFILLED')`,
      `create table sale_event (
        id text primary key, sale_id text not null, kind text not null, happened_at timestamptz not null, client text not null,
        client_mutation_id text not null, input_digest text not null, unique (client, client_mutation_id))`,
      'create index sale_event_sale on sale_event (sale_id)',
      `create function only_grows() returns trigger language plpgsql as
        $$ begin raise exception 'this record only grows'; end $$`,
      'create trigger sale_event_only_grows before update or delete on sale_event for each row execute function only_grows()',
    ],
  },
  {
    name: 'M20261128PassportProof',
    up: [
      `alter table passport_line add column seq integer, add column salt text not null default replace(gen_random_uuid()::text, '-', '')`,
      `update passport_line as line set seq = numbered.seq from
        (select id, row_number() over (partition by vin order by happened_on, id) as seq from passport_line) as numbered
        where numbered.id = line.id`,
      'alter table passport_line alter column seq set not null, alter column salt drop default, add unique (vin, seq)',
      'create trigger passport_line_only_grows before update or delete on passport_line for each row execute function only_grows()',
    ],
  },
];
