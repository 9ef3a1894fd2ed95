import { keepFirst } from '#subgraphs/keepFirst.ts';
import { ApplicationTable } from './tables.ts';
import type { Database } from '#subgraphs/database.ts';
import type { ApplicationRow } from './store.ts';

/** Keeps it, unless the client sent it before: then that one stands. */
export async function keepApplication(database: Database, application: ApplicationRow): Promise<ApplicationRow> {
  const [kept] = await keepFirst(database, ApplicationTable, [application], ['client', 'clientMutationId']);
  return kept!;
}
