import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LENDER, openServed, READ } from './served.ts';
import { knownBy } from '#test/pairwise/keyrings.ts';
import type { Served } from './served.ts';

const PERSON = 'trust.c000002';
const HEADER = 'chelian-min-consent-revision';

let served: Served;
let revision: number;
beforeAll(async () => {
  served = await openServed({ deaf: true });
  // What it remembers from now on is that there is no consent.
  expect(await nameAt({})).toBeNull();
  ({ revision } = await served.grant(PERSON));
});
afterAll(() => served[Symbol.asyncDispose]());

type Answer = {
  readonly data?: { readonly customers: readonly { readonly name: string | null }[] } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
};

async function ask(headers: Readonly<Record<string, string>>, path = ''): Promise<{ status: number; answer: Answer }> {
  const body = JSON.stringify({ query: READ, variables: { ids: [knownBy(LENDER, PERSON)] } });
  const all = { ...served.headers, ...headers };
  const response = await fetch(`${served.url}${path}`, { method: 'POST', headers: all, body });
  const text = await response.text();
  const json = /^data: (.*)$/m.exec(text)?.[1] ?? text;
  return { status: response.status, answer: JSON.parse(json) as Answer };
}

const nameAt = async (headers: Readonly<Record<string, string>>, path = '') =>
  (await ask(headers, path)).answer.data?.customers[0]?.name;

test('who was granted a consent at one gateway reads under it at another at once, by naming the revision', async () => {
  expect(await nameAt({})).toBeNull();
  expect(await nameAt({ [HEADER]: `${revision}` })).toEqual(expect.any(String));
});

describe.each([
  ['a known operation', {}, ''],
  ['the road through @apollo/server', { 'apollo-require-preflight': 'true' }, ''],
  ['an event stream', { accept: 'text/event-stream' }, '/stream'],
] as const)('%s', (_road, headers, path) => {
  test('a revision that is none is refused', async () => {
    for (const bad of ['-1', '1.5', 'latest', '9'.repeat(16)]) {
      const { status, answer } = await ask({ ...headers, [HEADER]: bad }, path);
      expect(status).toBe(400);
      expect(answer.errors).toMatchObject([{ extensions: { code: 'HEADER_INVALID', header: HEADER } }]);
    }
  });

  test('one that is not there yet is not waited for', async () => {
    const { status, answer } = await ask({ ...headers, [HEADER]: `${revision + 1_000}` }, path);
    expect(status).toBe(503);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'CONSENT_UNAVAILABLE', check: 'revision' } }]);
  });
});
