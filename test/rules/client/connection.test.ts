import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '#client/createClient.ts';
import { ShowConsentDocument } from '#client/generated/documents.ts';
import { ConnectionFailed, RequestRefused } from '#client/failures.ts';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers as each test says, and what it was sent. */
let server: Server;
let url: string;
let answers: RequestListener;
const sent: { path: string; headers: IncomingMessage['headers']; body: Record<string, unknown> }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    sent.push({ path: request.url!, headers: request.headers, body });
    answers(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => server.close());
beforeEach(() => void sent.splice(0));

const json =
  (body: object, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const cut: RequestListener = (request) => void request.socket.destroy();
const never: RequestListener = () => undefined;
/** One after the other; the last again and again. */
const inTurn =
  (...listeners: RequestListener[]): RequestListener =>
  (...its) =>
    (listeners.length > 1 ? listeners.shift()! : listeners[0]!)(...its);

describe('a connection that fails', () => {
  test('is tried again for a query, as often as was said, and no more', async () => {
    answers = inTurn(cut, json({ data: { n: 1 } }));
    expect(await createClient({ url }).query('{ n }')).toEqual({ data: { n: 1 }, errors: [], receipt: null });
    expect(sent).toHaveLength(2);
    answers = cut;
    await expect(createClient({ url, retries: 1 }).query('{ n }')).rejects.toMatchObject({ kind: 'UNREACHABLE' });
    expect(sent).toHaveLength(4);
  });

  test('is never tried again for a mutation: it may have been done', async () => {
    answers = cut;
    const client = createClient({ url });
    await expect(client.mutate('mutation { n }')).rejects.toThrow(ConnectionFailed);
    await expect(client.query(ShowConsentDocument, { input: { consentId: 'c' } })).rejects.toThrow(ConnectionFailed);
    expect(sent).toHaveLength(2);
  });

  test('an answer of another status is no such failure', async () => {
    answers = json({ errors: [{ message: 'no', extensions: { code: 'AUDIT_UNAVAILABLE', id: 'x' } }] }, 503);
    const refused = await createClient({ url })
      .query('{ n }')
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RequestRefused);
    expect(refused).toMatchObject({ code: 'AUDIT_UNAVAILABLE', status: 503, detail: { id: 'x' }, message: 'no' });
    expect(sent).toHaveLength(1);
  });

  test('what is no gateway is told apart', async () => {
    answers = (_, response) => void response.writeHead(502).end('<html>Bad Gateway</html>');
    await expect(createClient({ url }).query('{ n }')).rejects.toMatchObject({ kind: 'MALFORMED' });
    expect(sent).toHaveLength(1);
  });
});

test('a document that is none of this client is a mistake, and nothing is sent', async () => {
  const strange = { definitions: [] } as unknown as typeof ShowConsentDocument;
  const asking = createClient({ url }).mutate(strange, { input: { consentId: 'c' } });
  await expect(asking).rejects.toThrow(
    new TypeError('the document is none of this client: pass the text of the operation'),
  );
  expect(sent).toEqual([]);
});

describe('who waits', () => {
  test('waits no longer than was said, with all retries together', async () => {
    answers = inTurn(cut, never);
    const waiting = createClient({ url, timeoutMs: 5_000 }).query('{ n }', undefined, { timeoutMs: 60 });
    await expect(waiting).rejects.toMatchObject({ kind: 'TIMEOUT', message: 'No answer came within 60 ms.' });
  });

  test('may give up, and is told of nothing else', async () => {
    answers = never;
    const giving = new AbortController();
    const waiting = createClient({ url }).query('{ n }', undefined, { signal: giving.signal });
    giving.abort(new Error('the page was left'));
    await expect(waiting).rejects.toThrow('the page was left');
    const gone = createClient({ url }).query('{ n }', undefined, { signal: giving.signal });
    await expect(gone).rejects.toThrow('the page was left');
  });

  test('may say which change of a consent has to be known', async () => {
    answers = json({ data: {} });
    await createClient({ url }).query('{ n }', undefined, { minConsentRevision: 7 });
    expect(sent[0]!.headers['chelian-min-consent-revision']).toBe('7');
  });
});

describe('a stream', () => {
  const begins: RequestListener = (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: next\ndata: {"data":1}\n\n');

  test('is asked for beside the endpoint, whatever is behind it, and has no time limit once it began', async () => {
    answers = (request, response) => {
      begins(request, response);
      setTimeout(() => response.end('event: next\ndata: {"data":2}\n\nevent: complete\ndata:\n\n'), 60);
    };
    const seen: unknown[] = [];
    for await (const { data } of createClient({ url: `${url}?of=x`, timeoutMs: 40 }).stream('subscription { n }'))
      seen.push(data);
    expect(seen).toEqual([1, 2]);
    expect(sent[0]!.path).toBe('/graphql/stream?of=x');
  });

  test('that does not begin in time is given up', async () => {
    answers = never;
    const events = createClient({ url, timeoutMs: 40 }).stream('subscription { n }');
    await expect(events.next()).rejects.toMatchObject({ kind: 'TIMEOUT' });
  });

  test.each([
    ['breaks off', (response: ServerResponse) => void response.destroy()],
    ['ends before it is complete', (response: ServerResponse) => void response.end()],
  ])('that %s is a connection that failed', async (_, end) => {
    answers = (request, response) => {
      begins(request, response);
      setImmediate(end, response);
    };
    const events = createClient({ url }).stream('subscription { n }');
    expect((await events.next()).done).toBe(false);
    await expect(events.next()).rejects.toMatchObject({ kind: 'UNREACHABLE' });
  });
});
