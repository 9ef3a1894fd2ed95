import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextKeyFromPem } from '#gateway/release/signedContext.ts';
import { customer } from '#subgraphs/customer/party.ts';
import { openDatabase } from '#subgraphs/database.ts';
import { openMember } from '#subgraphs/member.ts';
import { serve } from '#subgraphs/serve.ts';
import { openSigner } from '#subgraphs/signer.ts';
import { worldClients as clients } from '#world/identity/clientBook.ts';
import { startIdentityProvider } from '#world/identity/identityProvider.ts';
import { organisations } from '#world/people/organisations.ts';
import { keyringPath, worldPseudonyms } from '#world/pseudonymKeys.ts';
import { populate } from '#world/people/populate.ts';
import { customerRows } from '#world/rows/customerRows.ts';
import { fetchToken } from '#world/token.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { Database } from '#subgraphs/database.ts';

export const LENDER = 'lender-harbour';
const AUDIENCE = 'urn:chelian:gateway';

/** The trust operator over HTTP, an identity provider, and what a gateway finds in its environment. */
export type WithdrawalSite = AsyncDisposable & {
  readonly env: Readonly<Record<string, string>>;
  readonly consentUrl: string;
  readonly ledgerUrl: string;
  readonly lenderToken: string;
  /** The ids that the lender knows records by. */
  readonly lender: Names;
  /** Persons whom the lender has never asked, as it knows them, each with a token of their own. */
  readonly tokenOf: ReadonlyMap<string, string>;
};

export type WithdrawalSiteOptions = {
  /** For keys. */
  readonly folder: string;
  readonly consentUrl: string;
  readonly ledgerUrl: string;
  readonly persons: number;
};

export async function openWithdrawalSite(options: WithdrawalSiteOptions): Promise<WithdrawalSite> {
  const { folder, consentUrl, ledgerUrl } = options;
  await using opening = new AsyncDisposableStack();
  const database = opening.adopt(await openDatabase({ ...customer, url: consentUrl }), (each) => each.close());
  const persons = await strangers(database, options.persons);
  const contextPem = newKey();
  const endpoint = await serveTrust(database, contextPem, opening);
  const pseudonyms = worldPseudonyms(folder);
  const issuerOptions = { dataDir: folder, audience: AUDIENCE, clients, customers: new Set(persons), pseudonyms };
  const identity = opening.adopt(await startIdentityProvider(issuerOptions), (each) => each.close());
  const asking = { issuer: identity.issuer, dataDir: folder };
  const tokenOf = new Map<string, string>();
  const lender = pseudonyms.of(LENDER);
  for (const each of persons)
    tokenOf.set(lender.seal(each), await fetchToken({ ...asking, org: 'trust', customer: each }));
  const lenderToken = await fetchToken({ ...asking, org: LENDER });
  const members = organisations.map((each) => (each.id === 'trust' ? { ...each, endpoint } : each));
  const env = {
    MEMBERS: fileIn(folder, 'members.json', JSON.stringify(members)),
    CONSENT_DATABASE_URL: consentUrl,
    LEDGER_DATABASE_URL: ledgerUrl,
    OIDC_ISSUER: identity.issuer,
    OIDC_JWKS_URI: identity.jwksUri,
    OIDC_AUDIENCE: AUDIENCE,
    CONTEXT_KEY: fileIn(folder, 'context-key.pem', contextPem),
    PSEUDONYM_KEYS: keyringPath(folder),
    LEDGER_KEY: fileIn(folder, 'ledger-key.pem', newKey()),
    LEDGER_ORIGIN: 'bench.example/ledger',
    LOG_LEVEL: 'error',
  };
  const opened = opening.move();
  return {
    env,
    consentUrl,
    ledgerUrl,
    lenderToken,
    lender,
    tokenOf,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

/** Fills the trust operator's part of a world of its own. */
export async function fillTrust(url: string, customers: number): Promise<void> {
  const database = await openDatabase({ ...customer, url });
  const today = new Date().toISOString().slice(0, 10);
  try {
    await database.fillOnce(() => customerRows(populate({ customers, today })));
  } finally {
    await database.close();
  }
}

async function strangers(database: Database, count: number): Promise<string[]> {
  const sql = `select id from customer where not exists (select 1 from consent
    where subject = customer.id and (recipient = ? or ? = any (processors))) order by id limit ?`;
  const rows = await database.em().getConnection().execute<{ id: string }[]>(sql, [LENDER, LENDER, count]);
  if (rows.length < count) throw new Error(`only ${rows.length} persons were never asked by ${LENDER}`);
  return rows.map(({ id }) => id);
}

async function serveTrust(database: Database, contextPem: string, opening: AsyncDisposableStack): Promise<string> {
  const member = openMember({
    org: 'trust',
    party: customer,
    database,
    signer: await openSigner(newKey()),
    gatewayKeys: [contextKeyFromPem('gateway', contextPem).publicJwk],
    now: () => Math.floor(Date.now() / 1000),
    log: () => undefined,
    // Without its database it says so in its answers.
    report: () => undefined,
  });
  return opening.adopt(await serve(member), (each) => each.close()).url;
}

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function fileIn(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}
