import { Refusal } from '#kernel/errors.ts';
import { issuerOf, memberId, parseMemberId } from '#kernel/ids.ts';
import { parseVin } from '#kernel/vin.ts';
import { assertCurrency, assertMutationId, digestOf } from '#subgraphs/mutation.ts';
import { asLoan } from './asLoan.ts';
import { contractFor } from './contractFor.ts';
import { loaders } from './loaders.ts';
import {
  checkServiceWish,
  decideServiceCredit,
  HELD_SECONDS,
  namesChain,
  notThroughChain,
  serviceProduct,
} from './rules/serviceCredit.ts';
import type * as Graph from '#schema/generated/lender.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { Contract, Moving } from './contractBook.ts';
import type { ServiceCreditRow } from './serviceCreditBook.ts';
import type { LenderStore } from './store.ts';
import type { CreditConsent } from './rules/serviceCredit.ts';

type Request = MemberRequest<LenderStore>;

/** A repair chain's questions: by itself, about its own customers. */
export const serviceCreditMutations = {
  async reserveServiceCredit(_, { input }, request) {
    const { org, store, newId } = request;
    const { reference, customerId, vin, amountMinor, months } = input;
    const at = checkCaller(input, request);
    parseMemberId(customerId);
    parseVin(vin);
    assertCurrency(input.currency);
    checkServiceWish(input);
    const wish = { id: newId(), reference, repairer: request.context.caller, customerId, vin, amountMinor, months };
    const none = { monthlyMinor: null, aprBps: null, reasons: [], lapsesAt: null, loanId: null };
    const row = await store.askServiceCredit({ ...wish, ...none, status: 'ASKED', askedAt: at });
    return { reference, credit: row && asServiceCredit(org, row) };
  },
  async moveServiceCredit(_, { input }, request) {
    const { org, store, context, newId } = request;
    const { reference, step: event } = input;
    const at = checkCaller(input, request);
    const draw = (row: ServiceCreditRow) => drawn(row, request, at);
    const row = await store.moveServiceCredit(context.caller, reference, { event, at, newId }, draw);
    return { reference, credit: row && asServiceCredit(org, row) };
  },
} satisfies Partial<Graph.MutationResolvers<Request>>;

export const serviceCredit: NonNullable<Graph.Resolvers<Request>['ServiceCredit']> = {
  async __resolveReference(reference, request) {
    const { id, customer } = reference as Graph.ServiceCredit;
    const row =
      issuerOf(id) === request.org ? await loaders.serviceCredit(request).load(parseMemberId(id).local) : null;
    if (!row) return null;
    const own = asServiceCredit(request.org, row);
    return { ...own, customer: { ...customer, ...own.customer! } };
  },
  async decision(parent, _, request) {
    const { id, customer } = parent as Graph.ServiceCredit;
    const income = customer?.creditProfile?.incomeMonthlyMinor;
    const row = await loaders.serviceCredit(request).load(parseMemberId(id).local);
    if (!row || income == null) return null;
    const isNamed = namesChain(consentsOf(customer), request.org, row.repairer);
    const owed = customer?.creditProfile?.obligationsMonthlyMinor ?? 0;
    const decision = isNamed ? decideServiceCredit(row, income, owed) : notThroughChain;
    const lapsesAt = new Date((request.now + HELD_SECONDS) * 1_000);
    const { status, monthlyMinor, aprBps } = await request.store.decideOnServiceCredit(row, decision, lapsesAt);
    return { outcome: status, monthlyMinor, aprBps };
  },
  async loan(parent, _, request) {
    const { loan } = parent as Graph.ServiceCredit;
    const row = loan && (await loaders.loan(request).load(parseMemberId(loan.id).local));
    return row ? asLoan(request.org, row) : null;
  },
};

function consentsOf(customer: Graph.ServiceCredit['customer']): CreditConsent[] {
  const told = (customer?.consents ?? []) as Partial<CreditConsent>[];
  return told.map(({ recipient = null, processors = null, purpose = null, status = null }) => {
    return { recipient, processors, purpose, status };
  });
}

export function asServiceCredit(org: string, row: ServiceCreditRow): Graph.ServiceCredit {
  const { id, customerId, repairer, amountMinor, months, monthlyMinor, aprBps, status, reasons, loanId } = row;
  const told = { repairer, amountMinor, months, monthlyMinor, aprBps, status, reasons: [...reasons] };
  const loan = loanId === null ? null : { id: memberId(org, loanId) };
  return { id: memberId(org, id), customer: { id: customerId }, ...told, loan };
}

/** When it is. @throws Refusal NOT_ALLOWED, INPUT_INVALID */
function checkCaller(
  { lender, reference }: { readonly lender: string; readonly reference: string },
  request: Request,
): Date {
  const { org, context, now } = request;
  if (lender !== org) throw new Refusal('INPUT_INVALID', { check: 'lender' });
  if (context.person !== null || context.caller === org) throw new Refusal('NOT_ALLOWED');
  assertMutationId(reference);
  return new Date(now * 1_000);
}

function drawn(row: ServiceCreditRow, request: Request, at: Date): { moving: Moving; contract: Contract } {
  const { customerId, vin, amountMinor, months, aprBps, reference } = row;
  const { context, newId } = request;
  const asked = { client: context.client, clientMutationId: `service-${row.id}`, inputDigest: digestOf({ reference }) };
  const moving = { loanId: newId(), ...asked, newId, at, on: at.toISOString().slice(0, 10) };
  const terms = { amountMinor, months, rateBps: serviceProduct.rateFromBps, aprBps: aprBps ?? 0 };
  return { moving, contract: contractFor(moving, { customerId, vin, applicationId: null }, terms, serviceProduct) };
}
