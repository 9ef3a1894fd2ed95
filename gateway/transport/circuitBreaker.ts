export type CircuitOptions = {
  /** So many failures in a row open it. */
  readonly failures: number;
  /** How long it stays open before one request tries again. */
  readonly coolMs: number;
};

/** Nobody waits for a member that has not been reached for a while: then only one request in each `coolMs` is let through. */
export class CircuitBreaker {
  readonly #options: CircuitOptions;
  #failed = 0;
  #closedUntil = 0;

  constructor(options: CircuitOptions) {
    this.#options = options;
  }

  /** Whether a request may go out. After a pause the first that asks may, as a probe: the others wait for what it meets. */
  admits(nowMs: number): boolean {
    if (this.#failed < this.#options.failures) return true;
    if (nowMs < this.#closedUntil) return false;
    this.#closedUntil = nowMs + this.#options.coolMs;
    return true;
  }

  get isOpen(): boolean {
    return this.#failed >= this.#options.failures;
  }

  reached(): void {
    this.#failed = 0;
  }

  missed(nowMs: number): void {
    this.#failed += 1;
    this.#closedUntil = nowMs + this.#options.coolMs;
  }
}
