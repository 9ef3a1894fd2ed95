import { Refusal } from '#kernel/errors.ts';
import { CallLine } from './callLine.ts';
import { CircuitBreaker } from './circuitBreaker.ts';
import { MemberCall } from './memberCall.ts';
import { MemberConnection } from './memberConnection.ts';
import { requestStart, requestText } from './requestText.ts';
import type { CircuitOptions } from './circuitBreaker.ts';
import type { Sender } from './memberCall.ts';
import type { SendOptions } from '#gateway/release/memberClient.ts';
import type { Lender } from './memberConnection.ts';

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

/** How long a connection may lie idle where the member does not say: less than servers commonly keep one. */
const KEEP_MS = 4_000;

/** The connections to one member, kept alive. What it does to its own requests cannot slow those to others. */
export class MemberPool implements Sender, Lender {
  readonly #options: PoolOptions;
  readonly #endpoint: URL;
  readonly #start: string;
  readonly #circuit: CircuitBreaker;
  /** Everything that is not answered. All have the same time, so the first is the first to be late. */
  readonly #open = new CallLine<MemberCall>();
  readonly #waiting: MemberCall[] = [];
  /** The one that was used last is at the end, and used next. */
  readonly #idle: MemberConnection[] = [];
  #heldBytes = 0;
  #timer: NodeJS.Timeout | undefined;
  #closing = false;

  constructor(endpoint: string, options: PoolOptions) {
    this.#endpoint = new URL(endpoint);
    this.#start = requestStart(this.#endpoint);
    this.#options = options;
    this.#circuit = new CircuitBreaker(options.circuit);
  }

  send(
    body: string,
    headers: Readonly<Record<string, string>>,
    { idempotent = false, mayLeave }: SendOptions = {},
  ): Promise<string> {
    const { connections, maxWaiting, maxAnswerBytes: maxBytes, timeoutMs } = this.#options;
    if (this.#closing) return refuse('connection');
    const now = this.#options.now();
    if (this.#open.size >= connections + maxWaiting) return refuse('busy');
    if (!this.#circuit.admits(now)) return refuse('circuit open');
    const request = requestText(this.#start, headers, body);
    const call = new MemberCall({ request, deadlineMs: now + timeoutMs, idempotent, maxBytes, mayLeave }, this);
    const free = this.#free();
    this.#open.join(call);
    if (free) this.#ask(call, now);
    else this.#waiting.push(call);
    this.#timer ??= setTimeout(this.#expire, timeoutMs).unref();
    return call.answer;
  }

  /** `OPEN` while the member cannot be reached. */
  get circuit(): 'CLOSED' | 'OPEN' {
    return this.#circuit.isOpen ? 'OPEN' : 'CLOSED';
  }

  /** Resolves when what is under way has ended. */
  async close(): Promise<void> {
    this.#closing = true;
    while (this.#open.first) await this.#open.first.answer.catch(() => undefined);
    for (const connection of this.#idle.splice(0)) connection.destroy();
    clearTimeout(this.#timer);
  }

  again(call: MemberCall): void {
    if (call.leaves()) this.#askOn(new MemberConnection(this.#endpoint, this), call);
  }

  holds(bytes: number): boolean {
    this.#heldBytes += bytes;
    return this.#heldBytes <= this.#options.maxHeldBytes;
  }

  ended(call: MemberCall, reached: boolean | null, heldBytes: number): void {
    this.#heldBytes -= heldBytes;
    this.#open.leave(call);
    if (this.#stopsWaiting(call)) return;
    if (reached) this.#circuit.reached();
    else if (reached === false) this.#circuit.missed(this.#options.now());
    if (this.#waiting.length > 0) queueMicrotask(this.#next);
  }

  free(connection: MemberConnection, keepMs: number | null): void {
    if (this.#closing) return connection.destroy();
    connection.usableUntilMs = this.#options.now() + (keepMs ?? KEEP_MS);
    this.#idle.push(connection);
  }

  gone(connection: MemberConnection): void {
    const at = this.#idle.indexOf(connection);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  /** Those that wait are late in their order: the first of them is the first to give up. */
  #stopsWaiting(call: MemberCall): boolean {
    const at = call.connection === null ? this.#waiting.indexOf(call) : -1;
    if (at >= 0) this.#waiting.splice(at, 1);
    return at >= 0;
  }

  #free(): boolean {
    return this.#open.size - this.#waiting.length < this.#options.connections;
  }

  #ask(call: MemberCall, now: number): void {
    if (call.leaves()) this.#askOn(this.#connectionFor(call, now), call);
  }

  #askOn(connection: MemberConnection, call: MemberCall): void {
    call.connection = connection;
    connection.ask(call.sending.request, call);
  }

  /**
   * One that has lain idle may be closing at this moment, and whether the member has read the request is not known then:
   * what may not be sent twice goes on a new one.
   */
  #connectionFor({ sending: { idempotent } }: MemberCall, now: number): MemberConnection {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      if (idempotent && now < idle.usableUntilMs) return idle;
      idle.destroy();
      if (!idempotent) break;
    }
    return new MemberConnection(this.#endpoint, this);
  }

  readonly #next = (): void => {
    const now = this.#options.now();
    while (this.#waiting.length > 0 && this.#free()) this.#ask(this.#waiting.shift()!, now);
  };

  readonly #expire = (): void => {
    this.#timer = undefined;
    const now = this.#options.now();
    for (let call = this.#open.first; call; call = this.#open.first) {
      if (call.sending.deadlineMs > now) {
        this.#timer = setTimeout(this.#expire, Math.ceil(call.sending.deadlineMs - now)).unref();
        return;
      }
      call.expire();
    }
  };
}

function refuse(check: string): Promise<never> {
  return Promise.reject(new Refusal('SOURCE_DOWN', { check }));
}
