import { readHead } from './answerHead.ts';
import type { AnswerHead } from './answerHead.ts';

/** What is told of one answer, in this order. The bytes are lent: they may be written over afterwards. */
export type AnswerListener = {
  onHead(head: AnswerHead): void;
  /** `last` when no more will come, and that is known already. */
  onBody(bytes: Buffer, last: boolean): void;
  onEnd(): void;
};

/** Bytes that are no HTTP/1.1 answer. */
export class MalformedAnswer extends Error {}

type State = 'head' | 'body' | 'size' | 'chunk' | 'chunk end' | 'trailer' | 'until the end' | 'done';

/** Of a head, the fields after the last chunk, or the line with a chunk's size. */
const MOST_HEAD_BYTES = 16 * 1024;
const MOST_LINE_BYTES = 4 * 1024;
const BEGINNING = 'HTTP/1.';
const LF = 0x0a;
const CR = 0x0d;
const NOTHING = Buffer.alloc(0);

/**
 * Reads one answer to a POST request off a connection: RFC 9112. Stricter than it has to be: whatever two readers could
 * understand differently (two lengths, a length beside chunks, folded fields, bare line feeds) is malformed.
 */
export class AnswerReader {
  readonly #listener: AnswerListener;
  #state: State = 'head';
  /** Of the body, or of a chunk. */
  #missing = 0;
  /** The beginning of a head or a line whose end has not come. */
  #unread = NOTHING;
  #trailerBytes = 0;
  #keepMs: number | null = 0;

  constructor(listener: AnswerListener) {
    this.#listener = listener;
  }

  get done(): boolean {
    return this.#state === 'done';
  }

  /** For how long the connection may be used again once the answer is whole; null for as long as is usual, 0 for not at all. */
  get keepMs(): number | null {
    return this.#keepMs;
  }

  /** Takes what came. @throws MalformedAnswer; after that, and once it is done, nothing of the connection is to be trusted */
  read(chunk: Buffer): void {
    let bytes = chunk;
    if (this.#unread.length > 0) {
      bytes = Buffer.concat([this.#unread, chunk]);
      this.#unread = NOTHING;
    }
    let at = 0;
    while (at < bytes.length) {
      if (this.#state === 'done') {
        // Nobody asked for what follows: whoever would be asked next must not get it.
        this.#keepMs = 0;
        return;
      }
      at = this.#step(bytes, at);
      if (at < 0) return;
    }
  }

  /** The connection has ended. @returns whether that was the answer's end */
  close(): boolean {
    if (this.#state === 'until the end') this.#finish();
    return this.done;
  }

  /** Where to go on; -1 when more has to come first. */
  #step(bytes: Buffer, at: number): number {
    switch (this.#state) {
      case 'head':
        return this.#head(bytes, at);
      case 'size':
        return this.#size(bytes, at);
      case 'chunk end':
        return this.#chunkEnd(bytes, at);
      case 'trailer':
        return this.#trailer(bytes, at);
      default:
        return this.#body(bytes, at);
    }
  }

  #head(bytes: Buffer, at: number): number {
    const end = bytes.indexOf('\r\n\r\n', at, 'latin1');
    // What speaks another protocol may never come to the end of a head.
    if (!BEGINNING.startsWith(bytes.toString('latin1', at, at + BEGINNING.length)))
      throw new MalformedAnswer('protocol');
    if (end < 0) return this.#wait(bytes, at, MOST_HEAD_BYTES);
    if (end - at > MOST_HEAD_BYTES) throw new MalformedAnswer('head');
    const head = readHead(bytes.toString('latin1', at, end));
    if (!head) throw new MalformedAnswer('head');
    // What only says that the answer is still to come: RFC 9110, section 15.2. A changed protocol is no answer at all.
    if (head.status >= 200 || head.status === 101) this.#begin(head);
    return end + 4;
  }

  #begin(head: AnswerHead): void {
    this.#keepMs = head.keepMs;
    const { framing } = head;
    this.#missing = typeof framing === 'number' ? framing : 0;
    this.#state = framing === 'chunks' ? 'size' : framing === 'close' ? 'until the end' : 'body';
    this.#listener.onHead(head);
    if (framing === 0) this.#finish();
  }

  #body(bytes: Buffer, at: number): number {
    const end = this.#state === 'until the end' ? bytes.length : Math.min(bytes.length, at + this.#missing);
    this.#missing -= end - at;
    const last = this.#state === 'body' && this.#missing === 0;
    this.#listener.onBody(bytes.subarray(at, end), last);
    if (last) this.#finish();
    else if (this.#state === 'chunk' && this.#missing === 0) this.#state = 'chunk end';
    return end;
  }

  #size(bytes: Buffer, at: number): number {
    const end = this.#lineEnd(bytes, at);
    if (end < 0) return this.#wait(bytes, at, MOST_LINE_BYTES);
    // Extensions after the size mean nothing to whoever does not know them.
    const size = /^([0-9a-f]{1,8})[\t ]*(?:;[\t\x20-\x7e\x80-\xff]*)?$/i.exec(bytes.toString('latin1', at, end))?.[1];
    if (size === undefined) throw new MalformedAnswer('chunk');
    this.#missing = Number.parseInt(size, 16);
    this.#state = this.#missing === 0 ? 'trailer' : 'chunk';
    return end + 2;
  }

  #chunkEnd(bytes: Buffer, at: number): number {
    if (bytes.length - at < 2) return this.#wait(bytes, at, 2);
    if (bytes[at] !== CR || bytes[at + 1] !== LF) throw new MalformedAnswer('chunk');
    this.#state = 'size';
    return at + 2;
  }

  #trailer(bytes: Buffer, at: number): number {
    const end = this.#lineEnd(bytes, at);
    if (end < 0) return this.#wait(bytes, at, MOST_LINE_BYTES);
    this.#trailerBytes += end - at;
    if (this.#trailerBytes > MOST_HEAD_BYTES) throw new MalformedAnswer('trailer');
    if (end === at) this.#finish();
    return end + 2;
  }

  /** Where the line's CRLF is; -1 when that has not come yet. */
  #lineEnd(bytes: Buffer, at: number): number {
    const feed = bytes.indexOf(LF, at);
    if (feed < 0) return -1;
    if (feed === at || bytes[feed - 1] !== CR) throw new MalformedAnswer('line');
    return feed - 1;
  }

  #wait(bytes: Buffer, at: number, most: number): number {
    if (bytes.length - at > most) throw new MalformedAnswer('length');
    this.#unread = Buffer.from(bytes.subarray(at));
    return -1;
  }

  #finish(): void {
    this.#state = 'done';
    this.#listener.onEnd();
  }
}
