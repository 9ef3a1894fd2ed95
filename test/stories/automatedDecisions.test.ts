import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const LENDER = 'lender-harbour';
const ANN = 'trust.c000001';
const RECORD =
  'lender applicationId customer { id } decidedAt outcome adverse ruleVersion reasonCodes used missing commitment review';

type Recorded = {
  lender: string;
  applicationId: string;
  customer: { id: string };
  outcome: string;
  adverse: boolean;
  reasonCodes: string[];
  used: string[];
  missing: string[];
  review: string | null;
};

type Entry = { source: string; released: { basis: string; scope: string }[] };

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const decide = `query D @purpose(code: "loan.origination/1") {
    loanApplications(ids: ["${LENDER}.a000001", "${LENDER}.a000002"]) { decision { outcome reasons { code } } } }`;
  expect((await world.ask(decide, { org: LENDER })).data!['loanApplications']).toHaveLength(2);
});
afterAll(() => world[Symbol.asyncDispose]());

const codes = ({ errors }: Answered) => [...new Set(errors.map(({ extensions }) => extensions['code']))];
const audit = (given = '', purpose = 'compliance.audit/1', org = 'audit-office') =>
  world.ask(`query A @purpose(code: "${purpose}") { automatedDecisions${given} { ${RECORD} } }`, { org });
const records = (answered: Answered) => answered.data!['automatedDecisions'] as Recorded[];

test('an auditor reads what was decided, from what, without what, and where a person looked at it', async () => {
  const ask = `mutation M($input: RequestHumanReviewInput!) { requestHumanReview(input: $input) { application { id } } }`;
  const input = { clientMutationId: 'r', applicationId: `${LENDER}.a000001`, words: 'Look again.' };
  expect(codes(await world.ask(ask, { org: 'trust', person: ANN, variables: { input } }))).toEqual([]);
  const answered = await audit();
  expect(answered.errors).toEqual([]);
  const [ann] = records(answered).filter(({ customer }) => customer.id === ANN);
  expect(ann).toMatchObject({ lender: LENDER, applicationId: `${LENDER}.a000001`, review: 'OPEN' });
  expect(ann!.used).toContain('CreditAssessment.band');
  expect(ann!.reasonCodes.length > 0).toBe(ann!.adverse);
  for (const each of records(answered)) expect(each.used.filter((field) => each.missing.includes(field))).toEqual([]);
  expect(records(answered).every(({ review, customer }) => review === null || customer.id === ANN)).toBe(true);
});

test('adverse decisions are told from the others', async () => {
  const all = records(await audit());
  const [against, other] = [records(await audit('(adverse: true)')), records(await audit('(adverse: false)'))];
  expect(against.length).toBeGreaterThan(0);
  expect([...against, ...other].length).toBe(all.length);
  expect(against.every(({ adverse }) => adverse)).toBe(true);
  expect(other.some(({ adverse }) => adverse)).toBe(false);
  expect(records(await audit('(until: "2020-01-01T00:00:00Z")'))).toEqual([]);
});

test('each reading is on record, as released by law', async () => {
  const before = (await world.ledger.root()).size;
  await audit();
  const recorded = await world.ledger.entries(before, (await world.ledger.root()).size);
  const entries = recorded.map(({ entry }) => entry as unknown as Entry);
  const lines = entries.filter(({ source }) => source === LENDER).flatMap(({ released }) => released);
  expect(new Set(lines.map(({ basis, scope }) => `${basis} ${scope}`))).toEqual(new Set(['LEGAL decision:record']));
});

test('nobody else reads them, and under no other purpose; the score itself is for no auditor', async () => {
  expect(codes(await audit('', 'loan.origination/1', LENDER))).toEqual(['NOT_ALLOWED']);
  await expect(audit('', 'compliance.audit/1', LENDER)).rejects.toMatchObject({ code: 'PURPOSE_NOT_ALLOWED' });
  const score = `query S @purpose(code: "compliance.audit/1") { loanApplications(ids: ["${LENDER}.a000001"]) { standingDecision { outcome } } }`;
  const { data, errors } = await world.ask(score, { org: 'audit-office' });
  expect(data!['loanApplications']).toEqual([{ standingDecision: null }]);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['CONSENT_REQUIRED']);
  expect(codes(await audit('(first: 101)'))).toEqual(['INPUT_INVALID']);
  expect(codes(await audit('(from: "yesterday")'))).toEqual(['INPUT_INVALID']);
});
