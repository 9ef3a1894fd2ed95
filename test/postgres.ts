import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worldPseudonyms } from '#test/pairwise/keyrings.ts';
import { startPostgres } from '#subgraphs/postgres.ts';
import { openDatabases } from '#world/seedMembers.ts';
import { populate } from '#world/people/populate.ts';
import type { TestProject } from 'vitest/node';

/** The day on which the tests' world is told. */
const TODAY = '2026-11-24';
const CUSTOMERS = 110;

declare module 'vitest' {
  export interface ProvidedContext {
    /** A URL of the tests' PostgreSQL with `{database}` in the place of the database's name. */
    postgres: string;
    today: string;
    customers: number;
  }
}

/** One PostgreSQL for the run, with the seeded world in template databases that each test copies. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'chelian-test-'));
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dataDir: join(folder, 'pg'), durable: false });
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const databases = await openDatabases({
      urlOf: (org) => postgres.ensure(`world-${org}`),
      pseudonyms: worldPseudonyms,
      population: () => populate({ customers: CUSTOMERS, today: TODAY }),
    });
    await Promise.all([...databases.values()].map((database) => database.close()));
  } catch (error) {
    await stop();
    throw error;
  }
  provide('postgres', postgres.url('{database}'));
  provide('today', TODAY);
  provide('customers', CUSTOMERS);
  return stop;
}
