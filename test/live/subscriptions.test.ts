import { createClient } from 'graphql-sse';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient as typedClient } from '#client/createClient.ts';
import { openLiveFederation } from './liveFederation.ts';
import type { ExecutionResult } from 'graphql-sse';
import type { LiveFederation } from './liveFederation.ts';

let federation: LiveFederation;
beforeEach(async () => {
  federation = await openLiveFederation();
});
afterEach(() => federation[Symbol.asyncDispose]());

const QUERY = 'subscription ($of: ID) { changed(of: $of) { name age reviews { body } } }';

/** What a client of GraphQL over server-sent events is told, through the library that is used for it. */
function listen(query: string, variables: Record<string, unknown> = {}) {
  const client = createClient({ url: `${federation.url}/graphql/stream`, retryAttempts: 0 });
  return client.iterate({ query, variables });
}

async function statusOf(query: string, init: RequestInit = {}): Promise<[number, unknown]> {
  const response = await fetch(`${federation.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    ...init,
  });
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, body.errors[0]?.extensions.code];
}

test('each event is answered with what other subgraphs say of it', async () => {
  const events = listen(QUERY, { of: '1' });
  const first = events.next();
  await federation.changes.heard(1);
  federation.changes.tell({ id: '1', name: 'Ana', born: 1990 });
  expect((await first).value).toEqual({ data: { changed: { name: 'Ana', age: 36, reviews: [{ body: 'of 1' }] } } });
  federation.changes.tell({ id: '2', name: 'Bo', born: 2000 });
  expect((await events.next()).value).toEqual({
    data: { changed: { name: 'Bo', age: 26, reviews: [{ body: 'of 2' }] } },
  });
  federation.changes.tell(null);
  expect((await events.next()).value).toEqual({ data: { changed: null } });
  await events.return?.();
});

test('the source is asked once, and let go when the client goes', async () => {
  const leaving = new AbortController();
  const response = await fetch(`${federation.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: QUERY }),
    signal: leaving.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  await federation.changes.heard(1);
  expect(federation.asked.filter((each) => each.startsWith('users: subscription'))).toHaveLength(1);
  leaving.abort();
  await federation.changes.heard(0);
});

test('when the source has no more to tell, the stream is complete', async () => {
  const events = listen('subscription { ticks }');
  const all: ExecutionResult<Record<string, unknown>, unknown>[] = [];
  const done = (async () => {
    for await (const each of events) all.push(each);
  })();
  await federation.changes.heard(1);
  federation.changes.tell(1);
  federation.changes.tell(2);
  federation.changes.end();
  await done;
  expect(all).toEqual([{ data: { ticks: 1 } }, { data: { ticks: 2 } }]);
});

test('an error of one event is in its answer, and the next one comes', async () => {
  const events = listen(QUERY);
  const first = events.next();
  await federation.changes.heard(1);
  federation.changes.tell({ id: '1', name: 7, born: 1990 });
  federation.changes.tell({ id: '1', name: { an: 'object' }, born: 1990 });
  expect((await first).value).toMatchObject({ data: { changed: { name: '7' } } });
  expect((await events.next()).value).toMatchObject({
    data: { changed: { name: null, age: 36 } },
    errors: [{ path: ['changed', 'name'] }],
  });
  await events.return?.();
});

test('a source that breaks ends the stream with one last word', async () => {
  const events = listen(QUERY);
  const first = events.next();
  await federation.changes.heard(1);
  federation.breakConnections();
  expect((await first).value).toMatchObject({ errors: [{ extensions: { code: 'SOURCE_DOWN' } }] });
  expect((await events.next()).done).toBe(true);
});

test('a new supergraph ends streams: they were planned for the old one', async () => {
  const events = listen(QUERY);
  const first = events.next();
  await federation.changes.heard(1);
  writeFileSync(federation.file, readFileSync(federation.file, 'utf8').replace('type Card', '"A card." type Card'));
  expect((await first).value).toMatchObject({ errors: [{ extensions: { code: 'STREAM_ENDED' } }] });
  await federation.changes.heard(0);
});

