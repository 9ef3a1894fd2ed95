import { addDays, addMonths, daysBetween } from '#kernel/days.ts';
import { claimHistory } from '#subgraphs/insurer/rules/claimHistory.ts';
import { ncdLevel } from '#subgraphs/insurer/rules/ncdLevel.ts';
import { quote } from '#subgraphs/insurer/rules/quote.ts';
import { ClaimTable, NetworkTable, PolicyTable, TariffTable } from '#subgraphs/insurer/tables.ts';
import { dice } from '#world/people/dice.ts';
import { nameOf } from '#world/people/names.ts';
import { orgsOf } from '#world/people/organisations.ts';
import { holderOf } from '#world/people/population.ts';
import { carAccidents } from './carAccidents.ts';
import { odometerOn } from './odometerOn.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { ClaimRow, PolicyRow, TariffRow } from '#subgraphs/insurer/store.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Dice } from '#world/people/dice.ts';
import type { Car, Population } from '#world/people/population.ts';
import type { Accident } from './carAccidents.ts';

/** The present term of a car's covers. `comprehensiveEndsOn` is null where there is none, and past where it lapsed. */
type Terms = {
  readonly insuredSince: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly comprehensiveEndsOn: string | null;
};

const NARRATIVES = [
  'I backed into a bollard in the car park.',
  'Another car hit me from behind at the lights.',
  'We touched while both changing lanes.',
  '倒车时碰到了停车场的立柱。',
  '等红灯时被后车追尾。',
  '变道时与旁边车辆发生剐蹭。',
] as const;
const OPEN_STATES = ['FIRST_NOTICE', 'COVER_CHECKED', 'RESERVED', 'REPAIR_ORDERED'] as const;
const SETTLED_AFTER_DAYS = 90;

/** An insurer's rows: its rates, and the policies and claims of those whom it insures. */
export function insurerRows(population: Population, org: OrgId): TableRows[] {
  const tariffs = tariffRows(population, org);
  const insured = population.cars.filter((car) => holderOf(car).insurer === org);
  const books = insured.map((car) => carRows(population, org, car, tariffs[0]!));
  return [
    { table: TariffTable, rows: tariffs },
    { table: PolicyTable, rows: books.flatMap(({ policies }) => policies) },
    { table: ClaimTable, rows: books.flatMap(({ claims }) => claims) },
    { table: NetworkTable, rows: orgsOf('repairer').map((repairer) => ({ repairer })) },
  ];
}

/** Every insurer prices a little differently, and a little dearer this year than the years before. */
function tariffRows({ seed, today }: Population, org: OrgId): TariffRow[] {
  const throws = dice(seed, `${org} tariff`);
  const now = {
    ownDamageFixedMinor: throws.between(400, 600) * 100,
    ownDamageRateBps: throws.between(105, 135),
    thirdPartyMinor: throws.between(1_200, 1_600) * 100,
    pricingBps: throws.between(92, 106) * 100,
    greenBps: throws.between(92, 97) * 100,
    usageLowBps: 7_000,
    usageHighBps: 13_000,
    credibilityKm: throws.between(15, 30) * 100,
  };
  const before = { ...now, pricingBps: now.pricingBps - 200 };
  return [
    { id: 't2', validFrom: addMonths(today, -10), ...now },
    { id: 't1', validFrom: addMonths(today, -120), ...before },
  ];
}

function carRows(population: Population, org: OrgId, car: Car, tariff: TariffRow) {
  const throws = dice(population.seed, `${org} ${car.vin} policies`);
  const terms = termsOf(throws, car, population.today);
  const accidents = carAccidents(population, car).filter(({ occurredOn }) => occurredOn >= terms.insuredSince);
  const claims = accidents.flatMap((accident, i) => claimRow(throws, { car, terms, accident, i }, population.today));
  const written = { car, claims, tariff, insuredSince: terms.insuredSince, termStart: terms.startsOn };
  const policies = [policyRow(throws, { ...written, cover: 'COMPULSORY', endsOn: terms.endsOn })];
  if (terms.comprehensiveEndsOn !== null)
    policies.push(policyRow(throws, { ...written, cover: 'COMPREHENSIVE', endsOn: terms.comprehensiveEndsOn }));
  return { policies, claims };
}

