import { parseMemberId } from '#kernel/ids.ts';
import { asClaim, asPolicy, asRepair } from './asPolicy.ts';
import { lifeMutations } from './lifeMutations.ts';
import { loaders } from './loaders.ts';
import { policyBook } from './policyBook.ts';
import { quoteVehicle } from './quoteVehicle.ts';
import { inReleasedTime } from './rules/inReleasedTime.ts';
import type { Claim, Policy, Resolvers } from '#schema/generated/insurer.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { VehicleReference } from './quoteVehicle.ts';
import type { ClaimRow, InsurerStore, PolicyRow } from './store.ts';

type Request = MemberRequest<InsurerStore>;

export const resolvers: Resolvers<Request> = {
  Query: {
    policy: (_query, { id }, request) => findPolicy(id, request),
    claim: (_query, { id }, request) => findClaim(id, request),
    async policyBook(_query, { first, after }, request) {
      const { store, org } = request;
      const { policies, hasNextPage, endCursor, totalCount } = await policyBook(store, first, after ?? null);
      const nodes = policies.map((row) => asPolicy(row, org, dayOf(request)));
      return { nodes, pageInfo: { hasNextPage, endCursor }, totalCount };
    },
  },
  Mutation: lifeMutations,
  Customer: {
    __resolveReference: (reference) => reference,
    async policies({ id }, _args, request) {
      return releasedPolicies(await loaders(request).policiesOfCustomer.load(id!), request);
    },
  },
  Vehicle: {
    __resolveReference: (reference) => reference,
    async policies({ vin }, _args, request) {
      if (vin == null) return null;
      return releasedPolicies(await loaders(request).policiesOfVehicle.load(vin), request);
    },
    async insuranceQuotes(vehicle, { cover }, request) {
      // The generated parent cannot say that inputs arrive in the reference.
      const quoted = await quoteVehicle(vehicle as VehicleReference, cover, request);
      return quoted && [quoted];
    },
  },
  Policy: {
    __resolveReference: ({ id }, request) => findPolicy(id, request),
    async claims({ id }, _args, request) {
      const { local } = parseMemberId(id!);
      const claims = await loaders(request).claimsOfPolicy.load(local);
      return claims.filter((row) => isReleased(row, request)).map((row) => asClaim(row, request.org));
    },
  },
  Claim: {
    __resolveReference: ({ id }, request) => findClaim(id, request),
    async repair({ id }, _args, request) {
      const repair = await loaders(request).repairOfClaim.load(parseMemberId(id!).local);
      return repair && asRepair(repair);
    },
  },
};

async function findPolicy(id: string, request: Request): Promise<Policy | null> {
  const { org, local } = parseMemberId(id);
  const row = org === request.org ? await loaders(request).policy.load(local) : null;
  return row && asPolicy(row, org, dayOf(request));
}

async function findClaim(id: string, request: Request): Promise<Claim | null> {
  const { org, local } = parseMemberId(id);
  const row = org === request.org ? await loaders(request).claim.load(local) : null;
  return row && asClaim(row, org);
}

function releasedPolicies(rows: readonly PolicyRow[], request: Request): Policy[] {
  const { context, org } = request;
  const released = rows.filter(({ customerId, insuredSince, endsOn }) =>
    inReleasedTime(context.releases, 'policy:basic', customerId, { first: insuredSince, last: endsOn }),
  );
  return released.map((row) => asPolicy(row, org, dayOf(request)));
}

function isReleased({ customerId, occurredOn }: ClaimRow, { context }: Request): boolean {
  return inReleasedTime(context.releases, 'claims:summary', customerId, { first: occurredOn, last: occurredOn });
}

function dayOf({ now }: Request): string {
  return new Date(now * 1_000).toISOString().slice(0, 10);
}
