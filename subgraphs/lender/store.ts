import { raw } from '@mikro-orm/core';
import { keyedReads } from '#subgraphs/keyedReads.ts';
import { keepApplication } from './applicationBook.ts';
import { figuresOf, keepDecisions, recordedDecisions } from './decisionBook.ts';
import { closeReview, openReview, reviewsIn } from './reviewBook.ts';
import { askServiceCredit, decideOnServiceCredit, moveServiceCredit } from './serviceCreditBook.ts';
import { moveOnLoan, movementsOf, openLoan } from './contractBook.ts';
import {
  ApplicationTable,
  DecisionTable,
  InstalmentTable,
  LoanTable,
  ProductTable,
  ServiceCreditTable,
} from './tables.ts';
import type { ApplicationChannel, DecisionOutcome, RepaymentMethod } from '#schema/generated/lender.ts';
import type { Database } from '#subgraphs/database.ts';
import type { Change, Contract, Held, Movement, Moving } from './contractBook.ts';
import type { DecisionFilter, RecordedDecision } from './decisionBook.ts';
import type { Figures } from './rules/lenderFigures.ts';
import type { ServiceCreditRow } from './serviceCreditBook.ts';
import type { ReviewRow } from './reviewBook.ts';
import type { DecisionInputs } from './rules/decideApplication.ts';
import type { Reason } from './rules/decisionReasons.ts';
import type { Wish } from './rules/eligibleProduct.ts';
import type { Offer, Product } from './rules/priceOffer.ts';

export type ProductRow = Product & { readonly en: string; readonly zh: string };

export type LoanRow = {
  readonly id: string;
  readonly customerId: string;
  readonly vin: string;
  readonly product: string;
  readonly principalMinor: number;
  readonly rateBps: number;
  readonly aprBps: number;
  readonly months: number;
  readonly disbursedOn: string;
  readonly writtenOffOn: string | null;
  /** Null of a loan from before it was kept. */
  readonly method: RepaymentMethod | null;
  readonly balloonMinor: number | null;
  readonly applicationId: string | null;
};

export type InstalmentRow = {
  readonly loanId: string;
  readonly number: number;
  readonly dueOn: string;
  readonly interestMinor: number;
  readonly principalMinor: number;
  readonly paymentMinor: number;
  readonly balanceMinor: number;
  readonly paidInterestMinor: number;
  readonly paidPrincipalMinor: number;
  readonly lateFrom: string | null;
  readonly paidOn: string | null;
};

export type ApplicationRow = {
  readonly id: string;
  readonly customerId: string;
  readonly vin: string;
  readonly listingId: string | null;
  readonly product: string;
  readonly amountMinor: number;
  readonly months: number;
  readonly channel: ApplicationChannel;
  readonly appliedAt: Date;
  readonly client: string;
  readonly clientMutationId: string;
};

export type DecisionRow = {
  readonly applicationId: string;
  readonly inputsDigest: string;
  readonly ruleVersion: string;
  readonly outcome: DecisionOutcome;
  readonly reasons: readonly Reason[];
  readonly offer: Offer | null;
  readonly decidedAt: Date;
  /** Null of a decision from before it was kept. */
  readonly basis: DecisionBasis | null;
  readonly commitment: string | null;
};

/** All that a decision followed from, so that it can be made again. */
export type DecisionBasis = {
  readonly salt: string;
  /** The lender's name for the request in which it was made: the entries of the ledger with it are its inputs. */
  readonly traceId: string;
  /** Of an offer that is over and was made anew: the digest of the decision before. */
  readonly renews?: string;
  readonly wish: Wish;
  readonly inputs: DecisionInputs;
  readonly products: readonly Product[];
  /** Epoch seconds. */
  readonly at: number;
};

/** A place in the portfolio's order: day of disbursement, then id. */
export type LoanPlace = Pick<LoanRow, 'disbursedOn' | 'id'>;

