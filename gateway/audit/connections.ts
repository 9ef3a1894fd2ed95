import pg from 'pg';
import { Refusal } from '#kernel/errors.ts';

/** Sends one statement and gives its rows; one with a name is prepared once on each connection. */
export type Run = <Row extends pg.QueryResultRow>(
  statement: string | { readonly name: string; readonly text: string },
  values?: readonly unknown[],
) => Promise<Row[]>;

/** A few connections to the ledger's database. Whatever goes wrong on them is `AUDIT_UNAVAILABLE`, with the cause. */
export type Connections = {
  readonly run: Run;
  /** Commits what `work` did, or nothing of it. */
  transaction<Result>(work: (run: Run) => Promise<Result>, begin?: string): Promise<Result>;
  /** Statements sent so far. */
  statements(): number;
  close(): Promise<void>;
};

export type ConnectionsOptions = {
  readonly url: string;
  /** Most connections at once. */
  readonly max: number;
  /** How long an answer may take. */
  readonly timeoutMs: number;
};

const CONNECT_MS = 3_000;

export function openConnections({ url, max, timeoutMs }: ConnectionsOptions): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: timeoutMs,
    keepAlive: true,
    application_name: 'chelian-ledger',
  });
  // A connection that breaks while nobody waits on it would end the process; the next statement on it fails anyway.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  let sent = 0;

  async function withClient<Result>(work: (run: Run) => Promise<Result>): Promise<Result> {
    let client: pg.PoolClient | undefined;
    try {
      const connected = (client = await pool.connect());
      const result = await work(async (statement, values) => {
        sent += 1;
        const named = typeof statement === 'string' ? { text: statement } : statement;
        return (await connected.query({ ...named, ...(values && { values: values.slice() }) })).rows;
      });
      client.release();
      return result;
    } catch (cause) {
      // Closing the connection also rolls back what was begun on it.
      client?.release(true);
      throw new Refusal('AUDIT_UNAVAILABLE', {}, { cause });
    }
  }

  return {
    run: (statement, values) => withClient((run) => run(statement, values)),
    transaction: (work, begin = 'begin') =>
      withClient(async (run) => {
        await run(begin);
        const result = await work(run);
        await run('commit');
        return result;
      }),
    statements: () => sent,
    close: () => pool.end(),
  };
}
