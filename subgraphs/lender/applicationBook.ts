import { grouped, inOrder } from './inKeyOrder.ts';
import { ApplicationTable } from './tables.ts';
import type { Database } from '#subgraphs/database.ts';
import type { ApplicationRow } from './store.ts';

export async function applicationsById(database: Database, ids: readonly string[]): Promise<(ApplicationRow | null)[]> {
  const query = database.em().createQueryBuilder(ApplicationTable).select('*');
  const rows = (await query.where({ id: { $in: [...ids] } }).execute('all')) as ApplicationRow[];
  return inOrder(ids, rows, (row) => row.id);
}

/** Of each customer, latest first. */
export async function applicationsOf(database: Database, customerIds: readonly string[]): Promise<ApplicationRow[][]> {
  const query = database.em().createQueryBuilder(ApplicationTable).select('*');
  query.orderBy({ appliedAt: 'desc', id: 'desc' }).where({ customerId: { $in: [...customerIds] } });
  return grouped(customerIds, (await query.execute('all')) as ApplicationRow[], (row) => row.customerId);
}

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
