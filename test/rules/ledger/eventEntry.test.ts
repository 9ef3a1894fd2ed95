import { expect, test } from 'vitest';
import { eventEntry, peopleIn } from '#gateway/events/eventEntry.ts';
import type { LoggedEvent } from '#gateway/events/eventEntry.ts';

const event: LoggedEvent = {
  revision: 7,
  at: 1_795_500_000,
  kind: 'consent',
  subject: 'trust.c1',
  actor: 'trust.c1',
  holder: null,
  told: { consent: 'trust.k1', event: 'WITHDRAW', status: 'WITHDRAWN', recipient: 'lender-harbour' },
};
const commitments = new Map([
  ['trust.c1', 'a0'],
  ['trust.c2', 'b1'],
]);

test('people stand in it as commitments: the one whose consent it is, and the one who did it', () => {
  const entry = eventEntry({ ...event, actor: 'trust.c2' }, commitments);
  expect(entry).toEqual({ ...event.told, kind: 'consent', at: event.at, revision: 7, subject: 'a0', actor: 'b1' });
  expect(eventEntry(event, commitments)).toMatchObject({ subject: 'a0', actor: 'a0' });
});

test('both holders of a transfer do', () =>
  expect(eventEntry({ ...event, kind: 'transfer', actor: null, holder: 'trust.c2', told: {} }, commitments)).toEqual({
    kind: 'transfer',
    at: event.at,
    revision: 7,
    subject: 'a0',
    holder: 'b1',
  }));

test.each(['time', 'lender-harbour'])('what %s did has it for its actor', (actor) => {
  expect(peopleIn({ ...event, actor })).toEqual(['trust.c1']);
  expect(eventEntry({ ...event, actor }, commitments)).toMatchObject({ subject: 'a0', actor });
});

test('without a commitment there is no entry', () =>
  expect(() => eventEntry({ ...event, subject: 'trust.c3' }, commitments)).toThrow(TypeError));

test('what is told in the open takes the place of nothing else', () => {
  const told = { ...event.told, subject: 'trust.c1', revision: 1, kind: 'release' };
  expect(eventEntry({ ...event, told }, commitments)).toMatchObject({ subject: 'a0', revision: 7, kind: 'consent' });
});
