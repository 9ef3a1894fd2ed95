import { nextLimit } from '#gateway/intake/nextLimit.ts';

/** In the place of whoever has gone in: what that refers to would follow this line into the engine's old generation. */
const GONE = () => undefined;

/** How many requests are at work at once; the others wait in line. */
export class Admission {
  #limit = 32;
  #working = 0;
  readonly #waiting: (() => void)[] = [];
  #first = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(utilization = busyness(), everyMs = 100) {
    this.#timer = setInterval(() => {
      this.#limit = nextLimit(this.#limit, utilization(), this.waiting);
      this.#admit();
    }, everyMs).unref();
  }

  get waiting(): number {
    return this.#waiting.length - this.#first;
  }

  get limit(): number {
    return this.#limit;
  }

  /** Undefined where there is room at once. */
  enter(): Promise<void> | undefined {
    if (this.#working < this.#limit && this.waiting === 0) {
      this.#working += 1;
      return undefined;
    }
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  leave(): void {
    this.#working -= 1;
    this.#admit();
  }

  /** Does some work when there is room for it. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    const room = this.enter();
    if (room) await room;
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #admit(): void {
    while (this.#working < this.#limit && this.#first < this.#waiting.length) {
      this.#working += 1;
      this.#waiting[this.#first]!();
      this.#waiting[this.#first] = GONE;
      this.#first += 1;
    }
    // Not shifted one by one: a long line would be copied each time.
    if (this.#first > 1_024 || this.#first === this.#waiting.length) {
      this.#waiting.splice(0, this.#first);
      this.#first = 0;
    }
  }
}

/** Which part of the time since it was last asked the process was busy, 0 to 1. */
function busyness(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
