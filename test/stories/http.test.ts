import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { importPKCS8, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { catalogue } from '#kernel/errors.ts';
import { startedPostgres } from '#test/startedPostgres.ts';
import { startDemo } from '#world/demo.ts';
import { examples } from '#world/examples.ts';
import { organisations } from '#world/people/organisations.ts';
import { keyringPath } from '#world/pseudonymKeys.ts';
import { named } from '#world/rows/knownTo.ts';
import { tellsWhoIsParty } from './watchedConsents.ts';
import { TWO_KEYS, worldPseudonyms } from '#test/pairwise/keyrings.ts';
import { fetchToken } from '#world/token.ts';
import type { Code } from '#kernel/errors.ts';
import type { Demo } from '#world/demo.ts';

let demo: Demo;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'chelian-http-'));
  mkdirSync(join(dataDir, 'keys'));
  writeFileSync(keyringPath(dataDir), JSON.stringify(TWO_KEYS));
  demo = await startDemo({
    dataDir,
    port: 0,
    identityPort: 0,
    customers: inject('customers'),
    members: 'http',
    env: { ...(await databaseUrls()), LOG_LEVEL: 'silent' },
    progress: () => undefined,
  });
});
afterAll(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A copy of the world's databases, named as a deployment names its own. */
async function databaseUrls(): Promise<Record<string, string>> {
  const postgres = startedPostgres();
  const copy = `http-${randomBytes(6).toString('hex')}`;
  const variable = (org: string) => `DATABASE_URL_${org.toUpperCase().replaceAll('-', '_')}`;
  const urls: Record<string, string> = { DATABASE_URL_LEDGER: await postgres.ensure(`${copy}-ledger`) };
  for (const { id } of organisations.filter(({ role }) => role !== null))
    urls[variable(id)] = await postgres.ensure(`${copy}-${id}`, `world-${id}`);
  return urls;
}

type Answered = {
  status: number;
  body: { data?: Record<string, unknown> | null; errors?: { message: string; extensions: { code: string } }[] };
};

async function send(body: string, headers: Record<string, string> = {}): Promise<Answered> {
  const response = await fetch(`${demo.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

async function as(org: string, customer?: string): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await fetchToken({ issuer: demo.issuer, org, customer, dataDir })}` };
}

const query = (text: string, variables: object = {}) => JSON.stringify({ query: text, variables });
const code = ({ body }: Answered) => body.errors?.[0]?.extensions.code;

describe('over HTTP, from token to member', () => {
  test('whoever is party to a consent is told of what happens to it', () => tellsWhoIsParty({ ...demo, dataDir }));

  test.each(examples)('$says', async ({ org, body }) => {
    const { status, body: found } = await send(JSON.stringify(named(body, worldPseudonyms.of(org))), await as(org));
    expect(status).toBe(200);
    expect(Object.values(found.data ?? {}).every((each) => each !== null)).toBe(true);
  });

  test('who asks for the flows of an operation gets them, under the same door, and no receipt', async () => {
    const { org, body } = examples[1]!;
    const dry = JSON.stringify({ ...body, extensions: { flows: true } });
    const { status, body: found } = await send(dry, await as(org));
    expect(status).toBe(200);
    expect(found).toEqual({
      data: null,
      extensions: { flows: expect.objectContaining({ operation: 'Quotes', purpose: 'insurance.quote/1' }) },
    });
    expect(JSON.stringify(found)).not.toContain('trust.c0');
    expect(code(await send(dry, await as('maker-dawn')))).toBe('PURPOSE_NOT_ALLOWED');
    expect(code(await send(dry))).toBe('TOKEN_MISSING');
  });

  test('a customer logs in and reads their own consents', async () => {
    const found = await send(query('{ me { name consents { id status } } }'), await as('trust', 'trust.c000001'));
    expect(found.body.errors).toBeUndefined();
    expect((found.body.data!['me'] as { consents: object[] }).consents.length).toBeGreaterThan(3);
  });

  test('a member refuses whoever is not a gateway', async () => {
    const { endpoint } = demo.members.get('maker-dawn')!;
    const response = await fetch(endpoint!, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: query('{ vehicleModels { make } }'),
    });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'CONTEXT_INVALID', check: 'missing' } }],
    });
  });

  test('the gateway says that it is ready, and publishes the key that it signs with', async () => {
    expect((await fetch(`${demo.url}/health/ready`)).status).toBe(200);
    const { keys } = (await (await fetch(`${demo.url}/.well-known/jwks.json`)).json()) as { keys: object[] };
    expect(keys).toMatchObject([{ kty: 'OKP', crv: 'Ed25519', use: 'sig' }]);
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('GraphQL over HTTP, with a token', () => {
  const fetchFn = async (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as object), ...(await as('lender-harbour')) } });

  test.each(serverAudits({ url: () => `${demo.url}/graphql`, fetchFn }))('$id $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});

describe('bad input is a clear error with a code and no stack', () => {
  const NAME = '{ customer(id: "trust.c000001") { name } }';
  const cases: [string, string, string, number, Record<string, string>?][] = [
    ['malformed JSON', '{"query": ', 'BODY_MALFORMED', 400],
    ['a body that is no object', '"query"', 'BODY_MALFORMED', 400],
    ['no query', '{}', 'BODY_MALFORMED', 400],
    ['another content type', 'query', 'BODY_MALFORMED', 400, { 'content-type': 'text/plain' }],
    ['text that is no GraphQL', query('{ customer( }'), 'OPERATION_INVALID', 400],
    ['a field that does not exist', query('{ customer(id: "trust.c000001") { nme } }'), 'OPERATION_INVALID', 400],
    [
      'an unknown operation name',
      JSON.stringify({ query: 'query A { me { id } } query B { me { id } }', operationName: 'C' }),
      'OPERATION_UNKNOWN',
      400,
    ],
    [
      'a variable of the wrong type',
      query('query A($id: ID!) { customer(id: $id) { id } }', { id: {} }),
      'VARIABLE_INVALID',
      400,
    ],
    ['a reserved alias', query('{ __subject: me { id } }'), 'OPERATION_INVALID', 400],
    ['no purpose', query(NAME), 'PURPOSE_REQUIRED', 400],
    ['an unknown purpose', query(`query @purpose(code: "fun/1") ${NAME}`), 'PURPOSE_UNKNOWN', 400],
    [
      'a purpose that the client may not state',
      query(`query @purpose(code: "insurance.quote/1") ${NAME}`),
      'PURPOSE_NOT_ALLOWED',
      403,
    ],
    [
      'a VIN with a wrong check digit',
      query('{ vehicle(vin: "LSU7M4YP8SB000002") { __typename } }'),
      'VIN_INVALID',
      200,
    ],
    ['an id of an unknown member', query('{ loan(id: "lender-nobody.l000001") { id } }'), 'MEMBER_UNKNOWN', 200],
    ['an id that is none', query('{ loan(id: "17") { id } }'), 'ID_INVALID', 200],
  ];
  test.each(cases)('%s', async (_, body, expected, status, headers = {}) => {
    const found = await send(body, { ...(await as('lender-harbour')), ...headers });
    expect({ code: code(found), status: found.status }).toEqual({ code: expected, status });
    expect(JSON.stringify(found.body)).not.toMatch(/node_modules|\.ts:|stack/);
    expect(found.body.errors?.[0]?.message).toMatch(
      new RegExp(`^${catalogue[expected as Code].says.replaceAll('.', String.raw`\.`)}`),
    );
  });

  test('no token, a broken one, an expired one, one for somebody else, one of a stranger', async () => {
    const signed = async (claims: object) => `Bearer ${await ourToken(claims)}`;
    const refused = async (authorization?: string) => {
      const found = await send(query('{ me { id } }'), authorization ? { authorization } : {});
      return [found.status, code(found)];
    };
    expect(await refused()).toEqual([401, 'TOKEN_MISSING']);
    expect(await refused('Bearer x.y.z')).toEqual([401, 'TOKEN_INVALID']);
    expect(await refused(await signed({ exp: 1_700_000_000 }))).toEqual([401, 'TOKEN_EXPIRED']);
    expect(await refused(await signed({ aud: 'urn:other' }))).toEqual([401, 'TOKEN_AUDIENCE']);
    expect(await refused(await signed({ org: 'stranger' }))).toEqual([401, 'TOKEN_INVALID']);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(await refused(await signed({ key: privateKey.export({ type: 'pkcs8', format: 'pem' }) }))).toEqual([
      401,
      'TOKEN_INVALID',
    ]);
  });

  test('a body beyond the limit', async () => {
    const found = await send(query(`{ me { id } } #${'x'.repeat(1_100_000)}`), await as('lender-harbour'));
    expect([found.status, code(found)]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('an operation deeper and wider than anybody needs', async () => {
    const wide = `{ ${Array.from({ length: 100 }, (_, i) => `a${i}: me { id }`).join(' ')} }`;
    expect(code(await send(query(wide), await as('lender-harbour')))).toBe('OPERATION_TOO_COMPLEX');
  });
});

/** A token signed with the identity provider's own key, wrong in one way only. */
async function ourToken({
  key,
  ...wrong
}: {
  key?: string;
  exp?: number;
  aud?: string;
  org?: string;
}): Promise<string> {
  const own = JSON.parse(readFileSync(join(dataDir, 'keys', 'identity-provider.jwk'), 'utf8')) as { kid: string };
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: demo.issuer,
    aud: 'urn:chelian:gateway',
    org: 'lender-harbour',
    client_id: 'lender-harbour',
    sub: 'lender-harbour',
    purposes: [],
    roles: [],
    jti: 'x',
    iat: now,
    exp: now + 60,
    ...wrong,
  };
  const signing = key ? await importPKCS8(key, 'ES256') : own;
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: own.kid }).sign(signing);
}
