import { addMonths } from '#kernel/days.ts';
import { Refusal } from '#kernel/errors.ts';
import { issuerOf, parseMemberId } from '#kernel/ids.ts';
import { basisPointsOf } from '#kernel/money.ts';
import { asLoan } from './asLoan.ts';
import { loaders } from './loaders.ts';
import { digestOf } from './rules/digestOf.ts';
import { asRow, prepay, repay, restructure, settle } from './movements.ts';
import { amortise } from './rules/amortise.ts';
import { actsForLoan } from './rules/borrower.ts';
import { assertMutationId } from './rules/checkApplication.ts';
import { disbursed } from './rules/postings.ts';
import type { LoanPayload, MutationResolvers } from '#schema/generated/lender.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { Contract, Moving } from './contractBook.ts';
import type { Decide } from './movements.ts';
import type { Offer, Product } from './rules/priceOffer.ts';
import type { ApplicationRow, LenderStore, LoanRow } from './store.ts';

type Request = MemberRequest<LenderStore>;
type Input = { readonly clientMutationId: string; readonly loanId: string };

/** What is done on a loan once it is offered. */
export const loanMutations = {
  acceptLoanOffer: (_, { input }, request) => accept(input, request),
  repayLoan: (_, { input }, request) => move('repayLoan', input, request, (on) => repay(input.amountMinor, on)),
  prepayLoan: (_, { input }, request) =>
    move('prepayLoan', input, request, (on) => prepay(input.principalMinor, input.keep ?? 'TERM', on)),
  settleLoan: (_, { input }, request) => move('settleLoan', input, request, (on) => settle(input.totalMinor, on)),
  restructureLoan(_, { input }, request) {
    // A borrower asks for it; it is the lender's to grant.
    if (request.context.person !== null) throw new Refusal('NOT_ALLOWED');
    return move('restructureLoan', input, request, (on) => restructure(input.months, input.rateBps, on));
  },
} satisfies Partial<MutationResolvers<Request>>;

async function move(
  kind: string,
  input: Input,
  request: Request,
  decide: (on: string) => Decide,
): Promise<LoanPayload> {
  const { clientMutationId, loanId } = input;
  assertMutationId(clientMutationId);
  const id = ownId(loanId, request);
  const row = await loaders.loan(request).load(id);
  if (!row || !isActing(row.customerId, request)) throw new Refusal('NOT_FOUND');
  const moving = movingOf(id, kind, input, request);
  const moved = await request.store.move(moving, decide(moving.on));
  return { clientMutationId, loan: asLoan(request.org, moved) };
}

async function accept(
  input: { readonly clientMutationId: string; readonly applicationId: string },
  request: Request,
): Promise<LoanPayload> {
  const { clientMutationId, applicationId } = input;
  assertMutationId(clientMutationId);
  const application = await loaders.application(request).load(ownId(applicationId, request));
  if (!application || !isActing(application.customerId, request)) throw new Refusal('NOT_FOUND');
  const offer = await offerFor(application, request);
  const product = (await loaders.products(request)).find(({ code }) => code === offer.product)!;
  const moving = movingOf(request.newId(), 'acceptLoanOffer', input, request);
  const loan = await request.store.lend(moving, contractOf(moving, application, offer, product));
  if (!loan) throw new Refusal('STATE_CONFLICT', { check: 'the application has a contract' });
  return { clientMutationId, loan: asLoan(request.org, loan) };
}

/** The offer that stands: of the latest decision, and not over. @throws Refusal STATE_CONFLICT */
async function offerFor({ id }: ApplicationRow, { store, now }: Request): Promise<Offer> {
  const [decisions] = await store.decisions([id]);
  const offer = decisions![0]?.offer;
  if (!offer) throw new Refusal('STATE_CONFLICT', { check: 'there is no offer' });
  if (offer.validUntil < now) throw new Refusal('STATE_CONFLICT', { check: 'the offer is over' });
  return offer;
}

function contractOf({ loanId, on }: Moving, application: ApplicationRow, offer: Offer, product: Product): Contract {
  const { customerId, vin, id: applicationId } = application;
  const { amountMinor, months, rateBps, aprBps } = offer;
  const principal = BigInt(amountMinor);
  const { method, balloonBps, feeBps } = product;
  const schedule = amortise({ method, principal, rateBps: BigInt(rateBps), months, balloonBps: BigInt(balloonBps) });
  const loan: LoanRow = {
    id: loanId,
    customerId,
    vin,
    product: product.code,
    principalMinor: amountMinor,
    rateBps,
    aprBps,
    months,
    disbursedOn: on,
    writtenOffOn: null,
    method,
    balloonMinor: method === 'BALLOON' ? Number(basisPointsOf(principal, BigInt(balloonBps))) : 0,
    applicationId,
  };
  const instalments = schedule.map((each) => asRow(loanId, each, each.number, addMonths(on, each.number)));
  return { loan, instalments, postings: disbursed(principal, basisPointsOf(principal, BigInt(feeBps))) };
}

function movingOf(loanId: string, kind: string, input: { clientMutationId: string }, request: Request): Moving {
  const { now, newId, context } = request;
  const at = new Date(now * 1_000);
  const asked = {
    client: context.client,
    clientMutationId: input.clientMutationId,
    inputDigest: digestOf({ kind, input }),
  };
  return { loanId, newId, on: at.toISOString().slice(0, 10), at, ...asked };
}

function isActing(borrower: string, { org, context }: Request): boolean {
  return actsForLoan({ caller: context.caller, person: context.person, lender: org }, borrower);
}

/** The lender's own name for a record of its own. @throws Refusal NOT_FOUND, ID_INVALID */
function ownId(id: string, { org }: Request): string {
  if (issuerOf(id) !== org) throw new Refusal('NOT_FOUND');
  return parseMemberId(id).local;
}
