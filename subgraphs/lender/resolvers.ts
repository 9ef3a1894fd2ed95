import { addDays } from '#kernel/days.ts';
import { Refusal } from '#kernel/errors.ts';
import { issuerOf, parseMemberId } from '#kernel/ids.ts';
import { assertCurrency } from '#subgraphs/mutation.ts';
import { asApplication, asDecision, asIndicative, asReview } from './asApplication.ts';
import { asInstalment, asLoan, asMovement, balanceMinorOf, lateInterestMinorOf, quoteOn } from './asLoan.ts';
import { loaders } from './loaders.ts';
import { loanMutations } from './loanMutations.ts';
import { reviewMutations } from './reviewMutations.ts';
import { asServiceCredit, serviceCredit, serviceCreditMutations } from './serviceCredits.ts';
import { automatedDecision, automatedDecisions } from './automatedDecisions.ts';
import { checkApplication } from './rules/checkApplication.ts';
import { daysPastDue, isUnpaid } from './rules/daysPastDue.ts';
import { indicativeOffers } from './rules/indicativeOffers.ts';
import { lenderFigures } from './rules/lenderFigures.ts';
import { loanStatus } from './rules/loanStatus.ts';
import { mayApply } from './rules/mayApply.ts';
import type {
  Listing,
  Loan,
  LoanApplication,
  MutationResolvers,
  QueryResolvers,
  Resolvers,
} from '#schema/generated/lender.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { DecisionInputs } from './rules/decideApplication.ts';
import type { SaleKnowledge } from './rules/saleKnowledge.ts';
import type { InstalmentRow, LenderStore, LoanPlace, LoanRow } from './store.ts';

type Request = MemberRequest<LenderStore>;

const PAGE = 100;
const MOST_DAYS = 36_500;

const query: QueryResolvers<Request> = {
  loan: (_, { id }, request) => loan(id, request),
  loans: (_, { ids }, request) => Promise.all(page(ids).map((id) => loan(id, request))),
  loanApplication: (_, { id }, request) => application(id, request),
  loanApplications: (_, { ids }, request) => Promise.all(page(ids).map((id) => application(id, request))),
  async loanPortfolio(_, { first, after, daysPastDueFrom }, { org, context, now, store }) {
    if (context.caller !== org) throw new Refusal('NOT_ALLOWED');
    if (first < 1 || first > PAGE) throw new Refusal('INPUT_INVALID', { check: 'first', from: 1, to: PAGE });
    const place = after ? placeOf(after) : null;
    const late = daysPastDueFrom ?? 0;
    if (late < 0 || late > MOST_DAYS)
      throw new Refusal('INPUT_INVALID', { check: 'daysPastDueFrom', from: 0, to: MOST_DAYS });
    const unpaidSince = late > 0 ? addDays(dayOf(now), -late) : null;
    const { loans, hasNextPage, totalCount } = await store.portfolio({ first, after: place, unpaidSince });
    const last = loans.at(-1);
    return {
      nodes: loans.map((row) => asLoan(org, row)),
      pageInfo: { hasNextPage, endCursor: last ? cursorOf(last) : null },
      totalCount,
    };
  },
  async loanProducts(_, { driveKind }, request) {
    const plugged = !driveKind || driveKind === 'BEV' || driveKind === 'PHEV';
    const products = await loaders.products(request);
    return products
      .filter(({ green }) => plugged || !green)
      .map((product) => ({ ...product, termsMonths: [...product.termsMonths], lender: request.org }));
  },
  async loanOffers(_, { amountMinor, months, driveKind }, request) {
    const offers = indicativeOffers(await loaders.products(request), {
      amountMinor,
      months,
      driveKind: driveKind ?? null,
    });
    return offers.map((offer) => asIndicative(request.org, offer));
  },
  lenderFigures: async (_, __, { org, store }) => [lenderFigures(org, await store.figures())],
  automatedDecisions: (_, filter, request) => automatedDecisions(filter, request),
};

