import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Organisation } from '#kernel/organisation.ts';

/** What a member does with a request that it has read to its end: whatever a socket can do. */
export type Conduct = (socket: Socket, body: string) => void;

export type RawMember = AsyncDisposable & {
  readonly url: string;
  readonly organisation: Organisation;
  /** The requests so far: their bodies, and their heads. */
  readonly asked: string[];
  readonly heads: string[];
  /** So many there were so far, and so many there are now. */
  readonly connections: () => number;
  readonly open: () => number;
  conduct: Conduct;
};

/** A member that speaks TCP, not HTTP: nothing corrects what it says. */
export async function openRawMember(conduct: Conduct): Promise<RawMember> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => undefined));
    readRequests(socket, (head, body) => {
      member.heads.push(head);
      member.asked.push(body);
      member.conduct(socket, body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const member: RawMember = {
    url,
    organisation: { id: 'raw', name: { en: 'raw', zh: 'raw' }, role: null, endpoint: url, wmi: [], status: 'ACTIVE' },
    asked: [],
    heads: [],
    connections: () => connections,
    open: () => sockets.size,
    conduct,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return member;
}

/** Requests one after the other, each with a content length: so undici sends them. */
function readRequests(socket: Socket, heard: (head: string, body: string) => void): void {
  let read = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    read = Buffer.concat([read, chunk]);
    for (;;) {
      const head = read.indexOf('\r\n\r\n');
      if (head < 0) return;
      const fields = read.toString('latin1', 0, head);
      const end = head + 4 + Number(/content-length: (\d+)/i.exec(fields)![1]);
      if (read.length < end) return;
      const body = read.toString('utf8', head + 4, end);
      read = read.subarray(end);
      heard(fields, body);
    }
  });
}

/** An HTTP answer with a body, as it should be. Fields that are given come in the place of the content type. */
export function http(
  body: string | Buffer,
  status = '200 OK',
  fields: readonly string[] = ['content-type: application/json'],
): Buffer {
  const bytes = Buffer.from(body);
  const head = [`HTTP/1.1 ${status}`, ...fields, `content-length: ${bytes.length}`].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), bytes]);
}
