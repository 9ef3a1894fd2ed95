import { addDays, addMonths, daysBetween } from '#kernel/days.ts';
import { basisPointsOf } from '#kernel/money.ts';
import { amortise } from '#subgraphs/lender/rules/amortise.ts';
import { priceOffer } from '#subgraphs/lender/rules/priceOffer.ts';
import { ApplicationTable, InstalmentTable, LoanTable, ProductTable } from '#subgraphs/lender/tables.ts';
import { dice } from '#world/people/dice.ts';
import { holderOf } from '#world/people/population.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Product } from '#subgraphs/lender/rules/priceOffer.ts';
import type { ApplicationRow, InstalmentRow, LoanRow, ProductRow } from '#subgraphs/lender/store.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Dice } from '#world/people/dice.ts';
import type { Car, Person, Population } from '#world/people/population.ts';

type MadeLoan = { readonly loan: LoanRow; readonly product: Product; readonly troubled: boolean };

/** A thousand yuan, in fen. */
const THOUSAND = 100_000;
/** The first people of the population have applied with every lender. */
const APPLIED_EVERYWHERE = 12;

/** One lender's products, running loans with their instalments, and applications. */
export function lenderRows(population: Population, org: OrgId): TableRows[] {
  const products = productsOf(org);
  const carOf = new Map(population.cars.toReversed().map((car) => [holderOf(car).id, car]));
  const borrowers = population.people.filter((person) => person.lender === org && carOf.has(person.id));
  const made = borrowers.map((person) => loanOf(population, org, products, person, carOf.get(person.id)!));
  const applicants = population.people.filter(
    (person, i) => i < APPLIED_EVERYWHERE || (person.lender === org && person.index % 4 === 0),
  );
  const applications = applicants.map((person, i) => {
    const car = carOf.get(person.id) ?? population.cars[i % population.cars.length]!;
    return applicationOf(population, org, products, person, car);
  });
  return [
    { table: ProductTable, rows: products.map((product, position) => ({ ...product, position })) },
    { table: LoanTable, rows: made.map(({ loan }) => loan) },
    { table: InstalmentTable, rows: { [Symbol.iterator]: () => instalmentRows(made, population) } },
    { table: ApplicationTable, rows: applications },
  ];
}

const TERMS = {
  minAmountMinor: 20 * THOUSAND,
  maxAmountMinor: 500 * THOUSAND,
  balloonBps: 0,
  green: false,
  subsidyBps: 0,
  subsidisedBy: null,
  maxLtvBps: 9_000,
};

/** The same shelf at every lender; the rates are on top of its own base rate. */
const SHELF: readonly ProductRow[] = [
  {
    ...TERMS,
    code: 'standard',
    en: 'Auto loan, equal instalments',
    zh: '汽车贷款（等额本息）',
    method: 'EQUAL_INSTALMENT',
    rateFromBps: 0,
    rateToBps: 420,
    feeBps: 60,
    termsMonths: [12, 24, 36, 48, 60],
  },
  {
    ...TERMS,
    code: 'green',
    en: 'Green auto loan',
    zh: '绿色汽车贷款',
    method: 'EQUAL_INSTALMENT',
    green: true,
    subsidyBps: 120,
    subsidisedBy: 'MANUFACTURER',
    maxLtvBps: 10_000,
    rateFromBps: -120,
    rateToBps: 180,
    feeBps: 0,
    termsMonths: [24, 36, 48, 60],
  },
  {
    ...TERMS,
    code: 'falling',
    en: 'Auto loan, equal principal',
    zh: '汽车贷款（等额本金）',
    method: 'EQUAL_PRINCIPAL',
    rateFromBps: -20,
    rateToBps: 390,
    feeBps: 60,
    termsMonths: [12, 24, 36, 48, 60],
  },
  {
    ...TERMS,
    code: 'balloon',
    en: 'Balloon loan',
    zh: '尾款贷',
    method: 'BALLOON',
    balloonBps: 3_000,
    maxLtvBps: 8_000,
    rateFromBps: 60,
    rateToBps: 520,
    feeBps: 80,
    termsMonths: [24, 36, 48],
  },
];

function productsOf(org: OrgId): ProductRow[] {
  const baseBps = dice(0, `${org} products`).between(360, 440);
  return SHELF.map((product) => ({
    ...product,
    rateFromBps: baseBps + product.rateFromBps,
    rateToBps: baseBps + product.rateToBps,
  }));
}

