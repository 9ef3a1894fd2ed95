import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openMemberEvents } from '#gateway/live/memberEvents.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MemberAnswer } from '#gateway/release/memberAnswer.ts';

let conduct: (response: ServerResponse, request: IncomingMessage) => void;
const server = createServer((request, response) => conduct(response, request));
const events = openMemberEvents({ timeoutMs: 300, maxEventBytes: 10_000 });
let endpoint: string;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterEach(() => server.closeAllConnections());
afterAll(async () => {
  await events.close();
  server.close();
});

const member = () =>
  ({ id: 'a', name: { en: 'a', zh: 'a' }, role: 'lender', endpoint, wmi: [], status: 'ACTIVE' }) as const;

/** What the gateway takes of a source that behaves so, until it is over: answers, and the code of why. */
async function hear(how: typeof conduct, signal = new AbortController().signal): Promise<unknown[]> {
  conduct = how;
  const heard: unknown[] = [];
  try {
    for await (const { data } of events.subscribe(member(), '{}', {}, signal)) heard.push(data);
  } catch (error) {
    heard.push((error as { code: string }).code);
  }
  return heard;
}

const stream =
  (text: string, status = 200, type = 'text/event-stream') =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': type });
    response.end(text);
  };
const GOOD = 'event: next\ndata: {"data":{"a":1}}\n\n';

const CASES: [string, (response: ServerResponse) => void, unknown[]][] = [
  ['that ends as it should', stream(`${GOOD}event: complete\ndata:\n\n${GOOD}`), [{ a: 1 }]],
  ['that ends without a word', stream(GOOD), [{ a: 1 }, 'SOURCE_DOWN']],
  ['that says what is no JSON', stream(`${GOOD}event: next\ndata: {"data":\n\n`), [{ a: 1 }, 'SOURCE_INVALID']],
  ['that says what is no answer', stream('event: next\ndata: [1]\n\n'), ['SOURCE_INVALID']],
  ['that says nothing in an event', stream('event: next\n\n'), ['SOURCE_INVALID']],
  ['whose event has no end', stream(`event: next\ndata: ${'x'.repeat(30_000)}`), ['SOURCE_INVALID']],
  ['that answers once', stream('{"data":{"a":1}}', 200, 'application/json'), [{ a: 1 }]],
  ['that answers once, without end', stream('x'.repeat(30_000), 200, 'application/json'), ['SOURCE_INVALID']],
  ['that serves a page', stream('<html>', 502, 'text/html'), ['SOURCE_REFUSED']],
  ['that sends elsewhere', (response) => response.writeHead(302, { location: '/other' }).end(), ['SOURCE_REFUSED']],
  ['that cuts the connection', (response) => response.destroy(), ['SOURCE_DOWN']],
  ['that never begins', () => undefined, ['SOURCE_TIMEOUT']],
];

test.for(CASES)('a source %s', async ([, how, heard]) => {
  expect(await hear(how)).toEqual(heard);
});

test('who is cut in the middle of an event has told those before', async () => {
  const heard = await hear((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`${GOOD}event: next\ndata: {"da`, () => response.destroy());
  });
  expect(heard).toEqual([{ a: 1 }, 'SOURCE_DOWN']);
});

test('a source that is left is let go, without a word', async () => {
  const leaving = new AbortController();
  const gone = Promise.withResolvers<void>();
  conduct = (response, request) => {
    request.socket.on('close', () => gone.resolve());
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(GOOD);
  };
  const heard: MemberAnswer[] = [];
  for await (const each of events.subscribe(member(), '{}', {}, leaving.signal)) {
    heard.push(each);
    leaving.abort();
  }
  await gone.promise;
  expect(heard).toHaveLength(1);
});
