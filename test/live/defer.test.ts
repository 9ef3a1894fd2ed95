import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLiveFederation } from './liveFederation.ts';
import { allOf, partsOf, together } from './partsOf.ts';
import type { LiveFederation } from './liveFederation.ts';
import type { Part } from './partsOf.ts';

const DEFER = 'multipart/mixed; deferSpec=20220824, application/json';

let federation: LiveFederation;
beforeAll(async () => {
  federation = await openLiveFederation();
});
afterAll(() => federation[Symbol.asyncDispose]());

const post = (query: string, variables: object = {}, accept = DEFER) =>
  fetch(`${federation.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  });
const parts = async (query: string, variables?: object) => allOf(partsOf(await post(query, variables)));
const atOnce = async (query: string, variables?: object) =>
  (await (await post(query, variables, 'application/json')).json()) as Part;

test('what is not deferred is answered while the rest is still being fetched', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  federation.hold = promise;
  const response = await post('{ me { name ... @defer(label: "more") { reviews { body } } } }');
  expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
  const answer = partsOf(response);
  expect((await answer.next()).value).toEqual({ data: { me: { name: 'Ana' } }, hasNext: true });
  resolve();
  expect(await allOf(answer)).toEqual([
    { incremental: [{ path: ['me'], label: 'more', data: { reviews: [{ body: 'of 1' }] } }], hasNext: false },
  ]);
});

test('a part comes for each object of a list, and parts within parts after them', async () => {
  const query = `{ users { id ... @defer(label: "a") { n: name age reviews { body ... @defer(label: "b") { by { name } } } } } }`;
  const [first, ...more] = await parts(query);
  expect(first).toEqual({ data: { users: [{ id: '1' }, { id: '2' }] }, hasNext: true });
  const incremental = more.flatMap((each) => each.incremental ?? []);
  expect(incremental.map(({ label, path }) => [label, path])).toEqual([
    ['a', ['users', 0]],
    ['a', ['users', 1]],
    ['b', ['users', 0, 'reviews', 0]],
    ['b', ['users', 1, 'reviews', 0]],
  ]);
  expect(together([first!, ...more])).toEqual((await atOnce(query)).data);
});

const QUERIES: [string, object?][] = [
  ['{ me { ...F @defer } } fragment F on User { age ...G @defer(label: "g") } fragment G on User { reviews { body } }'],
  ['{ ... @defer { me { name } } users { name } }'],
  ['{ a: me { x: name ... @defer { y: age } } b: me { ... @defer { z: age reviews { body } } } }'],
  ['query ($s: Boolean!) { me { name ... @defer { reviews @skip(if: $s) { body } age } } }', { s: true }],
  ['query ($s: Boolean!) { me { name ... @defer { reviews @skip(if: $s) { body } age } } }', { s: false }],
  ['query ($s: Boolean!) { me { name ... @include(if: $s) @defer { age } } }', { s: false }],
  [
    'query ($s: Boolean!) { me @skip(if: $s) { name ... @defer { age } } users { name ... @defer { age } } }',
    { s: true },
  ],
  ['{ me { friend { friend { ... @defer { reviews { by { ...F @defer } } } } } } } fragment F on User { age name }'],
  ['{ me { ... on User @defer { __typename age } } __typename }'],
];

test.for(QUERIES)('all parts together are the whole answer: %s', async ([query, variables]) => {
  const [first, ...more] = await parts(query, variables);
  expect(more.length).toBeGreaterThan(query.includes('$s: Boolean!) { me { name ... @include') ? -1 : 0);
  expect([first!, ...more].map(({ hasNext }) => hasNext)).toEqual([...more.map(() => true), false]);
  expect(together([first!, ...more])).toEqual((await atOnce(query, variables)).data);
});

test('@defer(if: false) defers nothing, and takes no form of the plan that another value made', async () => {
  const query = 'query ($d: Boolean!) { me { name ... @defer(if: $d) { age } } }';
  for (const d of [true, false, true]) {
    const response = await post(query, { d });
    const all = d ? await allOf(partsOf(response)) : [(await response.json()) as Part];
    expect(all).toHaveLength(d ? 2 : 1);
    expect(together(all)).toEqual({ me: { name: 'Ana', age: 36 } });
  }
});

test('to who reads one answer only, everything is answered at once', async () => {
  const response = await post('{ me { name ... @defer { age } } }', {}, 'application/json');
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toEqual({ data: { me: { name: 'Ana', age: 36 } } });
});

test('a null that may not be makes the part null, with its error at the whole path, and leaves the rest', async () => {
  const [first, ...more] = await parts(
    '{ me { name ... @defer(label: "x") { must } ... @defer(label: "y") { age } } }',
  );
  expect(first).toEqual({ data: { me: { name: 'Ana' } }, hasNext: true });
  const byLabel = Object.fromEntries(
    more.flatMap(({ incremental = [] }) => incremental.map((each) => [each.label, each])),
  );
  expect(byLabel).toEqual({
    x: { label: 'x', path: ['me'], data: null, errors: [expect.objectContaining({ path: ['me', 'must'] })] },
    y: { label: 'y', path: ['me'], data: { age: 36 } },
  });
});

test('for what became null nothing follows, nor for what was in it', async () => {
  const query = '{ me { friend { name ... @defer { age } } must } users { name ... @defer { age } } }';
  const [first, ...more] = await parts(query);
  expect(first).toMatchObject({
    data: { me: null, users: [{ name: 'Ana' }, { name: 'Bo' }] },
    errors: [{ path: ['me', 'must'] }],
  });
  expect(more.flatMap(({ incremental = [] }) => incremental.map(({ path }) => path))).toEqual([
    ['users', 0],
    ['users', 1],
  ]);
});

test('a mutation runs once, in order, and what its payload defers comes later', async () => {
  federation.asked.splice(0);
  const all = await parts(
    'mutation { a: rename(name: "Cy") { name ... @defer { age } } b: rename(name: "Di") { name } }',
  );
  expect(all).toEqual([
    { data: { a: { name: 'Cy' }, b: { name: 'Di' } }, hasNext: true },
    { incremental: [{ path: ['a'], data: { age: 36 } }], hasNext: false },
  ]);
  expect(federation.asked.filter((each) => each.includes('rename'))).toHaveLength(1);
});

test('what is not valid or too much is refused before anything is streamed', async () => {
  const invalid = await post('{ me { nam ... @defer { age } } }', {}, 'multipart/mixed');
  expect([invalid.status, invalid.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
  expect(await invalid.json()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_INVALID' } }] });
  const atRoot = await post('mutation { ... @defer { rename(name: "Cy") { name } } }', {}, 'multipart/mixed');
  expect(await atRoot.json()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_INVALID' } }] });
  const deep = await post(`{ me { ... @defer { ${'friend { '.repeat(20)} id ${'} '.repeat(20)} } } }`);
  expect(await deep.json()).toMatchObject({
    errors: [{ extensions: { code: 'OPERATION_TOO_COMPLEX', limit: 'depth' } }],
  });
});

test('where an access rule keeps something back, all is answered at once, and the rest of an answer is in parts', async () => {
  federation.asked.splice(0);
  const response = await post('{ me { name ... @defer { phone age } } }');
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toMatchObject({
    data: { me: { name: 'Ana', phone: null, age: 36 } },
    errors: [{ path: ['me', 'phone'], extensions: { code: 'UNAUTHORIZED' } }],
  });
  expect(federation.asked.filter((each) => each.includes('phone'))).toEqual([]);
  expect(await parts('{ me { name ... @defer { age } } }')).toHaveLength(2);
});

test('a part that only a key under an access rule would bring is not deferred', async () => {
  const response = await post('{ vault { label ... @defer { inner { label } } } }');
  expect(await response.json()).toEqual({ data: { vault: { label: 'outer', inner: { label: 'inner' } } } });
});