const mutation: MutationResolvers<Request> = {
  ...loanMutations,
  ...reviewMutations,
  ...serviceCreditMutations,
  async applyForLoan(_, { input }, request) {
    const { org, context, now, newId, store } = request;
    const { clientMutationId, lender, customerId, vin, listingId = null } = input;
    const { amountMinor, months, channel = 'ONLINE' } = input;
    const products = await loaders.products(request);
    const product = products.find(({ code }) => code === input.product);
    if (lender !== org) throw new Refusal('INPUT_INVALID', { check: 'lender' });
    assertCurrency(input.currency);
    checkApplication(input, product);
    if (!mayApply({ caller: context.caller, person: context.person, lender, customerId, channel }))
      throw new Refusal('NOT_ALLOWED');
    const wish = { customerId, vin, listingId, product: input.product, amountMinor, months, channel };
    const made = { client: context.client, clientMutationId, appliedAt: new Date(now * 1_000) };
    const kept = await store.apply({ id: newId(), ...wish, ...made });
    // A client may serve many people: nobody gets to see that somebody else used this id.
    if (kept.customerId !== customerId) throw new Refusal('STATE_CONFLICT', { check: 'clientMutationId' });
    return { clientMutationId, application: asApplication(org, kept) };
  },
};

export const resolvers: Resolvers<Request> = {
  Query: query,
  Mutation: mutation,
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    loans: async ({ id }, _, request) =>
      (await loaders.loansOfCustomer(request).load(id!)).map((row) => asLoan(request.org, row)),
    serviceCredits: async ({ id }, _, request) =>
      (await loaders.serviceCreditsOf(request).load(id!)).map((row) => asServiceCredit(request.org, row)),
    loanApplications: async ({ id }, _, request) =>
      (await loaders.applicationsOfCustomer(request).load(id!)).map((row) => asApplication(request.org, row)),
  },
  Vehicle: {
    __resolveReference: ({ vin }) => ({ vin }),
    async securedLoans({ vin }, _, request) {
      const rows = await loaders.loansOfVehicle(request).load(vin!);
      return rows.filter((row) => isReleased(row, request)).map((row) => asLoan(request.org, row));
    },
  },
  Loan: {
    __resolveReference: ({ id }, request) => loan(id, request),
    balanceMinor: async (parent, _, request) => balanceMinorOf(await instalmentsOf(parent, request)),
    // What the row itself says, a write-off, comes before what the instalments say.
    status: async (parent, _, request) =>
      (parent as Loan).status ?? loanStatus(await instalmentsOf(parent, request), null, dayOf(request.now)),
    daysPastDue: async (parent, _, request) => daysPastDue(await instalmentsOf(parent, request), dayOf(request.now)),
    schedule: async (parent, _, request) => (await instalmentsOf(parent, request)).map(asInstalment),
    nextInstalment: async (parent, _, request) => (await unpaidOf(parent, request)).map(asInstalment)[0] ?? null,
    lateInterestMinor: async (parent, _, request) =>
      lateInterestMinorOf(await instalmentsOf(parent, request), (parent as Loan).rateBps!, dayOf(request.now)),
    settlementQuote: async (parent, _, request) =>
      quoteOn(await instalmentsOf(parent, request), parent as LoanRow, dayOf(request.now)),
    async movements({ id }, _, request) {
      return (await loaders.movements(request).load(parseMemberId(id!).local)).map(asMovement);
    },
  },
  AutomatedDecision: automatedDecision!,
  ServiceCredit: serviceCredit,
  LoanApplication: {
    async __resolveReference(reference, request) {
      const own = await application(reference.id, request);
      return own && withInputs(own, reference as Partial<LoanApplication>);
    },
    async decision(parent, _, request) {
      const self = parent as LoanApplication;
      if (!self.assessment) return null;
      const { id, product, amountMinor, months } = self;
      const wish = { product: product!, amountMinor: amountMinor!, months: months! };
      const { local } = parseMemberId(id);
      // What a person decided, a program does not undo.
      const reviewed = (await loaders.review(request).load(local))?.status === 'CHANGED';
      if (reviewed) return asDecision((await loaders.decisions(request).load(local))[0]!);
      return asDecision(await loaders.decision(request).load({ id: local, wish, inputs: inputsOf(self) }));
    },
    async standingDecision({ id }, _, request) {
      const [latest] = await loaders.decisions(request).load(parseMemberId(id!).local);
      return latest ? asDecision(latest) : null;
    },
    async review({ id }, _, request) {
      const found = await loaders.review(request).load(parseMemberId(id!).local);
      return found && asReview(found);
    },
  },
};

