import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { ledgerKeyFromPem } from '#gateway/audit/checkpointNote.ts';
import { openGateway } from '#gateway/openGateway.ts';
import { readTrustedDocuments } from '#gateway/intake/trustedDocuments.ts';
import { newContextKey } from '#gateway/release/signedContext.ts';
import { startPostgres } from '#subgraphs/postgres.ts';
import { bugReport } from '#subgraphs/bugReport.ts';
import { openStore as openCustomerStore } from '#subgraphs/customer/store.ts';
import { startSweeper } from '#subgraphs/customer/sweeper.ts';
import { memberEvents } from '#subgraphs/memberEvents.ts';
import { serve } from '#subgraphs/serve.ts';
import { openSigner } from '#subgraphs/signer.ts';
import { clientBook } from '#world/identity/clientBook.ts';
import { consoleClients } from '#world/identity/clients.ts';
import { ensurePem } from '#world/identity/keyFile.ts';
import { startIdentityProvider } from '#world/identity/identityProvider.ts';
import { organisations } from '#world/people/organisations.ts';
import { populate } from '#world/people/populate.ts';
import { builtConsole } from './builtConsole.ts';
import { memberGraphs, startOutboxes } from './memberGraphs.ts';
import { openMembers } from './openMembers.ts';
import { joinedPath } from './partner/joined.ts';
import { assertNamed, worldPseudonyms } from './pseudonymKeys.ts';
import { openDatabases } from './seedMembers.ts';
import type { Places } from './memberGraphs.ts';
import type { IdentityProvider } from '#world/identity/identityProvider.ts';
import type { Pseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import type { GatewayOptions } from '#gateway/openGateway.ts';
import type { LocalEvents } from '#gateway/transport/transport.ts';
import type { ContextKey } from '#gateway/release/signedContext.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Database } from '#subgraphs/database.ts';
import type { Member } from '#subgraphs/member.ts';
import type { Signer } from '#subgraphs/memberRequest.ts';

export const AUDIENCE = 'urn:chelian:gateway';

export type DemoOptions = {
  readonly dataDir: string;
  /** Ports; 0 for any free one. */
  readonly port: number;
  readonly identityPort: number;
  readonly customers: number;
  /** `http`: each member listens on a port of its own, as it would elsewhere. */
  readonly members: 'local' | 'http';
  /** `DATABASE_URL_<ORG>` in it takes the place of the embedded PostgreSQL. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: (what: string) => void;
};

/** What other commands find in `running.json` while the demo runs. */
export type Running = {
  readonly pid: number;
  readonly url: string;
  readonly issuer: string;
  readonly ledgerUrl: string;
};

export type Demo = Running & { readonly members: ReadonlyMap<OrgId, Organisation>; close(): Promise<void> };

/** Everything in one process tree: databases, members, identity provider, gateway. @throws Error that says what is in the way */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { dataDir, progress } = options;
  mkdirSync(join(dataDir, 'log'), { recursive: true });
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const each of closers.splice(0).toReversed()) await each();
  };
  try {
    return { ...(await startParts(options, closers)), close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    progress('');
  }
}

async function startParts(options: DemoOptions, closers: (() => Promise<void>)[]): Promise<Omit<Demo, 'close'>> {
  const { dataDir, progress, env } = options;
  assertNamed(dataDir);
  progress('PostgreSQL');
  const urlOf = await databaseUrls(options, closers);
  const pseudonyms = worldPseudonyms(dataDir);
  const databases = await openWorldDatabases({ ...options, pseudonyms }, urlOf);
  closers.push(() => Promise.all([...databases.values()].map((database) => database.close())).then(() => undefined));
  const contextKey = newContextKey(`gateway-${process.pid}`);
  const places: Places = { url: null, issuer: null };
  const opened = await openTheMembers({ dataDir, databases, contextKey, places }, closers);
  progress('identity provider');
  const identity = await openIdentity(options, databases, pseudonyms, closers);
  progress('gateway');
  const ledgerUrl = await urlOf('ledger');
  const registry = options.members === 'http' ? await listen(opened, closers) : organisations;
  const server = await openGateway({
    supergraph: { file: supergraphFile, watching: true },
    organisations: { first: registry, file: joinedPath(dataDir) },
    consentUrl: await urlOf('trust'),
    ledgerUrl,
    identity: { issuer: identity.issuer, jwksUri: identity.jwksUri, audience: AUDIENCE },
    contextKey,
    pseudonyms,
    trust: { documents: readTrustedDocuments(readFileSync(clientManifest, 'utf8'), clientManifest), only: false },
    flowsLock: readFileSync(flowsLockFile, 'utf8'),
    ledgerKey: ledgerKeyFromPem('chelian.example/ledger', ensurePem(join(dataDir, 'keys', 'ledger.pem'))),
    transport: inThisProcess(opened),
    logger: pino({ level: env['LOG_LEVEL'] ?? 'warn', redact: ['req.headers.authorization'] }, pino.destination(2)),
    port: options.port,
    host: env['HOST'] ?? '127.0.0.1',
    console: { folder: await builtConsole(), clients: consoleClients },
  });
  closers.push(() => server.close());
  Object.assign(places, { url: server.url, issuer: identity.issuer });
  const running: Running = { pid: process.pid, url: server.url, issuer: identity.issuer, ledgerUrl };
  closers.push(noteRunning(join(dataDir, 'running.json'), running));
  return { ...running, members: new Map(registry.map((each) => [each.id, each])) };
}

