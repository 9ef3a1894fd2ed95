import { decodeJwt, generateKeyPair, importJWK, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticator } from '#gateway/auth.ts';
import { purposes } from '#gateway/consent/purposes.ts';
import { worldClients } from '#world/identity/clientBook.ts';
import { login } from '#world/identity/login.ts';
import { knownBy, worldPseudonyms } from '#test/pairwise/keyrings.ts';
import { startIdentityProvider } from '#world/identity/identityProvider.ts';
import { keyPath, readKey } from '#world/identity/keyFile.ts';
import { fetchToken } from '#world/token.ts';
import type { CryptoKey } from 'jose';
import type { IdentityProvider } from '#world/identity/identityProvider.ts';

const AUDIENCE = 'urn:chelian:gateway';
const CUSTOMER = 'trust.c000001';
const customers = new Set([CUSTOMER, 'trust.c000002']);
const dataDir = mkdtempSync(join(tmpdir(), 'chelian-identity-'));
let identity: IdentityProvider;

const options = { dataDir, audience: AUDIENCE, clients: worldClients, customers, pseudonyms: worldPseudonyms };
const start = (port = 0) => startIdentityProvider({ ...options, port });

function authenticate(authorization: string) {
  return authenticator({ issuer: identity.issuer, audience: AUDIENCE, jwksUri: identity.jwksUri })(authorization);
}

const tokenFor = (org: string, customer?: string) => fetchToken({ issuer: identity.issuer, org, customer, dataDir });

beforeAll(async () => {
  identity = await start();
});

afterAll(async () => {
  await identity.close();
  rmSync(dataDir, { recursive: true });
});

test('every purpose that a client may state exists', () => {
  expect(worldClients.all().flatMap((each) => each.purposes.filter((purpose) => !purposes.has(purpose)))).toEqual([]);
});

test.each(worldClients.all().filter(({ kind }) => kind === 'SERVER'))(
  '$id gets a token with its own purposes and roles',
  async (client) => {
    expect(await authenticate(`Bearer ${await tokenFor(client.org)}`)).toEqual({
      org: client.org,
      client: client.id,
      person: null,
      purposes: new Set(client.purposes),
      roles: new Set(client.roles),
      scopes: new Set(),
    });
  },
);

test('a token is good for an hour', async () => {
  const { iat, exp } = decodeJwt(await tokenFor('lender-harbour'));
  expect(exp! - iat!).toBe(3_600);
});

test('a customer logs in at the trust operator and acts there in person', async () => {
  expect(await authenticate(`Bearer ${await tokenFor('trust', CUSTOMER)}`)).toEqual({
    org: 'trust',
    client: 'trust-console',
    person: CUSTOMER,
    purposes: new Set(['subject.access/1']),
    roles: new Set(),
    scopes: new Set(),
  });
});

test('an organisation acts with a customer who is present, whom its token names as it knows them', async () => {
  const name = knownBy('lender-harbour', CUSTOMER);
  const [org, purposes] = ['lender-harbour', expect.arrayContaining(['loan.origination/1']) as string[]];
  const claims = decodeJwt(await tokenFor(org, CUSTOMER));
  expect(claims).toMatchObject({ org, client_id: org, person: name, sub: name, purposes });
});

test('nobody logs in who is not a customer of the world', async () => {
  await expect(tokenFor('trust', 'trust.c9"<b>')).rejects.toThrow('Nobody with the id “trust.c9"<b>” logs in here.');
});

test('the login page says that it is for development, and repeats no markup', async () => {
  const { page, post } = await openLogin();
  expect(page).toContain('For development only');
  const answer = await post({ account: '<script>alert(1)</script>' });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await answer.text()).not.toContain('<script');
});

test('a form that is longer than a login can be names nobody', async () => {
  const { post } = await openLogin();
  expect((await post({ padding: 'x'.repeat(10_000), account: CUSTOMER })).status).toBe(422);
});

test('a login without its cookie, or one that never began, is over', async () => {
  const answer = await fetch(`${identity.issuer}/interaction/none`, { method: 'POST', body: `account=${CUSTOMER}` });
  expect(answer.status).toBe(400);
});

test('a login without PKCE is refused', async () => {
  const query = new URLSearchParams({ client_id: 'trust-console', response_type: 'code', scope: 'openid' });
  query.set('redirect_uri', 'http://127.0.0.1:4000/console/');
  const answer = await fetch(`${identity.issuer}/auth?${query.toString()}`, { redirect: 'manual' });
  expect(answer.headers.get('location')).toContain('error=invalid_request');
});

