import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/days.ts';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const HOLDER = 'trust.c000001';
const OTHER = 'trust.c000002';
const POLICY = 'policy { id status cover startsOn endsOn annualMinor ncdLevel cancelledOn sumInsuredMinor }';
const CLAIM = 'claim { id status amountBand paidMinor repairer because odometerKm }';

type Policy = {
  id: string;
  status: string;
  cover: string;
  startsOn: string;
  endsOn: string;
  annualMinor: number;
  sumInsuredMinor: number | null;
};
type Quote = { id: string; insurer: string; annualMinor: number; cover: string };
type Told = { org: string; person?: string };

const me: Told = { org: 'trust', person: HOLDER };
let world: World;
let quote: Quote;
let present: Policy;
let insurer: string;

const codes = ({ errors }: Answered) => errors.map(({ extensions }) => extensions['code']);
async function change(told: Told, field: string, type: string, input: object, purpose = ''): Promise<Answered> {
  const fields = /Claim/.test(field) ? CLAIM : POLICY;
  const stated = purpose && ` @purpose(code: "${purpose}")`;
  return world.ask(`mutation M($input: ${type}!)${stated} { ${field}(input: $input) { ${fields} } }`, {
    ...told,
    variables: { input },
  });
}
/** The policy or the claim, as it is now. */
function changed(answer: Answered): Policy & { paidMinor: number } {
  expect(answer.errors).toEqual([]);
  return Object.values(Object.values(answer.data!)[0] as object)[0] as Policy & { paidMinor: number };
}

beforeAll(async () => {
  world = await openWorld();
  const quotes = `query Q($id: ID!) @purpose(code: "insurance.quote/1") { customer(id: $id) { vehicles { insuranceQuotes { id insurer annualMinor cover } } } }`;
  const { data } = await world.ask(quotes, { org: 'broker-bridge', variables: { id: HOLDER } });
  const own = await world.ask(
    '{ me { policies { id insurer cover startsOn endsOn annualMinor sumInsuredMinor } } }',
    me,
  );
  const { vehicles } = data!['customer'] as { vehicles: { insuranceQuotes: Quote[] | null }[] };
  const { policies: mine } = own.data!['me'] as { policies: (Policy & { insurer: string })[] };
  const running = mine.find(({ cover }) => cover === 'COMPREHENSIVE')!;
  [present, insurer] = [running, running.insurer];
  quote = vehicles.flatMap(({ insuranceQuotes }) => insuranceQuotes ?? []).find((each) => each.insurer === insurer)!;
});
afterAll(() => world[Symbol.asyncDispose]());

const today = () => new Date(world.clock * 1_000).toISOString().slice(0, 10);
const statements = () => world.databases.get(insurer)!.statements();
let policy: Policy;

describe('a quote', () => {
  const binding = (id: string) => ({
    clientMutationId: id,
    quoteId: quote.id,
    annualMinor: quote.annualMinor,
    startsOn: today(),
  });

  test('does not cover twice what is covered; once that is cancelled, it covers from today, however often it is sent at once', async () => {
    expect(codes(await change(me, 'bindQuote', 'BindQuoteInput', binding('too-soon')))).toEqual(['STATE_CONFLICT']);
    const leaving = { clientMutationId: 'leave', policyId: present.id, reason: 'NO_LONGER_WANTED', from: today() };
    expect(changed(await change(me, 'cancelPolicy', 'CancelPolicyInput', leaving))).toMatchObject({
      status: 'CANCELLED',
      cancelledOn: today(),
    });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => change(me, 'bindQuote', 'BindQuoteInput', binding('take'))),
    );
    const taken = answers.map((answer) => changed(answer));
    expect(new Set(taken.map((each) => JSON.stringify(each))).size).toBe(1);
    policy = taken[0]!;
    expect(policy).toMatchObject({ status: 'IN_FORCE', startsOn: today(), annualMinor: quote.annualMinor });
    const { policies } = (await world.ask('{ me { policies { id status } } }', me)).data!['me'] as {
      policies: Policy[];
    };
    expect(policies.filter(({ id }) => id === policy.id)).toHaveLength(1);
  });

  test.each([
    ['at another price', { annualMinor: 1 }, me],
    ['that was never given', { quoteId: 'insurer-pearl.qx' }, me],
    ['that its insurer takes for them', {}, { org: 'insurer-evergreen' }],
    ['of somebody else', {}, { org: 'trust', person: OTHER }],
  ])('%s is none', async (_, other, told) => {
    expect(
      codes(
        await change(
          told,
          'bindQuote',
          'BindQuoteInput',
          { ...binding('strange'), ...other },
          told.org === 'trust' ? '' : 'insurance.quote/1',
        ),
      ),
    ).toEqual(['NOT_FOUND']);
  });
});