/** A list of at most 100 ids. @throws Refusal INPUT_INVALID */
function page(ids: readonly string[]): readonly string[] {
  if (ids.length > PAGE) throw new Refusal('INPUT_INVALID', { check: 'ids', atMost: PAGE });
  return ids;
}

async function loan(id: string, request: Request): Promise<Loan | null> {
  const row = issuerOf(id) === request.org ? await loaders.loan(request).load(parseMemberId(id).local) : null;
  return row && asLoan(request.org, row);
}

async function application(id: string, request: Request): Promise<LoanApplication | null> {
  const row = issuerOf(id) === request.org ? await loaders.application(request).load(parseMemberId(id).local) : null;
  return row && asApplication(request.org, row);
}

/** What a decision reads from others comes with the reference; whom and what it is about the lender knows itself. */
function withInputs(own: LoanApplication, reference: Partial<LoanApplication>): LoanApplication {
  return {
    ...own,
    assessment: reference.assessment,
    customer: { ...reference.customer, ...own.customer! },
    vehicle: { ...reference.vehicle, ...own.vehicle },
    listing: own.listing && { ...reference.listing, ...own.listing },
  };
}

function inputsOf({ assessment, customer, vehicle, listing }: Partial<LoanApplication>): DecisionInputs {
  const reasons = assessment?.reasons ?? [];
  return {
    points: assessment?.points ?? null,
    band: assessment?.band ?? null,
    assessmentReasons: reasons.flatMap(({ code, en, zh }) => (code && en && zh ? [{ code, en, zh }] : [])),
    incomeMonthlyMinor: customer?.creditProfile?.incomeMonthlyMinor ?? null,
    obligationsMonthlyMinor: customer?.creditProfile?.obligationsMonthlyMinor ?? null,
    driveKind: vehicle?.driveKind ?? listing?.driveKind ?? null,
    sohPercent: vehicle?.battery?.sohPercent ?? null,
    valuationMidMinor: vehicle?.valuation?.midMinor ?? null,
    newPriceMinor: vehicle?.newPriceMinor ?? null,
    firstRegisteredOn: vehicle?.firstRegisteredOn ?? null,
    sale: saleOf(listing, vehicle?.vin ?? null),
  };
}

function saleOf(listing: Partial<LoanApplication>['listing'], vin: string | null): SaleKnowledge | null {
  if (!listing) return null;
  const { askingMinor = null, driveKind = null, status = null, vin: listed } = listing as Partial<Listing>;
  return { askingMinor, driveKind, status, isOfVehicle: listed == null ? null : listed === vin };
}

/** A vehicle outlives its holders: a loan goes only to whom its own borrower's account was released. */
function isReleased({ customerId }: LoanRow, { context }: Request): boolean {
  return context.releases.some(({ subject, scopes }) => subject === customerId && scopes.includes('loan:account'));
}

function instalmentsOf({ id }: Partial<Loan>, request: Request): Promise<InstalmentRow[]> {
  return loaders.instalments(request).load(parseMemberId(id!).local);
}

async function unpaidOf(parent: Partial<Loan>, request: Request): Promise<InstalmentRow[]> {
  const on = dayOf(request.now);
  return (await instalmentsOf(parent, request)).filter((instalment) => isUnpaid(instalment, on));
}

function cursorOf({ disbursedOn, id }: LoanPlace): string {
  return Buffer.from(`${disbursedOn} ${id}`).toString('base64url');
}

/** @throws Refusal INPUT_INVALID */
function placeOf(cursor: string): LoanPlace {
  const [, disbursedOn, id] = /^(\d{4}-\d\d-\d\d) (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (disbursedOn === undefined || id === undefined) throw new Refusal('INPUT_INVALID', { check: 'after' });
  return { disbursedOn, id };
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().slice(0, 10);
}
