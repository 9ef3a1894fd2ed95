import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { jcs } from '#kernel/jcs.ts';
import { asLender, asPerson, openConsentWorld, PERSON, RISK } from './consentWorld.ts';
import type { ConsentWorld } from './consentWorld.ts';

const DAY = 86_400;
const TEXT = '{ zh en }';

let on: ConsentWorld;
beforeAll(async () => {
  on = await openConsentWorld();
});
afterAll(() => on[Symbol.asyncDispose]());

test('what was asked for and not yet shown is shown before it is granted', async () => {
  const asked = { customerId: PERSON, purpose: 'usedcar.valuation/1', required: ['vehicle:identity'] };
  const { consent: requested } = await on.does('requestConsent', asked, asLender);
  expect(requested.status).toBe('REQUESTED');
  const consentId = requested.id;
  expect(await on.refused('grantConsent', { consentId }, asPerson)).toMatchObject({
    code: 'STATE_CONFLICT',
    allowed: ['SHOW', 'REJECT'],
  });
  const { consent } = await on.does('showConsent', { consentId }, asPerson);
  expect(consent.status).toBe('AWAITING_AUTHORISATION');
});

test('a request without scopes asks for what the template of its purpose needs', async () => {
  const id = await on.asked({ required: undefined, purpose: 'loan.origination/1', processors: [RISK] });
  const { scopes, automatedDecision } = await on.read(id, 'automatedDecision scopes { scope necessity }');
  const { data } = await on.world.ask(
    '{ consentTemplates(purpose: "loan.origination/1") { automatedDecision scopes { scope necessity } } }',
    asLender,
  );
  expect([{ scopes, automatedDecision }]).toEqual(data!['consentTemplates']);
  expect(automatedDecision).toBe(true);
});

test.each([
  [{ days: 31 }, { bound: 'maxDays', value: 31, limit: 30 }],
  [{ uses: 2 }, { bound: 'maxUses', value: 2, limit: 1 }],
  [{ keepDays: 40 }, { bound: 'keepDays', value: 40, limit: 31 }],
  [{ required: ['identity:basic'] }, { bound: 'only', value: 'identity:basic' }],
  [
    { purpose: 'insurance.quote/1', lookBackMonths: 37 },
    { bound: 'lookBackMonths', value: 37, limit: 36 },
  ],
])('what goes beyond the purpose is refused before the person is asked: %o', async (more, detail) => {
  const input = { customerId: PERSON, purpose: 'usedcar.valuation/1', required: ['vehicle:identity'], ...more };
  expect(await on.refused('requestConsent', input, asLender)).toMatchObject({ code: 'TEMPLATE_BOUND', ...detail });
});

test('the person is shown a notice, and its hash is over exactly what is shown', async () => {
  const id = await on.asked({ required: undefined, purpose: 'loan.origination/1' });
  const { notice, noticeSha256 } = await on.read(
    id,
    `noticeSha256 notice { id version languages recipient processors sources vin purpose why ${TEXT} automatedDecision ${TEXT}
      withdrawal ${TEXT} scopes { scope necessity separate written what ${TEXT} why ${TEXT} howLong ${TEXT} ifRefused ${TEXT} } }`,
  );
  expect(createHash('sha256').update(jcs(notice)).digest('hex')).toBe(noticeSha256);
  const income = (notice as { scopes: { scope: string }[] }).scopes.find(({ scope }) => scope === 'credit:income');
  expect(income).toMatchObject({
    separate: true,
    written: true,
    why: { en: 'To see what instalment you can afford.', zh: '评估您可承受的月供。' },
    howLong: { en: expect.stringMatching(/^Of the last 24 months, for 30 days .* at most 2 times, .* 31 days/) },
  });
});

test('a request that nobody answers within a day has lapsed, at once when read and then on record', async () => {
  const id = await on.asked();
  await on.at(on.world.clock + DAY - 1, async () => expect(await on.status(id)).toBe('AWAITING_AUTHORISATION'));
  await on.at(on.world.clock + DAY, async () => {
    expect(await on.status(id)).toBe('LAPSED');
    expect(await on.refused('grantConsent', { consentId: id }, asPerson)).toMatchObject({
      code: 'STATE_CONFLICT',
      status: 'LAPSED',
      allowed: [],
    });
    expect(await on.store.sweep(on.world.clock)).toBeGreaterThan(0);
    const { history } = await on.read(id, 'history { event actor status }');
    expect((history as object[]).at(-1)).toEqual({ event: 'LAPSE', actor: 'time', status: 'LAPSED' });
    expect(await on.store.sweep(on.world.clock)).toBe(0);
  });
});
