import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSuperuser } from '#test/audit/ledgerCluster.ts';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const LENDER = 'lender-harbour';
const BORROWER = 'trust.c000001';
const APPLICATION = `${LENDER}.a000001`;
const LOAN = `loan { id principalMinor balanceMinor status daysPastDue nextInstalment { number paymentMinor paidMinor dueOn }
  settlementQuote { totalMinor } movements { kind postings { account amountMinor } } }`;

type Told = { org: string; person?: string };
type Loan = {
  id: string;
  principalMinor: number;
  balanceMinor: number;
  status: string;
  nextInstalment: { number: number; paymentMinor: number; paidMinor: number; dueOn: string } | null;
  settlementQuote: { totalMinor: number } | null;
  movements: { kind: string; postings: { account: string; amountMinor: number }[] }[];
};

const borrower: Told = { org: 'trust', person: BORROWER };
/** Logged in at the lender, whose own words reach only its own callers. */
const atTheLender: Told = { org: LENDER, person: BORROWER };
const lender: Told = { org: LENDER };
let world: World;
let loan: Loan;

async function ask(told: Told, field: string, type: string, input: object, purpose?: string): Promise<Answered> {
  const stated = purpose ? ` @purpose(code: "${purpose}")` : '';
  return world.ask(`mutation M($input: ${type}!)${stated} { ${field}(input: $input) { clientMutationId ${LOAN} } }`, {
    ...told,
    variables: { input },
  });
}

const loanIn = (answer: Answered) => {
  expect(answer.errors).toEqual([]);
  return (Object.values(answer.data!)[0] as { loan: Loan }).loan;
};
const codes = ({ errors }: Answered) => errors.map(({ extensions }) => extensions['code']);
const statements = () => world.databases.get(LENDER)!.statements();

beforeAll(async () => {
  world = await openWorld();
  await world.ask(
    `query D($ids: [ID!]!) @purpose(code: "loan.origination/1") { loanApplications(ids: $ids) { decision { outcome } } }`,
    {
      ...lender,
      variables: { ids: [APPLICATION] },
    },
  );
  const accepted = { clientMutationId: 'take-1', applicationId: APPLICATION };
  loan = loanIn(await ask(borrower, 'acceptLoanOffer', 'AcceptLoanOfferInput', accepted));
});
afterAll(() => world[Symbol.asyncDispose]());

describe('a loan', () => {
  test('is made of an offer, once, and paid out in the books', async () => {
    expect(loan).toMatchObject({ status: 'ACTIVE', balanceMinor: loan.principalMinor, nextInstalment: { number: 1 } });
    expect(loan.movements.map(({ kind }) => kind)).toEqual(['DISBURSE']);
    const accepted = { clientMutationId: 'take-1', applicationId: APPLICATION };
    expect(loanIn(await ask(borrower, 'acceptLoanOffer', 'AcceptLoanOfferInput', accepted)).id).toBe(loan.id);
    const again = await ask(borrower, 'acceptLoanOffer', 'AcceptLoanOfferInput', {
      ...accepted,
      clientMutationId: 'take-2',
    });
    expect(codes(again)).toEqual(['STATE_CONFLICT']);
  });

  test('is nobody’s to agree to but the borrower’s own', async () => {
    const input = { clientMutationId: 'for-them', applicationId: `${LENDER}.a000003` };
    const answer = await ask(lender, 'acceptLoanOffer', 'AcceptLoanOfferInput', input, 'loan.origination/1');
    expect(codes(answer)).toEqual(['NOT_FOUND']);
  });

  test('without an offer there is none', async () => {
    const input = { clientMutationId: 'x', applicationId: `${LENDER}.a000002` };
    expect(
      codes(await ask({ org: 'trust', person: 'trust.c000002' }, 'acceptLoanOffer', 'AcceptLoanOfferInput', input)),
    ).toEqual(['STATE_CONFLICT']);
  });
});

describe('a payment', () => {
  test('of which fifty come at once under one id is posted once, and all are answered alike', async () => {
    const { paymentMinor } = loan.nextInstalment!;
    const input = { clientMutationId: 'pay-1', loanId: loan.id, amountMinor: paymentMinor };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ask(borrower, 'repayLoan', 'RepayLoanInput', input)),
    );
    const found = answers.map(loanIn);
    expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(found[0]!.movements.map(({ kind }) => kind)).toEqual(['DISBURSE', 'REPAY']);
    expect(found[0]!.nextInstalment!.number).toBe(2);
  });

  test('under an id that was used for another is refused', async () => {
    const input = { clientMutationId: 'pay-1', loanId: loan.id, amountMinor: 100 };
    expect(codes(await ask(borrower, 'repayLoan', 'RepayLoanInput', input))).toEqual(['INPUT_INVALID']);
  });

  test.each([
    ['another person', { org: 'trust', person: 'trust.c000002' }, 'NOT_FOUND'],
    ['another lender', { org: 'lender-lotus' }, 'NOT_FOUND'],
  ])('of %s is refused, and tells nothing', async (_, told, code) => {
    const answer = await ask(told, 'repayLoan', 'RepayLoanInput', {
      clientMutationId: 'strange',
      loanId: loan.id,
      amountMinor: 100,
    });
    expect(codes(answer)).toEqual([code]);
    expect(JSON.stringify(answer.data)).not.toContain('balanceMinor');
  });

  test.each([
    ['repayLoan', 'RepayLoanInput', { amountMinor: 100 }],
    ['prepayLoan', 'PrepayLoanInput', { principalMinor: 1 }],
    ['settleLoan', 'SettleLoanInput', { totalMinor: 100 }],
  ])('in another currency is refused: %s', async (field, type, amount) => {
    const strange = { clientMutationId: 'usd', loanId: loan.id, ...amount, currency: 'USD' };
    expect(codes(await ask(borrower, field, type, strange))).toEqual(['CURRENCY_MISMATCH']);
  });

  test.each([0, -1, 2_000_000_000])(
    'of %i is refused with what is possible, and nothing is written',
    async (amountMinor) => {
      const answer = await ask(atTheLender, 'repayLoan', 'RepayLoanInput', {
        clientMutationId: `bad${amountMinor}`,
        loanId: loan.id,
        amountMinor,
      });
      expect(answer.errors[0]!.extensions).toMatchObject({ code: 'INPUT_INVALID', check: 'amountMinor', from: 1 });
      expect(
        loanIn(
          await ask(borrower, 'repayLoan', 'RepayLoanInput', {
            clientMutationId: 'pay-1',
            loanId: loan.id,
            amountMinor: loan.nextInstalment!.paymentMinor,
          }),
        ).movements,
      ).toHaveLength(2);
    },
  );

  test('costs as many statements on a long loan as on a short one', async () => {
    const paying = async (id: string, target: Loan) => {
      const before = statements();
      const amountMinor = 100;
      loanIn(
        await ask(borrower, 'repayLoan', 'RepayLoanInput', { clientMutationId: id, loanId: target.id, amountMinor }),
      );
      return statements() - before;
    };
    const first = await paying('count-1', loan);
    expect(await paying('count-2', loan)).toBe(first);
    expect(first).toBeLessThanOrEqual(14);
  });
});

