import { defineEntity, p } from '@mikro-orm/core';
import type { BookingStatus } from '#schema/generated/repairer.ts';
import type { MigrationStep } from '#subgraphs/party.ts';
import type { SagaState } from './rules/creditSaga.ts';
import type { ServiceLine } from './rules/orderTotal.ts';

export const WorkshopTable = defineEntity({
  name: 'Workshop',
  tableName: 'workshop',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    city: p.string(),
    /** Of the seven days from Monday: minutes from midnight, local time; empty for a day it is closed. */
    openingHours: p.json<number[][]>(),
  },
});

export const ServiceOrderTable = defineEntity({
  name: 'ServiceOrder',
  tableName: 'service_order',
  properties: {
    id: p.string().primary(),
    /** Member-qualified, of the customer role. */
    customer: p.string(),
    vin: p.string(),
    workshop: p.string(),
    finishedOn: p.date(),
    odometerKm: p.integer(),
    /** Prices without tax. */
    lines: p.json<ServiceLine[]>(),
    taxRateBps: p.integer(),
  },
});

export const ServiceBookingTable = defineEntity({
  name: 'ServiceBooking',
  tableName: 'service_booking',
  properties: {
    id: p.string().primary(),
    /** Member-qualified, of the customer role. */
    customer: p.string(),
    vin: p.string(),
    workshop: p.string(),
    startsAt: p.datetime(),
    reason: p.string(),
    /** Where in the workshop, from 1. */
    bay: p.integer().nullable(),
    status: p.string().$type<BookingStatus>(),
    /** Codes of the price list; empty of an appointment without an estimate. */
    jobs: p.json<readonly string[]>(),
    totalMinor: p.integer().nullable(),
    odometerKm: p.integer().nullable(),
    stars: p.integer().nullable(),
    cancelledAt: p.datetime().nullable(),
    /** The insurer that pays. */
    payer: p.string().nullable(),
  },
});

/** What was done about appointments. It only grows. */
export const BookingEventTable = defineEntity({
  name: 'BookingEvent',
  tableName: 'booking_event',
  properties: {
    id: p.string().primary(),
    bookingId: p.string(),
    kind: p.string(),
    happenedAt: p.datetime(),
    client: p.string(),
    clientMutationId: p.string(),
    inputDigest: p.string(),
  },
});

/** Appointments that are paid for by credit, and what their lenders were not told yet. */
export const CreditSagaTable = defineEntity({
  name: 'CreditSaga',
  tableName: 'credit_saga',
  properties: {
    reference: p.string().primary(),
    bookingId: p.string(),
    /** Member-qualified, of the customer role. */
    customer: p.string(),
    vin: p.string(),
    lender: p.string(),
    months: p.integer(),
    amountMinor: p.integer(),
    state: p.string().$type<SagaState>(),
    monthlyMinor: p.integer().nullable(),
    because: p.string().nullable(),
    tries: p.integer(),
    nextAt: p.datetime(),
    heldUntil: p.datetime(),
  },
});

/** The insurers at whose cost it repairs. */
export const InsurerTable = defineEntity({
  name: 'Insurer',
  tableName: 'insurer',
  properties: { insurer: p.string().primary() },
});

export const tables = [
  WorkshopTable,
  ServiceOrderTable,
  ServiceBookingTable,
  BookingEventTable,
  CreditSagaTable,
  InsurerTable,
];

export const migrations: readonly MigrationStep[] = [
  {
    name: 'M20261124Start',
    up: [
      `create table workshop (id text primary key, name text not null, city text not null, opening_hours jsonb not null)`,
      `create table service_order (
        id text primary key, customer text not null, vin text not null, workshop text not null references workshop,
        finished_on date not null, odometer_km int not null, lines jsonb not null, tax_rate_bps int not null)`,
      `create index service_order_vin on service_order (vin)`,
      `create index service_order_latest on service_order (finished_on desc, id desc)`,
      `create table service_booking (
        id text primary key, customer text not null, vin text not null, workshop text not null references workshop,
        starts_at timestamptz not null, reason text not null)`,
      `create index service_booking_customer on service_booking (customer, starts_at)`,
    ],
  },
  {
    name: 'M20261127Bookings',
    up: [
      `alter table service_booking add column bay int, add column status text not null default 'BOOKED',
        add column jobs jsonb not null default '[]', add column total_minor int, add column odometer_km int,
        add column stars int check (stars between 1 and 5), add column cancelled_at timestamptz`,
      `create unique index service_booking_slot on service_booking (workshop, bay, starts_at) where cancelled_at is null`,
      `create table booking_event (
        id text primary key, booking_id text not null references service_booking, kind text not null,
        happened_at timestamptz not null, client text not null, client_mutation_id text not null,
        input_digest text not null, unique (client, client_mutation_id))`,
      `create index booking_event_booking on booking_event (booking_id)`,
      `create function only_grows() returns trigger language plpgsql as
        $$ begin raise exception 'this record only grows'; end $$`,
      `create trigger booking_event_only_grows before update or delete on booking_event for each row execute function only_grows()`,
    ],
  },
  {
    name: 'M20261127Credits',
    up: [
      `create table credit_saga (
        reference text primary key, booking_id text not null unique references service_booking, customer text not null, vin text not null,
        lender text not null, months int not null, amount_minor int not null, state text not null, monthly_minor int, because text,
        tries int not null, next_at timestamptz not null, held_until timestamptz not null)`,
      `create index credit_saga_due on credit_saga (next_at) where state in ('ASKING', 'CONFIRMING', 'DRAWING', 'RELEASING')`,
    ],
  },
  {
    name: 'M20261127Insurers',
    up: ['create table insurer (insurer text primary key)', 'alter table service_booking add column payer text'],
  },
];
