import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisations } from '#world/people/organisations.ts';
import { queries } from '#bench/queries.ts';
import { openGround } from '#bench/site.ts';
import { consentedGraph, keyring, memberOf, pseudonyms } from '#bench/subgraphs/consented/consentedGraph.ts';
import { consentedSdls } from '#bench/subgraphs/consented/consentedSubgraphs.ts';
import { referenceAnswer } from '#bench/subgraphs/reference.ts';
import { openConsentStores } from './consentStores.ts';
import { openTokenIssuer } from './tokenIssuer.ts';
import type { FourGround } from '#bench/fourGround.ts';
import type { Ground } from '#bench/site.ts';
import type { ConsentStores } from './consentStores.ts';
import type { TokenIssuer } from './tokenIssuer.ts';

/** The four subgraphs as a consented graph, and all that a gateway of one needs. */
export type ConsentedGround = FourGround & {
  /** What a gateway finds in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The caller's access token: a client asks for one as seldom as it can. */
  readonly token: string;
  readonly ledgerUrl: string;
};

const AUDIENCE = 'urn:chelian:gateway';
const CALLER = 'lender-harbour';
const PURPOSE = 'service.credit/1';
const SCOPES = ['identity:basic', 'contact:basic', 'service:history'];

export async function consentedGround(): Promise<ConsentedGround> {
  await using opening = new AsyncDisposableStack();
  const graph = consentedGraph();
  const told = consentedGraph(1, pseudonyms.of(CALLER));
  const subjects = graph.users.map(({ id }) => id);
  const issuer = opening.use(await openTokenIssuer(AUDIENCE));
  const consented = { subjects, recipient: CALLER, purpose: PURPOSE, scopes: SCOPES };
  const stores = opening.use(await openConsentStores(consented));
  const program = { command: process.execPath, args: ['bench/subgraphs/main.ts', 'consented', '1'] };
  const ground = opening.use(await openGround(program, consentedSdls()));
  const token = await issuer.token({ sub: CALLER, client_id: CALLER, org: CALLER, purposes: [PURPOSE] });
  const env = environment(ground, stores, issuer);
  const opened = opening.move();
  return {
    ...ground,
    env,
    token,
    ledgerUrl: stores.ledgerUrl,
    queryOf: (name) => queries[name].replace(/query \w+/, `$& @purpose(code: "${PURPOSE}")`),
    answerTo: (query) => referenceAnswer(told, query.replace(/@purpose\(.*?\)/, '')),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

function environment(
  { folder, subgraphs }: Ground,
  { consentUrl, ledgerUrl }: ConsentStores,
  { issuer, jwksUri }: TokenIssuer,
): Record<string, string> {
  const urlOf = (role: string) => subgraphs.find(({ name }) => name === role)!.url;
  const members = Object.entries(memberOf).map(([role, org]) => ({ ...organisationOf(org), endpoint: urlOf(role) }));
  return {
    MEMBERS: fileIn(folder, 'members.json', JSON.stringify([...members, organisationOf(CALLER)])),
    CONSENT_DATABASE_URL: consentUrl,
    LEDGER_DATABASE_URL: ledgerUrl,
    OIDC_ISSUER: issuer,
    OIDC_JWKS_URI: jwksUri,
    OIDC_AUDIENCE: AUDIENCE,
    CONTEXT_KEY: fileIn(folder, 'context-key.pem', newKey()),
    PSEUDONYM_KEYS: fileIn(folder, 'pseudonyms.json', JSON.stringify(keyring)),
    LEDGER_KEY: fileIn(folder, 'ledger-key.pem', newKey()),
    LEDGER_ORIGIN: 'bench.example/ledger',
  };
}

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function organisationOf(org: string) {
  return organisations.find(({ id }) => id === org)!;
}

function fileIn(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}
