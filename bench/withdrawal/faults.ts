import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { StartedGateway } from './gatewaysOf.ts';

/** What may be done harm to. */
export type Ground = {
  readonly gateways: readonly StartedGateway[];
  readonly consentUrl: string;
  readonly restartPostgres: () => Promise<void>;
};

export type Fault = {
  readonly says: string;
  /** Modules that are loaded before the gateway that is harmed. */
  readonly imports?: readonly string[];
  /** Does harm once; again and again as long as withdrawals are made. */
  readonly harm?: (ground: Ground) => Promise<void>;
};

/** Longer than any lease. */
const STOPPED_MS = 2_500;
const BETWEEN_STOPS_MS = 1_000;
const BETWEEN_CUTS_MS = 120;
const BETWEEN_RESTARTS_MS = 3_000;

const CUT = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'chelian consent feed'`;

export const faults = {
  none: { says: 'nothing goes wrong' },
  stop: {
    says: `a gateway is stopped for ${STOPPED_MS / 1000} s, and goes on`,
    async harm({ gateways }) {
      const { pid } = gateways.at(-1)!;
      process.kill(pid, 'SIGSTOP');
      await delay(STOPPED_MS);
      process.kill(pid, 'SIGCONT');
      await delay(BETWEEN_STOPS_MS);
    },
  },
  feed: {
    says: 'every gateway loses its connection to the feed',
    async harm({ consentUrl }) {
      const client = new pg.Client({ connectionString: consentUrl });
      await client.connect();
      await client.query(CUT).finally(() => client.end());
      await delay(BETWEEN_CUTS_MS);
    },
  },
  restart: {
    says: 'PostgreSQL stops at once, and recovers',
    async harm({ restartPostgres }) {
      await delay(BETWEEN_RESTARTS_MS);
      await restartPostgres();
    },
  },
  clock: {
    says: "a gateway's clock jumps by hours, back and forth",
    imports: ['./bench/withdrawal/movedClock.ts'],
  },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

/** Does harm until it is disposed of; then the last harm is over. */
export function doHarm({ harm }: Fault, ground: Ground): AsyncDisposable {
  const over = new AbortController();
  const doing = (async () => {
    if (harm) while (!over.signal.aborted) await harm(ground);
  })();
  // Told when it is disposed of.
  doing.catch(() => undefined);
  return {
    async [Symbol.asyncDispose]() {
      over.abort();
      await doing;
    },
  };
}
