import { Refusal } from '#kernel/errors.ts';
import { actsFor, doing, isSelf, ownId } from '#subgraphs/mutation.ts';
import { asLoan } from './asLoan.ts';
import { contractFor } from './contractFor.ts';
import { loaders } from './loaders.ts';
import { prepay, repay, restructure, settle } from './movements.ts';
import type { LoanPayload, MutationResolvers } from '#schema/generated/lender.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { Decide } from './movements.ts';
import type { Offer } from './rules/priceOffer.ts';
import type { DecisionRow, LenderStore } from './store.ts';

type Request = MemberRequest<LenderStore>;
type Input = {
  readonly clientMutationId: string;
  readonly loanId: string;
  readonly currency?: string | null | undefined;
};

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
  const id = ownId(loanId, request);
  const moving = { loanId: id, ...doing(kind, input, request) };
  const row = await loaders.loan(request).load(id);
  if (!row || !actsFor(row.customerId, request)) throw new Refusal('NOT_FOUND');
  const moved = await request.store.move(moving, decide(moving.on));
  return { clientMutationId, loan: asLoan(request.org, moved) };
}

async function accept(
  input: { readonly clientMutationId: string; readonly applicationId: string },
  request: Request,
): Promise<LoanPayload> {
  const { clientMutationId, applicationId } = input;
  const application = await loaders.application(request).load(ownId(applicationId, request));
  if (!application || !isSelf(application.customerId, request)) throw new Refusal('NOT_FOUND');
  const [decisions, products] = await Promise.all([
    loaders.decisions(request).load(application.id),
    loaders.products(request),
  ]);
  const moving = { loanId: request.newId(), ...doing('acceptLoanOffer', input, request) };
  const loan = await request.store.lend(moving, application.id, () => {
    const offer = standingOffer(decisions[0], request.now);
    const { customerId, vin, id: applicationId } = application;
    const product = products.find(({ code }) => code === offer.product)!;
    return contractFor(moving, { customerId, vin, applicationId }, offer, product);
  });
  return { clientMutationId, loan: asLoan(request.org, loan) };
}

/** The offer of the latest decision. @throws Refusal STATE_CONFLICT when there is none, or it is over */
function standingOffer(decision: DecisionRow | undefined, now: number): Offer {
  const offer = decision?.offer;
  if (!offer) throw new Refusal('STATE_CONFLICT', { check: 'there is no offer' });
  if (offer.validUntil < now) throw new Refusal('STATE_CONFLICT', { check: 'the offer is over' });
  return offer;
}
