import { expect, test } from 'vitest';
import { eventEntry, peopleIn } from '#gateway/events/eventEntry.ts';
import type { ConsentEvent } from '#gateway/events/eventEntry.ts';

const event: ConsentEvent = {
  revision: 7,
  at: 1_795_500_000,
  consent: 'trust.k1',
  subject: 'trust.c1',
  event: 'WITHDRAW',
  status: 'WITHDRAWN',
  actor: 'trust.c1',
  reason: null,
  granted: [],
  receiptSha256: 'e4'.repeat(32),
  recipient: 'lender-harbour',
  processors: ['risk-compass'],
  purpose: 'loan.origination/1',
  basis: 'CONSENT',
  termsSha256: 'f5'.repeat(32),
};
const commitments = new Map([
  ['trust.c1', 'a0'],
  ['trust.c2', 'b1'],
]);

test('people stand in it as commitments: the one whose consent it is, and the one who did it', () => {
  const entry = eventEntry({ ...event, actor: 'trust.c2' }, commitments);
  expect(entry).toMatchObject({ kind: 'consent', subject: 'a0', actor: 'b1', revision: 7 });
  expect(JSON.stringify(entry)).not.toMatch(/trust\.c/);
  expect(eventEntry(event, commitments)).toMatchObject({ subject: 'a0', actor: 'a0' });
});

test.each(['time', 'lender-harbour'])('what %s did has it for its actor', (actor) => {
  expect(peopleIn({ ...event, actor })).toEqual(['trust.c1']);
  expect(eventEntry({ ...event, actor }, commitments)).toMatchObject({ subject: 'a0', actor });
});

test('without a commitment there is no entry', () =>
  expect(() => eventEntry({ ...event, subject: 'trust.c3' }, commitments)).toThrow(TypeError));
