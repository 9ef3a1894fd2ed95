import type { OpenStream } from './openStreams.ts';

/**
 * The messages for as long as the stream may go on; before each its token is looked at again, and last of all what it and those before it were
 * released under: nothing else is done before it is written. @throws Refusal
 */
export async function* guarded<Message>(
  messages: AsyncGenerator<Message, void>,
  stream: OpenStream,
): AsyncGenerator<Message, void> {
  try {
    for (;;) {
      const next = await stream.until(messages.next());
      if (!next || next.done) return;
      await stream.until(stream.mayGoOn());
      await stream.until(stream.standing.check());
      if (stream.signal.aborted) return;
      yield next.value;
    }
  } finally {
    stream.close();
    // It may be waiting for what never comes: nobody waits for it.
    messages.return().catch(() => undefined);
  }
}
