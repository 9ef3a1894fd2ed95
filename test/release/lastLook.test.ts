import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { trueNames } from '#gateway/pairwise/pseudonyms.ts';
import { memberClient, Withheld } from '#gateway/release/memberClient.ts';
import { ConsentsChanged } from '#gateway/release/reliance.ts';
import { LENDER, openServed, READ } from '#test/withdrawal/served.ts';
import { Refusal } from '#kernel/errors.ts';
import { knownBy } from '#test/pairwise/keyrings.ts';
import type { SendOptions, Transport } from '#gateway/release/memberClient.ts';
import type { Permit } from '#gateway/release/gate.ts';
import type { Served } from '#test/withdrawal/served.ts';

const PERSON = 'trust.c000002';
const HOT = {};
const APOLLO = { 'apollo-require-preflight': 'true' };

let served: Served;
/** What each look of a request finds, the first one first; then all holds. */
const looks: boolean[] = [];
let taken = 0;
beforeAll(async () => {
  served = await openServed({
    watched: (grants) => ({
      ...grants,
      holds: (consents, at) => {
        taken += 1;
        return (looks.shift() ?? true) && grants.holds(consents, at);
      },
    }),
  });
  await served.grant(PERSON);
});
afterEach(() => {
  looks.length = 0;
  taken = 0;
});
afterAll(() => served[Symbol.asyncDispose]());

async function read(road: Readonly<Record<string, string>>) {
  const response = await fetch(served.url, {
    method: 'POST',
    headers: { ...served.headers, ...road },
    body: JSON.stringify({ query: READ, variables: { ids: [knownBy(LENDER, PERSON)] } }),
  });
  return { status: response.status, text: await response.text() };
}

describe.each([
  ['the hot road', HOT],
  ['the Apollo Server road', APOLLO],
])('on %s', (_, road) => {
  test('an answer is looked at when it is made, and again when it is written', async () => {
    await read(road);
    taken = 0;
    expect(await read(road)).toMatchObject({ status: 200, text: expect.stringContaining('"name":"') });
    expect(taken).toBe(2);
  });

  test('what ended before it was made is judged anew', async () => {
    looks.push(false);
    expect(await read(road)).toMatchObject({ status: 200, text: expect.stringContaining('"name":"') });
  });

  test('what ended before it was written is not sent', async () => {
    looks.push(true, false);
    const { text } = await read(road);
    expect(text).toContain('CONSENT_CHANGED');
    expect(text).not.toContain('"name":"');
  });

  test('somebody whose consents end again and again is not waited for', async () => {
    looks.push(false, false, false);
    expect((await read(road)).text).toContain('CONSENT_CHANGED');
    expect(taken).toBe(3);
  });
});

describe('what is sent to a member', () => {
  const member = {
    id: 'maker',
    name: { en: '', zh: '' },
    role: null,
    endpoint: 'local:',
    wmi: [],
    status: 'ACTIVE',
  } as const;
  const permit = (receipt: number | null) => ({ releases: [], receipt }) as unknown as Permit;
  const looksAt = (transport: Transport, holds: (boolean | Promise<boolean>)[]) =>
    memberClient(
      transport,
      null,
      null,
      () => 0,
      trueNames,
      () => holds.shift()!,
    );

  test('may leave only as long as its consents hold, where it carries anything of anybody', async () => {
    const asked: SendOptions[] = [];
    const transport: Transport = async (_member, _body, _headers, options) => (asked.push(options!), '{"data":{}}');
    const { send } = looksAt(transport, [true, false]);
    await send(member, permit(null), '');
    await send(member, permit(7), '');
    expect(asked.map(({ mayLeave }) => mayLeave?.())).toEqual([undefined, true]);
  });

  test('is tried again when it was withheld and its consents hold after all', async () => {
    let tries = 0;
    const transport: Transport = async () => {
      tries += 1;
      if (tries < 3) throw new Withheld();
      return '{"data":{}}';
    };
    expect(await looksAt(transport, [true, true]).send(member, permit(7), '')).toMatchObject({ data: {} });
    expect(tries).toBe(3);
  });

  const asksFirst: Transport = async (_member, _body, _headers, options) => {
    if (!options!.mayLeave!()) throw new Withheld();
    return '{"data":{}}';
  };

  test('waits until it can be told whether they hold', async () => {
    const holds = [Promise.resolve(true), Promise.resolve(true), true];
    expect(await looksAt(asksFirst, holds).send(member, permit(7), '')).toMatchObject({ data: {} });
    expect(holds).toEqual([]);
  });

  test('is not sent when that cannot be told at all, and the gateway goes on', async () => {
    const down = () => Promise.reject(new Refusal('CONSENT_UNAVAILABLE'));
    const holds = [down(), down()];
    holds[1]!.catch(() => undefined);
    expect(await looksAt(asksFirst, holds).send(member, permit(7), '')).toMatchObject({
      data: null,
      failure: { code: 'CONSENT_UNAVAILABLE' },
    });
  });

  test('is not sent when they do not, and all is judged anew', async () => {
    const transport: Transport = () => Promise.reject(new Withheld());
    await expect(looksAt(transport, [false]).send(member, permit(7), '')).rejects.toThrow(ConsentsChanged);
  });
});
