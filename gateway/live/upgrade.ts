import { catalogue } from '#kernel/errors.ts';
import { STATUS_CODES } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Code } from '#kernel/errors.ts';

/**
 * Whether a page of another origin asks. Browsers ask nobody before they open a socket (RFC 6455, section 10.2): without this, any page
 * could ask a gateway that knows no tokens.
 */
export function isForeign({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin !== undefined && URL.parse(origin)?.host !== host;
}

export function refuseUpgrade(duplex: Duplex, code: Code): void {
  const { status, says } = catalogue[code];
  const body = JSON.stringify({ errors: [{ message: says, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  duplex.on('error', () => undefined);
  duplex.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