test('a gateway that closes ends its streams with a word, and waits for none', async () => {
  const events = listen(QUERY);
  const first = events.next();
  await federation.changes.heard(1);
  await federation.closeGateway();
  expect((await first).value).toMatchObject({ errors: [{ extensions: { code: 'STREAM_ENDED' } }] });
});

test('queries and @defer are answered as streams too', async () => {
  const all: unknown[] = [];
  for await (const each of listen('{ me { name ... @defer { age } } }')) all.push(each);
  expect(all).toEqual([
    { data: { me: { name: 'Ana' } }, hasNext: true },
    { incremental: [{ path: ['me'], data: { age: 36 } }], hasNext: false },
  ]);
});

test('what is not valid is refused before a stream is begun, and nobody is asked', async () => {
  federation.asked.splice(0);
  expect(await statusOf('subscription { nothing }')).toEqual([400, 'OPERATION_INVALID']);
  expect(await statusOf('subscription { ticks changed { id } }')).toEqual([400, 'OPERATION_INVALID']);
  expect(await statusOf('subscription { ')).toEqual([400, 'OPERATION_INVALID']);
  expect(await statusOf('subscription { changed { name phone } }')).toEqual([403, 'UNAUTHORIZED']);
  expect(await statusOf('', { body: '[]' })).toEqual([400, 'BATCH_UNSUPPORTED']);
  expect(federation.asked).toEqual([]);
});

test('a client holds a hundred streams open and no more, and may open another when one is closed', async () => {
  const leaving = new AbortController();
  const open = (signal?: AbortSignal) =>
    fetch(`${federation.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { ticks }' }),
      ...(signal && { signal }),
    });
  // Held: `fetch` gives up the stream of an answer that nobody holds when memory is collected.
  const held: Response[] = [];
  for (let i = 0; i < 100; i++) held.push(await open(leaving.signal));
  expect(new Set(held.map(({ status }) => status))).toEqual(new Set([200]));
  const refused = await open();
  expect([refused.status, await refused.json()]).toEqual([
    429,
    { errors: [expect.objectContaining({ extensions: { code: 'STREAMS_TOO_MANY', most: 100 } })] },
  ]);
  await federation.changes.heard(held.length);
  leaving.abort();
  await federation.changes.heard(0);
  const again = new AbortController();
  expect((await open(again.signal)).status).toBe(200);
  again.abort();
});

test('where one answer is expected, a subscription is refused', async () => {
  const response = await fetch(`${federation.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: 'subscription { ticks }' }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_UNSUPPORTED' } }] });
});

test('a stream by GET runs no mutation', async () => {
  const ask = (query: string) =>
    fetch(`${federation.url}/graphql/stream?${new URLSearchParams({ query }).toString()}`, {
      headers: { accept: 'text/event-stream', 'apollo-require-preflight': 'yes' },
    });
  expect(await (await ask('{ me { name } }')).text()).toBe(
    ':\n\nevent: next\ndata: {"data":{"me":{"name":"Ana"}}}\n\nevent: complete\ndata:\n\n',
  );
  expect((await ask('mutation { rename(name: "Cy") { name } }')).status).toBe(405);
});

test('the typed client is told of events, lets the source go when it stops, and of an end that is none', async () => {
  const client = typedClient({ url: `${federation.url}/graphql` });
  const stopping = new AbortController();
  const events = client.stream('subscription { ticks }', undefined, { signal: stopping.signal });
  const first = events.next();
  await federation.changes.heard(1);
  federation.changes.tell(1);
  expect((await first).value).toEqual({ data: { ticks: 1 }, errors: [], receipt: null });
  const next = events.next();
  stopping.abort(new TypeError('seen enough'));
  await expect(next).rejects.toThrow(new TypeError('seen enough'));
  await federation.changes.heard(0);

  const others = client.stream('subscription { ticks }');
  const ticked = others.next();
  await federation.changes.heard(1);
  federation.changes.tell(2);
  await ticked;
  const ended = others.next();
  await Promise.all([federation.closeGateway(), expect(ended).rejects.toMatchObject({ code: 'STREAM_ENDED' })]);
});
