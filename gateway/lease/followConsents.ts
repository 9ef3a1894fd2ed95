import { randomUUID } from 'node:crypto';
import { Heartbeat } from './heartbeat.ts';
import { Lease } from './lease.ts';
import { LeasedGrants } from './leasedGrants.ts';
import { openPgChangeFeed } from './pgChangeFeed.ts';
import type { PgGrantReader } from '#gateway/release/grantReader.ts';
import type { GrantReader } from '#gateway/release/ports.ts';

export type FollowOptions = {
  readonly url: string;
  readonly reader: PgGrantReader;
  /** Is told why the store cannot be followed, once each time that begins. */
  readonly onLost: (error: unknown) => void;
  /** Is told that something was taken in. */
  readonly onChange?: () => void;
};

export type FollowedGrants = GrantReader & {
  readonly lease: Lease;
  /** Gives the lease back. */
  close(): Promise<void>;
};

/** So often a lease of a second is renewed: four may be missed. */
const HEARTBEAT_MS = 200;

/** Consents that are remembered as long as the consent store is followed closely enough to know that they still hold. */
export function followConsents({ url, reader, onLost, onChange }: FollowOptions): FollowedGrants {
  const feed = openPgChangeFeed({ url, gateway: randomUUID(), onChange: () => void heartbeat.beat() });
  const lease: Lease = new Lease({
    feed,
    takeIn: (changes) => {
      grants.takeIn(changes);
      onChange?.();
    },
    beginAnew: () => grants.beginAnew(),
  });
  const grants = new LeasedGrants({ reader, lease });
  const heartbeat = new Heartbeat({ lease, everyMs: HEARTBEAT_MS, onLost });
  const { consentsOf, tenuresOf, use, holds, reach } = grants;
  return {
    consentsOf,
    tenuresOf,
    use,
    holds,
    reach,
    lease,
    async close() {
      heartbeat.stop();
      lease.end();
      await feed.close().catch(onLost);
      await reader.close();
    },
  };
}
