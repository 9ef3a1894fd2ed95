import { isIP, connect as connectPlain } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import { AnswerReader } from './answerReader.ts';
import type { Socket } from 'node:net';
import type { AnswerListener } from './answerReader.ts';
import type { RequestText } from './requestText.ts';

/** Whoever asks on a connection is told what comes, and once what became of it: `onEnd` or `onFailure`. */
export type Asker = AnswerListener & {
  /** Is asked again when the connection had to be made first. Where it may not leave any more, it has ended. */
  leaves(): boolean;
  /** The first byte is here. */
  onBegin(): void;
  onFailure(error: Error): void;
};

/** Whoever lends connections is told when one is free again, and when one is gone. */
export type Lender = {
  free(connection: MemberConnection, keepMs: number | null): void;
  gone(connection: MemberConnection): void;
};

const KEEP_ALIVE_PROBE_MS = 60_000;
/** What comes in is read into this, whichever connection it comes by: it is used up before the next is read. */
const INBOX = Buffer.allocUnsafeSlow(128 * 1024);

/** A connection to a member: one request at a time. */
export class MemberConnection {
  readonly #socket: Socket;
  readonly #lender: Lender;
  #asker: Asker | null = null;
  #reader: AnswerReader | null = null;
  #begun = false;
  #error: Error | null = null;
  #ready = false;
  #whenReady: (() => void) | null = null;
  /** On the lender's clock. */
  usableUntilMs = 0;

  constructor(endpoint: URL, lender: Lender) {
    this.#lender = lender;
    this.#socket = open(endpoint, this.#read);
    this.#socket.setKeepAlive(true, KEEP_ALIVE_PROBE_MS);
    this.#socket.on('error', (error) => (this.#error = error));
    this.#socket.on('close', this.#closed);
    this.#socket.once(endpoint.protocol === 'http:' ? 'connect' : 'secureConnect', () => {
      this.#ready = true;
      this.#whenReady?.();
      this.#whenReady = null;
    });
  }

  ask(request: RequestText, asker: Asker): void {
    this.#asker = asker;
    this.#reader = new AnswerReader(asker);
    this.#begun = false;
    if (this.#ready) return this.#write(request);
    this.#whenReady = () => {
      if (this.#asker !== asker) return;
      if (asker.leaves()) this.#write(request);
      else this.destroy();
    };
  }

  #write({ head, body }: RequestText): void {
    if (body === null) {
      this.#socket.write(head, 'latin1');
      return;
    }
    this.#socket.cork();
    this.#socket.write(head, 'latin1');
    this.#socket.write(body, 'utf8');
    this.#socket.uncork();
  }

  /** Nothing more is wanted of it, and nobody told. */
  destroy(): void {
    this.#asker = null;
    this.#socket.destroy();
  }

  readonly #read = (bytes: Buffer): void => {
    const [asker, reader] = [this.#asker, this.#reader];
    // Nothing was asked: whatever this is, it must not be taken for the next answer.
    if (!asker || !reader) return void this.#socket.destroy();
    if (!this.#begun) {
      this.#begun = true;
      asker.onBegin();
    }
    try {
      reader.read(bytes);
    } catch (error) {
      return this.#fail(error as Error);
    }
    if (!reader.done || this.#asker !== asker) return;
    this.#asker = this.#reader = null;
    if (reader.keepMs === 0) this.#socket.destroy();
    else this.#lender.free(this, reader.keepMs);
  };

  readonly #closed = (): void => {
    this.#lender.gone(this);
    const [asker, reader] = [this.#asker, this.#reader];
    this.#asker = this.#reader = null;
    if (!asker || !reader || (!this.#error && reader.close())) return;
    asker.onFailure(this.#error ?? new Error('the connection was closed'));
  };

  #fail(error: Error): void {
    const asker = this.#asker;
    this.destroy();
    asker?.onFailure(error);
  }
}

function open({ protocol, hostname, port }: URL, read: (bytes: Buffer) => void): Socket {
  // IPv6 addresses are in brackets in a URL.
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (protocol === 'http:') {
    const callback = (length: number) => {
      read(INBOX.subarray(0, length));
      return true;
    };
    return connectPlain({ host, port: Number(port || 80), noDelay: true, onread: { buffer: INBOX, callback } });
  }
  const name = isIP(host) ? {} : { servername: host };
  const socket = connectSecure({ host, port: Number(port || 443), ALPNProtocols: ['http/1.1'], ...name });
  return socket.setNoDelay().on('data', read);
}
