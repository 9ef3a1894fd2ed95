import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { World } from '#test/harness.ts';

const ASK = `mutation Ask($input: RequestConsentInput!) {
  requestConsent(input: $input) { effect consent { id status scopes { scope granted } } }
}`;
const SHOW = `mutation Show($input: ShowConsentInput!) { showConsent(input: $input) { consent { status } } }`;
const GRANT = `mutation Grant($input: GrantConsentInput!) { grantConsent(input: $input) { revision consent { id status } } }`;
const WITHDRAW = `mutation End($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { revision effect consent { status } } }`;
const READ = `query Read($id: ID!) @purpose(code: "loan.origination/1") { customer(id: $id) { name creditProfile { incomeMonthlyMinor } } }`;

const LENDER = 'lender-harbour';
const PERSON = 'trust.c000002';
const read = () => world.ask(READ, { org: LENDER, variables: { id: PERSON } });
const codes = async () => (await read()).errors.map(({ extensions }) => extensions['code']);

let world: World;
let consentId: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('before anybody asked, everything is refused', async () => {
  expect(await codes()).toEqual(['CONSENT_REQUIRED', 'CONSENT_REQUIRED']);
});

test('an organisation asks; the refusal says that the answer is awaited', async () => {
  const input = {
    customerId: PERSON,
    purpose: 'loan.origination/1',
    required: ['identity:basic'],
    optional: ['credit:income'],
  };
  const { data, errors } = await world.ask(ASK, { org: LENDER, variables: { input } });
  expect(errors).toEqual([]);
  const { consent } = data!['requestConsent'] as { consent: { id: string; status: string } };
  expect(consent.status).toBe('REQUESTED');
  consentId = consent.id;
  expect(await codes()).toEqual(['CONSENT_PENDING', 'CONSENT_PENDING']);
});

test('nobody but the person can grant it', async () => {
  for (const told of [{ org: LENDER }, { org: 'trust', person: 'trust.c000003' }]) {
    const { data, errors } = await world.ask(GRANT, { ...told, variables: { input: { consentId } } });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['grantConsent'], extensions: { code: 'NOT_FOUND' } }]);
  }
});

test('the person is shown what is asked', async () => {
  const { data } = await world.ask(SHOW, { org: 'trust', person: PERSON, variables: { input: { consentId } } });
  expect(data).toEqual({ showConsent: { consent: { status: 'AWAITING_AUTHORISATION' } } });
});

test('sensitive and credit data need separate and written consent', async () => {
  const { errors } = await world.ask(GRANT, { org: 'trust', person: PERSON, variables: { input: { consentId } } });
  expect(errors).toMatchObject([{ extensions: { code: 'SEPARATE_CONSENT_MISSING', scope: 'credit:income' } }]);
});

test('the person grants a part; that part is released, the other refused', async () => {
  const input = { consentId, scopes: ['identity:basic'] };
  const granted = await world.ask(GRANT, { org: 'trust', person: PERSON, variables: { input } });
  expect(granted.errors).toEqual([]);
  const { data, errors } = await read();
  expect(data).toEqual({ customer: { name: expect.any(String), creditProfile: null } });
  expect(errors).toMatchObject([{ path: ['customer', 'creditProfile'], extensions: { code: 'SCOPE_MISSING' } }]);
});

test('withdrawn, it is refused at once, and nothing reaches the owner', async () => {
  const ended = await world.ask(WITHDRAW, { org: 'trust', person: PERSON, variables: { input: { consentId } } });
  expect(ended.data).toMatchObject({ withdrawConsent: { effect: 'EFFECTIVE', consent: { status: 'WITHDRAWN' } } });
  world.asked.splice(0);
  expect(await codes()).toEqual(['CONSENT_WITHDRAWN', 'SCOPE_MISSING']);
  expect(world.asked.filter(({ body }) => body.includes('creditProfile') || body.includes(' name'))).toEqual([]);
});

test('an ended consent cannot be granted again', async () => {
  const { errors } = await world.ask(GRANT, { org: 'trust', person: PERSON, variables: { input: { consentId } } });
  expect(errors).toMatchObject([{ extensions: { code: 'STATE_CONFLICT' } }]);
});

test('who asks by a VIN is not told who holds the vehicle', async () => {
  const input = { vin: 'LSU7M4YP7SB000002', purpose: 'usedcar.valuation/1', required: ['vehicle:identity'] };
  const query = `mutation Ask($input: RequestConsentInput!) @purpose(code: "service.maintenance/1") {
    requestConsent(input: $input) { consent { id status subject { id } } }
  }`;
  const { data, errors } = await world.ask(query, { org: 'maker-dawn', variables: { input } });
  const consent = { id: expect.any(String), status: 'REQUESTED', subject: null };
  expect(data).toEqual({ requestConsent: { consent } });
  expect(errors).toMatchObject([{ path: ['requestConsent', 'consent', 'subject'] }]);
  expect(JSON.stringify(errors)).not.toContain('trust.c');
  const { id: consentId } = (data!['requestConsent'] as { consent: { id: string } }).consent;
  const HOLDER = 'trust.c000001';
  await world.ask(SHOW, { org: 'trust', person: HOLDER, variables: { input: { consentId } } });
  await world.ask(GRANT, { org: 'trust', person: HOLDER, variables: { input: { consentId } } });
  await world.ask(WITHDRAW, { org: 'trust', person: HOLDER, variables: { input: { consentId } } });
  const told = `query Told @purpose(code: "service.maintenance/1") {
    consent(id: "${consentId}") { receipt ended { actor reason } history { event actor } notice { vin } erasures { holder } } }`;
  const read = await world.ask(told, { org: 'maker-dawn' });
  expect(read.data).toMatchObject({ consent: { receipt: null, ended: { actor: null }, notice: { vin: input.vin } } });
  expect(JSON.stringify(read)).not.toContain('trust.c');
});