test('a code is good once, for its own verifier only', async () => {
  const { code, verifier } = await customerLogin();
  const wrong = await redeem(code, 'a'.repeat(43));
  expect(wrong).toMatchObject({ error: 'invalid_grant' });
  const second = await customerLogin();
  expect(await redeem(second.code, second.verifier)).toHaveProperty('access_token');
  expect(await redeem(second.code, second.verifier)).toMatchObject({ error: 'invalid_grant' });
  expect(verifier).not.toBe(second.verifier);
});

test('an answer that another issuer gives is not taken for this one', async () => {
  await expect(customerLogin('https://other.example')).rejects.toThrow('not the one to this request');
});

test('an ID token is no access token', async () => {
  const { code, verifier } = await customerLogin();
  const { id_token: idToken } = await redeem(code, verifier);
  await expect(authenticate(`Bearer ${idToken}`)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
});

test('a client proves itself by its own key, and by each assertion once', async () => {
  const own = await importJWK(readKey(keyPath(dataDir, 'lender-harbour'))!, 'ES256');
  const other = (await generateKeyPair('ES256')).privateKey;
  expect(await credentials(await assertion(other))).toMatchObject({ error: 'invalid_client' });
  const once = await assertion(own);
  expect(await credentials(once)).toHaveProperty('access_token');
  expect(await credentials(once)).toMatchObject({ error: 'invalid_client' });
});

test('tokens are issued for the gateway alone', async () => {
  const own = await importJWK(readKey(keyPath(dataDir, 'lender-harbour'))!, 'ES256');
  expect(await credentials(await assertion(own), 'urn:other:gateway')).toMatchObject({ error: 'invalid_target' });
});

test('the console may redeem its code from its own page, another site may not', async () => {
  expect(await allowedOrigin('http://127.0.0.1:4000')).toBe('http://127.0.0.1:4000');
  expect(await allowedOrigin('https://elsewhere.example')).toBeNull();
});

test('tokens outlive a restart of the provider', async () => {
  const token = await tokenFor('insurer-pearl');
  const { port } = identity;
  await identity.close();
  identity = await start(port);
  expect((await authenticate(`Bearer ${token}`)).org).toBe('insurer-pearl');
  expect((await authenticate(`Bearer ${await tokenFor('insurer-pearl')}`)).org).toBe('insurer-pearl');
});

test('nobody but the owner can read a key, and nothing but keys is written', () => {
  expect(readdirSync(dataDir)).toEqual(['keys']);
  for (const file of readdirSync(join(dataDir, 'keys'))) {
    expect(file).toMatch(/^[a-z-]+\.jwk$/);
    expect(statSync(join(dataDir, 'keys', file)).mode & 0o777).toBe(0o600);
  }
});

function customerLogin(issuer = identity.issuer) {
  return login({
    authorizationEndpoint: `${identity.issuer}/auth`,
    issuer,
    client: 'trust-console',
    redirectUri: 'http://127.0.0.1:5173/console/',
    account: CUSTOMER,
  });
}

function redeem(code: string, verifier: string): Promise<Record<string, string>> {
  return post({
    client_id: 'trust-console',
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: 'http://127.0.0.1:5173/console/',
  });
}

async function allowedOrigin(origin: string): Promise<string | null> {
  const answer = await fetch(`${identity.issuer}/token`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ client_id: 'trust-console', grant_type: 'authorization_code', code: 'x' }),
  });
  return answer.headers.get('access-control-allow-origin');
}

function assertion(key: CryptoKey): Promise<string> {
  const signed = new SignJWT({ iss: 'lender-harbour', sub: 'lender-harbour', aud: identity.issuer, jti: randomUUID() });
  return signed.setProtectedHeader({ alg: 'ES256' }).setIssuedAt().setExpirationTime('1m').sign(key);
}

function credentials(clientAssertion: string, resource = AUDIENCE): Promise<Record<string, string>> {
  return post({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: clientAssertion,
    resource,
  });
}

async function post(body: Record<string, string>): Promise<Record<string, string>> {
  const answer = await fetch(`${identity.issuer}/token`, { method: 'POST', body: new URLSearchParams(body) });
  return (await answer.json()) as Record<string, string>;
}

/** The login page, as a browser holds it. */
async function openLogin() {
  const query = new URLSearchParams({
    client_id: 'trust-console',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: 'http://127.0.0.1/console/',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  const begun = await fetch(`${identity.issuer}/auth?${query.toString()}`, { redirect: 'manual' });
  const cookie = begun.headers.getSetCookie().map((each) => each.split(';')[0]);
  const url = new URL(begun.headers.get('location')!, identity.issuer);
  const headers = { cookie: cookie.join('; ') };
  return {
    page: await fetch(url, { headers }).then((answer) => answer.text()),
    post: (form: Record<string, string>) =>
      fetch(url, { method: 'POST', headers, body: new URLSearchParams(form), redirect: 'manual' }),
  };
}