/** Most holders have been here since they have had the car; some came later, at an anniversary. A few let their comprehensive lapse. */
function termsOf(throws: Dice, car: Car, today: string): Terms {
  const { since } = car.tenures.at(-1)!;
  const years = Math.floor(daysBetween(since, today) / 365.25);
  const joined = throws.chance(0.25) ? throws.between(0, years) : 0;
  const startsOn = addMonths(since, 12 * years);
  const comprehensive = throws.chance(0.85);
  const lapsed = throws.chance(0.04) && years > joined;
  const endsOn = addDays(addMonths(since, 12 * (years + 1)), -1);
  const comprehensiveEndsOn = lapsed ? addDays(startsOn, -1) : endsOn;
  return {
    insuredSince: addMonths(since, 12 * joined),
    startsOn,
    endsOn,
    comprehensiveEndsOn: comprehensive ? comprehensiveEndsOn : null,
  };
}

type Written = {
  readonly car: Car;
  readonly claims: readonly ClaimRow[];
  readonly tariff: TariffRow;
  readonly insuredSince: string;
  /** First day of the term that runs today; a lapsed cover's last term is the one before. */
  readonly termStart: string;
  readonly cover: PolicyRow['cover'];
  readonly endsOn: string;
};

/** Priced as it was quoted on its first day, without use. */
function policyRow(throws: Dice, written: Written): PolicyRow {
  const { car, claims, tariff, insuredSince, termStart, cover, endsOn } = written;
  const id = policyId(car, cover);
  const startsOn = endsOn < termStart ? addMonths(termStart, -12) : termStart;
  const counted = claims.filter(
    (claim) => claim.status !== 'REJECTED' && (cover === 'COMPULSORY' || claim.policyId === id),
  );
  const history = claimHistory([{ insuredSince, endsOn }], counted, startsOn);
  const { driveKind, newPriceMinor } = car.model;
  const risk = { driveKind, newPriceMinor, firstRegisteredOn: car.firstRegisteredOn, history, usage: null };
  const { annualMinor, sumInsuredMinor } = quote(cover, risk, tariff, startsOn);
  return {
    id,
    customerId: holderOf(car).id,
    vin: car.vin,
    cover,
    insuredSince,
    startsOn,
    endsOn,
    annualMinor,
    sumInsuredMinor,
    insuredValueMinor: sumInsuredMinor,
    cancelledOn: null,
    ncdLevel: cover === 'COMPULSORY' ? null : ncdLevel(history),
    insuredPersons: throws.chance(0.25) ? [nameOf(throws).name] : [],
  };
}

type Claimed = { readonly car: Car; readonly terms: Terms; readonly accident: Accident; readonly i: number };

/** Compulsory cover pays only for what the holder did to others. */
function claimRow(throws: Dice, { car, terms, accident, i }: Claimed, today: string): ClaimRow[] {
  const { occurredOn, amountMinor, liable, injury, fatal } = accident;
  const comprehensive = terms.comprehensiveEndsOn !== null && occurredOn <= terms.comprehensiveEndsOn;
  if (!comprehensive && !liable) return [];
  const { status, paidShare } = stateOf(throws, occurredOn, today);
  return [
    {
      id: `k${padded(car.index)}-${i + 1}`,
      policyId: policyId(car, comprehensive ? 'COMPREHENSIVE' : 'COMPULSORY'),
      customerId: holderOf(car).id,
      occurredOn,
      status,
      claimedMinor: amountMinor,
      injury,
      liable,
      fatal,
      paidMinor: Math.round(amountMinor * paidShare),
      narrative: throws.pick(NARRATIVES),
      kind: 'ACCIDENT',
      reservedMinor:
        status === 'RESERVED' || status === 'REPAIR_ORDERED' ? amountMinor : Math.round(amountMinor * paidShare),
      repairer: null,
      because: status === 'REJECTED' ? 'EXCLUDED' : null,
      odometerKm: odometerOn(car, occurredOn, today),
    },
  ];
}

function stateOf(throws: Dice, occurredOn: string, today: string): { status: ClaimRow['status']; paidShare: number } {
  if (daysBetween(occurredOn, today) < SETTLED_AFTER_DAYS) return { status: throws.pick(OPEN_STATES), paidShare: 0 };
  if (throws.chance(0.05)) return { status: 'REJECTED', paidShare: 0 };
  return { status: throws.chance(0.8) ? 'CLOSED' : 'PAID', paidShare: 0.7 + 0.3 * throws.next() };
}

function policyId({ index }: Car, cover: PolicyRow['cover']): string {
  return `p${padded(index)}${cover === 'COMPULSORY' ? 'c' : 'v'}`;
}

function padded(index: number): string {
  return String(index).padStart(6, '0');
}
