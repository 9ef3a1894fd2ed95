import { beforeEach, expect, test } from 'vitest';
import { ConsentsChanged } from '#gateway/release/reliance.ts';
import { Uses } from '#gateway/release/uses.ts';
import { consentOf } from '#test/consent/written.ts';

const ANN = 'trust.ann';
const consents = new Map([
  [
    ANN,
    [
      consentOf({ id: 'once', subject: ANN, usesAllowed: 1 }),
      consentOf({ id: 'daily', subject: ANN, rateAllowed: 1 }),
      consentOf({ id: 'free', subject: ANN }),
    ],
  ],
]);
const flow = (id: string) => {
  const decision = { effect: 'permit', basis: 'CONSENT', consent: { id, version: 1, revision: 1 } } as const;
  return { subject: ANN, decision };
};

const counted: string[][] = [];
let refused: ReadonlySet<string>;
let answered: Promise<void>;
let uses: Uses;
beforeEach(() => {
  counted.length = 0;
  refused = new Set();
  answered = Promise.resolve();
  const use = async (ids: readonly string[]) => {
    counted.push([...ids]);
    await answered;
    return refused;
  };
  const facts = { at: 0, traceId: '', operation: '', supergraph: '', caller: 'l', client: 'l' };
  const unread = () => Promise.reject(new TypeError('nothing else is asked'));
  const grants = { use, consentsOf: unread, tenuresOf: unread, holds: unread, reach: unread };
  uses = new Uses({ grants, facts, spent: new Set() }, consents);
});

test('a request uses the consents with a limit together, each once, and those without never', async () => {
  await uses.make([flow('once'), flow('free'), flow('once')], [{ subject: ANN, basis: 'daily' }]);
  await uses.make([flow('once'), flow('daily')], []);
  expect(counted).toEqual([['once', 'daily']]);
});

test('nothing else leaves under a consent while it is being found out whether it may be used', async () => {
  const answer = Promise.withResolvers<void>();
  answered = answer.promise;
  refused = new Set(['once']);
  const both = Promise.allSettled([uses.make([flow('once')], []), uses.make([flow('once')], [])]);
  answer.resolve();
  for (const each of await both) expect(each).toMatchObject({ reason: expect.any(ConsentsChanged) as unknown });
  expect(counted).toEqual([['once']]);
});

test('what was found to be used up is so when all is judged anew, and nothing else', async () => {
  refused = new Set(['once']);
  await expect(uses.make([flow('once')], [])).rejects.toThrow(ConsentsChanged);
  expect(uses.asFound(consents.get(ANN)!).map(({ status }) => status)).toEqual(['USED_UP', 'ACTIVE', 'ACTIVE']);
});
