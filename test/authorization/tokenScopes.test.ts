import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticator } from '#gateway/auth.ts';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const identity = { issuer: 'https://issuer.example', audience: 'urn:chelian:gateway' };
const NOW = 1_795_500_000;
const pair = await generateKeyPair('ES256');
const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
let keys: Server;

beforeAll(async () => {
  keys = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] }))).listen(0, '127.0.0.1');
  await once(keys, 'listening');
});

afterAll(() => keys.close());

async function scopesOf(scope: unknown): Promise<ReadonlySet<string> | null> {
  const claims = {
    org: 'lender-harbour',
    client_id: 'lender-harbour',
    purposes: [],
    ...(scope === undefined ? {} : { scope }),
  };
  const token = await new SignJWT({ iss: identity.issuer, aud: identity.audience, iat: NOW, exp: NOW + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one' })
    .sign(pair.privateKey);
  const jwksUri = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`;
  return (await authenticator({ ...identity, jwksUri, now: () => NOW })(`Bearer ${token}`)).scopes;
}

test.each([
  ['wallet:read money', ['wallet:read', 'money']],
  ['one', ['one']],
  ['  a  b ', ['a', 'b']],
  ['', []],
  [undefined, []],
])('the scope claim %j is a list with spaces between (RFC 8693, 4.2)', async (scope, scopes) => {
  expect(await scopesOf(scope)).toEqual(new Set(scopes));
});

test.each([[['a', 'b']], [7], [null], [{ a: true }]])(
  'a scope claim that is no text (%j) is no claim',
  async (scope) => {
    await expect(scopesOf(scope)).rejects.toMatchObject({ code: 'TOKEN_INVALID', detail: { claim: 'scope' } });
  },
);
