import { isAscii, isUtf8 } from 'node:buffer';
import { Refusal } from '#kernel/errors.ts';
import { MalformedAnswer } from './answerReader.ts';
import { holdsErrors, mayBeAnswer, refusalOfStatus } from './httpAnswer.ts';
import { Withheld } from '#gateway/release/memberClient.ts';
import type { SendOptions } from '#gateway/release/memberClient.ts';
import type { AnswerHead } from './answerHead.ts';
import type { Asker } from './memberConnection.ts';
import type { RequestText } from './requestText.ts';

/** Whoever sends calls is told what becomes of them. */
export type Sender = {
  /** Sends it once more. */
  again(call: MemberCall): void;
  /** Counts bytes of answers that are not yet whole; false when they are too many. */
  holds(bytes: number): boolean;
  /** Once for each call. `reached` is false when the member did not answer, or not in time; null when it was not asked. */
  ended(call: MemberCall, reached: boolean | null, heldBytes: number): void;
};

export type Sending = {
  readonly request: RequestText;
  /** On the sender's clock. */
  readonly deadlineMs: number;
  readonly idempotent: boolean;
  readonly maxBytes: number;
  /** Is asked each time right before it is sent. */
  readonly mayLeave: SendOptions['mayLeave'];
};

/** One request to a member and its answer: text, once it is whole and known to be UTF-8. */
export class MemberCall implements Asker {
  readonly answer: Promise<string>;
  readonly sending: Sending;
  /** The one that it was sent on; null as long as it was not. */
  connection: { destroy(): void } | null = null;
  before: MemberCall | null = null;
  after: MemberCall | null = null;
  readonly #sender: Sender;
  #resolve!: (text: string) => void;
  #reject!: (error: Refusal | Withheld) => void;
  #status = 0;
  #size = 0;
  #text: string | null = null;
  #chunks: Buffer[] | null = null;
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

  /** Whether it may be sent at this moment; if not, it has ended. */
  leaves(): boolean {
    const { mayLeave } = this.sending;
    if (!mayLeave || mayLeave()) return true;
    if (!this.#ended) {
      this.#end(null);
      this.#reject(new Withheld());
    }
    return false;
  }

  expire(): void {
    this.#fail(new Refusal('SOURCE_TIMEOUT'), false);
  }

  onBegin(): void {
    this.#begun = true;
  }

  onHead({ status, contentType, contentEncoding }: AnswerHead): void {
    this.#status = status;
    if (status === 101) this.#fail(new Refusal('SOURCE_DOWN', { check: 'HTTP status', status }), true);
    else if (!mayBeAnswer(status, contentType)) this.#fail(refusalOfStatus(status), true);
    else if (contentEncoding !== undefined && contentEncoding !== 'identity')
      this.#fail(invalid('content encoding'), true);
  }

  onBody(bytes: Buffer, last: boolean): void {
    if (this.#ended) return;
    this.#size += bytes.length;
    if (!this.#sender.holds(bytes.length) || this.#size > this.sending.maxBytes)
      return this.#fail(invalid('size'), true);
    // Most answers come in one piece, and are text before the next one is read.
    if (last && !this.#chunks) this.#read(bytes);
    else (this.#chunks ??= []).push(Buffer.from(bytes));
  }

  onEnd(): void {
    if (this.#ended) return;
    if (this.#chunks) this.#read(Buffer.concat(this.#chunks, this.#size));
    if (this.#ended) return;
    const text = this.#text ?? '';
    if (this.#status >= 400 && !holdsErrors(text)) return this.#fail(refusalOfStatus(this.#status), true);
    if (text === '') return this.#fail(invalid('body'), true);
    this.#end(true);
    this.#resolve(text);
  }

  onFailure(error: Error): void {
    if (this.#ended) return;
    if (error instanceof MalformedAnswer) return this.#fail(invalid('HTTP', error), true);
    if (!this.sending.idempotent || this.#begun || this.#retried)
      return this.#fail(new Refusal('SOURCE_DOWN', { check: 'connection' }, { cause: error }), false);
    this.#retried = true;
    this.#sender.again(this);
  }

  /** Decoding would replace what is no UTF-8, and two keys could become one. */
  #read(bytes: Buffer): void {
    if (isAscii(bytes)) this.#text = bytes.toString('latin1');
    else if (isUtf8(bytes)) this.#text = bytes.toString('utf8');
    else this.#fail(invalid('UTF-8'), true);
  }

  #fail(refusal: Refusal, reached: boolean): void {
    if (this.#ended) return;
    this.#end(reached);
    this.connection?.destroy();
    this.#reject(refusal);
  }

  #end(reached: boolean | null): void {
    this.#ended = true;
    this.#chunks = null;
    this.#sender.ended(this, reached, this.#size);
  }
}

function invalid(check: string, cause?: Error): Refusal {
  return new Refusal('SOURCE_INVALID', { check }, { cause });
}
