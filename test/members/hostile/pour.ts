import type { Socket } from 'node:net';

/** Writes without end, as fast as the other side takes it; resolves with the number of bytes once the other side has had enough. */
export function pour(socket: Socket, chunk: string): Promise<number> {
  const bytes = Buffer.from(chunk);
  const { promise, resolve } = Promise.withResolvers<number>();
  const more = () => {
    if (!socket.destroyed && socket.write(bytes)) setImmediate(more);
  };
  socket.on('drain', more).on('close', () => resolve(socket.bytesWritten));
  more();
  return promise;
}
