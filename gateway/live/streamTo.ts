import { once } from 'node:events';
import { guarded } from './guarded.ts';
import type { ServerResponse } from 'node:http';
import type { OpenStream } from './openStreams.ts';
import type { StreamFormat } from './streamFormats.ts';

export type StreamToOptions = {
  readonly format: StreamFormat;
  readonly headers: Readonly<Record<string, string>>;
  /** Turns what went wrong into the errors of a last message. */
  readonly lastWords: (error: unknown) => object;
  readonly heartbeatMs?: number;
  /** For what was written to be taken. */
  readonly patienceMs?: number;
};

/**
 * Writes messages as they come. Only when one is taken is the next asked for: at most one waits in memory for a slow reader, and who
 * takes none in time is dropped.
 */
export async function streamTo(
  response: ServerResponse,
  messages: AsyncGenerator<object, void>,
  stream: OpenStream,
  { format, headers, lastWords, heartbeatMs = 10_000, patienceMs = 10_000 }: StreamToOptions,
): Promise<void> {
  const gone = () => stream.close();
  response.on('close', gone);
  const heartbeat = setInterval(() => {
    if (format.heartbeat && !response.writableNeedDrain) response.write(format.heartbeat);
  }, heartbeatMs).unref();
  const write = async (text: string) => {
    if (response.destroyed) return stream.close();
    if (response.write(text)) return;
    const late = AbortSignal.timeout(patienceMs);
    await once(response, 'drain', { signal: AbortSignal.any([late, stream.signal]) }).catch(() => {
      if (late.aborted) response.destroy();
      stream.close();
    });
  };
  response.writeHead(200, { ...headers, 'content-type': format.contentType, 'x-accel-buffering': 'no' });
  try {
    await write(format.begin);
    for await (const message of guarded(messages, stream)) await write(format.next(message));
  } catch (error) {
    if (!response.destroyed) await write(format.last(lastWords(error)));
  } finally {
    clearInterval(heartbeat);
    response.off('close', gone);
    stream.close();
    if (!response.destroyed) response.end(format.end);
  }
}
