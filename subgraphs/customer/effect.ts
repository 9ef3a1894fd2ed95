import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '#subgraphs/database.ts';

const FIRST_LOOK_MS = 1;
const LONGEST_PAUSE_MS = 20;

/**
 * Resolves once no gateway can rely any more on what was before a revision: each has taken it in, or its lease has run out
 * (schema/consent/lease.sql), which takes a second at most.
 */
export async function takesEffect(database: Database, revision: number): Promise<void> {
  for (let pauseMs = FIRST_LOOK_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const rows: { unaware: number | null }[] = await database
      .em()
      .getConnection()
      .execute('select consent_unaware_ms_v1(?) as unaware', [revision]);
    const unaware = rows[0]!.unaware;
    if (unaware === null) return;
    await delay(Math.min(pauseMs, unaware));
  }
}
