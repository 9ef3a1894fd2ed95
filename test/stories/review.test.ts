import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '#kernel/command.ts';
import { cli, replay } from '#subgraphs/lender/replay.ts';
import { asSuperuser } from '#test/audit/ledgerCluster.ts';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const LENDER = 'lender-harbour';
const APPLICANT = 'trust.c000001';
const APPLICATION = `${LENDER}.a000001`;
const FIELDS =
  'review { status answer } decision { outcome ruleVersion commitment inputs { coordinate role known } offer { amountMinor months } notice { en zh reasons { code } } }';

type Application = {
  review: { status: string; answer: string | null } | null;
  decision: {
    outcome: string;
    ruleVersion: string;
    commitment: string | null;
    inputs: { coordinate: string; known: boolean }[] | null;
    offer: { amountMinor: number; months: number } | null;
  };
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const codes = ({ errors }: Answered) => errors.map(({ extensions }) => extensions['code']);
async function read(): Promise<Application> {
  const query = `query D($ids: [ID!]!) @purpose(code: "loan.origination/1") { loanApplications(ids: $ids) { ${FIELDS} } }`;
  const { data, errors } = await world.ask(query, { org: LENDER, variables: { ids: [APPLICATION] } });
  expect(errors).toEqual([]);
  return (data!['loanApplications'] as [Application])[0];
}
const change = (field: string, type: string, input: object, told: { org: string; person?: string }) =>
  world.ask(
    `mutation M($input: ${type}!)${told.person === undefined ? ' @purpose(code: "loan.origination/1")' : ''} { ${field}(input: $input) { application { id } } }`,
    {
      ...told,
      variables: { input: { clientMutationId: 'm', applicationId: APPLICATION, ...input } },
    },
  );
const applicant = { org: 'trust', person: APPLICANT };
const asks = (told = applicant, input = {}) =>
  change('requestHumanReview', 'RequestHumanReviewInput', { words: 'Look again.', ...input }, told);
const ends = (input: object, told: { org: string; person?: string } = { org: LENDER }) =>
  change('closeHumanReview', 'CloseHumanReviewInput', { answer: 'We looked.', ...input }, told);

test('a decision says what it was made from and what it did without, and keeps to it', async () => {
  expect(codes(await asks())).toEqual(['STATE_CONFLICT']);
  const { decision } = await read();
  expect(decision.inputs!.map(({ coordinate, known }) => [coordinate, known])).toContainEqual([
    'CreditAssessment.band',
    true,
  ]);
  expect(decision.commitment).toMatch(/^[\w-]{43}$/);
  expect(decision).toEqual((await read()).decision);
});

test('an applicant has a person look, once at a time; nobody else does, and none but the lender ends it', async () => {
  expect(codes(await asks({ org: 'trust', person: 'trust.c000002' }))).toEqual(['NOT_FOUND']);
  expect(codes(await asks(applicant, { words: 'x'.repeat(2_001) }))).toEqual(['INPUT_INVALID']);
  for (const _ of [1, 2]) expect(codes(await asks())).toEqual([]);
  expect((await read()).review).toEqual({ status: 'OPEN', answer: null });
  expect(codes(await ends({}, applicant))).toEqual(['NOT_ALLOWED']);
  expect(codes(await ends({ answer: '' }))).toEqual(['INPUT_INVALID']);
  expect(codes(await ends({}))).toEqual([]);
  expect((await read()).review).toEqual({ status: 'UPHELD', answer: 'We looked.' });
  expect(codes(await ends({}))).toEqual(['STATE_CONFLICT']);
});

test('what a person decides stands, whatever the program would say, and can be accepted', async () => {
  await asks();
  expect(codes(await ends({ offer: { amountMinor: 1, months: 36, band: 'B' } }))).toEqual(['INPUT_INVALID']);
  expect((await read()).review?.status).toBe('OPEN');
  expect(codes(await ends({ offer: { amountMinor: 5_000_000, months: 36, band: 'B' } }))).toEqual([]);
  expect((await read()).decision).toMatchObject({
    outcome: 'COUNTER_OFFER',
    ruleVersion: 'person',
    offer: { amountMinor: 5_000_000, months: 36 },
  });
  const { data } = await world.ask(
    `mutation A($input: AcceptLoanOfferInput!) { acceptLoanOffer(input: $input) { loan { principalMinor } } }`,
    {
      ...applicant,
      variables: { input: { clientMutationId: 'a', applicationId: APPLICATION } },
    },
  );
  expect(data).toEqual({ acceptLoanOffer: { loan: { principalMinor: 5_000_000 } } });
});

test('a decision is made again from what was kept, and comes out the same; who changed anything is found out', async () => {
  const { url } = world.databases.get(LENDER)!;
  const verdicts = async () => (await replay(url, 'a000001')).map(({ verdict }) => verdict);
  expect(await verdicts()).toEqual(['equal', 'by a person']);
  const said: string[] = [];
  const voice = { log: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  expect(await runCommand(cli, [APPLICATION, '--database', url], voice)).toBe(0);
  await asSuperuser(url, `update decision set outcome = 'DECLINED' where rule_version <> 'person'`);
  expect(await verdicts()).toEqual(['differs: outcome', 'by a person']);
  expect(await runCommand(cli, [APPLICATION, '--database', url], voice)).toBe(1);
  await asSuperuser(
    url,
    `update decision set basis = jsonb_set(basis, '{inputs,band}', '"E"') where basis is not null`,
  );
  expect(await verdicts()).toEqual(['differs: what it was made from was changed', 'by a person']);
  expect(await runCommand(cli, [`${LENDER}.nothing`, '--database', url], voice)).toBe(2);
  expect(await runCommand(cli, ['nonsense'], voice)).toBe(2);
});
