import type { Lease } from './lease.ts';

export type HeartbeatOptions = {
  readonly lease: Lease;
  readonly everyMs: number;
  /** Is told why the store cannot be followed, once each time that begins. */
  readonly onLost: (error: unknown) => void;
};

/** Renews a lease again and again, and at once when it is told that something has changed. */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  readonly #timer: NodeJS.Timeout;
  #isDue = false;
  #isBeating = false;
  #isLost = false;
  #isOver = false;

  constructor(options: HeartbeatOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.beat(), options.everyMs);
  }

  /** Never rejects. */
  async beat(): Promise<void> {
    this.#isDue = true;
    if (this.#isBeating) return;
    this.#isBeating = true;
    try {
      await this.#renew();
      this.#isLost = false;
    } catch (error) {
      if (!this.#isLost && !this.#isOver) this.#options.onLost(error);
      this.#isLost = true;
    } finally {
      this.#isBeating = false;
    }
  }

  stop(): void {
    this.#isOver = true;
    clearInterval(this.#timer);
  }

  /** Until the store has been told of all that was taken in. */
  async #renew(): Promise<void> {
    const { lease } = this.#options;
    while ((this.#isDue || lease.isBehind) && !this.#isOver) {
      this.#isDue = false;
      await lease.renew();
    }
  }
}
