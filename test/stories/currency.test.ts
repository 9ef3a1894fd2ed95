import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { World } from '#test/harness.ts';

const [LENDER, INSURER, CHAIN, PLAZA] = ['lender-harbour', 'insurer-evergreen', 'repair-swift', 'market-plaza'];
const PERSON = 'trust.c000001';
const VIN = 'LSU7M4YP7SB000002';
const me = { org: 'trust', person: PERSON };
const insurer = { org: INSURER, purpose: 'insurance.claim/1' };
const loan = { loanId: `${LENDER}.none` };
const policy = { policyId: `${INSURER}.none` };
const claim = { claimId: `${INSURER}.none`, amountMinor: 1 };
const usd = { currency: 'USD' };

type Told = { readonly org: string; readonly person?: string; readonly purpose?: string };

/** Whoever may send an amount, and a mutation with it in the wrong currency that nothing else is asked of first. */
const taking: readonly (readonly [type: string, field: string, by: Told, input: object])[] = [
  [
    'ApplyForLoanInput',
    'applyForLoan',
    me,
    { lender: LENDER, customerId: PERSON, vin: VIN, product: 'none', amountMinor: 1, months: 1, ...usd },
  ],
  ['RepayLoanInput', 'repayLoan', me, { ...loan, amountMinor: 1, ...usd }],
  ['PrepayLoanInput', 'prepayLoan', me, { ...loan, principalMinor: 1, ...usd }],
  ['SettleLoanInput', 'settleLoan', me, { ...loan, totalMinor: 1, ...usd }],
  [
    'CloseHumanReviewInput',
    'closeHumanReview',
    { org: LENDER, purpose: 'loan.origination/1' },
    {
      applicationId: `${LENDER}.a000001`,
      answer: 'Yes.',
      offer: { amountMinor: 1, months: 1, band: 'A', ...usd },
    },
  ],
  [
    'ReserveServiceCreditInput',
    'reserveServiceCredit',
    { org: CHAIN, purpose: 'service.maintenance/1' },
    { lender: LENDER, reference: 'r', customerId: PERSON, vin: VIN, amountMinor: 1, months: 3, ...usd },
  ],
  ['BindQuoteInput', 'bindQuote', me, { quoteId: policy.policyId, annualMinor: 1, startsOn: '2026-12-01', ...usd }],
  ['EndorsePolicyInput', 'endorsePolicy', me, { ...policy, sumInsuredMinor: 1, from: '2026-12-01', ...usd }],
  [
    'ReportClaimInput',
    'reportClaim',
    me,
    { ...policy, occurredOn: '2026-11-01', narrative: 'Hail.', claimedMinor: 1, ...usd },
  ],
  ['ClaimAmountInput', 'reserveClaim', insurer, { ...claim, ...usd }],
  ['ClaimAmountInput', 'payClaim', insurer, { ...claim, ...usd }],
  [
    'ListVehicleInput',
    'listVehicle',
    me,
    {
      marketplace: PLAZA,
      sellerId: PERSON,
      vin: VIN,
      title: 'Car',
      driveKind: 'BEV',
      askingMinor: 1,
      city: 'X',
      ...usd,
    },
  ],
  ['PlaceBidInput', 'placeBid', me, { listingId: `${PLAZA}.none`, buyerId: PERSON, amountMinor: 1, ...usd }],
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test.each(taking)('%s in another currency is refused by %s', async (type, field, { purpose, ...by }, input) => {
  const stated = purpose === undefined ? '' : ` @purpose(code: "${purpose}")`;
  const query = `mutation M($input: ${type}!)${stated} { ${field}(input: $input) { __typename } }`;
  const once = type === 'ReserveServiceCreditInput' ? {} : { clientMutationId: 'usd' };
  const { errors } = await world.ask(query, { ...by, variables: { input: { ...once, ...input } } });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['CURRENCY_MISMATCH']);
});

test('whatever takes an amount takes its currency, and is among them', () => {
  const { definitions } = parse(readFileSync('schema/supergraph.graphql', 'utf8'));
  const inputs = definitions
    .filter((each) => each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
    .map(({ name, fields = [] }) => ({ type: name.value, fields: fields.map((field) => field.name.value) }));
  const amounts = inputs.filter(({ fields }) => fields.some((name) => name.endsWith('Minor')));
  expect(amounts.filter(({ fields }) => !fields.includes('currency'))).toEqual([]);
  const tried = new Set(taking.map(([type]) => type.replace('CloseHumanReview', 'ReviewedOffer')));
  expect(new Set(amounts.map(({ type }) => type))).toEqual(tried);
});
