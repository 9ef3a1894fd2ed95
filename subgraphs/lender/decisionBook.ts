import { grouped, inOrder } from './inKeyOrder.ts';
import { DecisionTable } from './tables.ts';
import type { Database } from '#subgraphs/database.ts';
import type { DecisionRow } from './store.ts';

/** Keeps each decision unless one of the same application and inputs was made before; gives those that stand, in order. */
export function keepDecisions(database: Database, decisions: readonly DecisionRow[]): Promise<DecisionRow[]> {
  const keyOf = (row: DecisionRow) => `${row.applicationId} ${row.inputsDigest}`;
  return database.em().transactional(async (em) => {
    await em
      .createQueryBuilder(DecisionTable)
      .insert(decisions.map((decision) => ({ ...decision })))
      .onConflict(['applicationId', 'inputsDigest'])
      .ignore()
      .execute();
    const keys = decisions.map(({ applicationId, inputsDigest }) => ({ applicationId, inputsDigest }));
    const rows = await em.createQueryBuilder(DecisionTable).select('*').where({ $or: keys }).execute('all');
    return inOrder(decisions.map(keyOf), rows as DecisionRow[], keyOf).map((row) => row!);
  });
}

/** The decisions of each application, latest first. */
export async function decisionsOf(database: Database, applicationIds: readonly string[]): Promise<DecisionRow[][]> {
  const query = database.em().createQueryBuilder(DecisionTable).select('*').orderBy({ place: 'desc' });
  const rows = await query.where({ applicationId: { $in: [...applicationIds] } }).execute('all');
  return grouped(applicationIds, rows as DecisionRow[], (row) => row.applicationId);
}
