import { afterAll, beforeAll, expect, test } from 'vitest';
import { asLender, asOperator, asPerson, LENDER, openConsentWorld, PERSON, RISK } from './consentWorld.ts';
import type { ConsentWorld } from './consentWorld.ts';

const DAY = 86_400;

let on: ConsentWorld;
beforeAll(async () => {
  on = await openConsentWorld();
});
afterAll(() => on[Symbol.asyncDispose]());

test('a pause stops everything, a resumption starts it again, and what is not allowed names what is', async () => {
  const id = await on.granted();
  expect((await on.does('pauseConsent', { consentId: id, reason: 'holiday' }, asPerson)).consent.status).toBe('PAUSED');
  const conflict = await on.refused('pauseConsent', { consentId: id }, asPerson);
  expect(conflict).toMatchObject({
    code: 'STATE_CONFLICT',
    status: 'PAUSED',
    allowed: ['RESUME', 'NARROW', 'WITHDRAW'],
  });
  const names = 'query R($id: ID!) @purpose(code: "usedcar.finance/1") { customer(id: $id) { vehicles { vin } } }';
  const { errors } = await on.world.ask(names, { ...asLender, variables: { id: PERSON } });
  expect(errors[0]!.extensions['code']).toBe('PURPOSE_MISMATCH');
  expect((await on.does('resumeConsent', { consentId: id }, asPerson)).consent.status).toBe('ACTIVE');
  const { history } = await on.read(id, 'history { event actor reason }');
  expect(history).toEqual([
    { event: 'REQUEST', actor: LENDER, reason: null },
    { event: 'SHOW', actor: PERSON, reason: null },
    { event: 'GRANT', actor: PERSON, reason: null },
    { event: 'PAUSE', actor: PERSON, reason: 'holiday' },
    { event: 'RESUME', actor: PERSON, reason: null },
  ]);
});

test('an amendment shows what it changes; the old version holds until the new one takes its place in one moment', async () => {
  const old = await on.granted({ optional: ['vehicle:odometer'] });
  const amended = await on.does('amendConsent', { consentId: old, optional: ['battery:health'], days: 7 }, asLender);
  const fresh = amended.consent.id;
  expect(await on.status(old)).toBe('AMENDING');
  expect(
    await on.read(fresh, 'status arrangementId amends { id status } changes { scopesAdded scopesRemoved otherwise }'),
  ).toEqual({
    status: 'REQUESTED',
    arrangementId: old,
    amends: { id: old, status: 'AMENDING' },
    changes: { scopesAdded: ['battery:health'], scopesRemoved: ['vehicle:odometer'], otherwise: ['validUntil'] },
  });
  await on.does('showConsent', { consentId: fresh }, asPerson);
  const { revision } = await on.does('grantConsent', { consentId: fresh }, asPerson);
  expect(await on.read(old, 'status revision')).toEqual({ status: 'SUPERSEDED', revision: revision + 1 });
  expect(await on.status(fresh)).toBe('ACTIVE');
  const { erasures } = await on.read(old, 'erasures { holder scopes status late }');
  expect(erasures).toEqual([{ holder: LENDER, scopes: ['vehicle:odometer'], status: 'ERASURE_DUE', late: false }]);
  await on.does('reportErasure', { consentId: old, proof: 'certificate 17' }, asLender);
  expect([await on.status(old), await on.status(fresh)]).toEqual(['ERASED', 'ACTIVE']);
});

test('an amendment that is refused, or not answered, leaves the old version as it was', async () => {
  const old = await on.granted();
  const ask = () => on.does('amendConsent', { consentId: old, days: 3 }, asLender);
  const first = await ask();
  await on.does('rejectConsent', { consentId: first.consent.id, reason: 'no' }, asPerson);
  expect(await on.status(old)).toBe('ACTIVE');
  const second = await ask();
  await on.at(on.world.clock + DAY, async () => {
    expect([await on.status(old), await on.status(second.consent.id)]).toEqual(['ACTIVE', 'LAPSED']);
    await on.does('pauseConsent', { consentId: old }, asPerson);
    expect(await on.read(old, 'history { event }')).toMatchObject({
      history: expect.arrayContaining([{ event: 'KEEP' }, { event: 'PAUSE' }]),
    });
  });
});

test('an amendment of what its time has ended is not waited for', async () => {
  const old = await on.granted({ days: 1 });
  const start = on.world.clock;
  const fresh = await on.at(start + DAY / 2, () => on.does('amendConsent', { consentId: old, days: 3 }, asLender));
  await on.at(start + DAY, async () => {
    expect(await on.refused('grantConsent', { consentId: fresh.consent.id }, asPerson)).toMatchObject({
      code: 'STATE_CONFLICT',
      status: 'INVALIDATED',
    });
    await on.store.sweep(on.world.clock);
    expect([await on.status(old), await on.status(fresh.consent.id)]).toEqual(['EXPIRED', 'INVALIDATED']);
  });
});

test('who withdraws while an amendment waits is not asked any more', async () => {
  const old = await on.granted();
  const { consent } = await on.does('amendConsent', { consentId: old, days: 3 }, asLender);
  await on.does('withdrawConsent', { consentId: old }, asPerson);
  expect(await on.read(consent.id, 'status statusReason')).toEqual({
    status: 'INVALIDATED',
    statusReason: 'AMENDED_CONSENT_ENDED',
  });
});

test('one scope is withdrawn and the rest holds; without a required scope nothing is left', async () => {
  const id = await on.granted({ optional: ['vehicle:odometer'] });
  await on.does('withdrawConsent', { consentId: id, scopes: ['vehicle:odometer'] }, asPerson);
  expect(await on.read(id, 'status scopes { scope granted } erasures { scopes }')).toEqual({
    status: 'ACTIVE',
    scopes: [
      { scope: 'vehicle:identity', granted: true },
      { scope: 'vehicle:odometer', granted: false },
    ],
    erasures: [{ scopes: ['vehicle:odometer'] }],
  });
  await on.does('withdrawConsent', { consentId: id, scopes: ['vehicle:identity'], reason: 'enough' }, asPerson);
  expect(await on.read(id, 'status ended { status actor reason }')).toEqual({
    status: 'WITHDRAWN',
    ended: { status: 'WITHDRAWN', actor: PERSON, reason: 'enough' },
  });
});

test('its recipient may give a consent up, and the trust operator may find its notice defective; nobody else ends it', async () => {
  const [given, defective] = [await on.granted(), await on.granted()];
  expect(await on.refused('revokeConsent', { consentId: given, reason: 'x' }, { org: RISK })).toMatchObject({
    code: 'NOT_FOUND',
  });
  await on.does('revokeConsent', { consentId: given, reason: 'NOT_NEEDED' }, asLender);
  await on.does('revokeConsent', { consentId: defective, reason: 'NOTICE_DEFECTIVE' }, asOperator);
  const ending = 'ended { status actor reason }';
  expect(await on.read(given, ending)).toEqual({ ended: { status: 'REVOKED', actor: LENDER, reason: 'NOT_NEEDED' } });
  expect(await on.read(defective, ending)).toEqual({
    ended: { status: 'INVALIDATED', actor: 'trust', reason: 'NOTICE_DEFECTIVE' },
  });
});
