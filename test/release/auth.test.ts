import fc from 'fast-check';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createHmac, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticator } from '#gateway/auth.ts';
import { Refusal } from '#kernel/errors.ts';
import { AnyIssuer, AUDIENCE, claims, encode, ISSUER, NOW, publicJwk, sign } from './anyIssuer.ts';
import type { AddressInfo } from 'node:net';

const issuer = new AnyIssuer();
const open = (now?: () => number) => issuer.open(now);
beforeAll(() => issuer.listen());
afterAll(() => issuer.close());

async function refusal(authorization: string | undefined, authenticate = open()): Promise<Refusal> {
  const outcome: unknown = await authenticate(authorization).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Refusal);
  return outcome as Refusal;
}

async function codeFor(token: string): Promise<string> {
  return (await refusal(`Bearer ${token}`)).code;
}

test('a good token says who calls, for what, and for whom', async () => {
  expect(await open()(`Bearer ${await sign({ person: 'trust.c000001' })}`)).toEqual({
    org: 'lender-harbour',
    client: 'lender-harbour',
    person: 'trust.c000001',
    purposes: new Set(['loan.origination/1']),
    roles: new Set(['risk']),
    scopes: new Set(),
  });
});

test('a token without a person or roles has none, and the scheme is written in any case', async () => {
  const caller = await open()(`bearer ${await sign({ roles: undefined })}`);
  expect(caller.person).toBeNull();
  expect(caller.roles).toEqual(new Set());
});

test.each([undefined, '', 'Basic bGVuZGVyOmhhcmJvdXI=', 'Bearers abc', 'token abc'])(
  'without a bearer token (%s) the answer is that it is missing',
  async (header) => expect((await refusal(header)).code).toBe('TOKEN_MISSING'),
);

test.each([
  'Bearer',
  'Bearer ',
  'Bearer a b',
  'Bearer ...',
  'Bearer a.b.c',
  `Bearer ${'a'.repeat(9_000)}`,
  'Bearer ü.é.å',
])('garbage (%s) is invalid', async (header) => expect((await refusal(header)).code).toBe('TOKEN_INVALID'));

test('whatever follows Bearer, the outcome is a refusal and nothing else', async () => {
  const authenticate = open();
  const part = fc.oneof(
    fc.base64String().map((text) => text.replace(/[+/=]/g, '')),
    fc.json().map((text) => Buffer.from(text).toString('base64url')),
    fc.constant(encode({ alg: 'ES256', typ: 'at+jwt', kid: 'one' })),
    fc.constant(encode(claims)),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
      expect((await refusal(`Bearer ${parts.join('.')}`, authenticate)).code).toBe('TOKEN_INVALID');
    }),
  );
});

test('a token that has expired says so, five seconds late at most', async () => {
  expect(await codeFor(await sign({ exp: NOW - 6 }))).toBe('TOKEN_EXPIRED');
  expect(await codeFor(await sign({ exp: NOW - 5 }))).toBe('TOKEN_EXPIRED');
  expect((await open()(`Bearer ${await sign({ exp: NOW - 4 })}`)).org).toBe('lender-harbour');
});

test('a token for another audience says so, with the one to ask for', async () => {
  const refused = await refusal(`Bearer ${await sign({ aud: 'urn:other:gateway' })}`);
  expect(refused.code).toBe('TOKEN_AUDIENCE');
  expect(refused.detail).toEqual({ audience: AUDIENCE });
  expect(await codeFor(await sign({ aud: undefined }))).toBe('TOKEN_AUDIENCE');
  expect((await open()(`Bearer ${await sign({ aud: ['urn:other:gateway', AUDIENCE] })}`)).org).toBe('lender-harbour');
});

test.each<[string, Record<string, unknown>]>([
  ['iss', { iss: 'https://other.example' }],
  ['iss', { iss: undefined }],
  ['nbf', { nbf: NOW + 60 }],
  ['exp', { exp: undefined }],
  ['exp', { exp: 'tomorrow' }],
  ['iat', { iat: undefined }],
  ['client_id', { client_id: undefined }],
  ['client_id', { client_id: 7 }],
  ['org', { org: undefined }],
  ['org', { org: '' }],
  ['org', { org: ['lender-harbour'] }],
  ['purposes', { purposes: undefined }],
  ['purposes', { purposes: 'loan.origination/1' }],
  ['purposes', { purposes: [null] }],
  ['roles', { roles: 'compliance' }],
  ['person', { person: 'c000001' }],
  ['person', { person: null }],
])('a token with a wrong or missing %s (%o) is invalid, and the refusal names the claim', async (claim, changed) => {
  const refused = await refusal(`Bearer ${await sign(changed)}`);
  expect([refused.code, refused.detail]).toEqual(['TOKEN_INVALID', { claim }]);
});

test('a token that is too long is invalid, however well it is signed', async () => {
  expect(await codeFor(await sign({ padding: 'x'.repeat(8_192) }))).toBe('TOKEN_INVALID');
});

test('a token that is bound to a key is no bearer token', async () => {
  expect(await codeFor(await sign({ cnf: { jkt: 'x' } }))).toBe('TOKEN_INVALID');
});

