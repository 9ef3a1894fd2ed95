import { Refusal } from '#kernel/errors.ts';
import type { Change, ChangeFeed } from './ports.ts';

/** Two clocks in milliseconds: one stands still while the machine sleeps, the other can be set. */
export type Clocks = { readonly steady: () => number; readonly wall: () => number };

export type LeaseOptions = {
  readonly feed: ChangeFeed;
  /** Takes changes in: nothing that was known before of their subjects is relied on afterwards. */
  readonly takeIn: (changes: readonly Change[]) => void;
  /** Nothing at all that was known before is relied on afterwards: the store, or what was last heard of it, may be another. */
  readonly beginAnew: () => void;
  readonly leaseMs?: number;
  readonly clocks?: Clocks;
};

/** For so long a gateway relies on what it remembers. */
export const LEASE_MS = 900;
/** So much longer the store waits: what is looked at under a lease has to leave under it. */
const MARGIN_MS = 100;
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
  #isOver = false;

  constructor(options: LeaseOptions) {
    this.#options = { leaseMs: LEASE_MS, clocks: CLOCKS, ...options };
  }

  get holds(): boolean {
    const { clocks, leaseMs } = this.#options;
    const wall = clocks.wall();
    return (
      !this.#isOver && clocks.steady() < this.#steadyUntil && wall >= this.#wallFrom && wall < this.#wallFrom + leaseMs
    );
  }

  /** The last change that was taken in; null as long as the store has to be asked anew. */
  get revision(): number | null {
    return this.#revision;
  }

  /** Something was taken in that the store has not been told of: somebody may be waiting for that. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  /** Resolves while the lease holds. @throws Refusal CONSENT_UNAVAILABLE */
  ensure(): Promise<void> {
    return this.reach(-1);
  }

  /** Resolves while the lease holds, and every change up to a revision was taken in. @throws Refusal CONSENT_UNAVAILABLE */
  async reach(revision: number): Promise<void> {
    for (let attempt = 0; !this.holds || (this.#revision ?? -1) < revision; attempt++) {
      if (attempt === ATTEMPTS || this.#isOver)
        throw new Refusal('CONSENT_UNAVAILABLE', { check: this.holds ? 'revision' : 'lease' });
      await this.renew();
    }
  }

  /** Nothing is relied on any more. */
  end(): void {
    this.#isOver = true;
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
      this.#revision = null;
      throw new Refusal('CONSENT_UNAVAILABLE', { check: 'lease' }, { cause });
    }
  }

  /** The store is told first, and asked for changes then: whatever commits after that finds the lease, and waits for it. */
  async #take(): Promise<void> {
    const { feed, leaseMs, clocks } = this.#options;
    const [steady, wall] = [clocks.steady(), clocks.wall()];
    const told = this.#revision!;
    await feed.lease(told, leaseMs + MARGIN_MS);
    await this.#catchUp();
    this.#isBehind = this.#revision !== told;
    this.#steadyUntil = steady + leaseMs;
    this.#wallFrom = wall;
  }

  async #catchUp(): Promise<void> {
    const { feed, takeIn } = this.#options;
    this.#revision ??= await this.#begin();
    for (;;) {
      const changes = await feed.changesAfter(this.#revision);
      if (changes.length === 0) return;
      takeIn(changes);
      this.#revision = changes.at(-1)!.revision;
    }
  }

  /** What was read before the answer is forgotten: nobody will tell of what changed between. */
  async #begin(): Promise<number> {
    const last = await this.#options.feed.lastRevision();
    this.#options.beginAnew();
    return last;
  }
}
