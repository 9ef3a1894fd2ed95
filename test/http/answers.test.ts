import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, openSmallFederation } from './smallFederation.ts';
import type { SmallFederation } from './smallFederation.ts';

let small: SmallFederation;
beforeAll(async () => {
  small = await openSmallFederation();
});
afterAll(() => small[Symbol.asyncDispose]());

const HELLO = { query: '{ hello }' };
const INVALID = { query: '{ helo }' };
const GRAPHQL = 'application/graphql-response+json';
const JSON_TYPE = 'application/json; charset=utf-8';

describe('the answer has the type that the caller likes best', () => {
  test.each([
    ['application/json', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    [GRAPHQL, `${GRAPHQL}; charset=utf-8`],
    [`${GRAPHQL}, application/json`, `${GRAPHQL}; charset=utf-8`],
    [`application/json, ${GRAPHQL}`, JSON_TYPE],
    [`application/json;q=0.8, ${GRAPHQL};q=0.9`, `${GRAPHQL}; charset=utf-8`],
    [`${GRAPHQL};q=0, */*`, JSON_TYPE],
    [`application/json;q=0.5, */*`, `${GRAPHQL}; charset=utf-8`],
    [`*/*, ${GRAPHQL}`, `${GRAPHQL}; charset=utf-8`],
    ['*/*;q=0.9, application/json;q=0.1', `${GRAPHQL}; charset=utf-8`],
    ['text/html, */*;q=0.8', JSON_TYPE],
    ['APPLICATION/JSON; charset=utf-8', JSON_TYPE],
  ])('%s', async (accept, type) => {
    // The second is on the hot road, where there is one.
    for (const body of [HELLO, HELLO, INVALID]) {
      const { headers } = await small.post(body, { accept });
      expect(headers.get('content-type')).toBe(type);
    }
  });

  test.each(['text/html', `${GRAPHQL};q=0`, 'image/*'])(
    '%s is none that there is, and nothing is run',
    async (accept) => {
      small.asked.splice(0);
      expect(codeOf(await small.post({ query: 'mutation { add(x: 1) }' }, { accept }))).toEqual([
        406,
        'NOT_ACCEPTABLE',
      ]);
      expect(small.asked).toEqual([]);
    },
  );
});

describe('the status says whether there is an answer', () => {
  test.each([
    ['an answer', HELLO, 200, 200, 200],
    ['a text that is no GraphQL', { query: '{' }, 400, 400, 200],
    ['an operation that is not valid', INVALID, 400, 400, 200],
    ['an operation that is too complex', { query: `{ ${'me { id } '.repeat(70)} }` }, 400, 400, 200],
    ['no operation of that name', { query: 'query A { hello }', operationName: 'B' }, 400, 400, 200],
    [
      'a variable of another type',
      { query: 'query ($n: String) { hello(name: $n) }', variables: { n: {} } },
      400,
      400,
      200,
    ],
    ['a body without an operation', { notQuery: '' }, 400, 400, 400],
    ['a batch', [HELLO], 400, 400, 400],
  ])('%s', async (_, body, graphqlStatus, status, jsonStatus) => {
    const statusOf = async (headers: Record<string, string>) => (await small.post(body, headers)).status;
    expect(await statusOf({ accept: GRAPHQL })).toBe(graphqlStatus);
    expect(await statusOf({ accept: '*/*' })).toBe(status);
    expect(await statusOf({ accept: 'application/json' })).toBe(jsonStatus);
  });

  test('an answer with errors in it is an answer', async () => {
    const { status, body } = await small.post({
      query: '{ hello me { friend { id } } users(ids: [1]) { friends { id } } }',
    });
    expect([status, body.data]).toMatchObject([200, { hello: 'Hello you' }]);
  });
});

describe('methods', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])('%s is not served', async (method) => {
    const { status, headers, text } = await small.ask('/graphql', { method });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, POST']);
    if (method !== 'HEAD') expect(text).toContain('METHOD_NOT_ALLOWED');
  });

  test('a mutation is not run by GET', async () => {
    small.asked.splice(0);
    const refused = await small.get({ query: 'mutation { add(x: 1) }' });
    expect(codeOf(refused)).toEqual([405, 'METHOD_NOT_ALLOWED']);
    expect(refused.headers.get('allow')).toBe('POST');
    expect(small.asked).toEqual([]);
  });

  test('a query is run by GET, with variables', async () => {
    const query = 'query Q($n: String) { hello(name: $n) }';
    const { body } = await small.get({ query, variables: '{"n":"Ana"}', operationName: 'Q' });
    expect(body).toEqual({ data: { hello: 'Hello Ana' } });
  });
});

test('a batch is refused as one, and none of it is run', async () => {
  small.asked.splice(0);
  for (const batch of [[], [HELLO], [HELLO, HELLO]])
    expect(codeOf(await small.post(batch))).toEqual([400, 'BATCH_UNSUPPORTED']);
  expect(small.asked).toEqual([]);
});

test('no answer is kept by a cache', async () => {
  for (const answered of [
    await small.post(HELLO),
    await small.post(INVALID),
    await small.post('{'),
    await small.get(HELLO),
  ])
    expect(answered.headers.get('cache-control')).toBe('no-store');
});

test('names that are nearly right are not told', async () => {
  const { text } = await small.post({ query: '{ helo me { nam } usersX }' });
  expect(text).toContain('helo');
  expect(text).not.toMatch(/Did you mean|hello|name|"users"/);
});
