import type { OpenStream } from './openStreams.ts';

/** Messages that whoever reads them may leave at any time: a generator that waits would first wait to the end. */
export function endable<Message>(
  messages: AsyncGenerator<Message, void>,
  stream: OpenStream,
): AsyncGenerator<Message, void> {
  return {
    next: () => messages.next(),
    async return() {
      stream.close();
      return { done: true, value: undefined };
    },
    throw: (error: unknown) => messages.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => stream.close(),
  };
}
