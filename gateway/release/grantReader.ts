import pg from 'pg';
import { Refusal } from '#kernel/errors.ts';
import { readTogether } from './readTogether.ts';
import { rememberedSittings, SITTING_SECONDS } from './sittings.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { GrantReader, Tenure } from './ports.ts';

/** As they are in the store at this moment. */
export type PgGrantReader = Pick<GrantReader, 'consentsOf' | 'tenuresOf' | 'use'> & {
  /** SQL statements sent so far. */
  statements(): number;
  ready(): Promise<void>;
  close(): Promise<void>;
};

const CONSENTS = {
  name: 'consents',
  text: `select subject, json_agg(json_build_object('id', id, 'subject', subject, 'recipient', recipient, 'processors', processors,
    'sources', sources, 'purpose', purpose, 'scopes', scopes, 'vin', vin, 'status', status, 'basis', basis,
    'validFrom', valid_from, 'validUntil', valid_until, 'usesAllowed', uses_allowed, 'usesMade', uses_made,
    'rateAllowed', rate_allowed, 'useUntil', use_until,
    'dataFrom', data_from, 'dataUntil', data_until, 'version', version, 'revision', revision) order by revision) as consents
    from consent_feed_v3 where subject = any($1) group by subject`,
};
const TENURES = { name: 'tenures', text: 'select vin, holder, since from tenure_feed_v1 where vin = any($1)' };

const USES = { name: 'uses', text: 'select id, use_until from consent_use_v2($1, $2, $3)' };

/** int8: every one in the feed is a count of seconds, far inside the safe integers. */
const types = {
  getTypeParser: ((oid: number, format: 'text') =>
    oid === 20 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** Every read is by key. Else PostgreSQL plans what is inside `consent_use_v2` anew at every call. */
const PLAN_ONCE = '-c plan_cache_mode=force_generic_plan';
const READS_AT_ONCE = 4;
const MOST_KEYS = 1_000;

/** Reads the consent feed (schema/consent/feed.sql), from the primary. Fails closed: what cannot be read permits nothing. */
export function openGrantReader({ url, timeoutMs = 2_000 }: { url: string; timeoutMs?: number }): PgGrantReader {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 8,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
    allowExitOnIdle: true,
    options: PLAN_ONCE,
  });
  // A connection that breaks while idle is replaced at its next use; that use tells the caller if it cannot be.
  pool.on('error', () => undefined);
  let statements = 0;
  async function read<Row extends object>(statement: typeof CONSENTS, ...values: unknown[]): Promise<Row[]> {
    statements += 1;
    try {
      return (await pool.query<Row>({ ...statement, values })).rows;
    } catch (cause) {
      throw new Refusal('CONSENT_UNAVAILABLE', {}, { cause });
    }
  }
  const limits = { atOnce: READS_AT_ONCE, mostKeys: MOST_KEYS };
  return {
    consentsOf: readTogether({
      ...limits,
      read: async (subjects) => {
        const rows = await read<{ subject: string; consents: readonly Consent[] }>(CONSENTS, subjects);
        return new Map(rows.map(({ subject, consents }) => [subject, consents]));
      },
    }),
    tenuresOf: readTogether({
      ...limits,
      read: async (vins) => new Map((await read<Tenure>(TENURES, vins)).map((tenure) => [tenure.vin, tenure])),
    }),
    use: rememberedSittings((consents, at) => read(USES, consents, at, SITTING_SECONDS)),
    statements: () => statements,
    ready: async () => void (await read(TENURES, [])),
    close: () => pool.end(),
  };
}
