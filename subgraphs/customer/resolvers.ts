import { Refusal } from '#kernel/errors.ts';
import { memberId } from '#kernel/ids.ts';
import { parseVin } from '#kernel/vin.ts';
import purposeList from '#schema/consent/purposes.json' with { type: 'json' };
import scopeList from '#schema/consent/scopes.json' with { type: 'json' };
import { endConsent, grantConsent } from './rules/answerConsent.ts';
import { requestConsent } from './rules/requestConsent.ts';
import type { Resolvers } from '#schema/generated/customer.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { ConsentRecord } from './rules/consentRecord.ts';
import type { CustomerStore, StoredConsent } from './store.ts';

type Request = MemberRequest<CustomerStore>;

const PAGE = 100;

const customer = (id: string, { loader, store }: Request) => loader('customer', store.customers).load(id);
const tenure = (vin: string, { loader, store }: Request) => loader('tenure', store.tenuresOfVins).load(vin);
const consent = (id: string, { loader, store }: Request) => loader('consent', store.consents).load(id);

const query: Resolvers<Request>['Query'] = {
  me: (_, __, { context }) => (context.person === null ? null : { id: context.person }),
  customer: async (_, { id }, request) => ((await customer(id, request)) ? { id } : null),
  customers: (_, { ids }, request) => {
    if (ids.length > PAGE) throw new Refusal('INPUT_INVALID', { check: 'ids', atMost: PAGE });
    return Promise.all(ids.map(async (id) => ((await customer(id, request)) ? { id } : null)));
  },
  consent: (_, { id }, request) => visible(id, request),
  purposes: () => purposeList.map((row) => ({ ...row, basis: row.basis as ConsentRecord['basis'] })),
  scopes: () => scopeList,
};

const mutation: Resolvers<Request>['Mutation'] = {
  async requestConsent(_, { input }, request) {
    const { org, context, now, newId, store } = request;
    const vin = input.vin ? parseVin(input.vin) : null;
    const customerId = await subjectOf(input.customerId ?? null, vin, request);
    const asked = requestConsent({
      id: memberId(org, newId()),
      recipient: context.caller,
      customerId,
      purpose: input.purpose,
      required: input.required,
      optional: input.optional ?? [],
      processors: input.processors ?? [],
      sources: input.sources ?? null,
      vin,
      days: input.days ?? null,
      clientMutationId: input.clientMutationId ?? null,
      at: now,
    });
    return payload(input.clientMutationId, await store.add(asked, now), request);
  },
  grantConsent: (_, { input }, request) =>
    answer(input, request, (before) =>
      grantConsent(before, {
        scopes: input.scopes ?? null,
        separate: input.separate ?? [],
        written: input.written ?? [],
        at: request.now,
      }),
    ),
  rejectConsent: (_, { input }, request) =>
    answer(input, request, (before) => endConsent(before, 'reject', input.reason ?? null)),
  withdrawConsent: (_, { input }, request) =>
    answer(input, request, (before) => endConsent(before, 'withdraw', input.reason ?? null)),
};

/** @throws Refusal INPUT_INVALID, NOT_FOUND also where the customer does not hold the vehicle */
async function subjectOf(customerId: string | null, vin: string | null, request: Request): Promise<string> {
  if (customerId === null && vin === null) throw new Refusal('INPUT_INVALID', { check: 'customerId or vin' });
  const holder = vin === null ? null : ((await tenure(vin, request))?.holder ?? null);
  const asked = customerId ?? holder;
  const known = asked !== null && (await customer(asked, request)) !== null;
  if (!known || (vin !== null && holder !== asked)) throw new Refusal('NOT_FOUND');
  return asked;
}

/** Only its subject answers a consent; to anybody else it does not exist. */
async function answer(
  { consentId, clientMutationId }: { consentId: string; clientMutationId?: string | null | undefined },
  request: Request,
  rule: (before: ConsentRecord) => ConsentRecord,
): ReturnType<typeof payload> {
  const { context, now, store } = request;
  const changed = await store.change(
    consentId,
    (before) => {
      if (context.person === null || before.subject !== context.person) throw new Refusal('NOT_FOUND');
      return rule(before);
    },
    now,
  );
  return payload(clientMutationId, changed, request);
}

/** Nobody is told of a change before it is in force everywhere. */
async function payload(
  clientMutationId: string | null | undefined,
  { id, subject, revision }: StoredConsent,
  { store }: Request,
) {
  await store.takesEffect(revision);
  const effect = 'EFFECTIVE' as const;
  return { clientMutationId: clientMutationId ?? null, consent: { id, subject: { id: subject } }, revision, effect };
}

/** A consent shows itself to its subject, and to the organisations that it names. */
async function visible(id: string, request: Request) {
  const found = await consent(id, request);
  return found && isParty(found, request) ? shown(found) : null;
}

function isParty({ subject, recipient, processors }: StoredConsent, { context }: Request): boolean {
  return context.person === subject || recipient === context.caller || processors.includes(context.caller);
}

function shown(found: StoredConsent) {
  return {
    ...found,
    subject: { id: found.subject },
    processors: [...found.processors],
    sources: found.sources && [...found.sources],
    scopes: [...found.scopes],
    validFrom: instant(found.validFrom),
    validUntil: found.validUntil === null ? null : instant(found.validUntil),
  };
}

function instant(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString();
}

export const resolvers: Resolvers<Request> = {
  Query: query,
  Mutation: mutation,
  Customer: {
    __resolveReference: async ({ id }, request) => {
      const row = id ? await customer(id, request) : null;
      return row && { ...row, creditProfile: row.credit };
    },
    vehicles: async ({ id }, _, { loader, store }) =>
      (await loader('vehicles', store.tenuresOfHolders).load(id!)).map(({ vin }) => ({ vin })),
    consents: async ({ id }, { status }, request) =>
      (await request.loader('consents', request.store.consentsOf).load(id!))
        .filter((each) => isParty(each, request) && (!status || status.includes(each.status)))
        .map(shown),
  },
  Vehicle: {
    __resolveReference: async ({ vin }, request) => {
      const row = vin ? await tenure(vin, request) : null;
      return (
        row && {
          vin: row.vin,
          plate: row.plate,
          holder: { id: row.holder },
          heldSince: row.since.toISOString().slice(0, 10),
        }
      );
    },
  },
  Consent: { __resolveReference: ({ id }, request) => (id ? visible(id, request) : null) },
};
