import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '#subgraphs/customer/store.ts';
import { openWorld } from '#test/harness.ts';
import { granted, NOON } from '#test/rules/customer/asked.ts';
import type { CustomerStore } from '#subgraphs/customer/store.ts';
import type { AskedConsent } from '#subgraphs/customer/rules/requestConsent.ts';
import type { World } from '#test/harness.ts';

const DAY = 86_400;
const PERSON = 'trust.c000002';

let world: World;
let store: CustomerStore;
let made = 0;
beforeAll(async () => {
  world = await openWorld();
  store = openStore(world.databases.get('trust')!);
});
afterAll(() => world[Symbol.asyncDispose]());

async function kept(change: Partial<AskedConsent> = {}): Promise<string> {
  made += 1;
  const consent = { ...granted({ customerId: PERSON, id: `trust.use${made}` }), ...change };
  return (await store.add(consent, NOON)).id;
}

const rate = { usesAllowed: null, rateAllowed: 2 } as const;

test('of any number of uses at the same time, as many are made as the consent allows', async () => {
  const id = await kept({ usesAllowed: 5 });
  const uses = await Promise.all(Array.from({ length: 40 }, () => store.use(id, NOON)));
  const counts = uses.filter((used) => used !== null);
  expect(counts.toSorted()).toEqual([1, 2, 3, 4, 5]);
  const [consent] = await store.consents([id]);
  expect(consent).toMatchObject({ status: 'USED_UP', usesMade: 5, ended: { actor: 'time' } });
  const [changes] = await store.changesOf([id]);
  expect(changes!.map(({ event }) => event)).toEqual(['GRANT', 'USE_UP']);
});

test('a use while the consent changes is not lost, and none is made after the change', async () => {
  const id = await kept({ usesAllowed: 1_000 });
  const uses = Array.from({ length: 20 }, () => store.use(id, NOON));
  const pauses = store.write(NOON, null, async (book) => {
    const { consent } = await book.versions(id);
    return book.put([{ ...consent, status: 'PAUSED', event: 'PAUSE' }]);
  });
  const [made] = [await Promise.all(uses), await pauses];
  const [consent] = await store.consents([id]);
  expect(consent).toMatchObject({ status: 'PAUSED', usesMade: made.filter((used) => used !== null).length });
  expect(await store.use(id, NOON)).toBeNull();
});

test('uses by the day are counted anew each day of China', async () => {
  const id = await kept({ ...rate, ratePer: 'DAY' });
  const midnight = Date.parse('2026-11-24T16:00:00Z') / 1000;
  const before = await Promise.all(Array.from({ length: 10 }, () => store.use(id, midnight - 1)));
  expect(before.filter((used) => used !== null)).toHaveLength(2);
  const after = await Promise.all(Array.from({ length: 10 }, () => store.use(id, midnight)));
  expect(after.filter((used) => used !== null).toSorted()).toEqual([3, 4]);
});

test('uses by the month are counted anew each month', async () => {
  const id = await kept({ ...rate, ratePer: 'MONTH', validUntil: NOON + 60 * DAY });
  const used = [];
  for (const at of [NOON, NOON + DAY, NOON + 2 * DAY, NOON + 8 * DAY]) used.push(await store.use(id, at));
  expect(used).toEqual([1, 2, null, 3]);
});

test.each([
  ['before it begins', {}, NOON - 1],
  ['from the second on in which it ends', { validUntil: NOON + DAY }, NOON + DAY],
  ['while it is paused', { status: 'PAUSED' }, NOON],
  ['before it is granted', { status: 'AWAITING_AUTHORISATION' }, NOON],
  ['after it was withdrawn', { status: 'WITHDRAWN' }, NOON],
] as const)('%s it is not used', async (_, change, at) => {
  expect(await store.use(await kept(change), at)).toBeNull();
});

test('a change that fails halfway leaves no trace, and takes no revision', async () => {
  const id = await kept();
  const [before] = await store.consents([id]);
  const failing = store.write(NOON, null, async (book) => {
    const { consent } = await book.versions(id);
    await book.put([{ ...consent, status: 'PAUSED', event: 'PAUSE' }]);
    throw new Error('halfway');
  });
  await expect(failing).rejects.toThrow('halfway');
  expect(await store.consents([id])).toEqual([before]);
  const [next] = await store.consents([await kept()]);
  expect(next!.revision).toBe(before!.revision + 1);
});

test('what does not exist is not used', async () => {
  expect(await store.use('trust.nothing', NOON)).toBeNull();
});
