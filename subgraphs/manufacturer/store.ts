import { keyedReads } from '#subgraphs/keyedReads.ts';
import { BatteryTable, VehicleModelTable, VehicleTable } from './tables.ts';
import type { Database } from '#subgraphs/database.ts';
import type { DriveKind, VehicleModel } from '#schema/generated/manufacturer.ts';
import type { Window } from './rules/releasedWindow.ts';
import type { TelematicsSums } from './rules/summariseTelematics.ts';
import type { Days } from './rules/windowDays.ts';
import type { OpenRecall } from './tables.ts';

/** Instants are ISO 8601 in UTC. */
export type VehicleRecord = {
  readonly vin: string;
  readonly make: string;
  readonly model: string;
  readonly trim: string;
  readonly modelYear: number;
  readonly driveKind: DriveKind;
  readonly firstRegisteredOn: string;
  readonly newPriceMinor: number;
  readonly odometerKm: number;
  readonly odometerReadAt: string;
  readonly faultCodes: string[];
  readonly openRecalls: OpenRecall[];
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly seenAt: string;
};

export type BatteryRecord = {
  readonly vin: string;
  readonly sohPercent: number;
  readonly netCapacityKwh: number;
  readonly chargeThroughputKwh: number;
  readonly measuredAt: string;
};

export type TelematicsDay = {
  readonly day: string;
  readonly distanceKm: number;
  readonly nightMinutes: number;
  readonly harshEvents: number;
};

export type Trip = {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly distanceKm: number;
  readonly harshEvents: number;
};

export type ChargingSession = { readonly startedAt: string; readonly energyKwh: number; readonly fast: boolean };

/** Days of one vehicle. */
export type DaysAsked = Days & { readonly vin: string };
/** The latest so many of one vehicle within a window. */
export type LatestAsked = Window & { readonly vin: string; readonly count: number };

/** A maker's own data. Each read is one statement for any number of keys, answered in their order. */
export type ManufacturerStore = {
  vehiclesOf(vins: readonly string[]): Promise<(VehicleRecord | null)[]>;
  models(): Promise<VehicleModel[]>;
  batteriesOf(vins: readonly string[]): Promise<(BatteryRecord | null)[]>;
  /** Null where there is not a single day's summary. */
  telematicsOf(asked: readonly DaysAsked[]): Promise<(TelematicsSums | null)[]>;
  /** Latest last. */
  dailyOf(asked: readonly DaysAsked[]): Promise<TelematicsDay[][]>;
  /** Those that began and ended in the window, latest first. */
  tripsOf(asked: readonly LatestAsked[]): Promise<Trip[][]>;
  /** Those that began in the window, latest first. */
  chargingOf(asked: readonly LatestAsked[]): Promise<ChargingSession[][]>;
};

type VehicleRow = Omit<VehicleRecord, 'odometerReadAt' | 'seenAt'> & { odometerReadAt: Date; seenAt: Date };
type BatteryRow = Omit<BatteryRecord, 'measuredAt'> & { measuredAt: Date };

/** A row belongs to the key at its place among those asked for: two keys may be about one vehicle. */
type Placed = { readonly place: number };

const DAYS_ASKED = `jsonb_to_recordset($1::jsonb) as asked (place int, vin text, first date, last date)`;
const LATEST_ASKED = `jsonb_to_recordset($1::jsonb) as asked (place int, vin text, count int, since timestamptz, before timestamptz)`;

const SUMS = `
  select place, min(day)::text as "fromDay", max(day)::text as "toDay", count(*)::int as "days",
    sum(distance_km) as "distanceKm", sum(total_minutes)::int as "totalMinutes", sum(night_minutes)::int as "nightMinutes",
    sum(harsh_events)::int as "harshEvents", sum(speeding_km) as "speedingKm"
  from ${DAYS_ASKED} join telematics_day as held on held.vin = asked.vin and day between first and last group by place`;

const DAILY = `
  select place, day::text, distance_km as "distanceKm", night_minutes as "nightMinutes", harsh_events as "harshEvents"
  from ${DAYS_ASKED} join telematics_day as held on held.vin = asked.vin and day between first and last order by place, day`;

const TRIPS = `
  select place, ${iso('started_at')} as "startedAt", ${iso('ended_at')} as "endedAt", distance_km as "distanceKm",
    harsh_events as "harshEvents"
  from ${LATEST_ASKED} cross join lateral (
    select * from trip where trip.vin = asked.vin and started_at >= since and ended_at <= before
    order by started_at desc limit asked.count) as latest order by place, started_at desc`;

const CHARGING = `
  select place, ${iso('started_at')} as "startedAt", energy_kwh as "energyKwh", fast
  from ${LATEST_ASKED} cross join lateral (
    select * from charging_session as held where held.vin = asked.vin and started_at >= since and started_at < before
    order by started_at desc limit asked.count) as latest order by place, started_at desc`;

export function openStore(database: Database): ManufacturerStore {
  const vehicles = keyedReads<VehicleRow>(database, VehicleTable, 'vin');
  const batteries = keyedReads<BatteryRow>(database, BatteryTable, 'vin');
  const all = <Row extends object>(sql: string, asked: readonly object[]) =>
    database.read<Row>(sql, [JSON.stringify(asked.map((each, place) => ({ ...each, place })))]);
  return {
    vehiclesOf: async (vins) => (await vehicles.one(vins)).map((row) => row && vehicleRecord(row)),
    async models() {
      const query = database
        .em()
        .createQueryBuilder(VehicleModelTable)
        .select('*')
        .orderBy({ make: 'asc', model: 'asc' });
      return query.execute<VehicleModel[]>('all');
    },
    batteriesOf: async (vins) => (await batteries.one(vins)).map((row) => row && batteryRecord(row)),
    async telematicsOf(asked) {
      const rows = await all<TelematicsSums & Placed>(SUMS, asked);
      const byPlace = new Map(rows.map((row) => [row.place, row]));
      return asked.map((_, place) => byPlace.get(place) ?? null);
    },
    dailyOf: async (asked) => lists(asked, await all<TelematicsDay & Placed>(DAILY, asked)),
    tripsOf: async (asked) => lists(asked, await all<Trip & Placed>(TRIPS, asked.map(bounded))),
    chargingOf: async (asked) => lists(asked, await all<ChargingSession & Placed>(CHARGING, asked.map(bounded))),
  };
}

function vehicleRecord(row: VehicleRow): VehicleRecord {
  return { ...row, odometerReadAt: isoInstant(row.odometerReadAt), seenAt: isoInstant(row.seenAt) };
}

function batteryRecord(row: BatteryRow): BatteryRecord {
  return { ...row, measuredAt: isoInstant(row.measuredAt) };
}

/** In a statement of its own words the driver gives instants as the session's time zone writes them. */
function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

function isoInstant(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function lists<Row extends Placed>(asked: readonly unknown[], rows: readonly Row[]): Row[][] {
  const byPlace = Map.groupBy(rows, (row) => row.place);
  return asked.map((_, place) => byPlace.get(place) ?? []);
}

function bounded({ vin, count, from, until }: LatestAsked): object {
  return { vin, count, since: sqlInstant(from), before: sqlInstant(until) };
}

function sqlInstant(seconds: number): string {
  if (!Number.isFinite(seconds)) return seconds > 0 ? 'infinity' : '-infinity';
  return new Date(seconds * 1000).toISOString();
}