export type PortfolioPage = {
  readonly loans: readonly LoanRow[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
};

/** Every reader takes keys in bulk, answers in their order, and costs one statement; the portfolio costs two. */
export type LenderStore = {
  readonly products: () => Promise<ProductRow[]>;
  readonly loans: (ids: readonly string[]) => Promise<(LoanRow | null)[]>;
  readonly loansOfCustomers: (customerIds: readonly string[]) => Promise<LoanRow[][]>;
  readonly loansOfVehicles: (vins: readonly string[]) => Promise<LoanRow[][]>;
  readonly instalments: (loanIds: readonly string[]) => Promise<InstalmentRow[][]>;
  /** Oldest first; with `unpaidSince` only loans with an unpaid instalment that was due on that day or before. */
  readonly portfolio: (page: {
    first: number;
    after: LoanPlace | null;
    unpaidSince: string | null;
  }) => Promise<PortfolioPage>;
  readonly applications: (ids: readonly string[]) => Promise<(ApplicationRow | null)[]>;
  /** Latest first. */
  readonly applicationsOf: (customerIds: readonly string[]) => Promise<ApplicationRow[][]>;
  /** Keeps the application, or gives the one that this client made under the same `clientMutationId`. */
  readonly apply: (application: ApplicationRow) => Promise<ApplicationRow>;
  /** Keeps each decision unless one of the same application and inputs was made before; gives those that stand, in order. */
  readonly decide: (decisions: readonly DecisionRow[]) => Promise<DecisionRow[]>;
  /** The decisions of each application, latest first. */
  readonly decisions: (applicationIds: readonly string[]) => Promise<DecisionRow[][]>;
  readonly figures: () => Promise<Figures>;
  readonly decisionsAt: (places: readonly number[]) => Promise<(RecordedDecision | null)[]>;
  readonly recordedDecisions: (filter: DecisionFilter) => Promise<RecordedDecision[]>;
  /** The latest review of each application. */
  readonly reviews: (applicationIds: readonly string[]) => Promise<(ReviewRow | null)[]>;
  readonly openReview: (review: ReviewRow) => Promise<ReviewRow>;
  readonly closeReview: (...end: Tail<Parameters<typeof closeReview>>) => Promise<void>;
  /** Every movement of each loan, in order; two statements. */
  readonly movements: (loanIds: readonly string[]) => Promise<Movement[][]>;
  /** @throws Refusal NOT_FOUND, INPUT_INVALID, or what `decide` throws; then nothing is changed */
  readonly move: (moving: Moving, decide: (held: Held) => readonly Change[]) => Promise<LoanRow>;
  readonly askServiceCredit: Bound<typeof askServiceCredit>;
  readonly decideOnServiceCredit: Bound<typeof decideOnServiceCredit>;
  readonly moveServiceCredit: Bound<typeof moveServiceCredit>;
  readonly serviceCredits: (ids: readonly string[]) => Promise<(ServiceCreditRow | null)[]>;
  /** Latest first. */
  readonly serviceCreditsOf: (customerIds: readonly string[]) => Promise<ServiceCreditRow[][]>;
  /** @throws Refusal STATE_CONFLICT where the application has a contract already; INPUT_INVALID; what `decide` throws */
  readonly lend: (moving: Moving, applicationId: string, decide: () => Contract) => Promise<LoanRow>;
};

type Bound<F> = F extends (database: Database, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never;
type Tail<All extends unknown[]> = All extends [unknown, ...infer Rest] ? Rest : never;

export function openStore(database: Database): LenderStore {
  const oldestFirst = { disbursedOn: 'asc', id: 'asc' } as const;
  const loansBy = (by: keyof LoanRow) => keyedReads<LoanRow>(database, LoanTable, by, { orderBy: oldestFirst });
  const instalments = keyedReads<InstalmentRow>(database, InstalmentTable, 'loanId', { orderBy: { number: 'asc' } });
  return {
    products: keyedReads<ProductRow & { readonly position: number }>(database, ProductTable, 'position', {
      orderBy: { position: 'asc' },
    }).every,
    loans: loansBy('id').one,
    loansOfCustomers: loansBy('customerId').all,
    loansOfVehicles: loansBy('vin').all,
    instalments: instalments.all,
    portfolio: (page) => readPortfolio(database, page),
    ...openApplications(database),
    movements: (loanIds) => movementsOf(database, loanIds),
    move: (moving, decide) => moveOnLoan(database, moving, decide),
    lend: (moving, applicationId, decide) => openLoan(database, moving, applicationId, decide),
    askServiceCredit: (...rest) => askServiceCredit(database, ...rest),
    decideOnServiceCredit: (...rest) => decideOnServiceCredit(database, ...rest),
    moveServiceCredit: (...rest) => moveServiceCredit(database, ...rest),
    serviceCredits: keyedReads<ServiceCreditRow>(database, ServiceCreditTable, 'id').one,
    serviceCreditsOf: keyedReads<ServiceCreditRow>(database, ServiceCreditTable, 'customerId', {
      orderBy: { askedAt: 'desc', id: 'desc' },
    }).all,
  };
}

type Applications = Pick<
  LenderStore,
  | 'applications'
  | 'applicationsOf'
  | 'apply'
  | 'decide'
  | 'decisions'
  | 'decisionsAt'
  | 'figures'
  | 'recordedDecisions'
  | 'reviews'
  | 'openReview'
  | 'closeReview'
>;

function openApplications(database: Database): Applications {
  return {
    applications: keyedReads<ApplicationRow>(database, ApplicationTable, 'id').one,
    applicationsOf: keyedReads<ApplicationRow>(database, ApplicationTable, 'customerId', {
      orderBy: { appliedAt: 'desc', id: 'desc' },
    }).all,
    apply: (application) => keepApplication(database, application),
    decide: (decisions) => keepDecisions(database, decisions),
    decisions: keyedReads<RecordedDecision>(database, DecisionTable, 'applicationId', { orderBy: { place: 'desc' } })
      .all,
    figures: () => figuresOf(database),
    decisionsAt: keyedReads<RecordedDecision>(database, DecisionTable, 'place').one,
    recordedDecisions: (filter) => recordedDecisions(database, filter),
    reviews: reviewsIn(database),
    openReview: (review) => openReview(database, review),
    closeReview: (...end) => closeReview(database, ...end),
  };
}

async function readPortfolio(
  database: Database,
  { first, after, unpaidSince }: Parameters<LenderStore['portfolio']>[0],
): Promise<PortfolioPage> {
  const late = unpaidSince === null ? {} : { [raw(UNPAID_SINCE, [unpaidSince])]: [] };
  const query = database.em().createQueryBuilder(LoanTable, 'l').select('*').where(late);
  if (after) query.andWhere({ [raw('(l.disbursed_on, l.id) > (?::date, ?)', [after.disbursedOn, after.id])]: [] });
  const rows = (await query
    .orderBy({ disbursedOn: 'asc', id: 'asc' })
    .limit(first + 1)
    .execute('all')) as LoanRow[];
  const lateAgain = unpaidSince === null ? {} : { [raw(UNPAID_SINCE, [unpaidSince])]: [] };
  const totalCount = await database.em().createQueryBuilder(LoanTable, 'l').where(lateAgain).getCount();
  return { loans: rows.slice(0, first), hasNextPage: rows.length > first, totalCount };
}

const UNPAID_SINCE = 'l.id in (select loan_id from instalment where paid_on is null and due_on <= ?::date)';
