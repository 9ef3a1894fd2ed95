import pg from 'pg';
import type { Change, ChangeFeed } from './ports.ts';

export type PgChangeFeed = ChangeFeed & {
  /** Gives the lease back: nobody waits for this gateway any more. */
  close(): Promise<void>;
};

export type PgChangeFeedOptions = {
  readonly url: string;
  /** The gateway's own name; no two that run have the same. */
  readonly gateway: string;
  /** Is told that something has changed; and, as nothing may be missed, whenever the connection is a new one. */
  readonly onChange: () => void;
  readonly timeoutMs?: number;
};

/** More than an answer may take: a process that starts has other things to do. */
const CONNECTING_MS = 5_000;
const PAGE = 1_000;
const CHANGES = `select revision::int, subject, vin from consent_change_v2 where revision > $1 order by revision limit ${PAGE}`;
const LEASE = 'select consent_lease_v1($1, $2, $3)';

/** Follows the consent store (schema/consent/lease.sql) on a connection of its own. */
export function openPgChangeFeed({ url, gateway, onChange, timeoutMs = 1_000 }: PgChangeFeedOptions): PgChangeFeed {
  const listening = new ListeningConnection({ url, onChange, timeoutMs });
  return {
    async lastRevision() {
      listening.open();
      const rows = await listening.rows<{ revision: number }>('select revision::int from consent_revision_v1', []);
      return rows[0]!.revision;
    },
    changesAfter: (revision) => listening.rows<Change>(CHANGES, [revision]),
    async lease(revision, leaseMs) {
      await listening.rows(LEASE, [gateway, revision, leaseMs]);
    },
    async close() {
      try {
        if (listening.isOpen) await listening.rows('select consent_lease_ended_v1($1)', [gateway]);
      } finally {
        await listening.end();
      }
    },
  };
}

/** A connection that hears of changes. After it broke nobody is answered until it is opened anew. */
class ListeningConnection {
  readonly #options: Required<Omit<PgChangeFeedOptions, 'gateway'>>;
  #opened: Promise<pg.Client> | null = null;
  #isOver = false;

  constructor(options: Required<Omit<PgChangeFeedOptions, 'gateway'>>) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#opened !== null;
  }

  /** Anew, if need be. */
  open(): void {
    if (!this.#isOver) this.#opened ??= this.#open();
  }

  /** After an answer that is late the connection is given up: what it answers next would be out of turn. */
  async rows<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const opened = this.#opened;
    if (!opened) throw new Error('there is no connection to the consent store');
    try {
      const client = await opened;
      return (await client.query<Row>({ text, values: [...values] })).rows;
    } catch (error) {
      this.#giveUp(opened);
      throw error;
    }
  }

  async end(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    this.#isOver = true;
    if (!opened) return;
    const client = await opened;
    client.removeAllListeners('notification');
    await client.end();
  }

  #giveUp(opened: Promise<pg.Client>): void {
    if (this.#opened === opened) this.#opened = null;
    // Whatever went wrong has been told to whoever asked.
    opened.then((client) => client.end()).catch(() => undefined);
  }

  async #open(): Promise<pg.Client> {
    const { url, onChange, timeoutMs } = this.#options;
    const clocks = { connectionTimeoutMillis: CONNECTING_MS, query_timeout: timeoutMs };
    const name = { application_name: 'chelian consent feed' };
    const client = new pg.Client({ connectionString: url, keepAlive: true, ...name, ...clocks });
    // A connection that breaks tells whoever uses it next.
    client.on('error', () => undefined);
    client.on('notification', onChange);
    await client.connect();
    await client.query('listen chelian_consent');
    setImmediate(onChange);
    return client;
  }
}
