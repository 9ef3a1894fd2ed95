import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsentWorld } from './consentWorld.ts';
import type { ConsentWorld } from './consentWorld.ts';

const CHAIN = { org: 'repair-swift' };
const ME = { org: 'trust', person: 'trust.c000001' };
const NEEDED = ['contact:basic', 'vehicle:identity', 'vehicle:odometer', 'telematics:behaviour'];
const OFFERS = '{ me { vehicles { careOffers { job totalMinor en zh } } } }';

let shared: ConsentWorld;
beforeAll(async () => {
  shared = await openConsentWorld();
  const { databases } = shared.world;
  for (const maker of ['maker-dawn', 'maker-summit', 'maker-orient'])
    await databases.get(maker)!.em().execute('update vehicle set odometer_km = odometer_km + 50000');
});
afterAll(() => shared[Symbol.asyncDispose]());

async function offered(): Promise<{ jobs: unknown[] | null; codes: unknown[] }> {
  const { data, errors } = await shared.world.ask(OFFERS, ME);
  const [vehicle] = (data!['me'] as { vehicles: { careOffers: { job: string }[] | null }[] }).vehicles;
  return {
    jobs: vehicle!.careOffers?.map(({ job }) => job) ?? null,
    codes: errors.map(({ extensions }) => extensions['code']),
  };
}

test('nothing is offered to who did not ask for it; then what is due; and from the word on that ends it, nothing again', async () => {
  shared.world.asked.splice(0);
  const before = await offered();
  expect(before.jobs).toBeNull();
  expect(['CONSENT_REQUIRED', 'PURPOSE_MISMATCH']).toContain(before.codes[0]);
  expect(shared.world.asked.filter(({ org, body }) => org === CHAIN.org && body.includes('careOffers'))).toEqual([]);
  const asked = { customerId: ME.person, purpose: 'marketing.direct/1', required: NEEDED };
  const { consent } = await shared.does('requestConsent', asked, CHAIN);
  await shared.does('showConsent', { consentId: consent.id }, ME);
  await shared.does('grantConsent', { consentId: consent.id, separate: NEEDED }, ME);
  expect(await offered()).toEqual({ jobs: expect.arrayContaining(['SERVICE']), codes: [] });
  await shared.does('withdrawConsent', { consentId: consent.id }, ME);
  const after = await offered();
  expect(after.jobs).toBeNull();
  expect(['CONSENT_REQUIRED', 'CONSENT_WITHDRAWN']).toContain(after.codes[0]);
});

test('the chain itself reads its offers for its own customers under that purpose alone', async () => {
  const { data } = await shared.world.ask('{ me { vehicles { vin } } }', ME);
  const { vin } = (data!['me'] as { vehicles: { vin: string }[] }).vehicles[0]!;
  const read = (purpose: string) =>
    shared.world.ask(`query O($vin: ID!) @purpose(code: "${purpose}") { vehicle(vin: $vin) { careOffers { job } } }`, {
      ...CHAIN,
      variables: { vin },
    });
  const without = await read('marketing.direct/1');
  expect(without.data!['vehicle']).toMatchObject({ careOffers: null });
  expect(without.errors.length).toBeGreaterThan(0);
});

test('what the workshop is sent for the service that was booked makes no offers, though both are asked for at once', async () => {
  const { data, errors } = await shared.world.ask(
    '{ me { vehicles { careOffers { job } servicePlan { number } } } }',
    ME,
  );
  const [vehicle] = (data!['me'] as { vehicles: { careOffers: unknown; servicePlan: unknown[] }[] }).vehicles;
  expect(vehicle!.servicePlan).toHaveLength(3);
  expect(vehicle!.careOffers).toBeNull();
  expect(errors.map(({ path }) => path.at(-1))).toEqual(['careOffers']);
});
