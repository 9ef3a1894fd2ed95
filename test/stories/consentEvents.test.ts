import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConnections } from '#gateway/audit/connections.ts';
import { openEventLog } from '#gateway/events/eventLog.ts';
import { recordNext } from '#gateway/events/eventRecorder.ts';
import { findingsIn } from '#test/audit/tamperedLedger.ts';
import { asLender, asOperator, asPerson, openConsentWorld, PERSON } from './consentWorld.ts';
import type { Connections } from '#gateway/audit/connections.ts';
import type { ConsentEventEntry, LedgerEntry } from '#gateway/audit/record.ts';
import type { ConsentWorld } from './consentWorld.ts';

let on: ConsentWorld;
let store: Connections;
beforeAll(async () => {
  on = await openConsentWorld();
  store = openConnections({ url: on.world.consentUrl, max: 1, timeoutMs: 10_000 });
});
afterAll(async () => {
  await store.close();
  await on[Symbol.asyncDispose]();
});

/** Records what happened, and gives what is new on record. */
async function recordedEntries(): Promise<LedgerEntry[]> {
  const { ledger } = on.world;
  const before = (await ledger.root()).size;
  while (await recordNext({ log: openEventLog(store.run), ledger }));
  const { size } = await ledger.root();
  return (await ledger.entries(before, size)).map(({ entry }) => entry);
}

async function recorded(): Promise<ConsentEventEntry[]> {
  return (await recordedEntries()).flatMap((entry) => (entry.kind === 'consent' ? [entry] : []));
}

test('everything that ever happened to the consents of the world is on record, each once and in its order', async () => {
  const changes = await store.run<{ revision: number }>('select revision from consent_change order by revision');
  const events = await recorded();
  expect(events.length).toBeGreaterThan(1_000);
  expect(events.map(({ revision }) => revision)).toEqual(changes.map(({ revision }) => revision));
  expect(await recorded()).toEqual([]);
  expect(await findingsIn(on.world.ledgerUrl)).toEqual([]);
});

test('no personal datum stands in them: no customer, no VIN, no words of anybody', async () => {
  const id = await on.granted({ vin: undefined });
  await on.does('withdrawConsent', { consentId: id, reason: 'my doctor said so, 13800000000' }, asPerson);
  const texts = (await recorded()).map((each) => JSON.stringify(each));
  expect(texts).toHaveLength(4);
  const { size } = await on.world.ledger.root();
  for (const { text } of await on.world.ledger.entries(0, size)) {
    expect(text).not.toMatch(/\bc\d{6}\b|\b[A-HJ-NPR-Z0-9]{17}\b|doctor/);
  }
});

test('each tells who did what to whose consent, and what it grants then', async () => {
  const commitment = (await on.world.ledger.commitments([PERSON])).get(PERSON);
  const id = await on.granted({ optional: ['vehicle:odometer'] });
  for (const [mutation, told, more] of [
    ['pauseConsent', asPerson, {}],
    ['resumeConsent', asPerson, {}],
    ['withdrawConsent', asPerson, { scopes: ['vehicle:odometer'] }],
    ['revokeConsent', asLender, { reason: 'not needed' }],
  ] as const)
    await on.does(mutation, { consentId: id, ...more }, told);
  const both = ['vehicle:identity', 'vehicle:odometer'];
  const events = (await recorded()).map(({ event, status, actor, subject, granted }) => {
    expect(subject).toBe(commitment);
    return [event, status, actor, granted];
  });
  expect(events).toEqual([
    ['REQUEST', 'REQUESTED', 'lender-harbour', []],
    ['SHOW', 'AWAITING_AUTHORISATION', commitment, []],
    ['GRANT', 'ACTIVE', commitment, both],
    ['PAUSE', 'PAUSED', commitment, both],
    ['RESUME', 'ACTIVE', commitment, both],
    ['NARROW', 'ACTIVE', commitment, ['vehicle:identity']],
    ['REVOKE', 'REVOKED', 'lender-harbour', ['vehicle:identity']],
  ]);
});

test('the receipt of a grant is bound to its event, and to no other', async () => {
  const consentId = await on.asked();
  const { receipt } = await on.does('grantConsent', { consentId }, asPerson);
  await on.does('pauseConsent', { consentId }, asPerson);
  const hash = createHash('sha256').update(receipt!).digest('hex');
  expect((await recorded()).map(({ event, receiptSha256 }) => [event, receiptSha256])).toEqual([
    ['REQUEST', null],
    ['SHOW', null],
    ['GRANT', hash],
    ['PAUSE', null],
  ]);
});

test('what time does, and what a transfer ends, are events as well', async () => {
  const until = on.world.clock + 8 * 86_400;
  const id = await on.granted({ days: 7 });
  await on.store.sweep(until);
  const swept = await recorded();
  expect(swept.find((each) => each.consent === id && each.event === 'EXPIRE')).toMatchObject({ actor: 'time' });
  const [{ vin }] = (await store.run<{ vin: string }>('select vin from tenure where until is null and holder = $1', [
    PERSON,
  ])) as [{ vin: string }];
  const about = await on.granted({ vin });
  await recorded();
  const mutation = `mutation T($input: TransferVehicleInput!) { transferVehicle(input: $input) { revision } }`;
  const { errors } = await on.world.ask(mutation, {
    ...asOperator,
    variables: { input: { vin, holderId: 'trust.c000009' } },
  });
  expect(errors).toEqual([]);
  const [transfer, ...ended] = await recordedEntries();
  const commitments = await on.world.ledger.commitments([PERSON, 'trust.c000009']);
  const [subject, holder] = [commitments.get(PERSON), commitments.get('trust.c000009')];
  expect(transfer).toEqual({ kind: 'transfer', at: on.world.clock, revision: expect.any(Number), subject, holder });
  expect(ended).toContainEqual(
    expect.objectContaining({ consent: about, event: 'INVALIDATE', actor: 'trust', reason: 'VEHICLE_TRANSFERRED' }),
  );
  expect(await findingsIn(on.world.ledgerUrl)).toEqual([]);
});
