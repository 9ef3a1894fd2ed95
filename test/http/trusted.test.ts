import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTrustedDocuments } from '#gateway/intake/trustedDocuments.ts';
import { run } from '#test/processes.ts';
import { codeOf, openSmallFederation } from './smallFederation.ts';
import type { SmallFederation } from './smallFederation.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const HELLO = 'query Hello($n: String) { hello(name: $n) }';
const ME = 'query Me { me { id name } }';
const WIDE = `{ ${'me { id } '.repeat(70)} }`;
const documents = readTrustedDocuments(
  JSON.stringify({ [hash(HELLO)]: HELLO, [hash(ME)]: ME, [hash(WIDE)]: WIDE }),
  'manifest.json',
);
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const ANA = { data: { hello: 'Hello Ana' } };
const NOT_TRUSTED = [403, 'OPERATION_NOT_TRUSTED'];

let trusting: SmallFederation;
let only: SmallFederation;
beforeAll(async () => {
  trusting = await openSmallFederation({ documents, only: false });
  only = await openSmallFederation({ documents, only: true });
});
afterAll(async () => {
  await trusting[Symbol.asyncDispose]();
  await only[Symbol.asyncDispose]();
});

describe('a trusted document', () => {
  test.each([
    ['its hash', { extensions: persisted(hash(HELLO)) }],
    ['its id', { documentId: hash(HELLO) }],
    ['its id with the name of the hash', { documentId: `sha256:${hash(HELLO)}` }],
    ['its text', { query: HELLO }],
    ['its text and hash', { query: HELLO, extensions: persisted(hash(HELLO)) }],
  ])('is called by %s, from the first request on', async (_, named) => {
    for (const small of [trusting, only]) {
      const variables = { n: 'Ana' };
      const words = Object.entries({ ...named, variables }).map(([key, value]): [string, string] => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
      expect((await small.post({ ...named, variables })).body).toEqual(ANA);
      expect((await small.get(Object.fromEntries(words))).body).toEqual(ANA);
    }
  });

  test('may be of an extent that no other document may have', async () => {
    expect((await only.post({ documentId: hash(WIDE) })).body).toEqual({ data: { me: { id: '1' } } });
    expect(codeOf(await trusting.post({ query: `${WIDE} ` }))).toEqual([400, 'OPERATION_TOO_COMPLEX']);
  });

  test('that there is none of is told so', async () => {
    for (const documentId of [hash('{ x }'), '__proto__', ''])
      expect(codeOf(await trusting.post({ documentId }))).toEqual(NOT_TRUSTED);
  });

  test('is not named beside another text, nor by what is no text', async () => {
    for (const body of [{ documentId: hash(ME), query: HELLO }, { documentId: 7 }])
      expect(codeOf(await trusting.post(body))).toEqual([400, 'BODY_MALFORMED']);
  });
});

test('beside trusted documents, others are served and registered', async () => {
  const query = '{ hello(name: "other") }';
  expect((await trusting.post({ query, extensions: persisted(hash(query)) })).status).toBe(200);
  expect((await trusting.post({ extensions: persisted(hash(query)) })).body).toEqual({
    data: { hello: 'Hello other' },
  });
});

describe('where only trusted documents are served', () => {
  test('every other is refused, however it is named, and reaches no subgraph', async () => {
    const query = '{ hello }';
    only.asked.splice(0);
    for (const body of [
      { query },
      { query: `${HELLO} ` },
      { query: '{ __schema { queryType { name } } }' },
      { documentId: hash(query) },
      { extensions: persisted(hash(query)) },
    ])
      expect(codeOf(await only.post(body))).toEqual(NOT_TRUSTED);
    expect(codeOf(await only.get({ query }))).toEqual(NOT_TRUSTED);
    expect(only.asked).toEqual([]);
  });

  test('none registers itself', async () => {
    const query = '{ hello(name: "registered") }';
    for (const small of [only]) {
      const both = { query, extensions: persisted(hash(query)) };
      expect(codeOf(await small.post(both))).toEqual(NOT_TRUSTED);
      expect(codeOf(await small.get({ query, extensions: JSON.stringify(both.extensions) }))).toEqual(NOT_TRUSTED);
      expect(codeOf(await small.post({ extensions: both.extensions }))).toEqual(NOT_TRUSTED);
    }
  });

  test('a body without a document is malformed as ever', async () => {
    for (const body of [{}, { query: '' }, { query: 7 }, { query: null }])
      expect(codeOf(await only.post(body))).toEqual([400, 'BODY_MALFORMED']);
  });
});

const apollo = (...operations: object[]) => ({ format: 'apollo-persisted-query-manifest', version: 1, operations });
const entry = (body: unknown, id: unknown = hash(String(body))) => ({ id, body, name: 'Me', type: 'query' });

describe('a manifest', () => {
  test('may be one of Apollo’s, with ids of any kind', () => {
    const read = readTrustedDocuments(JSON.stringify(apollo(entry(ME), entry(HELLO, 'hello/1'))), 'm.json');
    expect([...read]).toEqual([
      [hash(ME), ME],
      ['hello/1', HELLO],
    ]);
  });

  test.each([
    ['not JSON', '{', /^m\.json is not JSON: /],
    ['a list', '[]', /^m\.json holds no manifest/],
    ['a key that is no hash', { me: ME }, /^m\.json: entry "me": its key is not the SHA-256/],
    ['a key in capitals', { [hash(ME).toUpperCase()]: ME }, /its key is not the SHA-256/],
    [
      'a text under another’s hash',
      { [hash(HELLO)]: ME },
      new RegExp(`^m\\.json: entry "${hash(HELLO)}": the SHA-256 of its text is ${hash(ME)}`),
    ],
    ['no text', { [hash(ME)]: 7 }, new RegExp(`entry "${hash(ME)}": it has no text`)],
    ['a text that is no GraphQL', { [hash('{')]: '{' }, new RegExp(`entry "${hash('{')}": Syntax Error`)],
    ['another format', { format: 'x', version: 1, operations: [] }, /^m\.json: format "x", version 1 is not known/],
    ['another version', { ...apollo(), version: 2 }, /version 2 is not known/],
    ['no operations', { ...apollo(), operations: {} }, /^m\.json: operations is no list/],
    ['an operation without an id', apollo(entry(ME), entry(ME, 7)), /^m\.json: operation 2 \(Me\): it has no id/],
    ['an operation that is none', apollo('x' as never), /^m\.json: operation 1: it has no id/],
    [
      'an operation under another’s hash',
      apollo(entry(ME, hash(HELLO))),
      /operation 1 \(Me\): the SHA-256 of its text is/,
    ],
    [
      'one id twice',
      apollo(entry(ME, 'a'), entry(HELLO, 'a')),
      /operation 2 \(Me\): there is another entry with the id a/,
    ],
  ])('%s is refused, and the entry is named', (_, manifest, says) => {
    const json = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
    expect(() => readTrustedDocuments(json, 'm.json')).toThrow(says);
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chelian-trusted-'));
    writeFileSync(join(folder, 'good.json'), JSON.stringify({ [hash(ME)]: ME }));
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ me: ME }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const started = (...args: string[]) =>
    run('gateway/main.ts', ['--supergraph', only.file, '--port', '0', ...args], { LOG_LEVEL: 'silent' });

  test('serves a manifest, and only it', async () => {
    await using gateway = started('--trusted', join(folder, 'good.json'), '--trusted-only');
    const [url] = await gateway.printed(/http:\S+\/graphql/);
    const ask = async (body: object) => {
      const headers = { 'content-type': 'application/json' };
      return await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    expect(await ask({ documentId: hash(ME) })).toEqual({ data: { me: { id: '1', name: 'Ana' } } });
    expect(await ask({ query: '{ hello }' })).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_NOT_TRUSTED' } }],
    });
  });

  test.each([
    [
      'a manifest with a wrong entry',
      ['--trusted', 'bad.json'],
      /bad\.json: entry "me": its key is not the SHA-256/,
      1,
    ],
    ['a manifest that is not there', ['--trusted', 'none.json'], /no such file/, 1],
    ['no manifest to trust only', ['--trusted-only'], /--trusted-only needs --trusted FILE/, 2],
  ])('%s is refused in a sentence', async (_, [flag, name], says, code) => {
    await using refused = started(flag!, ...(name ? [join(folder, name)] : []));
    await refused.printed(says);
    expect(await refused.ended()).toBe(code);
    expect(refused.output()).not.toMatch(/ at .*\.ts:/);
  });
});
