import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '#subgraphs/database.ts';

const FIRST_LOOK_MS = 1;
const LONGEST_PAUSE_MS = 20;
/** A lease lasts no longer, and one that is taken after the change is taken with it. */
const LONGEST_LEASE_MS = 1_000;

/**
 * Resolves once no gateway can rely any more on what was before a revision: each has taken it in, or its lease has run out
 * (schema/consent/lease.sql), which takes a second at most by this process's own clock. The change is committed by now.
 */
export async function takesEffect(database: Database, revision: number): Promise<void> {
  const until = performance.now() + LONGEST_LEASE_MS;
  for (let pauseMs = FIRST_LOOK_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const rows: { unaware: number | null }[] = await database
      .em()
      .getConnection()
      .execute('select consent_unaware_ms_v1(?) as unaware', [revision]);
    const unaware = rows[0]!.unaware;
    const rest = until - performance.now();
    if (unaware === null || rest <= 0) return;
    await delay(Math.min(pauseMs, rest));
  }
}