test('a policy is changed by its holder alone, for what can be, and the same id does nothing else', async () => {
  const more = {
    clientMutationId: 'more',
    policyId: policy.id,
    sumInsuredMinor: policy.sumInsuredMinor! - 100_000,
    from: today(),
  };
  expect(codes(await change({ org: 'trust', person: OTHER }, 'endorsePolicy', 'EndorsePolicyInput', more))).toEqual([
    'NOT_FOUND',
  ]);
  const endorsed = changed(await change(me, 'endorsePolicy', 'EndorsePolicyInput', more));
  expect(endorsed.annualMinor).toBeLessThan(policy.annualMinor);
  expect(changed(await change(me, 'endorsePolicy', 'EndorsePolicyInput', more))).toEqual(endorsed);
  expect(codes(await change(me, 'endorsePolicy', 'EndorsePolicyInput', { ...more, sumInsuredMinor: 1 }))).toEqual([
    'INPUT_INVALID',
  ]);
  const late = { clientMutationId: 'late', policyId: policy.id, reason: 'SOLD', from: addDays(policy.endsOn, 1) };
  expect(codes(await change(me, 'cancelPolicy', 'CancelPolicyInput', late))).toEqual(['INPUT_INVALID']);
});

test('a claim goes from its holder’s notice to payment by its insurer, in as many statements each time', async () => {
  const notice = {
    clientMutationId: 'crash',
    policyId: policy.id,
    occurredOn: today(),
    narrative: 'A post.',
    claimedMinor: 900_000,
    odometerKm: 12_345,
  };
  const claim = changed(await change(me, 'reportClaim', 'ReportClaimInput', notice));
  expect(claim).toMatchObject({ status: 'COVER_CHECKED', amountBand: 'MEDIUM', odometerKm: 12_345 });
  const desk: Told = { org: insurer };
  const step = (field: string, type: string, input: object, told = desk) =>
    change(told, field, type, { claimId: claim.id, ...input }, told === desk ? 'insurance.claim/1' : '');
  expect(codes(await step('payClaim', 'ClaimAmountInput', { clientMutationId: 'c0', amountMinor: 5 }))).toEqual([
    'STATE_CONFLICT',
  ]);
  expect(codes(await step('reserveClaim', 'ClaimAmountInput', { clientMutationId: 'c1', amountMinor: 5 }, me))).toEqual(
    ['NOT_ALLOWED'],
  );
  changed(await step('reserveClaim', 'ClaimAmountInput', { clientMutationId: 'c2', amountMinor: 900_000 }));
  const before = statements();
  const payments = await Promise.all(
    Array.from({ length: 50 }, () =>
      step('payClaim', 'ClaimAmountInput', { clientMutationId: 'c5', amountMinor: 650_000 }),
    ),
  );
  expect(new Set(payments.map((answer) => changed(answer).paidMinor))).toEqual(new Set([650_000]));
  expect((statements() - before) / 50).toBeLessThanOrEqual(8);
  expect(changed(await step('closeClaim', 'CloseClaimInput', { clientMutationId: 'c6' }))).toMatchObject({
    status: 'CLOSED',
    paidMinor: 650_000,
  });
  const again = await step('payClaim', 'ClaimAmountInput', { clientMutationId: 'c7', amountMinor: 5 });
  expect(again.errors[0]!.extensions).toMatchObject({ code: 'STATE_CONFLICT', status: 'CLOSED', allowed: [] });
});
