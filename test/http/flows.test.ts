import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeOf, openSmallFederation } from './smallFederation.ts';
import type { SmallFederation } from './smallFederation.ts';

let small: SmallFederation;
beforeAll(async () => {
  small = await openSmallFederation();
});
afterAll(() => small[Symbol.asyncDispose]());
beforeEach(() => void small.asked.splice(0));

const KNOWN = 'query Known { hello(name: "known") }';
const sha256Hash = createHash('sha256').update(KNOWN).digest('hex');
const persistedQuery = { version: 1, sha256Hash };
const nothing = (operation: string | null) => ({
  data: null,
  extensions: { flows: { operation, purpose: null, flows: [], purposeMissing: false, consents: [], request: null } },
});

describe('who asks for the flows of an operation has nothing run', () => {
  test.each([
    ['a query', '{ me { id name } }', null],
    ['a mutation', 'mutation Add { add(x: 1) }', 'Add'],
  ])('%s', async (_, query, operation) => {
    expect((await small.post({ query, extensions: { flows: true } })).body).toEqual(nothing(operation));
    expect(small.asked).toEqual([]);
  });

  test('whatever else asks for it: the text, its hash, both, by POST or GET, and after it was run', async () => {
    await small.post({ query: KNOWN, extensions: { persistedQuery } });
    await small.post({ query: KNOWN });
    expect(small.asked.splice(0)).toHaveLength(2);
    const extensions = { persistedQuery, flows: true };
    for (const answered of [
      await small.post({ query: KNOWN, extensions: { flows: true } }),
      await small.post({ query: KNOWN, extensions }),
      await small.post({ extensions }),
      await small.get({ query: KNOWN, extensions: '{"flows":true}' }),
      await small.get({ extensions: JSON.stringify(extensions) }),
    ])
      expect(answered.body).toEqual(nothing('Known'));
    expect(small.asked).toEqual([]);
  });

  test('and gets one answer where there would have been several', async () => {
    const body = { query: 'query Parts { me { id ... @defer { name } } }', extensions: { flows: true } };
    const parted = await small.post(body, { accept: 'multipart/mixed; deferSpec=20220824, application/json' });
    expect(parted.body).toMatchObject(nothing('Parts'));
    const stream = await fetch(`${small.url}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify(body),
    });
    expect(await stream.text()).toContain('"flows":{"operation":"Parts"');
    expect(small.asked).toEqual([]);
  });

  test.each(['yes', 1, {}, []])('or is told that %j is neither yes nor no', async (flows) => {
    const query = 'mutation { add(x: 1) }';
    expect(codeOf(await small.post({ query, extensions: { flows } }))).toEqual([400, 'BODY_MALFORMED']);
    expect(small.asked).toEqual([]);
  });
});

test('who says no has it run', async () => {
  expect((await small.post({ query: '{ hello }', extensions: { flows: false } })).body).toEqual({
    data: { hello: 'Hello you' },
  });
});
