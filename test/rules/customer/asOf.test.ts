import { describe, expect, test } from 'vitest';
import { asOf, recordedAsOf } from '#subgraphs/customer/rules/asOf.ts';
import { moved } from '#subgraphs/customer/rules/consentLife.ts';
import { asked, granted, NOON } from './asked.ts';

const DAY = 86_400;
const EVER = NOON + 400 * DAY;

describe.each([
  ['a request', asked(), NOON + DAY, 'AWAITING_AUTHORISATION', 'LAPSED'],
  ['a consent', granted(), NOON + 30 * DAY, 'ACTIVE', 'EXPIRED'],
  [
    'a consent that is being amended',
    { ...granted(), status: 'AMENDING', answerBy: NOON + DAY } as const,
    NOON + DAY,
    'AMENDING',
    'ACTIVE',
  ],
])('%s', (_, consent, turn, before, after) => {
  test('stands as it is until the last second, and from then on otherwise', () => {
    expect(asOf(consent, turn - 1).status).toBe(before);
    expect(asOf(consent, turn).status).toBe(after);
  });

  test('was so since then, whenever it is looked at; a look changes nothing, the record counts one change', () => {
    expect(asOf(consent, turn + DAY).ended?.at ?? turn).toBe(turn);
    expect(asOf(consent, turn).version).toBe(consent.version);
    expect(recordedAsOf(consent, turn)).toMatchObject({ version: consent.version + 1, statusActor: 'time' });
  });
});

test('a pause does not hold up the time', () => {
  const act = { capacity: 'SUBJECT', actor: 'trust.ann', reason: null, at: NOON } as const;
  expect(asOf(moved(granted(), 'PAUSE', act), EVER).status).toBe('EXPIRED');
});

test('a consent is used up by its last use', () => {
  expect(asOf({ ...granted(), usesMade: 1 }, NOON).status).toBe('USED_UP');
});

test('what has ended is moved by no time', () => {
  const ended = asOf(asked(), EVER);
  expect(asOf(ended, EVER + DAY)).toBe(ended);
});
