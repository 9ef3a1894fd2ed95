import pg from 'pg';
import { Refusal } from '#kernel/errors.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { GrantReader, Tenure } from './ports.ts';

export type PgGrantReader = GrantReader & {
  /** SQL statements sent so far. */
  statements(): number;
  ready(): Promise<void>;
  close(): Promise<void>;
};

const CONSENTS = `select id, subject, recipient, processors, sources, purpose, scopes, vin, status, basis, valid_from as "validFrom",
  valid_until as "validUntil", uses_allowed as "usesAllowed", uses_made as "usesMade", data_from as "dataFrom",
  data_until as "dataUntil", version, revision from consent_feed_v1 where subject = any($1) order by revision`;
const TENURES = 'select vin, holder, since from tenure_feed_v1 where vin = any($1)';

/** int8: every one in the feed is a count of seconds, far inside the safe integers. */
const types = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === 20 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Reads the consent feed (schema/consent/feed.sql), anew for every request. Fails closed: what cannot be read permits nothing. */
export function openGrantReader({ url, timeoutMs = 2_000 }: { url: string; timeoutMs?: number }): PgGrantReader {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 8,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    allowExitOnIdle: true,
  });
  // A connection that breaks while idle is replaced at its next use; that use tells the caller if it cannot be.
  pool.on('error', () => undefined);
  let statements = 0;
  async function read<Row extends object>(sql: string, keys: readonly string[]): Promise<Row[]> {
    statements += 1;
    try {
      return (await pool.query<Row>(sql, [keys])).rows;
    } catch (cause) {
      throw new Refusal('CONSENT_UNAVAILABLE', {}, { cause });
    }
  }
  return {
    async consentsOf(subjects) {
      return Map.groupBy(await read<Consent>(CONSENTS, subjects), ({ subject }) => subject);
    },
    async tenuresOf(vins) {
      return new Map((await read<Tenure>(TENURES, vins)).map((tenure) => [tenure.vin, tenure]));
    },
    statements: () => statements,
    ready: async () => void (await read(TENURES, [])),
    close: () => pool.end(),
  };
}
