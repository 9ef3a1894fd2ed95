import { ApplicationTable } from './tables.ts';
import type { Database } from '#subgraphs/database.ts';
import type { ApplicationRow } from './store.ts';

/** Keeps it, unless the client sent it before: then that one stands. */
export function keepApplication(database: Database, application: ApplicationRow): Promise<ApplicationRow> {
  const { client, clientMutationId } = application;
  return database.em().transactional(async (em) => {
    await em
      .createQueryBuilder(ApplicationTable)
      .insert(application)
      .onConflict(['client', 'clientMutationId'])
      .ignore()
      .execute();
    const kept = em.createQueryBuilder(ApplicationTable).select('*').where({ client, clientMutationId });
    return kept.execute('get');
  });
}
