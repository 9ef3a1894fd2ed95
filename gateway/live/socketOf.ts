import { Refusal } from '#kernel/errors.ts';
import type { WebSocket as Adapter } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** RFC 6455, section 7.4.1: the server met what it did not expect. */
const INTERNAL = 1011;
/** graphql-ws, PROTOCOL.md: what is not known to be allowed. */
const FORBIDDEN = 4403;

export type SocketOptions = {
  /** For what was written to be taken. */
  readonly patienceMs?: number;
  readonly heartbeatMs?: number;
};

/**
 * A socket as the protocol's server knows it. Only when a message is on its way is the next asked for; who takes none in time, or
 * answers no ping, is dropped. `known` is told once: when it is known whose the socket is, or that it is gone.
 */
export function socketOf(
  socket: WebSocket,
  known: () => void,
  { patienceMs = 10_000, heartbeatMs = 10_000 }: SocketOptions = {},
): Adapter {
  let told = false;
  const tell = () => {
    if (!told) known();
    told = true;
  };
  let alive = true;
  const heartbeat = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, heartbeatMs).unref();
  socket.on('pong', () => void (alive = true));
  socket.on('error', () => socket.terminate());
  socket.once('close', () => {
    clearInterval(heartbeat);
    tell();
  });
  return {
    protocol: socket.protocol,
    send: (data) => {
      // The first message is the word that it is known.
      tell();
      return sent(socket, data, patienceMs);
    },
    close: (code, reason) => socket.close(code, reason),
    onMessage: (take) =>
      void socket.on('message', (data) => {
        take((data as Buffer).toString()).catch((error: unknown) => {
          if (error instanceof Refusal) socket.close(FORBIDDEN, error.code);
          else socket.close(INTERNAL, 'INTERNAL');
        });
      }),
  };
}

function sent(socket: WebSocket, data: string, patienceMs: number): Promise<void> {
  if (socket.readyState !== socket.OPEN) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => socket.terminate(), patienceMs);
    socket.send(data, () => {
      clearTimeout(late);
      resolve();
    });
  });
}
