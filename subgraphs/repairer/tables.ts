import { defineEntity, p } from '@mikro-orm/core';
import type { MigrationStep } from '#subgraphs/party.ts';
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
  },
});

export const tables = [WorkshopTable, ServiceOrderTable, ServiceBookingTable];

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
];