async function openIdentity(
  { dataDir, identityPort }: DemoOptions,
  databases: ReadonlyMap<OrgId, Database>,
  pseudonyms: Pseudonyms,
  closers: (() => Promise<void>)[],
): Promise<IdentityProvider> {
  const customers = await customersOf(databases.get('trust')!);
  const here = { port: identityPort, dataDir, audience: AUDIENCE };
  const identity = await startIdentityProvider({ ...here, clients: clientBook(dataDir), customers, pseudonyms });
  closers.push(() => identity.close());
  return identity;
}

const supergraphFile = new URL('../schema/supergraph.graphql', import.meta.url).pathname;
function inThisProcess(members: ReadonlyMap<OrgId, Member>): NonNullable<GatewayOptions['transport']> {
  const eventsOf =
    (member: Member): LocalEvents =>
    (...asked) =>
      memberEvents(member, ...asked);
  return {
    local: new Map([...members].map(([org, member]) => [org, member.answer])),
    localEvents: new Map([...members].map(([org, member]) => [org, eventsOf(member)])),
  };
}

const flowsLockFile = new URL('../schema/flows.lock', import.meta.url).pathname;
/** The typed client's operations, which it calls by their hash. */
const clientManifest = new URL('../client/generated/persisted.json', import.meta.url).pathname;
const seconds = () => Math.floor(Date.now() / 1000);

/** The URL of an organisation's database, or of the ledger's: as the environment says, else in the embedded PostgreSQL. */
async function databaseUrls(
  { dataDir, env }: Pick<DemoOptions, 'dataDir' | 'env'>,
  closers: (() => Promise<void>)[],
): Promise<(name: string) => Promise<string>> {
  const named = (name: string) => env[`DATABASE_URL_${name.toUpperCase().replaceAll('-', '_')}`];
  const all = [...organisations.filter(({ role }) => role !== null).map(({ id }) => id), 'ledger'];
  if (all.every((name) => named(name))) return async (name) => named(name)!;
  const postgres = await startPostgres({ dataDir: join(dataDir, 'pg') });
  closers.push(() => postgres.stop());
  return async (name) => named(name) ?? (await postgres.ensure(name));
}

type Opening = Pick<DemoOptions, 'dataDir'> & {
  readonly databases: ReadonlyMap<OrgId, Database>;
  readonly contextKey: ContextKey;
  readonly places: Places;
};

async function openTheMembers(
  { dataDir, databases, contextKey: { publicJwk }, places }: Opening,
  closers: (() => Promise<void>)[],
): Promise<ReadonlyMap<OrgId, Member>> {
  const logs = memberLogs(dataDir);
  const signers = new Map([['trust', await receiptSigner(dataDir)]]);
  const sweeper = startSweeper({
    store: openCustomerStore(databases.get('trust')!),
    now: seconds,
    report: (error) => logs.report('sweep', bugReport(error)),
  });
  closers.push(() => sweeper.close());
  const graphs = memberGraphs(places, dataDir);
  const outboxes = startOutboxes(graphs, databases, (error) => logs.report('outbox', bugReport(error)));
  closers.push(() => outboxes.close());
  return openMembers({ databases, gatewayKeys: [publicJwk], signers, graphs, now: seconds, ...logs });
}

/** Signs consent receipts; its public key lies beside it, for whoever verifies one without the trust operator. */
async function receiptSigner(dataDir: string): Promise<Signer> {
  const signer = await openSigner(ensurePem(join(dataDir, 'keys', 'consent-receipts.pem')));
  writeFileSync(join(dataDir, 'keys', 'consent-receipts.jwks.json'), JSON.stringify({ keys: signer.publicKeys }));
  return signer;
}

export type WorldOptions = Pick<DemoOptions, 'customers' | 'progress'> & {
  readonly pseudonyms: Pseudonyms;
  readonly seed?: number | undefined;
};

/** Every member's database, filled with its part of the world where it is new. */
export async function openWorldDatabases(
  { customers, seed, pseudonyms, progress }: WorldOptions,
  urlOf: (org: OrgId) => Promise<string>,
): Promise<Map<OrgId, Database>> {
  let world: ReturnType<typeof populate> | undefined;
  return openDatabases({
    urlOf,
    pseudonyms,
    population: () =>
      (world ??= populate({
        customers,
        ...(seed !== undefined && { seed }),
        today: new Date().toISOString().slice(0, 10),
      })),
    progress: (org, done, of) => progress(`databases ${done}/${of}: ${org}`),
  });
}

/** Who asked what of a member, without personal data, goes into the members' file; so does a bug. */
function memberLogs(dataDir: string): Pick<Parameters<typeof openMembers>[0], 'log' | 'report'> {
  const requests = pino({ base: null }, pino.destination({ dest: join(dataDir, 'log', 'members.log'), sync: false }));
  return {
    log: (line) => requests.info(line),
    report: (id, bug) => requests.error({ id, bug }),
  };
}

async function customersOf(database: Database): Promise<Set<string>> {
  const rows = await database.em().getConnection().execute<{ id: string }[]>('select id from customer');
  return new Set(rows.map(({ id }) => id));
}

async function listen(opened: ReadonlyMap<OrgId, Member>, closers: (() => Promise<void>)[]): Promise<Organisation[]> {
  const urls = new Map<OrgId, string>();
  for (const [org, member] of opened) {
    const listening = await serve(member);
    closers.push(listening.close);
    urls.set(org, listening.url);
  }
  return organisations.map((each) => ({ ...each, endpoint: urls.get(each.id) ?? each.endpoint }));
}

function noteRunning(file: string, running: Running): () => Promise<void> {
  writeFileSync(file, JSON.stringify(running, null, 2), { mode: 0o600 });
  return async () => {
    const { pid } = JSON.parse(readFileSync(file, 'utf8')) as Running;
    if (pid === running.pid) rmSync(file);
  };
}
