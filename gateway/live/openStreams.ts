import { Refusal } from '#kernel/errors.ts';
import { factsOf, Standing } from './standing.ts';
import type { Caller, GrantReader } from '#gateway/release/ports.ts';

export type OpenStreamsOptions = {
  readonly grants: GrantReader;
  /** Epoch seconds. */
  readonly now: () => number;
  /** How often what streams rely on is read: a consent that ends has to end them within a second. */
  readonly everyMs?: number;
  readonly mostPerClient?: number;
};

/** Whether a stream may go on, beside its consents: its token, and the supergraph that it was planned for. @throws Refusal */
export type MayGoOn = () => Promise<void>;

/** A stream that a client holds open. */
export class OpenStream {
  readonly standing: Standing;
  readonly mayGoOn: MayGoOn;
  readonly #abort = new AbortController();
  readonly #forget: () => void;
  #ended: Refusal | null = null;
  #waiting: { readonly end: (refusal: Refusal) => void; readonly leave: () => void } | null = null;

  constructor(standing: Standing, mayGoOn: MayGoOn, forget: () => void) {
    this.standing = standing;
    this.mayGoOn = mayGoOn;
    this.#forget = forget;
  }

  /** Aborted when the stream is over, for whatever reason: who works for it stops. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Ends it with a last word to the client. */
  end(refusal: Refusal): void {
    if (this.#ended || this.signal.aborted) return;
    this.#ended = refusal;
    this.#waiting?.end(refusal);
  }

  close(): void {
    this.#forget();
    this.#abort.abort();
    this.#waiting?.leave();
  }

  /** What is waited for, unless the stream is ended before; undefined once it is over. @throws Refusal why it was ended */
  until<Value>(awaited: Promise<Value>): Promise<Value | undefined> {
    // One place for whoever waits now: a race with one long promise would keep every loser.
    return new Promise((resolve, reject) => {
      this.#waiting = { end: reject, leave: () => resolve(undefined) };
      if (this.#ended) reject(this.#ended);
      if (this.signal.aborted) resolve(undefined);
      awaited.then(resolve, reject);
    });
  }
}

/** Every open stream of a gateway. What they rely on is read for all of them in one statement. */
export class OpenStreams {
  readonly #options: Required<OpenStreamsOptions>;
  readonly #open = new Set<OpenStream>();
  readonly #perClient = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #closing = false;

  constructor(options: OpenStreamsOptions) {
    this.#options = { everyMs: 400, mostPerClient: 100, ...options };
  }

  get size(): number {
    return this.#open.size;
  }

  /** @throws Refusal STREAMS_TOO_MANY, STREAM_ENDED */
  open({ org, client }: Caller, mayGoOn: MayGoOn): OpenStream {
    const key = JSON.stringify([org, client]);
    const count = this.#perClient.get(key) ?? 0;
    if (this.#closing) throw new Refusal('STREAM_ENDED');
    if (count >= this.#options.mostPerClient)
      throw new Refusal('STREAMS_TOO_MANY', { most: this.#options.mostPerClient });
    const { grants, now } = this.#options;
    const stream = new OpenStream(new Standing(grants, now), mayGoOn, () => {
      if (!this.#open.delete(stream)) return;
      const left = this.#perClient.get(key)! - 1;
      if (left === 0) this.#perClient.delete(key);
      else this.#perClient.set(key, left);
    });
    this.#perClient.set(key, count + 1);
    this.#open.add(stream);
    this.#wind();
    return stream;
  }

  /** Looks after every stream now. Never rejects: what cannot be read permits nothing, and ends those that rely on it. */
  async look(): Promise<void> {
    const streams = [...this.#open];
    await Promise.all([this.#lookAtConsents(streams), ...streams.map(lookAtOne)]);
  }

  /** Ends all of them, and lets no more begin. */
  close(): void {
    this.#closing = true;
    clearTimeout(this.#timer);
    for (const stream of this.#open) stream.end(new Refusal('STREAM_ENDED'));
  }

  async #lookAtConsents(streams: readonly OpenStream[]): Promise<void> {
    const relying = streams.filter(({ standing }) => standing.relies());
    if (relying.length === 0) return;
    const { grants, now } = this.#options;
    const standings = relying.map(({ standing }) => standing);
    const facts = await factsOf(grants, standings, now()).catch(
      (cause: unknown) => new Refusal('CONSENT_UNAVAILABLE', {}, { cause }),
    );
    for (const stream of relying) {
      const refusal = facts instanceof Refusal ? facts : stream.standing.lapsed(facts);
      if (refusal) stream.end(refusal);
    }
  }

  #wind(): void {
    this.#timer ??= setTimeout(() => void this.#tick(), this.#options.everyMs).unref();
  }

  async #tick(): Promise<void> {
    await this.look();
    this.#timer = undefined;
    if (this.#open.size > 0 && !this.#closing) this.#wind();
  }
}

async function lookAtOne(stream: OpenStream): Promise<void> {
  try {
    await stream.mayGoOn();
  } catch (error) {
    stream.end(error instanceof Refusal ? error : new Refusal('INTERNAL', {}, { cause: error }));
  }
}
