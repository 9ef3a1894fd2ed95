import { Refusal } from '#kernel/errors.ts';
import { issuerOf, parseMemberId } from '#kernel/ids.ts';
import { actsItself, assertCurrency, assertMutationId, digestOf } from '#subgraphs/mutation.ts';
import { asApplication } from './asApplication.ts';
import { loaders } from './loaders.ts';
import { decisionReasons } from './rules/decisionReasons.ts';
import { priceOffer } from './rules/priceOffer.ts';
import type { MutationResolvers, ReviewedOfferInput } from '#schema/generated/lender.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { ApplicationRow, DecisionRow, LenderStore } from './store.ts';

type Request = MemberRequest<LenderStore>;

const MOST = 2_000;

/** A person's look at a program's decision: the applicant's to ask for, the lender's to end. PIPL article 24. */
export const reviewMutations = {
  async requestHumanReview(_, { input }, request) {
    const { clientMutationId, applicationId, words = '' } = input;
    const { org, store, newId, now, context } = request;
    assertMutationId(clientMutationId);
    assertText(words, 'words', 0);
    const row = await applicationOf(applicationId, request);
    if (!row || context.person !== row.customerId) throw new Refusal('NOT_FOUND');
    const [decisions] = await store.decisions([row.id]);
    if (decisions!.length === 0) throw new Refusal('STATE_CONFLICT', { check: 'nothing was decided' });
    const asked = { status: 'OPEN', words, requestedAt: new Date(now * 1_000), answer: null, closedAt: null } as const;
    await store.openReview({ id: newId(), applicationId: row.id, ...asked });
    return { clientMutationId, application: asApplication(org, row) };
  },
  async closeHumanReview(_, { input }, request) {
    const { clientMutationId, applicationId, answer, offer } = input;
    const { org, store, now } = request;
    assertMutationId(clientMutationId);
    assertText(answer, 'answer', 1);
    if (!actsItself(request)) throw new Refusal('NOT_ALLOWED');
    const row = await applicationOf(applicationId, request);
    if (!row) throw new Refusal('NOT_FOUND');
    const decision = offer ? await decisionByPerson(row, offer, request) : null;
    const end = { status: decision ? 'CHANGED' : 'UPHELD', answer, closedAt: new Date(now * 1_000) } as const;
    await store.closeReview(row.id, end, decision);
    return { clientMutationId, application: asApplication(org, row) };
  },
} satisfies Partial<MutationResolvers<Request>>;

/** @throws Refusal CURRENCY_MISMATCH, INPUT_INVALID where the product does not allow it */
async function decisionByPerson(
  row: ApplicationRow,
  offer: ReviewedOfferInput,
  request: Request,
): Promise<DecisionRow> {
  const { amountMinor, months, band, currency } = offer;
  assertCurrency(currency);
  const product = (await loaders.products(request)).find(({ code }) => code === row.product);
  if (!product) throw new Refusal('STATE_CONFLICT', { check: 'the product is offered no more' });
  const { minAmountMinor: from, maxAmountMinor: to, termsMonths } = product;
  if (amountMinor < from || amountMinor > to) throw new Refusal('INPUT_INVALID', { check: 'amountMinor', from, to });
  if (!termsMonths.includes(months)) throw new Refusal('INPUT_INVALID', { check: 'months', allowed: termsMonths });
  const held = priceOffer(product, band, amountMinor, months, request.now);
  const isAsWished = amountMinor === row.amountMinor && months === row.months;
  return {
    applicationId: row.id,
    inputsDigest: digestOf({ person: request.newId(), offer }),
    ruleVersion: 'person',
    outcome: isAsWished ? 'APPROVED' : 'COUNTER_OFFER',
    reasons: [decisionReasons.decidedByPerson()],
    offer: held,
    decidedAt: new Date(request.now * 1_000),
    basis: null,
    commitment: null,
  };
}

async function applicationOf(id: string, request: Request): Promise<ApplicationRow | null> {
  return issuerOf(id) === request.org ? loaders.application(request).load(parseMemberId(id).local) : null;
}

function assertText(text: string, check: string, from: number): void {
  if (text.length < from || text.length > MOST) throw new Refusal('INPUT_INVALID', { check, from, to: MOST });
}
