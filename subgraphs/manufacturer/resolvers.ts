import { addDays } from '#kernel/days.ts';
import { Refusal } from '#kernel/errors.ts';
import { releasedWindow } from './rules/releasedWindow.ts';
import { summariseTelematics } from './rules/summariseTelematics.ts';
import { windowDays } from './rules/windowDays.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { Resolvers } from '#schema/generated/manufacturer.ts';
import type { Window } from './rules/releasedWindow.ts';
import type { TelematicsSummary, TelematicsSums } from './rules/summariseTelematics.ts';
import type { Days } from './rules/windowDays.ts';
import type {
  BatteryRecord,
  ChargingSession,
  DaysAsked,
  LatestAsked,
  ManufacturerStore,
  TelematicsDay,
  Trip,
  VehicleRecord,
} from './store.ts';

type Request = MemberRequest<ManufacturerStore>;
/** The parents that these resolvers hand down; the generated types know only the fields of the schema. */
type TelematicsParent = TelematicsSummary & { readonly vin: string; readonly window: Days };

export const resolvers: Resolvers<Request> = {
  Query: {
    vehicle: (_root, { vin }, request) => vehicle(request, vin),
    vehicles(_root, { vins }, request) {
      within('vins', vins.length, 0, 100);
      return Promise.all(vins.map((vin) => vehicle(request, vin)));
    },
    vehicleModels: (_root, _args, request) => request.store.models(),
  },
  Vehicle: {
    __resolveReference: (parent, request) => vehicle(request, vinOf(parent)),
    maker: (_parent, _args, { org }) => org,
    battery: (parent, _args, request) => battery(request, vinOf(parent)),
    telematics: (parent, { days }, request) => telematics(request, vinOf(parent), days),
    trips: (parent, { first }, request) => trips(request, vinOf(parent), first),
    location(parent, _args, request) {
      const { vin, city, latitude, longitude, seenAt } = parent as VehicleRecord;
      const seen = seenIn(request, 'location:coarse', vin, seenAt);
      return seen ? ({ vin, city, latitude, longitude, seenAt } satisfies SeenAt) : null;
    },
  },
  VehicleLocation: {
    latitude: (parent, _args, request) => precisely(request, parent as SeenAt)?.latitude ?? null,
    longitude: (parent, _args, request) => precisely(request, parent as SeenAt)?.longitude ?? null,
  },
  Battery: {
    chargingSessions: (parent, { first }, request) => chargingSessions(request, (parent as BatteryRecord).vin, first),
  },
  Telematics: {
    daily: (parent, { last }, request) => daily(request, parent as TelematicsParent, last),
  },
};

function vehicle(request: Request, vin: string): Promise<VehicleRecord | null> {
  const load = (vins: readonly string[]) => request.store.vehiclesOf(vins);
  return request.loader<string, VehicleRecord | null>('vehicle', load).load(vin);
}

function battery(request: Request, vin: string): Promise<BatteryRecord | null> {
  const load = (vins: readonly string[]) => request.store.batteriesOf(vins);
  return request.loader<string, BatteryRecord | null>('battery', load).load(vin);
}

async function telematics(request: Request, vin: string, days: number): Promise<TelematicsParent | null> {
  within('days', days, 1, 400);
  const released = releasedWindow(request.context.releases, 'telematics:behaviour', vin);
  const window = released && windowDays(days, request.now, released);
  if (!window) return null;
  const load = (asked: readonly DaysAsked[]) => request.store.telematicsOf(asked);
  const sums = await request.loader<DaysAsked, TelematicsSums | null>('telematics', load).load({ vin, ...window });
  return sums && { ...summariseTelematics(sums), vin, window };
}

async function daily(request: Request, { vin, window }: TelematicsParent, last: number): Promise<number[][]> {
  within('last', last, 1, 180);
  const begins = addDays(window.last, 1 - last);
  const asked = { vin, first: begins > window.first ? begins : window.first, last: window.last };
  const load = (all: readonly DaysAsked[]) => request.store.dailyOf(all);
  const found = await request.loader<DaysAsked, TelematicsDay[]>('daily', load).load(asked);
  return found.map(({ distanceKm, nightMinutes, harshEvents }) => [
    distanceKm,
    Math.round(nightMinutes / 0.6) / 100,
    harshEvents,
  ]);
}

async function trips(request: Request, vin: string, first: number): Promise<Trip[]> {
  within('first', first, 1, 100);
  const window = releasedWindow(request.context.releases, 'telematics:trips', vin);
  if (!window) return [];
  const load = (asked: readonly LatestAsked[]) => request.store.tripsOf(asked);
  return request.loader<LatestAsked, Trip[]>('trips', load).load({ vin, count: first, ...window });
}

async function chargingSessions(request: Request, vin: string, first: number): Promise<ChargingSession[]> {
  within('first', first, 1, 100);
  const window = releasedWindow(request.context.releases, 'battery:charging', vin);
  if (!window) return [];
  const load = (asked: readonly LatestAsked[]) => request.store.chargingOf(asked);
  return request.loader<LatestAsked, ChargingSession[]>('charging', load).load({ vin, count: first, ...window });
}

type SeenAt = Pick<VehicleRecord, 'vin' | 'city' | 'latitude' | 'longitude' | 'seenAt'>;

function precisely(request: Request, place: SeenAt): SeenAt | null {
  return seenIn(request, 'location:precise', place.vin, place.seenAt) ? place : null;
}

function seenIn({ context }: Request, scope: string, vin: string, seenAt: string): boolean {
  const window: Window | null = releasedWindow(context.releases, scope, vin);
  const at = Date.parse(seenAt) / 1000;
  return window !== null && at >= window.from && at < window.until;
}

function vinOf(parent: object): string {
  return (parent as VehicleRecord).vin;
}

/** @throws Refusal INPUT_INVALID */
function within(name: string, value: number, low: number, high: number): void {
  if (value < low || value > high) throw new Refusal('INPUT_INVALID', { check: `${name}: ${low} to ${high}` });
}
