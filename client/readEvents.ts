import { ConnectionFailed } from './failures.ts';

/**
 * The messages of a stream in distinct connections mode (GraphQL over server-sent events): the data of each `next`, until `complete`.
 * Server-sent events are read as the HTML standard says, section 9.2.6. @throws ConnectionFailed MALFORMED
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown, void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let open = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) throw new TypeError('the stream ended before it was complete');
      const events = (open + decoder.decode(value, { stream: true })).split(/\r\n\r\n|\n\n|\r\r/);
      open = events.pop()!;
      for (const { event, data } of events.map(readEvent)) {
        if (event === 'complete') return;
        if (event === 'next' && data !== '') yield readJson(data);
      }
    }
  } finally {
    await reader.cancel();
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConnectionFailed('MALFORMED', 'What was streamed is no message of a gateway.', { cause: error });
  }
}

function readEvent(text: string): { event: string; data: string } {
  const fields = text.split(/\r\n|\n|\r/).map((line) => /^([^:]*):? ?([^]*)$/.exec(line)!);
  const named = (name: string) => fields.filter((each) => each[1] === name).map((each) => each[2]!);
  return { event: named('event').at(-1) ?? 'message', data: named('data').join('\n') };
}
