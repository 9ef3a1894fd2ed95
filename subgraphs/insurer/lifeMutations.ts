import { Refusal } from '#kernel/errors.ts';
import { actsFor, actsItself, doing, isSelf, ownId } from '#subgraphs/mutation.ts';
import { asClaim, asPolicy } from './asPolicy.ts';
import { closed, noticed, paid, rejected, repairOrdered, reserved } from './claimSteps.ts';
import { loaders } from './loaders.ts';
import { bound, cancelled, endorsed } from './policyLife.ts';
import { bookRepair } from './repairDesk.ts';
import type {
  ClaimPayload,
  MutationResolvers,
  OrderClaimRepairInput,
  PolicyPayload,
  ReportClaimInput,
} from '#schema/generated/insurer.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { ClaimChange, PolicyChange } from './lifeBook.ts';
import type { ClaimRow, InsurerStore, PolicyRow } from './store.ts';

type Request = MemberRequest<InsurerStore>;
type Once = { readonly clientMutationId: string };

/**
 * The life of policies and claims. Who is covered agrees alone; a policy is ended, and a claim reported, by its holder or the insurer by itself;
 * what the insurer owes is its own to decide.
 */
export const lifeMutations: MutationResolvers<Request> = {
  bindQuote: (_, { input }, request) => bind(input, request),
  endorsePolicy: (_, { input }, request) =>
    changePolicy('endorse', input, request, (policy, on) => {
      if (!isSelf(policy.customerId, request)) throw new Refusal('NOT_ALLOWED');
      return endorsed(policy, input.sumInsuredMinor, input.from, on);
    }),
  cancelPolicy: (_, { input }, request) =>
    changePolicy('cancel', input, request, (policy, on) => cancelled(policy, input.reason, input.from, on)),
  reportClaim: (_, { input }, request) => report(input, request),
  reserveClaim: (_, { input }, request) =>
    step('reserve', input, request, (claim) => reserved(claim, input.amountMinor)),
  orderClaimRepair: (_, { input }, request) => order(input, request),
  payClaim: (_, { input }, request) => step('pay', input, request, (claim) => paid(claim, input.amountMinor)),
  rejectClaim: (_, { input }, request) => step('reject', input, request, (claim) => rejected(claim, input.because)),
  closeClaim: (_, { input }, request) => step('close', input, request, closed),
};

type Binding = Once & { readonly quoteId: string; readonly annualMinor: number; readonly startsOn: string };

async function bind(input: Binding, request: Request): Promise<PolicyPayload> {
  const { store, org, now, newId } = request;
  const made = doing('bind', input, request);
  const quote = await store.life.quoteAt(ownId(input.quoteId, request), input.annualMinor);
  if (!quote || !isSelf(quote.customerId, request)) throw new Refusal('NOT_FOUND');
  const policy = await store.life.write(quote, made, (present) => {
    if (quote.validUntil.getTime() < now * 1_000) throw new Refusal('STATE_CONFLICT', { check: 'the quote is over' });
    return bound(quote, input.startsOn, made.on, newId(), present);
  });
  return { clientMutationId: input.clientMutationId, policy: asPolicy(policy, org, made.on) };
}

async function changePolicy(
  what: string,
  input: Once & { readonly policyId: string },
  request: Request,
  decide: (policy: PolicyRow, on: string) => PolicyChange,
): Promise<PolicyPayload> {
  const { store, org } = request;
  const made = doing(what, input, request);
  const { id } = await ownPolicy(input.policyId, request);
  const policy = await store.life.change(id, made, (row) => decide(row, made.on));
  return { clientMutationId: input.clientMutationId, policy: asPolicy(policy, org, made.on) };
}

type Report = ReportClaimInput;

async function report(input: Report, request: Request): Promise<ClaimPayload> {
  const { store, org, newId } = request;
  const made = doing('report', input, request);
  const policy = await ownPolicy(input.policyId, request);
  const { clientMutationId, occurredOn, kind, narrative, injury, liable, claimedMinor, odometerKm = null } = input;
  // What is left out has a default in the schema; the generated type cannot say so.
  const notice = { occurredOn, kind: kind!, narrative, injury: injury!, liable: liable!, claimedMinor, odometerKm };
  const claim = await store.life.changeClaim(null, made, () => noticed(policy, notice, newId(), made.on));
  return { clientMutationId, claim: asClaim(claim, org) };
}

/** The claim with its appointment, or why there is none; still asked where the repairer cannot be reached: then it is asked on. */
async function order(input: OrderClaimRepairInput, request: Request): Promise<ClaimPayload> {
  const { store, graph, now, newId } = request;
  if (!actsItself(request)) throw new Refusal('NOT_ALLOWED');
  if (!graph) throw new Refusal('SOURCE_DOWN', { check: 'repairer' });
  const { workshop, startsAt, jobs, claimId } = input;
  const at = new Date(now * 1_000);
  const [network, { vin }] = await Promise.all([store.network(), policyOfClaim(ownId(claimId, request), request)]);
  const wish = { vin, workshop, startsAt: new Date(startsAt), jobs, reference: `repair-${newId()}` };
  const ordered = await step('repair', input, request, (claim) => repairOrdered(claim, wish, network, at));
  // What fails here the worker tries again, and reports as long as it fails.
  await bookRepair({ store, graph, now: () => at }, ownId(claimId, request)).catch(() => null);
  return ordered;
}

async function policyOfClaim(id: string, request: Request): Promise<PolicyRow> {
  const claim = await loaders(request).claim.load(id);
  const policy = claim && (await loaders(request).policy.load(claim.policyId));
  if (!policy) throw new Refusal('NOT_FOUND');
  return policy;
}

async function step(
  what: string,
  input: Once & { readonly claimId: string },
  request: Request,
  decide: (claim: ClaimRow) => ClaimChange,
): Promise<ClaimPayload> {
  const { store, org } = request;
  const made = doing(what, input, request);
  const id = ownId(input.claimId, request);
  if (!actsItself(request)) throw new Refusal('NOT_ALLOWED');
  const claim = await store.life.changeClaim(id, made, (row) => decide(row!));
  return { clientMutationId: input.clientMutationId, claim: asClaim(claim, org) };
}

async function ownPolicy(policyId: string, request: Request): Promise<PolicyRow> {
  const policy = await loaders(request).policy.load(ownId(policyId, request));
  if (!policy || !actsFor(policy.customerId, request)) throw new Refusal('NOT_FOUND');
  return policy;
}
