import { Refusal } from '#kernel/errors.ts';
import type { Change, ChangeFeed } from './ports.ts';

/** Two clocks in milliseconds: one stands still while the machine sleeps, the other can be set. */
export type Clocks = { readonly steady: () => number; readonly wall: () => number };

export type LeaseOptions = {
  readonly feed: ChangeFeed;
  /** Takes changes in: nothing that was known before of their subjects is relied on afterwards. */
  readonly takeIn: (changes: readonly Change[]) => void;
  readonly leaseMs?: number;
  readonly clocks?: Clocks;
};

export const LEASE_MS = 1_000;
const CLOCKS: Clocks = { steady: () => performance.now(), wall: () => Date.now() };
/** A lease that has run out before it could be used was taken by a process that does not get to run. */
const ATTEMPTS = 3;

/**
 * The time during which a gateway may rely on what it remembers of the consent store. It begins before the store is told, and so
 * ends before the store believes it does, whatever either clock says.
 */
export class Lease {
  readonly #options: Required<LeaseOptions>;
  #revision: number | null = null;
  #steadyUntil = -Infinity;
  #wallFrom = 0;
  #renewing: Promise<void> | null = null;
  #isBehind = false;

  constructor(options: LeaseOptions) {
    this.#options = { leaseMs: LEASE_MS, clocks: CLOCKS, ...options };
  }

  get holds(): boolean {
    const { clocks, leaseMs } = this.#options;
    const wall = clocks.wall();
    return clocks.steady() < this.#steadyUntil && wall >= this.#wallFrom && wall < this.#wallFrom + leaseMs;
  }

  /** The last change that was taken in; null before the first lease. */
  get revision(): number | null {
    return this.#revision;
  }

  /** Something was taken in that the store has not been told of: somebody may be waiting for that. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** Resolves while the lease holds. @throws Refusal CONSENT_UNAVAILABLE */
  async ensure(): Promise<void> {
    for (let attempt = 0; !this.holds; attempt++) {
      if (attempt === ATTEMPTS) throw new Refusal('CONSENT_UNAVAILABLE', { check: 'lease' });
      await this.renew();
    }
  }

  /** Takes in what has changed, and a new lease: one at a time. @throws Refusal CONSENT_UNAVAILABLE */
  renew(): Promise<void> {
    return (this.#renewing ??= this.#renewNow().finally(() => (this.#renewing = null)));
  }

  async #renewNow(): Promise<void> {
    try {
      await this.#catchUp();
      await this.#take();
    } catch (cause) {
      throw new Refusal('CONSENT_UNAVAILABLE', { check: 'lease' }, { cause });
    }
  }

  /** The store is told first, and asked for changes then: whatever commits after that finds the lease, and waits for it. */
  async #take(): Promise<void> {
    const { feed, leaseMs, clocks } = this.#options;
    const [steady, wall] = [clocks.steady(), clocks.wall()];
    const told = this.#revision!;
    await feed.lease(told, leaseMs);
    await this.#catchUp();
    this.#isBehind = this.#revision !== told;
    this.#steadyUntil = steady + leaseMs;
    this.#wallFrom = wall;
  }

  async #catchUp(): Promise<void> {
    const { feed, takeIn } = this.#options;
    this.#revision ??= await feed.lastRevision();
    for (;;) {
      const changes = await feed.changesAfter(this.#revision);
      if (changes.length === 0) return;
      takeIn(changes);
      this.#revision = changes.at(-1)!.revision;
    }
  }
}
