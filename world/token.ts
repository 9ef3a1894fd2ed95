import { importJWK, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, defineCommand, Misused } from '#kernel/command.ts';
import { clientBook } from '#world/identity/clientBook.ts';
import { clients } from '#world/identity/clients.ts';
import { login } from '#world/identity/login.ts';
import { keyPath, readKey } from '#world/identity/keyFile.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Client } from '#world/identity/clients.ts';

export type TokenRequest = {
  readonly issuer: string;
  readonly org: OrgId;
  /** A customer who is present and logs in; left out, the organisation acts alone. */
  readonly customer?: string | undefined;
  /** One of the organisation's staff who logs in there. */
  readonly staff?: string | undefined;
  /** Where the clients' keys lie. */
  readonly dataDir: string;
};

type Endpoints = {
  readonly issuer: string;
  readonly token_endpoint: string;
  readonly authorization_endpoint: string;
};

const HELP = `npm run -s token -- --org ORG [--customer ID | --staff ID] [--issuer URL] [--json]

Prints an access token of the development identity provider.

  --org       who asks: ${[...new Set(clients.map(({ org }) => org))].join(', ')}
  --customer  a customer who is present and logs in at that organisation, such as trust.c000001
  --staff     one of the organisation's staff who logs in: <organisation>.s01, .s02 or .s03
  --issuer    the identity provider; left out, the one that npm start has started
  --json      {"token": "..."}
  CHELIAN_DATA  the demo's data folder, where the clients' keys lie: .data

A customer's own token: --org trust --customer trust.c000001

Exit code: 0 there it is, 1 the identity provider gave none, 2 an option is at fault.`;

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Asks the identity provider for an access token as that organisation. @throws Error that says what to do about it */
export async function fetchToken({ issuer, org, customer, staff, dataDir }: TokenRequest): Promise<string> {
  const client = clientFor(org, customer !== undefined, dataDir);
  const endpoints = await discover(issuer);
  const proof = client.kind === 'SERVER' ? await assertion(client, endpoints.issuer, dataDir) : {};
  const account = customer ?? staff;
  if (account === undefined) return await redeem(endpoints, client, { grant_type: 'client_credentials', ...proof });
  const redirectUri = client.redirectUris[0]!;
  const { code, verifier } = await login({
    authorizationEndpoint: endpoints.authorization_endpoint,
    issuer: endpoints.issuer,
    client: client.id,
    redirectUri,
    account,
  });
  const grant = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri };
  return await redeem(endpoints, client, { ...grant, ...proof });
}

/** The trust operator's customers log in at its console; everybody else's at the organisation itself. */
function clientFor(org: OrgId, present: boolean, dataDir: string): Client {
  const every = clientBook(dataDir).all();
  const own = every.filter((client) => client.org === org && client.serves !== 'STAFF');
  const found = own.find(({ kind }) => kind === (present ? 'BROWSER' : 'SERVER')) ?? own[0];
  if (found) return found;
  throw new Error(
    `no organisation is called "${org}". There are ${[...new Set(every.map((each) => each.org))].join(', ')}; npm run partner -- register adds one`,
  );
}

async function discover(issuer: string): Promise<Endpoints> {
  let found: Endpoints;
  try {
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    found = (await response.json()) as Endpoints;
  } catch (cause) {
    throw new Error(`no identity provider answers at ${issuer}. Start it with npm start, or name one with --issuer`, {
      cause,
    });
  }
  // OpenID Connect Discovery 1.0, 4.3
  if (found.issuer === issuer.replace(/\/$/, '')) return found;
  throw new Error(`the identity provider at ${issuer} calls itself ${found.issuer}: name it so with --issuer`);
}

/** RFC 7523, 3: the client proves that it holds its key. */
async function assertion({ id }: Client, issuer: string, dataDir: string): Promise<Record<string, string>> {
  const path = keyPath(dataDir, id);
  const key = readKey(path);
  if (!key) throw new Error(`there is no key of ${id} at ${path}. npm start makes it`);
  const signed = await new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid: key.kid })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importJWK(key, 'ES256'));
  return { client_assertion_type: ASSERTION, client_assertion: signed };
}

async function redeem(
  { token_endpoint: url }: Endpoints,
  { id }: Client,
  grant: Record<string, string>,
): Promise<string> {
  const body = new URLSearchParams({ ...grant, client_id: id });
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
  const answer = (await response.json()) as { access_token?: string; error?: string; error_description?: string };
  if (response.ok && answer.access_token !== undefined) return answer.access_token;
  throw new Error(
    `the identity provider gave no token: ${answer.error_description ?? answer.error ?? response.status}`,
  );
}

/** The issuer that a running `npm start` has written down. */
function runningIssuer(dataDir: string): string {
  try {
    const { issuer } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { issuer?: string };
    if (typeof issuer === 'string') return issuer;
  } catch {
    // Not there, or half written: either way nothing is known to run.
  }
  throw new Error('no identity provider is known to run. Start it with npm start, or name one with --issuer');
}

const text = { type: 'string' } as const;

export const cli = defineCommand({
  help: HELP,
  options: { org: text, customer: text, staff: text, issuer: text, json: { type: 'boolean', default: false } },
  async run({ values: { org, customer, staff, issuer, json } }) {
    if (org === undefined) throw new Misused('say for which organisation: --org lender-harbour');
    if (customer !== undefined && staff !== undefined) throw new Misused('one person logs in: --customer or --staff');
    const dataDir = process.env['CHELIAN_DATA'] ?? '.data';
    clientFor(org, customer !== undefined, dataDir);
    const token = await fetchToken({ issuer: issuer ?? runningIssuer(dataDir), org, customer, staff, dataDir });
    console.log(json ? JSON.stringify({ token }) : token);
  },
});

await command(import.meta.url, cli);
