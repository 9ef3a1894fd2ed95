import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '#subgraphs/customer/store.ts';
import { openGrantReader } from '#gateway/release/grantReader.ts';
import { openWorld } from '#test/harness.ts';
import { granted, NOON } from '#test/rules/customer/asked.ts';
import type { CustomerStore } from '#subgraphs/customer/store.ts';
import type { AskedConsent } from '#subgraphs/customer/rules/requestConsent.ts';
import type { World } from '#test/harness.ts';

const DAY = 86_400;
/** Longer than a sitting. */
const LATER = 601;
const PERSON = 'trust.c000002';

let world: World;
let store: CustomerStore;
let made = 0;
let gateways: ReturnType<typeof openGrantReader>[] = [];
beforeAll(async () => {
  world = await openWorld();
  store = openStore(world.databases.get('trust')!);
  gateways = Array.from({ length: 4 }, () => openGrantReader({ url: world.consentUrl }));
});
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  await world[Symbol.asyncDispose]();
});

async function kept(change: Partial<AskedConsent> = {}): Promise<string> {
  made += 1;
  const consent = { ...granted({ customerId: PERSON, id: `trust.use${made}` }), ...change };
  return (await store.add(consent, NOON)).id;
}

const rate = { usesAllowed: null, rateAllowed: 2 } as const;

/** One gateway of several wants to release something under the consent: whether it may. */
async function use(id: string, at: number, gateway = gateways[at % gateways.length]!): Promise<boolean> {
  return !(await gateway.use([id], at)).has(id);
}

const mayUse = async (id: string, ats: readonly number[]) => {
  const outcomes: boolean[] = [];
  for (const at of ats) outcomes.push(await use(id, at));
  return outcomes;
};

test('however many gateways use it at the same time, as many uses are made as the consent allows', async () => {
  const id = await kept({ usesAllowed: 3 });
  const outcomes: boolean[][] = [];
  for (const at of [0, 1, 2, 3].map((nth) => NOON + nth * LATER))
    outcomes.push(
      await Promise.all(gateways.flatMap((gateway) => Array.from({ length: 5 }, () => use(id, at, gateway)))),
    );
  expect(outcomes.map((each) => new Set(each))).toEqual([true, true, true, false].map((one) => new Set([one])));
  const [consent] = await store.consents([id]);
  expect(consent).toMatchObject({ usesMade: 3 });
});

test('what is read in one sitting is one use, at whichever gateway, and to its end', async () => {
  const id = await kept({ usesAllowed: 1 });
  const sitting = await Promise.all(Array.from({ length: 40 }, (_, at) => use(id, NOON + at)));
  expect(sitting).toEqual(sitting.map(() => true));
  expect(await mayUse(id, [NOON + 599, NOON + 640])).toEqual([true, false]);
  const [consent] = await store.consents([id]);
  expect(consent).toMatchObject({ usesMade: 1, status: 'ACTIVE', lastUsedAt: expect.any(Number) as number });
});

test('after the last sitting the consent is used up, and stands so on record', async () => {
  const id = await kept({ usesAllowed: 1 });
  expect(await use(id, NOON)).toBe(true);
  await store.sweep(NOON + 599);
  expect((await store.consents([id]))[0]).toMatchObject({ status: 'ACTIVE' });
  await store.sweep(NOON + 700);
  expect((await store.consents([id]))[0]).toMatchObject({ status: 'USED_UP', ended: { actor: 'time' } });
  const [changes] = await store.changesOf([id]);
  expect(changes!.map(({ event }) => event)).toEqual(['GRANT', 'USE_UP']);
});

test('a use while the consent changes is not lost, and none is made after the change', async () => {
  const id = await kept({ usesAllowed: 1_000 });
  const uses = Array.from({ length: 20 }, (_, at) => use(id, NOON + LATER * at));
  const pauses = store.write(NOON, null, async (book) => {
    const { consent } = await book.versions(id);
    return book.put([{ ...consent, status: 'PAUSED', event: 'PAUSE' }]);
  });
  const [made] = [await Promise.all(uses), await pauses];
  const [consent] = await store.consents([id]);
  // Uses need not reach the store in the order of their times: a later one covers those before it.
  expect(consent!.status).toBe('PAUSED');
  expect(consent!.usesMade).toBeLessThanOrEqual(made.filter(Boolean).length);
  expect(await use(id, NOON + LATER * 30)).toBe(false);
});

test('many consents are used with one statement, and a sitting that is known of with none', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => kept({ usesAllowed: 1 })));
  const [gateway] = gateways;
  const before = gateway!.statements();
  expect(await gateway!.use(ids, NOON)).toEqual(new Set());
  expect(await gateway!.use(ids, NOON + 1)).toEqual(new Set());
  expect(gateway!.statements() - before).toBe(1);
});

test('uses by the day are counted anew each day of China', async () => {
  const id = await kept({ ...rate, ratePer: 'DAY' });
  const midnight = Date.parse('2026-11-24T16:00:00Z') / 1000;
  expect(await mayUse(id, [midnight - 3 * LATER, midnight - 2 * LATER, midnight - LATER])).toEqual([true, true, false]);
  expect(await mayUse(id, [midnight, midnight + LATER, midnight + 2 * LATER])).toEqual([true, true, false]);
});

test('uses by the month are counted anew each month', async () => {
  const id = await kept({ ...rate, ratePer: 'MONTH', validUntil: NOON + 60 * DAY });
  expect(await mayUse(id, [NOON, NOON + DAY, NOON + 2 * DAY, NOON + 8 * DAY])).toEqual([true, true, false, true]);
});

test.each([
  ['before it begins', {}, NOON - 1],
  ['from the second on in which it ends', { validUntil: NOON + DAY }, NOON + DAY],
  ['while it is paused', { status: 'PAUSED' }, NOON],
  ['before it is granted', { status: 'AWAITING_AUTHORISATION' }, NOON],
  ['after it was withdrawn', { status: 'WITHDRAWN' }, NOON],
] as const)('%s it is not used', async (_, change, at) => {
  expect(await use(await kept(change), at)).toBe(false);
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
  expect(await use('trust.nothing', NOON)).toBe(false);
});
