import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticator } from '#gateway/auth.ts';
import { worldPseudonyms } from '#test/pairwise/keyrings.ts';
import { worldClients } from '#world/identity/clientBook.ts';
import { startIdentityProvider } from '#world/identity/identityProvider.ts';
import { readKey } from '#world/identity/keyFile.ts';
import { LoginMemory } from '#world/identity/loginMemory.ts';
import type { IdentityProvider } from '#world/identity/identityProvider.ts';

const AUDIENCE = 'urn:chelian:gateway';
const CUSTOMER = 'trust.c000001';
const dataDir = mkdtempSync(join(tmpdir(), 'chelian-token-'));
const run = promisify(execFile);
let identity: IdentityProvider;

beforeAll(async () => {
  const here = { dataDir, audience: AUDIENCE, clients: worldClients, pseudonyms: worldPseudonyms };
  identity = await startIdentityProvider({ ...here, customers: new Set([CUSTOMER]) });
});

afterAll(async () => {
  await identity.close();
  rmSync(dataDir, { recursive: true });
});

function authenticate(authorization: string) {
  return authenticator({ issuer: identity.issuer, audience: AUDIENCE, jwksUri: identity.jwksUri })(authorization);
}

function command(...options: string[]) {
  const env = { ...process.env, CHELIAN_DATA: dataDir };
  return run(process.execPath, ['world/token.ts', ...options], { env }) as Promise<{
    stdout: string;
    stderr: string;
    code?: number;
  }>;
}

test('a key file that holds something else is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chelian-identity-'));
  const path = join(folder, 'broken.jwk');
  writeFileSync(path, '{"kty":"EC"}');
  expect(() => readKey(path)).toThrow(`${path} holds no private ES256 key`);
  rmSync(folder, { recursive: true });
});

test('the memory of logins is bounded, and forgets what has run out first', async () => {
  const memory = new LoginMemory();
  await memory.upsert('lasting', { uid: 'u' }, 600);
  for (let index = 0; index < 4_999; index++) await memory.upsert(`passing ${index}`, {}, 0);
  await memory.upsert('one more', {}, 600);
  expect(await memory.find('lasting')).toEqual({ uid: 'u' });
  expect(await memory.find('passing 4998')).toBeUndefined();
  for (let index = 0; index < 5_000; index++) await memory.upsert(`crowd ${index}`, {}, 600);
  expect(await memory.find('lasting')).toBeUndefined();
  expect(await memory.find('crowd 4999')).toEqual({});
});

test('the command prints one line, the token, and nothing else', async () => {
  const { stdout, stderr } = await command('--org', 'lender-harbour', '--issuer', identity.issuer);
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  expect(stderr).toBe('');
  expect((await authenticate(`Bearer ${stdout.trim()}`)).org).toBe('lender-harbour');
});

test('the command finds the provider that npm start wrote down, and logs a customer in', async () => {
  writeFileSync(join(dataDir, 'running.json'), JSON.stringify({ issuer: identity.issuer }));
  const { stdout } = await command('--org', 'trust', '--customer', CUSTOMER);
  rmSync(join(dataDir, 'running.json'));
  expect((await authenticate(`Bearer ${stdout.trim()}`)).person).toBe(CUSTOMER);
});

test.each([
  [['--org', 'lender-nobody'], 'no organisation is called "lender-nobody". There are trust, maker-dawn,'],
  [['--org', 'lender-harbour'], 'Start it with npm start'],
  [['--org', 'lender-harbour', '--issuer', 'http://127.0.0.1:1'], 'no identity provider answers at http://127.0.0.1:1'],
  [[], '--org lender-harbour'],
  [['--organisation', 'x'], "Unknown option '--organisation'"],
])('the command with %j fails with a sentence', async (options, sentence) => {
  const failed = (await command(...options).catch((error: unknown) => error)) as Awaited<ReturnType<typeof command>>;
  expect(failed).toMatchObject({ code: options.includes('--org') ? 1 : 2, stdout: '' });
  expect(failed.stderr).toContain(sentence);
  expect(failed.stderr.trim().split('\n')).toHaveLength(1);
});

test('the command explains itself', async () => {
  const { stdout } = await command('--help');
  expect(stdout).toContain('npm run -s token -- --org ORG');
  expect(stdout).toContain('audit-office');
});

test('the provider says nothing on the console, whatever is asked of it', async () => {
  const script = `
    import { startIdentityProvider } from '#world/identity/identityProvider.ts';
    import { worldClients as clients } from '#world/identity/clientBook.ts'; import { worldPseudonyms as pseudonyms } from '#test/pairwise/keyrings.ts';
    import { fetchToken } from '#world/token.ts';
    const [dataDir, customer] = process.argv.slice(1);
    const { issuer, close } = await startIdentityProvider({ dataDir, audience: 'urn:chelian:gateway', clients, pseudonyms, customers: new Set([customer]) });
    await fetchToken({ issuer, org: 'lender-harbour', dataDir });
    await fetchToken({ issuer, org: 'trust', customer, dataDir });
    await fetchToken({ issuer, org: 'trust', customer: 'nobody', dataDir }).catch(() => {});
    for (const path of ['/auth', '/interaction/x', '/session/end', '/nowhere', '/.well-known/openid-configuration', '/jwks'])
      await fetch(issuer + path).then((answer) => answer.text());
    await close();`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script, dataDir, CUSTOMER]);
  expect([stdout, stderr]).toEqual(['', '']);
});
