import { Refusal } from '#kernel/errors.ts';
import purposeList from '#schema/consent/purposes.json' with { type: 'json' };
import scopeList from '#schema/consent/scopes.json' with { type: 'json' };
import { consentMutations, customerOf } from './consentMutations.ts';
import { consentTemplates } from './consentTemplates.ts';
import { concerns, consentFields, isParty, jointHoldersOf, shown, tenureOf, visible } from './consentView.ts';
import { glassMutations } from './glassMutations.ts';
import { glassUses } from './glassUses.ts';
import { maySeeGlass, shownGlass, visibleGlass } from './glassView.ts';
import { asOf } from './rules/asOf.ts';
import { subscriptions } from './subscriptions.ts';
import { transferMutation } from './transferMutation.ts';
import type { ConsentBasis, QueryConsentsReceivedArgs, Resolvers } from '#schema/generated/customer.ts';
import type { Request } from './consentView.ts';

const PAGE = 100;

const query: Resolvers<Request>['Query'] = {
  me: (_, __, { context }) => (context.person === null ? null : { id: context.person }),
  customer: async (_, { id }, request) => ((await customerOf(id, request)) ? { id } : null),
  customers: (_, { ids }, request) => {
    if (ids.length > PAGE) throw new Refusal('INPUT_INVALID', { check: 'ids', atMost: PAGE });
    return Promise.all(ids.map(async (id) => ((await customerOf(id, request)) ? { id } : null)));
  },
  consent: (_, { id }, request) => visible(id, request),
  consentsReceived: (_, which, request) => consentsReceived(which, request),
  purposes: () => purposeList.map((row) => ({ ...row, basis: row.basis as ConsentBasis })),
  scopes: () => scopeList,
  consentTemplates: (_, { purpose }) => consentTemplates.filter((each) => !purpose || each.purpose === purpose),
  breakGlass: (_, { id }, request) => visibleGlass(id, request),
  breakGlassUses: (_, which, request) => glassUses(which, request),
  receiptKeys: (_, __, { signer }) => [...(signer?.publicKeys ?? [])],
};

export const resolvers: Resolvers<Request> = {
  Query: query,
  Subscription: subscriptions,
  Mutation: { ...consentMutations, ...transferMutation, ...glassMutations },
  Customer: {
    __resolveReference: async ({ id }, request) => {
      const row = id ? await customerOf(id, request) : null;
      return row && { ...row, creditProfile: row.credit };
    },
    vehicles: async ({ id }, _, { loader, store }) =>
      (await loader('vehicles', store.tenuresOfHolders).load(id!)).map(({ vin }) => ({ vin })),
    breakGlass: async ({ id }, _, request) =>
      (await request.loader('break-glass of', request.store.glassesOf).load(id!))
        .filter((each) => maySeeGlass(each, request))
        .map((each) => shownGlass(each, request)),
    consents: async ({ id }, { status }, request) =>
      (await consentsOf(id!, request))
        .filter((each) => isParty(each, request) && (!status || status.includes(asOf(each, request.now).status)))
        .map((each) => shown(each, request)),
  },
  Vehicle: {
    __resolveReference: async ({ vin }, request) => {
      const row = vin ? await tenureOf(vin, request) : null;
      return (
        row && {
          vin: row.vin,
          plate: row.plate,
          holder: { id: row.holder },
          heldSince: row.since.toISOString().slice(0, 10),
        }
      );
    },
    jointHolders: async ({ vin }, _, request) => (await jointHoldersOf(vin!, request)).map((id) => ({ id })),
    consents: async ({ vin }, _, request) => {
      const { person } = request.context;
      const { holder } = (await tenureOf(vin!, request))!;
      if (person === null || ![holder, ...(await jointHoldersOf(vin!, request))].includes(person)) return [];
      return (await consentsOf(holder, request)).filter(concerns(vin!)).map((each) => shown(each, request));
    },
  },
  Consent: consentFields,
  BreakGlass: { __resolveReference: ({ id }, request) => (id ? visibleGlass(id, request) : null) },
};

async function consentsReceived({ before, first = 50 }: QueryConsentsReceivedArgs, request: Request) {
  const { context, store } = request;
  if (context.person !== null) throw new Refusal('NOT_ALLOWED');
  if (first < 1 || first > PAGE) throw new Refusal('INPUT_INVALID', { check: 'first', from: 1, to: PAGE });
  const found = await store.consentsTo(context.caller, before ?? null, first);
  return found.map((each) => shown(each, request));
}

function consentsOf(customer: string, { loader, store }: Request) {
  return loader('consents', store.consentsOf).load(customer);
}
