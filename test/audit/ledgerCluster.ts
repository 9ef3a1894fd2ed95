import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { openLedger } from '#gateway/audit/ledger.ts';
import { startPostgres } from '#subgraphs/postgres.ts';
import type { Ledger, LedgerOptions } from '#gateway/audit/ledger.ts';
import type { LedgerEntry } from '#gateway/audit/record.ts';
import type { Postgres } from '#subgraphs/postgres.ts';

export type LedgerCluster = {
  /** A database of its own, with a ledger in which nothing is recorded. */
  fresh(): Promise<string>;
  /** A database of its own, with nothing in it. */
  empty(): Promise<string>;
  postgres(): Postgres;
  /** Stops PostgreSQL, and starts it on the same data and port. */
  stop(): Promise<void>;
  restart(): Promise<void>;
};

const PREPARED = 'ledger_prepared';

/** A PostgreSQL for the tests of one file. */
export function ledgerCluster(): LedgerCluster {
  const dataDir = mkdtempSync(join(tmpdir(), 'chelian-ledger-'));
  let cluster: Postgres;
  let databases = 0;
  beforeAll(async () => {
    cluster = await startPostgres({ dataDir, durable: false });
    await (await openLedger({ url: await cluster.ensure(PREPARED) })).close();
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    fresh: () => cluster.ensure(`ledger_${(databases += 1)}`, PREPARED),
    empty: () => cluster.ensure(`ledger_${(databases += 1)}`),
    postgres: () => cluster,
    stop: () => cluster.stop(),
    async restart() {
      cluster = await startPostgres({ dataDir, port: cluster.port, durable: false });
    },
  };
}

/** Open until the test is over. */
export async function opened(url: string, options: Omit<LedgerOptions, 'url'> = {}): Promise<Ledger> {
  const ledger = await openLedger({ url, ...options });
  onTestFinished(() => ledger.close());
  return ledger;
}

/** Runs statements as the superuser that the URL names. */
export async function asSuperuser<Row extends pg.QueryResultRow>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

export function entry(traceId: string | number): LedgerEntry {
  return {
    kind: 'release',
    at: 1_795_500_000,
    traceId: `${traceId}`,
    operation: 'a0'.repeat(32),
    supergraph: 'b1'.repeat(32),
    caller: 'lender-harbour',
    client: 'origination "desk" \\ 车贷',
    source: 'maker-dawn',
    recipient: 'lender-harbour',
    purpose: 'loan.origination/1',
    subject: 'c2'.repeat(32),
    released: [
      { coordinate: 'Vehicle.soh', scope: 'vehicle:battery:read', via: 'selection', basis: 'CONSENT', count: 1 },
    ],
    withheld: [],
  };
}

/** Those that `entry` gives for `from` up to, and not with, `to`. */
export function entries(from: number, to: number): LedgerEntry[] {
  return Array.from({ length: to - from }, (_, i) => entry(from + i));
}
