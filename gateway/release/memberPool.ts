import { Pool } from 'undici';
import { Refusal } from '#kernel/errors.ts';
import { CircuitBreaker } from './circuitBreaker.ts';
import { MemberCall } from './memberCall.ts';
import type { CircuitOptions } from './circuitBreaker.ts';
import type { Sender } from './memberCall.ts';

export type PoolOptions = {
  /** From the queue to the last byte, a second try included. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** Of all answers of the member that are still coming in. */
  readonly maxHeldBytes: number;
  readonly connections: number;
  /** Requests that wait for a connection; more are refused. */
  readonly maxWaiting: number;
  readonly circuit: CircuitOptions;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
};

const HEADERS: readonly string[] = [
  'content-type',
  'application/json',
  'accept',
  'application/graphql-response+json, application/json',
];

/** The connections to one member, kept alive. What it does to its own requests cannot slow those to others. */
export class MemberPool implements Sender {
  readonly #options: PoolOptions;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #circuit: CircuitBreaker;
  /** Everything that is not answered. All have the same time, so the first is the first to be late. */
  readonly #open = new Set<MemberCall>();
  readonly #waiting = new Set<MemberCall>();
  #heldBytes = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(endpoint: string, options: PoolOptions) {
    const { origin, pathname, search } = new URL(endpoint);
    const { connections, timeoutMs } = options;
    this.#options = options;
    this.#path = pathname + search;
    this.#circuit = new CircuitBreaker(options.circuit);
    // The deadline of a call is its only clock: undici's own would have to be wound for each answer.
    const clocks = { connectTimeout: timeoutMs, headersTimeout: 0, bodyTimeout: 0 };
    this.#pool = new Pool(origin, { connections, allowH2: false, ...clocks });
  }

  send(body: string, headers: Readonly<Record<string, string>>, idempotent: boolean): Promise<Buffer> {
    const { connections, maxWaiting, maxAnswerBytes: maxBytes, timeoutMs } = this.#options;
    const now = this.#options.now();
    if (this.#open.size >= connections + maxWaiting) return refuse('busy');
    if (!this.#circuit.admits(now)) return refuse('circuit open');
    const request = { path: this.#path, method: 'POST', headers: fieldsOf(headers), body } as const;
    const call = new MemberCall({ request, deadlineMs: now + timeoutMs, idempotent, maxBytes }, this);
    const free = this.#free();
    this.#open.add(call);
    if (free) this.#pool.dispatch(request, call);
    else this.#waiting.add(call);
    this.#timer ??= setTimeout(this.#expire, timeoutMs).unref();
    return call.answer;
  }

  /** Resolves when what is under way has ended. */
  async close(): Promise<void> {
    await this.#pool.close();
    clearTimeout(this.#timer);
  }

  /** Not at once: undici is still clearing the connection away that failed. */
  again(call: MemberCall): void {
    setImmediate(() => this.#pool.dispatch(call.sending.request, call));
  }

  holds(bytes: number): boolean {
    this.#heldBytes += bytes;
    return this.#heldBytes <= this.#options.maxHeldBytes;
  }

  ended(call: MemberCall, reached: boolean, heldBytes: number): void {
    this.#heldBytes -= heldBytes;
    this.#open.delete(call);
    if (this.#waiting.delete(call)) return;
    if (reached) this.#circuit.reached();
    else this.#circuit.missed(this.#options.now());
    if (this.#waiting.size > 0) queueMicrotask(this.#next);
  }

  #free(): boolean {
    return this.#open.size - this.#waiting.size < this.#options.connections;
  }

  readonly #next = (): void => {
    for (const call of this.#waiting) {
      if (!this.#free()) return;
      this.#waiting.delete(call);
      this.#pool.dispatch(call.sending.request, call);
    }
  };

  readonly #expire = (): void => {
    this.#timer = undefined;
    const now = this.#options.now();
    for (const call of this.#open) {
      if (call.sending.deadlineMs > now) {
        this.#timer = setTimeout(this.#expire, Math.ceil(call.sending.deadlineMs - now)).unref();
        return;
      }
      call.expire();
    }
  };
}

function fieldsOf(headers: Readonly<Record<string, string>>): string[] {
  const fields = [...HEADERS];
  for (const name of Object.keys(headers)) fields.push(name, headers[name]!);
  return fields;
}

function refuse(check: string): Promise<never> {
  return Promise.reject(new Refusal('SOURCE_DOWN', { check }));
}
