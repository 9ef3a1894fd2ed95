import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, openSmallFederation } from './smallFederation.ts';
import type { SmallFederation } from './smallFederation.ts';

let small: SmallFederation;
beforeAll(async () => {
  small = await openSmallFederation();
});
afterAll(() => small[Symbol.asyncDispose]());

const hash = (query: string) => createHash('sha256').update(query).digest('hex');
const named = (query: string) => ({ persistedQuery: { version: 1, sha256Hash: hash(query) } });
const asText = (extensions: object) => ({ extensions: JSON.stringify(extensions) });

describe('an automatic persisted query', () => {
  test('is asked for by its hash, sent once with it, and called by it from then on', async () => {
    const query = 'query ($n: String) { hello(name: $n) }';
    const variables = { n: 'Ana' };
    const first = await small.post({ extensions: named(query), variables });
    expect(codeOf(first)).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(first.body.errors![0]!.message).toBe('PersistedQueryNotFound');
    expect((await small.post({ query, extensions: named(query), variables })).body.errors).toBeUndefined();
    for (const n of ['Ana', 'Bo', 'Cy'])
      expect((await small.post({ extensions: named(query), variables: { n } })).body).toEqual({
        data: { hello: `Hello ${n}` },
      });
  });

  test('likewise by GET', async () => {
    const query = '{ hello(name: "GET") }';
    expect(codeOf(await small.get(asText(named(query))))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect((await small.get({ query, ...asText(named(query)) })).status).toBe(200);
    expect((await small.get(asText(named(query)))).body).toEqual({ data: { hello: 'Hello GET' } });
    expect((await small.post({ extensions: named(query) })).body).toEqual({ data: { hello: 'Hello GET' } });
  });

  test('is not registered under the hash of another text', async () => {
    const [query, other] = ['{ hello(name: "one") }', '{ hello(name: "other") }'];
    for (const refused of [
      await small.post({ query: other, extensions: named(query) }),
      await small.get({ query: other, ...asText(named(query)) }),
    ])
      expect(codeOf(refused)).toEqual([400, 'PERSISTED_QUERY_HASH_MISMATCH']);
    expect(codeOf(await small.post({ extensions: named(query) }))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
  });

  test('is not registered where it is not valid, or goes beyond the limits', async () => {
    for (const query of ['{ helo }', '{', `{ ${'me { id } '.repeat(70)} }`]) {
      expect((await small.post({ query, extensions: named(query) })).status).toBe(400);
      expect(codeOf(await small.post({ extensions: named(query) }))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    }
  });

  test('that is not known is no answer: who asks for GraphQL responses gets a 4xx', async () => {
    const headers = { accept: 'application/graphql-response+json' };
    const extensions = named('{ hello(name: "unknown") }');
    expect(codeOf(await small.post({ extensions }, headers))).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
  });

  test.each([
    ['another version', { version: 2, sha256Hash: 'x' }],
    ['no hash', { version: 1 }],
    ['a hash that is no text', { version: 1, sha256Hash: {} }],
    ['no object', 'x'],
  ])('%s is malformed', async (_, persistedQuery) => {
    expect(codeOf(await small.post({ extensions: { persistedQuery } }))).toEqual([400, 'BODY_MALFORMED']);
    expect(codeOf(await small.get(asText({ persistedQuery })))).toEqual([400, 'BODY_MALFORMED']);
  });

  test.each(['__proto__', 'constructor', 'apq:', ''])('the hash %j is that of nothing', async (sha256Hash) => {
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect(codeOf(await small.post({ extensions }))).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
  });
});
