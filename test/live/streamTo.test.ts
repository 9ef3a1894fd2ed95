import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { OpenStreams } from '#gateway/live/openStreams.ts';
import { serverSentEvents } from '#gateway/live/streamFormats.ts';
import { streamTo } from '#gateway/live/streamTo.ts';
import type { AddressInfo } from 'node:net';
import type { StreamToOptions } from '#gateway/live/streamTo.ts';

const nobody = {
  org: 'a',
  client: 'a',
  person: null,
  purposes: new Set<string>(),
  roles: new Set<string>(),
  scopes: null,
};
const unread = () => Promise.reject(new TypeError('nothing was released'));
const streams = new OpenStreams({
  grants: { consentsOf: unread, tenuresOf: unread, use: unread, holds: unread, reach: unread },
  now: () => 0,
});

/** Streams to one client, whose socket reads what the test lets it. */
async function streaming(messages: () => AsyncGenerator<object, void>, bounds: Partial<StreamToOptions>) {
  const done = Promise.withResolvers<void>();
  const server = createServer((_request, response) => {
    const options = { format: serverSentEvents, headers: {}, lastWords: () => ({ errors: [] }), ...bounds };
    const stream = streams.open(nobody, async () => undefined);
    void streamTo(response, messages(), stream, options).then(done.resolve, done.reject);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
  return {
    socket,
    done: done.promise,
    async [Symbol.asyncDispose]() {
      socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

test('who does not read is dropped, and what it was to be told is not kept', async () => {
  let made = 0;
  let over = false;
  const message = { data: 'x'.repeat(64 * 1024) };
  await using slow = await streaming(
    async function* () {
      try {
        for (;;) {
          made += 1;
          yield message;
        }
      } finally {
        over = true;
      }
    },
    { patienceMs: 50 },
  );
  slow.socket.pause();
  await slow.done;
  expect(over).toBe(true);
  expect(streams.size).toBe(0);
  // As much as the buffers of two sockets hold, not as much as there is.
  expect(made).toBeLessThan(1_000);
});

test('a silent stream is kept alive', async () => {
  await using silent = await streaming(
    async function* () {
      await new Promise(() => undefined);
      yield {};
    },
    { heartbeatMs: 5 },
  );
  let text = '';
  for await (const chunk of silent.socket) {
    text += String(chunk);
    if (text.split(':\n\n').length > 4) break;
  }
  silent.socket.destroy();
  await silent.done;
  expect(streams.size).toBe(0);
});
