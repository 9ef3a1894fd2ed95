import { Refusal } from '#kernel/errors.ts';
import { memberId } from '#kernel/ids.ts';
import { parseVin } from '#kernel/vin.ts';
import { changeConsent, checkCapacity, onceOf, payload } from './consentChanges.ts';
import { consentOf, isJointHolder, tenureOf } from './consentView.ts';
import { amendConsent } from './rules/amendConsent.ts';
import { grantConsent, withdrawConsent } from './rules/answerConsent.ts';
import { moved } from './rules/consentLife.ts';
import { objectToConsent } from './rules/objectToConsent.ts';
import { requestConsent } from './rules/requestConsent.ts';
import { reported, settled } from './rules/reportErasure.ts';
import { scopesWished } from './rules/templateOf.ts';
import { seconds } from './consentRows.ts';
import type { RequestConsentInput, Resolvers } from '#schema/generated/customer.ts';
import type { ConsentBook } from './consentBook.ts';
import type { Input, Outcome } from './consentChanges.ts';
import type { StoredConsent } from './consentRows.ts';
import type { Request } from './consentView.ts';
import type { Capacity, LifeEvent } from './rules/consentLife.ts';
import type { ConsentRequest } from './rules/requestConsent.ts';

type ConsentInput = Input & { readonly consentId: string; readonly reason?: string | null | undefined };

export const consentMutations: NonNullable<Resolvers<Request>['Mutation']> = {
  async requestConsent(_, { input }, request) {
    const asked = requestConsent(await wishOf(input, request));
    return write('requestConsent', input, request, async (book) => ({
      ...(await book.put([asked]))[0]!,
      receipt: null,
    }));
  },
  grantConsent: (_, { input }, request) =>
    change('grantConsent', input, request, 'SUBJECT', (consent) =>
      grantConsent(consent, {
        scopes: input.scopes ?? null,
        separate: input.separate ?? [],
        written: input.written ?? [],
        at: request.now,
      }),
    ),
  withdrawConsent: (_, { input }, request) =>
    change('withdrawConsent', input, request, 'SUBJECT', (consent) =>
      withdrawConsent(consent, input.scopes ?? null, input.reason ?? null, request.now),
    ),
  rejectConsent: (_, { input }, request) => step('rejectConsent', 'REJECT', input, request, 'SUBJECT'),
  showConsent: (_, { input }, request) => step('showConsent', 'SHOW', input, request, 'SUBJECT'),
  pauseConsent: (_, { input }, request) => step('pauseConsent', 'PAUSE', input, request, 'SUBJECT'),
  resumeConsent: (_, { input }, request) => step('resumeConsent', 'RESUME', input, request, 'SUBJECT'),
  revokeConsent: (_, { input }, request) =>
    request.context.caller === request.org && request.context.person === null
      ? step('revokeConsent', 'INVALIDATE', input, request, 'OPERATOR')
      : step('revokeConsent', 'REVOKE', input, request, 'RECIPIENT'),
  amendConsent: (_, { input }, request) =>
    write('amendConsent', input, request, async (book) => {
      const { consent } = await book.versions(input.consentId);
      checkCapacity(consent, 'RECIPIENT', request);
      const { required = null, optional = null, processors = null, days = null } = input;
      const id = memberId(request.org, request.newId());
      const wished = { id, required, optional, processors, days, clientMutationId: null, at: request.now };
      const { old, asked } = amendConsent(consent, wished);
      const stored = await book.put([old, asked]);
      return { ...stored[1]!, receipt: null };
    }),
  async objectToConsent(_, { input }, request) {
    const asked = await consentOf(input.consentId, request);
    if (!asked || !(await isJointHolder(asked, request))) throw new Refusal('NOT_FOUND');
    return write('objectToConsent', input, request, (book) =>
      changeConsent(book, input.consentId, request, ({ consent }) =>
        objectToConsent(consent, request.context.person!, input.reason ?? null, request.now),
      ),
    );
  },
  reportErasure: (_, { input }, request) =>
    write('reportErasure', input, request, async (book) => {
      const { caller, person } = request.context;
      const { consent } = await book.versions(input.consentId);
      const holder = input.holder ?? caller;
      if (person !== null || (caller !== holder && caller !== consent.recipient)) throw new Refusal('NOT_FOUND');
      const { proof = null, exception = null } = input;
      const report = { by: caller, holder, proof, exception, at: request.now };
      const duties = reported(await book.duties(consent.id), report);
      await book.report(duties.filter((duty) => duty.holder === holder && duty.reportedAt === request.now));
      let last: StoredConsent = consent;
      for (const state of settled(consent, duties, report)) [last = consent] = await book.put([state]);
      return { ...last, receipt: null };
    }),
};

/** Puts a change on record once, and answers when it is in force. */
async function write(
  mutation: string,
  input: Input,
  request: Request,
  work: (book: ConsentBook) => Promise<Outcome>,
): ReturnType<typeof payload> {
  const outcome = await request.store.write(request.now, onceOf(mutation, input, request), async (book) => {
    const { id, subject, revision, receipt } = await work(book);
    return { id, subject, revision, receipt };
  });
  return payload(input, outcome, request);
}

function change(
  mutation: string,
  input: ConsentInput,
  request: Request,
  capacity: Capacity,
  rule: (consent: StoredConsent) => StoredConsent,
): ReturnType<typeof payload> {
  return write(mutation, input, request, (book) =>
    changeConsent(book, input.consentId, request, ({ consent }) => {
      checkCapacity(consent, capacity, request);
      return rule(consent);
    }),
  );
}

/** A change that is one event and nothing else. */
function step(
  mutation: string,
  event: LifeEvent,
  input: ConsentInput,
  request: Request,
  capacity: Capacity,
): ReturnType<typeof payload> {
  const actor = request.context.person ?? request.context.caller;
  const act = { capacity, actor, reason: input.reason ?? null, at: request.now };
  return change(mutation, input, request, capacity, (consent) => moved(consent, event, act));
}

/** @throws Refusal INPUT_INVALID, NOT_FOUND */
async function wishOf(input: RequestConsentInput, request: Request): Promise<ConsentRequest> {
  const { context, org, newId, now } = request;
  const vin = input.vin ? parseVin(input.vin) : null;
  const { customerId, tenureSince } = await subjectOf(input.customerId ?? null, vin, request);
  const { days = null, uses = null, lookBackMonths = null, keepDays = null, clientMutationId = null } = input;
  return {
    id: memberId(org, newId()),
    recipient: context.caller,
    purpose: input.purpose,
    ...scopesWished(input.purpose, input.required, input.optional),
    processors: input.processors ?? [],
    sources: input.sources ?? null,
    customerId,
    vin,
    tenureSince,
    days,
    uses,
    lookBackMonths,
    keepDays,
    clientMutationId,
    at: now,
  };
}

/** @throws Refusal INPUT_INVALID, NOT_FOUND also where the customer does not hold the vehicle */
export async function subjectOf(customerId: string | null, vin: string | null, request: Request) {
  if (customerId === null && vin === null) throw new Refusal('INPUT_INVALID', { check: 'customerId or vin' });
  const tenure = vin === null ? null : await tenureOf(vin, request);
  const asked = customerId ?? tenure?.holder ?? null;
  const known = asked !== null && (await customerOf(asked, request)) !== null;
  if (!known || (vin !== null && tenure?.holder !== asked)) throw new Refusal('NOT_FOUND');
  return { customerId: asked, tenureSince: tenure && seconds(tenure.since) };
}

export const customerOf = (id: string, { loader, store }: Request) => loader('customer', store.customers).load(id);
