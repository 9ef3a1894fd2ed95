import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgeable } from '#gateway/intake/forgeable.ts';
import { codeOf, openSmallFederation } from './smallFederation.ts';
import type { SmallFederation } from './smallFederation.ts';

let small: SmallFederation;
beforeAll(async () => {
  small = await openSmallFederation();
});
afterAll(() => small[Symbol.asyncDispose]());

const HELLO = { query: '{ hello }' };
const REFUSED = [403, 'REQUEST_FORGEABLE'];

// `fetch` of Node sends what a browser sends, but for these, so they are tried on the rule.
describe('what a browser sends for a page', () => {
  test.each([
    ['of another origin', { 'sec-fetch-site': 'cross-site' }, true],
    ['of a neighbour', { 'sec-fetch-site': 'same-site' }, true],
    ['of a browser that says only where it is from', { origin: 'https://elsewhere.example' }, true],
    ['of its own', { 'sec-fetch-site': 'same-origin' }, false],
    ['that the user opened by its address', { 'sec-fetch-site': 'none' }, false],
    ['after a preflight', { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': 'true' }, false],
    ['with the name of the operation', { 'sec-fetch-site': 'cross-site', 'x-apollo-operation-name': 'Q' }, false],
    ['with an empty header', { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '' }, true],
    ['with a token', { 'sec-fetch-site': 'cross-site', authorization: 'Bearer x' }, false],
    ['without a browser', {}, false],
  ])('%s', (_, headers, expected) => {
    expect(forgeable(headers)).toBe(expected);
  });
});

describe('a GET with a content type other than JSON is refused, whatever else it carries (GHSA-hff2-gcpx-8f4p)', () => {
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'message/http',
    'application/jsonp',
    'application/json, text/plain',
    'text/plain; application/json',
    'x',
    '/',
    ';',
  ])('%s', async (type) => {
    expect(codeOf(await small.get(HELLO, { 'content-type': type }))).toEqual(REFUSED);
    const preflighted = { 'content-type': type, 'apollo-require-preflight': 'true' };
    expect(codeOf(await small.get(HELLO, preflighted))).toEqual(REFUSED);
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON ;x'])(
    '%s is JSON',
    async (type) => {
      expect((await small.get(HELLO, { 'content-type': type })).body).toEqual({ data: { hello: 'Hello you' } });
    },
  );
});

test('a POST of another type than JSON is not read', async () => {
  small.asked.splice(0);
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])
    expect(codeOf(await small.post(HELLO, { 'content-type': type }))).toEqual([400, 'BODY_MALFORMED']);
  expect(small.asked).toEqual([]);
});

test('a page of another origin is not asked for by a GET over HTTP', async () => {
  expect(codeOf(await small.get(HELLO, { origin: 'https://elsewhere.example' }))).toEqual(REFUSED);
  const preflighted = { origin: 'https://elsewhere.example', 'apollo-require-preflight': '1' };
  expect((await small.get(HELLO, preflighted)).status).toBe(200);
});
