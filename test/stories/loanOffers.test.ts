import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

type Offer = { lender: string; product: string; aprFromBps: number; aprToBps: number; green: boolean };

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const ask = (given: string, org = 'broker-bridge') =>
  world.ask(`{ loanOffers(${given}) { lender product aprFromBps aprToBps green } }`, { org });
const offers = ({ data }: Answered) => data!['loanOffers'] as Offer[];

test('whoever asks compares every lender by APR, and nobody learns of whom it is about', async () => {
  const before = (await world.ledger.root()).size;
  const found = offers(await ask('amountMinor: 12000000, months: 36, driveKind: BEV'));
  expect(new Set(found.map(({ lender }) => lender))).toEqual(
    new Set(['lender-harbour', 'lender-lotus', 'lender-granite']),
  );
  for (const { aprFromBps, aprToBps } of found) expect(aprFromBps).toBeLessThan(aprToBps);
  for (const lender of new Set(found.map((each) => each.lender))) {
    const rates = found.filter((each) => each.lender === lender).map(({ aprFromBps }) => aprFromBps);
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
  }
  expect((await world.ledger.root()).size).toBe(before);
});

test('green ones are for what is plugged in', async () => {
  expect(offers(await ask('amountMinor: 12000000, months: 36, driveKind: ICE')).some(({ green }) => green)).toBe(false);
});

test('an amount or a term that cannot be is refused by each lender, in words', async () => {
  for (const given of ['amountMinor: -1, months: 36', 'amountMinor: 12000000, months: 999']) {
    const { errors } = await ask(given);
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['INPUT_INVALID']));
  }
});
