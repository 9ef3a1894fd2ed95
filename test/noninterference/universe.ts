import { populate } from '#world/people/populate.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Written } from './writeOperation.ts';

/** An entity of the small world: whom it is about never changes; everything else about it is drawn. */
export type Entity = {
  readonly type: string;
  /** The id, or the VIN. */
  readonly key: string;
  /** The customer whom it is about; null for a vehicle that nobody holds. */
  readonly subject: string | null;
  /** Who issued a member-qualified id. */
  readonly issuer: OrgId | null;
};

export const customers = ['trust.c000001', 'trust.c000002', 'trust.c000003'] as const;
const [ann, bo, cy] = customers;

const cars = populate({ customers: 9, today: '2026-11-24' }).cars;
const madeBy = (maker: OrgId) => cars.filter((car) => car.maker === maker).map((car) => String(car.vin));
const [dawn1, dawn2] = madeBy('maker-dawn');
const [orient1] = madeBy('maker-orient');
const [summit1, summit2] = madeBy('maker-summit');

/** Two makers' vehicles for one person, and one vehicle that nobody holds. */
export const holders: ReadonlyMap<string, string | null> = new Map([
  [dawn1!, ann],
  [summit1!, ann],
  [dawn2!, bo],
  [orient1!, cy],
  [summit2!, null],
]);
export const vins = [...holders.keys()];

const records: readonly (readonly [string, string, string])[] = [
  ['Loan', 'lender-harbour.L1', ann],
  ['Loan', 'lender-harbour.L2', bo],
  ['Loan', 'lender-harbour.L3', ann],
  ['Loan', 'lender-lotus.L1', ann],
  ['Loan', 'lender-lotus.L2', cy],
  ['LoanApplication', 'lender-harbour.A1', ann],
  ['LoanApplication', 'lender-lotus.A1', bo],
  ['LoanApplication', 'lender-lotus.A2', ann],
  ['ServiceCredit', 'lender-harbour.SC1', ann],
  ['ServiceCredit', 'lender-lotus.SC1', bo],
  ['Policy', 'insurer-evergreen.P1', ann],
  ['Policy', 'insurer-evergreen.P2', ann],
  ['Policy', 'insurer-pearl.P1', bo],
  ['Policy', 'insurer-pearl.P2', ann],
  ['Claim', 'insurer-evergreen.C1', ann],
  ['Claim', 'insurer-pearl.C1', bo],
  ['ServiceOrder', 'repair-swift.O1', ann],
  ['ServiceOrder', 'repair-swift.O2', bo],
  ['ServiceOrder', 'repair-union.O1', ann],
  ['ServiceBooking', 'repair-swift.B1', ann],
  ['ServiceBooking', 'repair-union.B1', cy],
  ['Listing', 'market-plaza.S1', ann],
  ['Listing', 'market-plaza.S2', bo],
  ['VehicleBid', 'market-plaza.V1', bo],
  ['VehicleBid', 'market-plaza.V2', ann],
  ['AutomatedDecision', 'lender-harbour.D1', ann],
  ['AutomatedDecision', 'lender-lotus.D1', bo],
  ['BreakGlass', 'trust.g1', ann],
  ['BreakGlass', 'trust.g2', cy],
  ['Consent', 'trust.k1', ann],
  ['Consent', 'trust.k2', bo],
  ['Consent', 'trust.k3', ann],
];

export const entities: readonly Entity[] = [
  ...customers.map((key) => ({ type: 'Customer', key, subject: key, issuer: 'trust' })),
  ...vins.map((key) => ({ type: 'Vehicle', key, subject: holders.get(key) ?? null, issuer: null })),
  ...records.map(([type, key, subject]) => ({ type, key, subject, issuer: key.split('.')[0]! })),
];

const byKey = new Map(entities.map((each) => [`${each.type} ${each.key}`, each]));
const types = new Set(entities.map(({ type }) => type));

export function isEntity(type: string): boolean {
  return types.has(type);
}

export function entityOf(type: string, key: unknown): Entity | undefined {
  return byKey.get(`${type} ${String(key)}`);
}

export function ofType(type: string): readonly Entity[] {
  return entities.filter((each) => each.type === type);
}

/** VINs in a text, but those that the caller itself has sent. */
export function vinsIn(text: string, written?: Written): string[] {
  const sent = written ? written.text + JSON.stringify(written.variables) : '';
  return vins.filter((vin) => text.includes(vin) && !sent.includes(vin));
}
