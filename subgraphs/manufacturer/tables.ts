import { defineEntity, p } from '@mikro-orm/core';
import type { MigrationStep } from '#subgraphs/party.ts';

/** A recall campaign that a vehicle is still open for. */
export type OpenRecall = { readonly campaign: string; readonly description: string; readonly openedOn: string };

export const VehicleModelTable = defineEntity({
  name: 'VehicleModel',
  tableName: 'vehicle_model',
  properties: {
    make: p.string().primary(),
    model: p.string().primary(),
    driveKind: p.string(),
    newPriceMinor: p.integer(),
  },
});

/** A vehicle as its maker built it and as it last reported. */
export const VehicleTable = defineEntity({
  name: 'Vehicle',
  tableName: 'vehicle',
  properties: {
    vin: p.string().primary(),
    make: p.string(),
    model: p.string(),
    trim: p.string(),
    modelYear: p.integer(),
    driveKind: p.string(),
    firstRegisteredOn: p.date(),
    newPriceMinor: p.integer(),
    odometerKm: p.integer(),
    odometerReadAt: p.datetime(),
    faultCodes: p.json<string[]>(),
    openRecalls: p.json<OpenRecall[]>(),
    city: p.string(),
    latitude: p.double(),
    longitude: p.double(),
    seenAt: p.datetime(),
  },
});

/** How one vehicle was driven on one day. Night is 23:00 to 05:00. */
export const TelematicsDayTable = defineEntity({
  name: 'TelematicsDay',
  tableName: 'telematics_day',
  properties: {
    vin: p.string().primary(),
    day: p.date().primary(),
    distanceKm: p.double(),
    totalMinutes: p.integer(),
    nightMinutes: p.integer(),
    harshEvents: p.integer(),
    speedingKm: p.double(),
  },
});

export const TripTable = defineEntity({
  name: 'Trip',
  tableName: 'trip',
  properties: {
    vin: p.string().primary(),
    startedAt: p.datetime().primary(),
    endedAt: p.datetime(),
    distanceKm: p.double(),
    harshEvents: p.integer(),
  },
});

/** The traction battery of a vehicle that has one. */
export const BatteryTable = defineEntity({
  name: 'Battery',
  tableName: 'battery',
  properties: {
    vin: p.string().primary(),
    sohPercent: p.double(),
    netCapacityKwh: p.double(),
    chargeThroughputKwh: p.double(),
    measuredAt: p.datetime(),
  },
});

export const ChargingSessionTable = defineEntity({
  name: 'ChargingSession',
  tableName: 'charging_session',
  properties: {
    vin: p.string().primary(),
    startedAt: p.datetime().primary(),
    energyKwh: p.double(),
    fast: p.boolean(),
  },
});

export const tables = [
  VehicleModelTable,
  VehicleTable,
  TelematicsDayTable,
  TripTable,
  BatteryTable,
  ChargingSessionTable,
];

export const migrations: readonly MigrationStep[] = [
  {
    name: 'M20261124Start',
    up: [
      `create table vehicle_model (
        make text not null, model text not null, drive_kind text not null,
        new_price_minor int not null, primary key (make, model))`,
      `create table vehicle (
        vin text primary key, make text not null, model text not null, trim text not null,
        model_year int not null, drive_kind text not null, first_registered_on date not null,
        new_price_minor int not null, odometer_km int not null, odometer_read_at timestamptz not null,
        fault_codes jsonb not null, open_recalls jsonb not null, city text not null,
        latitude double precision not null, longitude double precision not null, seen_at timestamptz not null)`,
      `create table telematics_day (
        vin text not null, day date not null, distance_km double precision not null, total_minutes int not null,
        night_minutes int not null, harsh_events int not null, speeding_km double precision not null,
        primary key (vin, day))`,
      `create table trip (
        vin text not null, started_at timestamptz not null, ended_at timestamptz not null,
        distance_km double precision not null, harsh_events int not null, primary key (vin, started_at))`,
      `create table battery (
        vin text primary key, soh_percent double precision not null, net_capacity_kwh double precision not null,
        charge_throughput_kwh double precision not null, measured_at timestamptz not null)`,
      `create table charging_session (
        vin text not null, started_at timestamptz not null, energy_kwh double precision not null,
        fast boolean not null, primary key (vin, started_at))`,
    ],
  },
];
