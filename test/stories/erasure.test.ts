import { afterAll, beforeAll, expect, test } from 'vitest';
import { asLender, asPerson, LENDER, openConsentWorld, RISK } from './consentWorld.ts';
import type { ConsentWorld } from './consentWorld.ts';

let on: ConsentWorld;
beforeAll(async () => {
  on = await openConsentWorld();
});
afterAll(() => on[Symbol.asyncDispose]());

test('each holder of the data reports its erasure; the consent follows the slowest', async () => {
  const id = await on.granted({ processors: [RISK] });
  await on.does('withdrawConsent', { consentId: id }, asPerson);
  expect(await on.read(id, 'erasures { holder dueOn status }')).toEqual({
    // Ten working days after Tuesday, 24 November 2026.
    erasures: [LENDER, RISK].map((holder) => ({ holder, dueOn: '2026-12-08', status: 'ERASURE_DUE' })),
  });
  expect(await on.refused('reportErasure', { consentId: id }, asLender)).toMatchObject({ code: 'INPUT_INVALID' });
  await on.does('reportErasure', { consentId: id, proof: 'certificate 17' }, asLender);
  expect(await on.status(id)).toBe('ERASURE_DUE');
  const report = 'mutation R($input: ReportErasureInput!) { reportErasure(input: $input) { revision } }';
  const byProcessor = { input: { consentId: id, exception: 'LEGAL_RETENTION' } };
  expect(await on.world.ask(report, { org: RISK, variables: byProcessor })).toMatchObject({ errors: [] });
  expect(await on.read(id, 'status ended { status } erasures { holder status proof exception }')).toEqual({
    status: 'RESTRICTED',
    ended: { status: 'WITHDRAWN' },
    erasures: [
      { holder: LENDER, status: 'ERASED', proof: 'certificate 17', exception: null },
      { holder: RISK, status: 'RESTRICTED', proof: null, exception: 'LEGAL_RETENTION' },
    ],
  });
  expect(await on.refused('reportErasure', { consentId: id, proof: 'x' }, asLender)).toMatchObject({
    code: 'STATE_CONFLICT',
  });
});

test('an erasure that is not reported in time is late, and stands so on record', async () => {
  const id = await on.granted();
  await on.does('withdrawConsent', { consentId: id }, asPerson);
  await on.at(Date.parse('2026-12-08T16:00:00Z') / 1000, async () => {
    await on.store.sweep(on.world.clock);
    expect(await on.read(id, 'status statusReason erasures { late }')).toEqual({
      status: 'ERASURE_DUE',
      statusReason: 'LATE',
      erasures: [{ late: true }],
    });
  });
});
