/** What a member in a process of its own begins with: database, door, HTTP. */
import { mkdirSync, chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import pino from 'pino';
import { clientToken, keptToken } from './clientCredentials.ts';
import { openDatabase } from './database.ts';
import { askGraphOverHttp } from './graphOverHttp.ts';
import { openMember } from './member.ts';
import { startOutbox } from './outbox.ts';
import { startPostgres } from './postgres.ts';
import { RemoteKeys } from './remoteKeys.ts';
import { serve } from './serve.ts';
import { openSigner } from './signer.ts';
import type { JWK } from 'jose';
import type { OrgId } from '#kernel/ids.ts';
import type { AskGraph } from './askGraph.ts';
import type { Database } from './database.ts';
import type { Enforcement } from './confirmReleases.ts';
import type { TableRows } from './fillTables.ts';
import type { Party } from './party.ts';
import type { Listening } from './serve.ts';

export type RunOptions<Store> = {
  readonly org: OrgId;
  readonly party: Party<Store>;
  /** Where each gateway that may ask tells its public keys. */
  readonly gatewayJwks: readonly string[];
  /** Left out, a PostgreSQL of its own below `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** What its tables hold the first time. */
  readonly rows?: readonly TableRows[];
  readonly port: number;
  readonly host?: string;
  /** An Ed25519 key in PEM, for what the member gives in its own name. */
  readonly signingKey?: string;
  readonly enforcement?: Enforcement;
  /** By which it asks the graph itself; left out, it answers, and tells nobody anything. */
  readonly graph?: AskGraph | undefined;
};

/** Starts it. @throws Error that says what is in the way: no gateway tells its keys, no database, the port is taken */
export async function startMember<Store>(options: RunOptions<Store>): Promise<Listening> {
  const { org, party, port, host, signingKey, enforcement, graph } = options;
  const log = pino({ base: { org } }, pino.destination(2));
  const gatewayKeys = new RemoteKeys(options.gatewayJwks);
  await gatewayKeys.refresh();
  const { url, stop } = await databaseOf(options);
  try {
    const database = await openDatabase({ url, tables: party.tables, migrations: party.migrations });
    await database.fillOnce(() => options.rows ?? []);
    const member = openMember({
      org,
      party,
      database,
      gatewayKeys,
      signer: signingKey === undefined ? undefined : await openSigner(signingKey),
      enforcement,
      graph,
      now: () => Math.floor(Date.now() / 1000),
      log: (line) => log.info(line),
      report: (id, bug) => log.error({ id, bug }),
    });
    const listening = await serve(member, { port, ...(host !== undefined && { host }) });
    const telling = startTelling(options, database, (error) => log.error({ error: String(error) }, 'not told yet'));
    const close = async () => {
      await listening.close();
      await telling?.close();
      await database.close();
      await stop();
    };
    return { url: listening.url, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Tells others what they were not told yet, where its role has anything to tell. */
function startTelling<Store>(
  { party: { outbox, openStore }, graph }: Pick<RunOptions<Store>, 'party' | 'graph'>,
  database: Database,
  report: (error: unknown) => void,
) {
  if (!outbox || !graph) return undefined;
  return startOutbox({ ...outbox({ store: openStore(database), graph, now: () => new Date() }), report });
}

async function databaseOf({ databaseUrl, dataDir, org }: Pick<RunOptions<unknown>, 'databaseUrl' | 'dataDir' | 'org'>) {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => undefined };
  mkdirSync(dataDir, { recursive: true });
  // PostgreSQL does not run as root, and has to get in.
  chmodSync(dataDir, 0o711);
  const postgres = await startPostgres({ dataDir: join(dataDir, 'pg') });
  return { url: await postgres.ensure(org), stop: () => postgres.stop() };
}

/**
 * Starts it as the environment says, tells where it listens, and stops when it is told to: `PORT`, `HOST`, `GATEWAY_JWKS` (URLs, with
 * commas between), `DATABASE_URL`, `DATA`; and for what it asks the graph itself `GRAPH` (URL), `ISSUER` (URL of the identity provider),
 * `CLIENT_ID` and `CLIENT_KEY` (file with the client's ES256 key, a private JWK).
 */
export async function runMember<Store>(
  member: Pick<RunOptions<Store>, 'org' | 'party' | 'port' | 'rows'>,
): Promise<void> {
  const { env } = process;
  try {
    const listening = await startMember({
      ...member,
      port: Number(env['PORT'] ?? member.port),
      host: env['HOST'] ?? '127.0.0.1',
      gatewayJwks: (env['GATEWAY_JWKS'] ?? 'http://127.0.0.1:4000/.well-known/jwks.json').split(','),
      databaseUrl: env['DATABASE_URL'],
      dataDir: env['DATA'] ?? '.data',
      graph: graphIn(env),
    });
    console.log(listening.url);
    closeWithGrace({ delay: 10_000 }, () => listening.close());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

const GRAPH_WORDS = ['GRAPH', 'ISSUER', 'CLIENT_ID', 'CLIENT_KEY'] as const;

/** Undefined where the environment names no graph. @throws Error when it names one, and not all that is needed to ask it */
function graphIn(env: NodeJS.ProcessEnv): AskGraph | undefined {
  const missing = GRAPH_WORDS.filter((word) => !env[word]);
  if (missing.length === GRAPH_WORDS.length) return undefined;
  if (missing.length > 0) throw new Error(`to ask the graph it needs ${missing.join(', ')} as well`);
  const [url, issuer, id, path] = GRAPH_WORDS.map((word) => env[word]!) as [string, string, string, string];
  const key = JSON.parse(readFileSync(path, 'utf8')) as JWK;
  return askGraphOverHttp({ url: () => url, token: keptToken(() => clientToken(issuer, { id, key })) });
}
