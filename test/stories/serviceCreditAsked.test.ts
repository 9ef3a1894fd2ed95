import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveSaga } from '#subgraphs/repairer/creditBook.ts';
import { asSuperuser } from '#test/audit/ledgerCluster.ts';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const CHAIN = 'repair-swift';
const LENDER = 'lender-harbour';
const ME = { org: 'trust', person: 'trust.c000001' };
type Told = { org: string; person?: string };
let world: World;
let vin: string;
const codes = ({ errors }: Answered) => errors.map(({ extensions }) => extensions['code']);

beforeAll(async () => {
  world = await openWorld();
  const { data } = await world.ask('{ me { vehicles { vin } } }', ME);
  vin = (data!['me'] as { vehicles: { vin: string }[] }).vehicles[0]!.vin;
});
afterAll(() => world[Symbol.asyncDispose]());

test('a credit is a repair chain’s to ask for, about what is its own, within what is lent', async () => {
  const wish = { reference: 'x-1', lender: LENDER, customerId: ME.person, vin, amountMinor: 50_000, months: 6 };
  const reserve = (told: Told, more: object = {}) =>
    world.ask(
      `mutation R($input: ReserveServiceCreditInput!) ${told.person ? '' : '@purpose(code: "service.maintenance/1")'} { reserveServiceCredit(input: $input) { credit { id } } }`,
      { ...told, variables: { input: { ...wish, ...more } } },
    );
  expect(codes(await reserve(ME))).toEqual(['NOT_ALLOWED']);
  for (const wrong of [{ amountMinor: -1 }, { months: 7 }])
    expect(codes(await reserve({ org: CHAIN }, wrong))).toEqual(['INPUT_INVALID']);
  expect(codes(await reserve({ org: CHAIN }))).toEqual([]);
  expect(codes(await reserve({ org: CHAIN }, { amountMinor: 60_000 }))).toEqual(['INPUT_INVALID']);
  const moved = await world.ask(
    'mutation M @purpose(code: "service.maintenance/1") { moveServiceCredit(input: { lender: "lender-harbour", reference: "x-1", step: CONFIRM }) { credit { status } } }',
    { org: 'repair-union' },
  );
  expect(codes(moved)).toEqual(['NOT_FOUND']);
});

test('who cancels an appointment and who hears of its credit take it in one order: neither waits for the other for ever', async () => {
  const chain = world.databases.get(CHAIN)!;
  await chain.em().execute(`insert into service_booking (id, customer, vin, workshop, starts_at, reason, status)
    values ('b1', 'trust.x', 'v', (select min(id) from workshop), now() + interval '9 days', 'x', 'HELD')`); // prettier-ignore
  await chain.em().execute(`insert into credit_saga values ('s1', 'b1', 'trust.x', 'v', 'l', 6, 1, 'CONFIRMING', 1, null, 0, now(), now())`); // prettier-ignore
  const waiting = () =>
    asSuperuser<{ n: number }>(
      chain.url,
      `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
  const heard = await chain.em().transactional(async (em) => {
    await em.execute(`select from service_booking where id = 'b1' for update`);
    const moving = moveSaga(chain, 's1', 'CONFIRMING', { kind: 'CONFIRMED' }, new Date()).catch(String);
    await expect.poll(async () => (await waiting())[0]!.n).toBe(1);
    await em.execute(`select from credit_saga where reference = 's1' for update`);
    return { moving };
  });
  expect(await heard.moving).toMatchObject({ state: 'STANDING' });
});
