import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, defineCommand, Misused } from '#kernel/command.ts';
import { discover, proofOf, redeem } from '#subgraphs/clientCredentials.ts';
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

/** Asks the identity provider for an access token as that organisation. @throws Error that says what to do about it */
export async function fetchToken({ issuer, org, customer, staff, dataDir }: TokenRequest): Promise<string> {
  const client = clientFor(org, customer !== undefined, dataDir);
  const endpoints = await discover(issuer);
  const proven = client.kind === 'SERVER' ? await proof(client, endpoints.issuer, dataDir) : {};
  const account = customer ?? staff;
  if (account === undefined) return await redeem(endpoints, client.id, { grant_type: 'client_credentials', ...proven });
  const redirectUri = client.redirectUris[0]!;
  const { code, verifier } = await login({
    authorizationEndpoint: endpoints.authorization_endpoint,
    issuer: endpoints.issuer,
    client: client.id,
    redirectUri,
    account,
  });
  const grant = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirectUri };
  return await redeem(endpoints, client.id, { ...grant, ...proven });
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

/** With the key that lies in the data folder. */
async function proof({ id }: Client, issuer: string, dataDir: string): Promise<Record<string, string>> {
  const path = keyPath(dataDir, id);
  const key = readKey(path);
  if (!key) throw new Error(`there is no key of ${id} at ${path}. npm start makes it`);
  return await proofOf({ id, key }, issuer);
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
