import { isUtf8 } from 'node:buffer';
import { Refusal } from '#kernel/errors.ts';
import { holdsErrors, mayBeAnswer, refusalOfStatus } from './httpAnswer.ts';
import type { Dispatcher } from 'undici';

/** Whoever sends calls is told what becomes of them. */
export type Sender = {
  /** Sends it once more. */
  again(call: MemberCall): void;
  /** Counts bytes of answers that are not yet whole; false when they are too many. */
  holds(bytes: number): boolean;
  /** Once for each call. `reached` is false when the member did not answer, or not in time. */
  ended(call: MemberCall, reached: boolean, heldBytes: number): void;
};

export type Sending = {
  readonly request: Dispatcher.DispatchOptions;
  /** On the sender's clock. */
  readonly deadlineMs: number;
  readonly idempotent: boolean;
  readonly maxBytes: number;
};

type Controller = { abort(reason: Error): void };
type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** One request to a member and the bytes of its answer, as undici tells of it: an undici dispatch handler. */
export class MemberCall {
  readonly answer: Promise<Buffer>;
  readonly sending: Sending;
  readonly #sender: Sender;
  #resolve!: (bytes: Buffer) => void;
  #reject!: (refusal: Refusal) => void;
  #controller: Controller | null = null;
  #status = 0;
  #size = 0;
  readonly #chunks: Buffer[] = [];
  #retried = false;
  #begun = false;
  #ended = false;

  constructor(sending: Sending, sender: Sender) {
    this.sending = sending;
    this.#sender = sender;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  expire(): void {
    this.#fail(new Refusal('SOURCE_TIMEOUT'), false);
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#ended) controller.abort(ENDED);
  }

  onResponseStarted(): void {
    this.#begun = true;
  }

  onResponseStart(_: unknown, status: number, fields: Fields): void {
    this.#status = status;
    const encoding = fields['content-encoding'];
    if (!mayBeAnswer(status, fields['content-type'])) this.#fail(refusalOfStatus(status), true);
    else if (encoding !== undefined && encoding !== 'identity') this.#fail(invalid('content encoding'), true);
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    if (this.#ended) return;
    this.#size += chunk.length;
    this.#chunks.push(chunk);
    if (!this.#sender.holds(chunk.length) || this.#size > this.sending.maxBytes) this.#fail(invalid('size'), true);
  }

  onResponseEnd(): void {
    if (this.#ended) return;
    const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#size);
    if (this.#status >= 400 && !holdsErrors(bytes)) return this.#fail(refusalOfStatus(this.#status), true);
    if (bytes.length === 0 || !isUtf8(bytes)) return this.#fail(invalid(bytes.length === 0 ? 'body' : 'UTF-8'), true);
    this.#end(true);
    this.#resolve(bytes);
  }

  onResponseError(_: unknown, error: Error & { code?: string }): void {
    if (this.#ended) return;
    if (error.name === 'HTTPParserError' || MALFORMED.has(error.code)) return this.#fail(invalid('HTTP', error), true);
    if (error.code === 'UND_ERR_CONNECT_TIMEOUT') return this.expire();
    if (!this.sending.idempotent || this.#begun || this.#retried)
      return this.#fail(new Refusal('SOURCE_DOWN', { check: 'connection' }, { cause: error }), false);
    this.#retried = true;
    this.#sender.again(this);
  }

  #fail(refusal: Refusal, reached: boolean): void {
    if (this.#ended) return;
    this.#end(reached);
    this.#controller?.abort(ENDED);
    this.#reject(refusal);
  }

  #end(reached: boolean): void {
    this.#ended = true;
    this.#sender.ended(this, reached, this.#size);
  }
}

const MALFORMED = new Set<unknown>(['UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const ENDED = new Error('nobody waits for this answer');

function invalid(check: string, cause?: Error): Refusal {
  return new Refusal('SOURCE_INVALID', { check }, { cause });
}
