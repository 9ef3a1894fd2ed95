import { expect, test } from 'vitest';
import { patience, sendDue } from '#subgraphs/outbox.ts';

test('what is sent again and again is sent less and less often, and once a minute at the least', () => {
  const waits = Array.from({ length: 12 }, (_, tries) => patience(tries));
  expect(waits.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
  expect(Math.max(...waits)).toBe(60_000);
});

test('one that fails keeps no other back, and is reported', async () => {
  const sent: string[] = [];
  const reported: unknown[] = [];
  const gone = new Error('gone');
  await sendDue({
    due: () => Promise.resolve(['a', 'b', 'c']),
    send: (reference) => (reference === 'a' ? Promise.reject(gone) : Promise.resolve(sent.push(reference))),
    report: (error) => void reported.push(error),
  });
  expect([sent, reported]).toEqual([['b', 'c'], [gone]]);
});
