import { expect, test } from 'vitest';
import { amendConsent, changesOf } from '#subgraphs/customer/rules/amendConsent.ts';
import { asked, granted, NOON } from './asked.ts';
import type { Amendment } from '#subgraphs/customer/rules/amendConsent.ts';

const amend = (more: Partial<Amendment>, consent = granted()) =>
  amendConsent(consent, {
    id: 'trust.k2',
    required: null,
    optional: null,
    processors: null,
    days: null,
    clientMutationId: null,
    at: NOON + 60,
    ...more,
  });

test('the new version keeps the arrangement, the purpose, the bounds and whatever is not named', () => {
  const old = granted({ days: 9, keepDays: 5, vin: 'LSU7M4YP7SB000002' });
  const { asked: fresh } = amend({ optional: ['battery:health'] }, old);
  const { arrangementId, purpose, recipient, vin, keepDays } = old;
  expect(fresh).toMatchObject({ arrangementId, purpose, recipient, vin, keepDays, amends: old.id, id: 'trust.k2' });
  expect(fresh.validUntil! - fresh.validFrom).toBe(9 * 86_400);
  expect(fresh.scopes.map(({ scope, granted: already }) => [scope, already])).toEqual([
    ['vehicle:identity', false],
    ['battery:health', false],
  ]);
});

test('the old version waits no longer than the new one', () => {
  const { old, asked: fresh } = amend({ days: 3 });
  expect(old).toMatchObject({ status: 'AMENDING', answerBy: fresh.answerBy });
});

test('a scope may turn from optional to required, and the person is told', () => {
  const old = granted();
  const { asked: fresh } = amend({ required: ['vehicle:identity', 'vehicle:odometer'] });
  expect(changesOf(old, fresh)).toEqual({
    scopesAdded: [],
    scopesRemoved: [],
    madeRequired: ['vehicle:odometer'],
    madeOptional: [],
    processorsAdded: [],
    processorsRemoved: [],
    otherwise: [],
  });
});

test('a scope that was refused before counts as added', () => {
  const partial = granted();
  const scopes = partial.scopes.map((each) => ({ ...each, granted: each.scope === 'vehicle:identity' }));
  const { asked: fresh } = amend({ days: 3 }, { ...partial, scopes });
  expect(changesOf({ ...partial, scopes }, fresh)).toMatchObject({
    scopesAdded: ['vehicle:odometer'],
    otherwise: ['validUntil'],
  });
});

test.each([
  ['that changes nothing', {}, granted(), 'INPUT_INVALID'],
  ['beyond the bounds of the purpose', { days: 31 }, granted(), 'TEMPLATE_BOUND'],
  ['of what was not granted yet', { days: 3 }, asked(), 'STATE_CONFLICT'],
  ['of a contract', { days: 3 }, { ...granted(), basis: 'CONTRACT' } as const, 'NOT_ALLOWED'],
])('an amendment %s is refused', (_, more, consent, code) => {
  expect(() => amend(more, consent)).toThrow(expect.objectContaining({ code }));
});