test.each(['JWT', 'dpop+jwt', undefined])('a JWT of another kind (%s) is no access token', async (typ) => {
  expect(await codeFor(await sign({}, { typ }))).toBe('TOKEN_INVALID');
});

test('a token without a signature is invalid', async () => {
  for (const alg of ['none', 'None', 'NONE', 'ES256'])
    expect(await codeFor(`${encode({ alg, typ: 'at+jwt', kid: 'one' })}.${encode(claims)}.`)).toBe('TOKEN_INVALID');
});

test('the public key is no shared secret', async () => {
  const pem = createPublicKey({ key: publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  const signed = `${encode({ alg: 'HS256', typ: 'at+jwt', kid: 'one' })}.${encode(claims)}`;
  for (const secret of [pem, JSON.stringify(publicJwk), publicJwk.x!])
    expect(await codeFor(`${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`)).toBe(
      'TOKEN_INVALID',
    );
});

test('a changed payload or header breaks the signature', async () => {
  const [header, , signature] = (await sign()).split('.');
  expect(await codeFor(`${header}.${encode({ ...claims, org: 'lender-lotus' })}.${signature}`)).toBe('TOKEN_INVALID');
  const [, payload] = (await sign()).split('.');
  const other = encode({ alg: 'ES256', typ: 'at+jwt', kid: 'one', more: 1 });
  expect(await codeFor(`${other}.${payload}.${signature}`)).toBe('TOKEN_INVALID');
});

test('a key that the token brings along, or points to, is not believed', async () => {
  const own = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(own.publicKey);
  const token = new SignJWT(claims).setProtectedHeader({
    alg: 'ES256',
    typ: 'at+jwt',
    kid: 'one',
    jwk,
    jku: issuer.jwksUri,
  });
  expect(await codeFor(await token.sign(own.privateKey))).toBe('TOKEN_INVALID');
});

test('unknown keys do not make the gateway ask the provider again and again', async () => {
  const authenticate = open();
  for (let index = 0; index < 20; index++) {
    const token = await sign({}, { kid: `unknown-${index}` });
    expect((await refusal(`Bearer ${token}`, authenticate)).code).toBe('TOKEN_INVALID');
  }
  expect(issuer.fetches).toBe(1);
});

test.each([
  { status: 500, body: '{}' },
  { status: 200, body: '<html>' },
  { status: 200, body: '{"keys":7}' },
  { status: 302, body: '' },
])(
  'a provider that does not give its keys ($status, $body) is unavailable, and the next try may succeed',
  async (bad) => {
    const authenticate = open();
    issuer.served = bad;
    const token = `Bearer ${await sign()}`;
    expect((await refusal(token, authenticate)).code).toBe('IDENTITY_UNAVAILABLE');
    issuer.served = { status: 200, body: JSON.stringify({ keys: [publicJwk] }) };
    expect((await authenticate(token)).org).toBe('lender-harbour');
  },
);

test('a provider that cannot be reached is unavailable', async () => {
  const nobody = createServer().listen(0, '127.0.0.1');
  await once(nobody, 'listening');
  const { port } = nobody.address() as AddressInfo;
  nobody.close();
  await once(nobody, 'close');
  const authenticate = authenticator({ issuer: ISSUER, audience: AUDIENCE, jwksUri: `http://127.0.0.1:${port}/` });
  expect((await refusal(`Bearer ${await sign()}`, authenticate)).code).toBe('IDENTITY_UNAVAILABLE');
});

test('a verified token is remembered for a minute and never past its expiry', async () => {
  let now = NOW;
  const authenticate = open(() => now);
  const lasting = `Bearer ${await sign()}`;
  const ending = `Bearer ${await sign({ exp: NOW + 10 })}`;
  const [first, last] = [await authenticate(lasting), await authenticate(ending)];
  now = NOW + 9;
  expect(await authenticate(ending)).toBe(last);
  now = NOW + 15;
  expect((await refusal(ending, authenticate)).code).toBe('TOKEN_EXPIRED');
  now = NOW + 59;
  expect(await authenticate(lasting)).toBe(first);
  now = NOW + 60;
  expect(await authenticate(lasting)).not.toBe(first);
});

test('what is remembered belongs to the whole token', async () => {
  const authenticate = open();
  const token = await sign();
  await authenticate(`Bearer ${token}`);
  const [header, , signature] = token.split('.');
  const forged = `${header}.${encode({ ...claims, org: 'lender-lotus' })}.${signature}`;
  expect((await refusal(`Bearer ${forged}`, authenticate)).code).toBe('TOKEN_INVALID');
});

test('neither the token nor the person in it can reach a log by way of a refusal', async () => {
  const person = 'trust.c000001';
  for (const changed of [
    { exp: NOW - 60 },
    { iss: 'x' },
    { aud: 'x' },
    { cnf: {} },
    { purposes: 1 },
    { nbf: NOW + 60 },
  ]) {
    const token = await sign({ person, ...changed });
    const shown = inspect(await refusal(`Bearer ${token}`), { depth: 9, showHidden: true });
    expect(shown).not.toContain(person);
    for (const part of token.split('.')) expect(shown).not.toContain(part);
  }
});
