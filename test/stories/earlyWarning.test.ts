import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSuperuser } from '#test/audit/ledgerCluster.ts';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const PURPOSE = 'loan.early_warning/1';
const REQUIRED = ['loan:account', 'loan:repayment', 'credit:assessment', 'vehicle:identity'];
const OPTIONAL = ['vehicle:odometer', 'battery:health', 'claims:summary', 'policy:basic'];

type Warnings = {
  stage: number;
  warnings: { code: string; severity: string; value: number | null; en: string; zh: string }[];
  unknown: string[];
} | null;

let world: World;
let lender: string;
let loan: string;
let person: string;
let consent: string;
beforeAll(async () => {
  world = await openWorld();
  for (const org of ['lender-harbour', 'lender-lotus', 'lender-granite']) {
    const [found] = await asSuperuser<{ id: string }>(
      world.databases.get(org)!.url,
      `select id from loan where id in (select loan_id from instalment where paid_on is null)  order by id limit 1`,
    );
    if (found) [lender, loan] = [org, `${org}.${found.id}`];
  }
  const whose = `query P($id: ID!) @purpose(code: "loan.servicing/1") { loan(id: $id) { customer { id } } }`;
  const { data } = await world.ask(whose, { org: lender, variables: { id: loan } });
  person = (data!['loan'] as { customer: { id: string } }).customer.id;
});
afterAll(() => world[Symbol.asyncDispose]());

const codes = ({ errors }: Answered) => [...new Set(errors.map(({ extensions }) => extensions['code']))];
const watch = (org = lender) =>
  world.ask(
    `query W($id: ID!) @purpose(code: "${PURPOSE}") { loan(id: $id) { earlyWarning { stage unknown warnings { code severity value en zh } } } }`,
    { org, variables: { id: loan } },
  );
const warningsIn = ({ data }: Answered) => (data!['loan'] as { earlyWarning: Warnings }).earlyWarning;
const change = async (mutation: string, input: object, told: { org: string; person?: string }) => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const query = `mutation M($input: ${type}) { ${mutation}(input: $input) { consent { id } } }`;
  const { data, errors } = await world.ask(query, { ...told, variables: { input } });
  expect(errors).toEqual([]);
  return (data![mutation] as { consent: { id: string } }).consent.id;
};
const atTheLender = (statement: string) => asSuperuser(world.databases.get(lender)!.url, statement);
const local = () => loan.split('.')[1]!;

test('without its own consent nobody looks at anything', async () => {
  const answered = await watch();
  expect(warningsIn(answered)).toBeNull();
  expect(codes(answered)).toEqual(['PURPOSE_MISMATCH']);
});

test('under it the lender is told what is wrong, how bad, and what is not known', async () => {
  const asked = {
    customerId: person,
    purpose: PURPOSE,
    required: REQUIRED,
    optional: OPTIONAL,
    processors: ['risk-compass'],
  };
  consent = await change('requestConsent', asked, { org: lender });
  const all = [...REQUIRED, ...OPTIONAL];
  await change('showConsent', { consentId: consent }, { org: 'trust', person });
  await change('grantConsent', { consentId: consent, separate: all, written: all }, { org: 'trust', person });
  const answered = await watch();
  expect(answered.errors).toEqual([]);
  const { stage, warnings, unknown } = warningsIn(answered)!;
  expect([1, 2, 3]).toContain(stage);
  expect(unknown).not.toContain('Loan.daysPastDue');
  for (const { en, zh } of warnings) expect([en.length, zh.length].every((length) => length > 5)).toBe(true);
});

test('an instalment that rolls past 90 days makes it stage 3, with the days as evidence', async () => {
  await atTheLender(
    `update instalment set due_on = current_date - 95 where loan_id = '${local()}' and number = (select min(number) from instalment where loan_id = '${local()}' and paid_on is null)`,
  );
  const { stage, warnings } = warningsIn(await watch())!;
  expect(stage).toBe(3);
  expect(warnings[0]).toMatchObject({ code: 'PAST_DUE', severity: 'CRITICAL' });
  expect(warnings[0]!.value).toBeGreaterThanOrEqual(90);
});

test('what is found is on record when it is other than before, and then alone', async () => {
  const sights = async () =>
    asSuperuser<{ stage: number }>(world.databases.get('risk-compass')!.url, 'select stage from sight order by place');
  const before = await sights();
  await watch();
  expect(await sights()).toEqual(before);
  expect(before.at(-1)).toEqual({ stage: 3 });
});

test('another lender is told nothing, and a withdrawal ends it', async () => {
  const other = lender === 'lender-lotus' ? 'lender-granite' : 'lender-lotus';
  expect(warningsIn(await watch(other))).toBeNull();
  await change('withdrawConsent', { consentId: consent }, { org: 'trust', person });
  const answered = await watch();
  expect(warningsIn(answered)).toBeNull();
  expect(codes(answered)).toEqual(['CONSENT_WITHDRAWN']);
});