test('the lender grants other terms, its borrower does not; then the borrower settles, and it takes no more', async () => {
  const terms = { clientMutationId: 'terms', loanId: loan.id, months: 24, rateBps: 300 };
  expect(codes(await ask(borrower, 'restructureLoan', 'RestructureLoanInput', terms))).toEqual(['NOT_ALLOWED']);
  const now = loanIn(await ask(lender, 'restructureLoan', 'RestructureLoanInput', terms, 'loan.servicing/1'));
  const prepaid = loanIn(
    await ask(borrower, 'prepayLoan', 'PrepayLoanInput', {
      clientMutationId: 'early',
      loanId: loan.id,
      principalMinor: 500_000,
    }),
  );
  expect(now.balanceMinor - prepaid.balanceMinor).toBe(500_000);
  const { totalMinor } = prepaid.settlementQuote!;
  const wrong = await ask(atTheLender, 'settleLoan', 'SettleLoanInput', {
    clientMutationId: 'end-0',
    loanId: loan.id,
    totalMinor: totalMinor - 1,
  });
  expect(wrong.errors[0]!.extensions).toMatchObject({ code: 'STATE_CONFLICT', totalMinor });
  const ended = loanIn(
    await ask(borrower, 'settleLoan', 'SettleLoanInput', { clientMutationId: 'end-1', loanId: loan.id, totalMinor }),
  );
  expect(ended).toMatchObject({ status: 'SETTLED', balanceMinor: 0, nextInstalment: null, settlementQuote: null });
  expect(ended.movements.map(({ kind }) => kind)).toEqual([
    'DISBURSE',
    'REPAY',
    'REPAY',
    'REPAY',
    'RESTRUCTURE',
    'PREPAY',
    'SETTLE',
  ]);
  for (const { postings } of ended.movements)
    expect(postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
  const late = await ask(atTheLender, 'repayLoan', 'RepayLoanInput', {
    clientMutationId: 'late',
    loanId: loan.id,
    amountMinor: 100,
  });
  expect(late.errors[0]!.extensions).toMatchObject({ code: 'STATE_CONFLICT', status: 'SETTLED' });
});

test('an offer that is over is made anew, cannot be accepted until it is, and what was accepted before stays so', async () => {
  const MONTH = 31 * 86_400;
  const read = async () => {
    const query = `query D($ids: [ID!]!) @purpose(code: "loan.origination/1") { loanApplications(ids: $ids) { decision { offer { validUntil } } } }`;
    const { data } = await world.ask(query, { ...lender, variables: { ids: [APPLICATION] } });
    return (data!['loanApplications'] as [{ decision: { offer: { validUntil: string } } | null }])[0].decision;
  };
  const before = await read();
  const accepted = { clientMutationId: 'take-1', applicationId: APPLICATION };
  world.clock += MONTH;
  expect(Date.parse(before!.offer.validUntil) / 1_000).toBeLessThan(world.clock);
  expect(loanIn(await ask(borrower, 'acceptLoanOffer', 'AcceptLoanOfferInput', accepted)).id).toBe(loan.id);
  world.clock -= MONTH;
  await asSuperuser(
    world.databases.get(LENDER)!.url,
    `update decision set offer = jsonb_set(offer, '{validUntil}', '1') where offer is not null`,
  );
  const renewed = (await read())!.offer.validUntil;
  expect(Date.parse(renewed) / 1_000).toBeGreaterThan(world.clock);
  expect((await read())!.offer.validUntil).toBe(renewed);
});

test('the journal only grows, and balances, whoever writes to it', async () => {
  const { url } = world.databases.get(LENDER)!;
  for (const sql of [
    'delete from posting',
    'update movement set kind = kind',
    `insert into posting select id, 'FEE_INCOME', 5 from movement where kind = 'REPAY' limit 1`,
  ])
    await expect(asSuperuser(url, sql)).rejects.toThrow(/only grows|out of balance/);
});
