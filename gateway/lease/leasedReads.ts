import { Refusal } from '#kernel/errors.ts';
import type { Kept } from './kept.ts';
import type { Lease } from './lease.ts';

export type LeasedReadsOptions<Value> = {
  readonly lease: Lease;
  readonly kept: Kept<Value>;
  readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>;
};

/** What changes again each time it is read is somebody's attack. */
const ATTEMPTS = 5;

/** Reads that are remembered for as long as a lease holds, and made anew of what changes while they are made. Throws Refusal CONSENT_UNAVAILABLE. */
export function leasedReads<Value>({
  lease,
  kept,
  read,
}: LeasedReadsOptions<Value>): (keys: readonly string[]) => Promise<Map<string, Value>> {
  return async (keys) => {
    const found = new Map<string, Value>();
    let open = keys;
    for (let attempt = 0; open.length > 0; attempt++) {
      if (attempt === ATTEMPTS) throw new Refusal('CONSENT_UNAVAILABLE', { check: 'changes' });
      if (!lease.holds) await lease.ensure();
      const unknown = open.filter((key) => {
        const known = kept.find(key);
        if (known !== undefined) found.set(key, known);
        return known === undefined;
      });
      if (unknown.length === 0) break;
      const fresh = await kept.read(unknown, read);
      for (const [key, value] of fresh) found.set(key, value);
      open = unknown.filter((key) => !fresh.has(key));
    }
    return found;
  };
}
