import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyReceipt } from '#subgraphs/customer/verifyReceipt.ts';
import type { JWK } from 'jose';
import { asLender, asPerson, openConsentWorld, PERSON } from './consentWorld.ts';
import type { ConsentWorld } from './consentWorld.ts';

let on: ConsentWorld;
beforeAll(async () => {
  on = await openConsentWorld();
});
afterAll(() => on[Symbol.asyncDispose]());

test('a grant and a withdrawal each give a receipt that anybody can verify with the public keys alone', async () => {
  const id = await on.asked();
  const grant = await on.does('grantConsent', { consentId: id }, asPerson);
  const withdrawal = await on.does('withdrawConsent', { consentId: id, reason: 'enough' }, asPerson);
  const { data } = await on.world.ask('{ receiptKeys { kid kty crv x alg use } }', asLender);
  const keys = data!['receiptKeys'] as JWK[];
  const [first, second] = await Promise.all(
    [grant, withdrawal].map(({ receipt }) => verifyReceipt(receipt!, { keys })),
  );
  expect(first).toMatchObject({
    genuine: true,
    claims: { iss: 'trust', record_id: id, pii_principal_id: PERSON, event: { event_type: 'GRANT' } },
  });
  expect(second).toMatchObject({
    claims: { event: { event_type: 'WITHDRAW', event_state: 'WITHDRAWN', reason: 'enough' } },
  });
  expect(await on.read(id, 'receipt')).toEqual({ receipt: withdrawal.receipt });
  const pause = await on.does('pauseConsent', { consentId: await on.granted() }, asPerson);
  expect(pause.receipt).toBeNull();
});

test('a recipient that may know the person is not given their receipt: it is signed over what only the trust operator calls them', async () => {
  const id = await on.granted({ purpose: 'loan.origination/1', required: ['identity:basic'] });
  const query = `query R($id: ID!) @purpose(code: "loan.origination/1") { consent(id: $id) { subject { id name } receipt } }`;
  const { data, errors } = await on.world.ask(query, { ...asLender, variables: { id } });
  expect(errors).toEqual([]);
  expect(data).toEqual({ consent: { subject: { id: PERSON, name: expect.any(String) as string }, receipt: null } });
});

test.each([
  [
    'requestConsent',
    () => ({ customerId: PERSON, purpose: 'usedcar.valuation/1', required: ['vehicle:identity'] }),
    asLender,
  ],
  ['grantConsent', async () => ({ consentId: await on.asked() }), asPerson],
  ['rejectConsent', async () => ({ consentId: await on.asked() }), asPerson],
  ['withdrawConsent', async () => ({ consentId: await on.granted() }), asPerson],
  ['pauseConsent', async () => ({ consentId: await on.granted() }), asPerson],
  ['resumeConsent', async () => ({ consentId: await paused() }), asPerson],
  ['reportErasure', async () => ({ consentId: await withdrawn(), proof: 'certificate 17' }), asLender],
  ['amendConsent', async () => ({ consentId: await on.granted(), days: 3 }), asLender],
  ['revokeConsent', async () => ({ consentId: await on.granted(), reason: 'x' }), asLender],
] as const)('%s, sent again with the same id, is done once', async (mutation, make, told) => {
  const input = { ...(await make()), clientMutationId: 'again' };
  const first = await on.does(mutation, input, told);
  expect(await on.does(mutation, input, told)).toEqual(first);
  const other = { ...input, ...('consentId' in input ? { consentId: await on.granted() } : { days: 2 }) };
  expect(await on.refused(mutation, other, told)).toMatchObject({ code: 'INPUT_INVALID' });
});

test('sent five times at the same moment, it is done once', async () => {
  const input = { customerId: PERSON, purpose: 'marketing.direct/1', clientMutationId: 'at once' };
  const all = await Promise.all(Array.from({ length: 5 }, () => on.does('requestConsent', input, asLender)));
  expect(new Set(all.map(({ consent }) => consent.id)).size).toBe(1);
  expect(new Set(all.map(({ revision }) => revision)).size).toBe(1);
});

async function paused(): Promise<string> {
  const consentId = await on.granted();
  await on.does('pauseConsent', { consentId }, asPerson);
  return consentId;
}

async function withdrawn(): Promise<string> {
  const consentId = await on.granted();
  await on.does('withdrawConsent', { consentId }, asPerson);
  return consentId;
}