function loanOf(
  population: Population,
  org: OrgId,
  products: readonly ProductRow[],
  person: Person,
  car: Car,
): MadeLoan {
  const chance = dice(population.seed, `${org} ${car.vin} loans`);
  const months = chance.pick([36, 48, 60]);
  const product = productFor(car, months, products, chance);
  const principalMinor = amountWithin(product, car.model.newPriceMinor * (0.4 + 0.35 * chance.next()));
  const band = person.credit.repaid ? chance.pick(['A', 'B', 'C'] as const) : chance.pick(['C', 'D'] as const);
  const { rateBps, aprBps } = priceOffer(product, band, principalMinor, months, 0);
  const id = `l${String(car.index).padStart(6, '0')}`;
  const disbursedOn = disbursementDay(population.today, car, chance);
  const loan: LoanRow = {
    id,
    customerId: person.id,
    vin: car.vin,
    product: product.code,
    principalMinor,
    rateBps,
    aprBps,
    months,
    disbursedOn,
    writtenOffOn: null,
    method: product.method,
    balloonMinor:
      product.method === 'BALLOON' ? Number(basisPointsOf(BigInt(principalMinor), BigInt(product.balloonBps))) : 0,
    applicationId: null,
  };
  return { loan, product, troubled: !person.credit.repaid };
}

/** One loan's instalments at a time: those of a large world do not fit in memory together. */
function* instalmentRows(made: readonly MadeLoan[], population: Population): IterableIterator<InstalmentRow> {
  for (const each of made) yield* instalmentsOf(each, population);
}

/** Between 3 and 30 months ago; of a car that was got later, the day it was. */
function disbursementDay(today: string, car: Car, chance: Dice): string {
  const { since } = car.tenures.at(-1)!;
  const latest = addMonths(today, -3);
  const earliest = addMonths(today, -30);
  const from = since > earliest ? since : earliest;
  return from >= latest ? from : addDays(from, chance.between(0, daysBetween(from, latest)));
}

/** Paid up to today; of every third loan in trouble only up to an instalment that was due 10 to 120 days ago. */
function instalmentsOf({ loan, product, troubled }: MadeLoan, { seed, today }: Population): InstalmentRow[] {
  const chance = dice(seed, `${loan.vin} instalments`);
  const inArrears = troubled && chance.chance(1 / 3);
  const { id, principalMinor, rateBps, months, disbursedOn } = loan;
  const terms = { principal: BigInt(principalMinor), rateBps: BigInt(rateBps), months };
  const schedule = amortise({ ...terms, method: product.method, balloonBps: BigInt(product.balloonBps) });
  const dueDays = schedule.map(({ number }) => addMonths(disbursedOn, number));
  const missable = dueDays.filter((day) => day >= addDays(today, -120) && day <= addDays(today, -10));
  const firstMissed = inArrears && missable.length > 0 ? chance.pick(missable) : null;
  return schedule.map((instalment, i) => {
    const dueOn = dueDays[i]!;
    const paid = dueOn <= today && (firstMissed === null || dueOn < firstMissed);
    return {
      loanId: id,
      number: instalment.number,
      dueOn,
      interestMinor: Number(instalment.interest),
      principalMinor: Number(instalment.principal),
      paymentMinor: Number(instalment.payment),
      balanceMinor: Number(instalment.balance),
      paidInterestMinor: 0,
      paidPrincipalMinor: 0,
      lateFrom: null,
      paidOn: paid ? addDays(dueOn, -chance.between(0, 3)) : null,
    };
  });
}

function applicationOf(
  population: Population,
  org: OrgId,
  products: readonly ProductRow[],
  person: Person,
  car: Car,
): ApplicationRow {
  const chance = dice(population.seed, `${org} ${person.id} application`);
  const months = chance.pick([36, 48, 60]);
  const id = `a${String(person.index).padStart(6, '0')}`;
  return {
    id,
    customerId: person.id,
    vin: car.vin,
    product: productFor(car, months, products, chance).code,
    amountMinor: chance.between(80, 200) * THOUSAND,
    months,
    listingId: null,
    channel: chance.pick(['ONLINE', 'ONLINE', 'DEALER', 'TERMINAL', 'PARTNER']),
    appliedAt: new Date(`${addDays(population.today, -chance.between(1, 20))}T0${chance.between(1, 9)}:30:00Z`),
    client: 'world',
    clientMutationId: id,
  };
}

/** A car with a plug is mostly on the green programme. */
function productFor({ model }: Car, months: number, products: readonly ProductRow[], chance: Dice): ProductRow {
  const plugged = model.driveKind === 'BEV' || model.driveKind === 'PHEV';
  const wantsGreen = plugged && chance.chance(0.6);
  return chance.pick(products.filter(({ green, termsMonths }) => green === wantsGreen && termsMonths.includes(months)));
}

function amountWithin({ minAmountMinor, maxAmountMinor }: Product, amountMinor: number): number {
  const rounded = Math.round(amountMinor / THOUSAND) * THOUSAND;
  return Math.min(Math.max(rounded, minAmountMinor), maxAmountMinor);
}
