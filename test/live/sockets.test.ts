import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openLiveFederation } from './liveFederation.ts';
import { openLiveWorld } from './liveWorld.ts';
import type { Client } from 'graphql-ws';
import type { LiveFederation } from './liveFederation.ts';
import type { LiveWorld } from './liveWorld.ts';

let federation: LiveFederation;
let live: LiveWorld;
const clients: Client[] = [];
beforeAll(async () => {
  [federation, live] = await Promise.all([openLiveFederation(), openLiveWorld()]);
});
afterAll(async () => {
  await federation[Symbol.asyncDispose]();
  await live[Symbol.asyncDispose]();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await federation.changes.heard(0);
  await live.changes.heard(0);
  live.expired.clear();
});

const socketUrl = (url: string) => `${url.replace('http', 'ws')}/graphql/live`;

/** A client of the library that browsers use; its closes are told. */
function connect(url: string, connectionParams: Record<string, unknown> = {}) {
  const closed = Promise.withResolvers<readonly [number, string]>();
  const on = { closed: (event: unknown) => closed.resolve(closing(event)) };
  const client = createClient({
    url: socketUrl(url),
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    // The socket stays when nothing is open on it.
    lazyCloseTimeout: 60_000,
    on,
  });
  clients.push(client);
  return { client, closed: closed.promise };
}

function closing(event: unknown): readonly [number, string] {
  const { code, reason } = event as { code: number; reason: string };
  return [code, reason];
}

async function refusal(query: AsyncIterableIterator<unknown>): Promise<string | undefined> {
  try {
    await query.next();
    return undefined;
  } catch (errors) {
    return (errors as { extensions: { code: string } }[])[0]?.extensions.code;
  }
}

test('events, deferred parts, queries and mutations come over one socket', async () => {
  const { client } = connect(federation.url);
  const events = client.iterate({ query: 'subscription { changed { name age } }' });
  const first = events.next();
  await federation.changes.heard(1);
  federation.changes.tell({ id: '1', name: 'Ana', born: 1990 });
  expect((await first).value).toEqual({ data: { changed: { name: 'Ana', age: 36 } } });
  const all: unknown[] = [];
  for await (const each of client.iterate({ query: '{ me { name ... @defer { age } } }' })) all.push(each);
  expect(all).toEqual([
    { data: { me: { name: 'Ana' } }, hasNext: true },
    { incremental: [{ path: ['me'], data: { age: 36 } }], hasNext: false },
  ]);
  const renamed = client.iterate({ query: 'mutation { rename(name: "Cy") { name } }' });
  expect((await renamed.next()).value).toEqual({ data: { rename: { name: 'Cy' } } });
  expect((await renamed.next()).done).toBe(true);
});

test('who unsubscribes while nothing happens lets go of the source at once', async () => {
  const { client } = connect(federation.url);
  const done = client.subscribe(
    { query: 'subscription { ticks }' },
    { next: () => undefined, error: () => undefined, complete: () => undefined },
  );
  await federation.changes.heard(1);
  done();
  await federation.changes.heard(0);
});

test('a socket that closes lets go of every source', async () => {
  const { client } = connect(federation.url);
  for (const query of ['subscription { ticks }', 'subscription { changed { id } }'])
    client.subscribe({ query }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  await federation.changes.heard(2);
  await client.dispose();
  await federation.changes.heard(0);
});

test('what is not valid or too much is an error of its operation, and the socket goes on', async () => {
  const { client } = connect(federation.url);
  expect(await refusal(client.iterate({ query: 'subscription { nothing }' }))).toBe('OPERATION_INVALID');
  expect(await refusal(client.iterate({ query: '{' }))).toBe('OPERATION_INVALID');
  const deep = `{ me { ${'friend { '.repeat(20)} id ${'} '.repeat(20)} } }`;
  expect(await refusal(client.iterate({ query: deep }))).toBe('OPERATION_TOO_COMPLEX');
  expect(await refusal(client.iterate({ query: 'subscription ($of: ID!) { changed(of: $of) { id } }' }))).toBe(
    'VARIABLE_INVALID',
  );
  const good = client.iterate({ query: '{ me { name } }' });
  expect((await good.next()).value).toEqual({ data: { me: { name: 'Ana' } } });
});

test('a page of another origin opens no socket', async () => {
  const statusOf = (origin: string) =>
    new Promise((resolve) => {
      const socket = new WebSocket(socketUrl(federation.url), 'graphql-transport-ws', { origin });
      socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode));
      socket.on('open', () => {
        socket.close();
        resolve('open');
      });
    });
  expect(await statusOf('https://elsewhere.example')).toBe(403);
  expect(await statusOf('null')).toBe(403);
  expect(await statusOf(federation.url)).toBe('open');
});

test('another path or protocol upgrades nothing, and is answered as if it had not asked', async () => {
  const status = await new Promise((resolve) => {
    const socket = new WebSocket(`${federation.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('unexpected-response', (_, { statusCode }) => resolve(statusCode));
  });
  expect(status).toBe(400);
});

test('without a token nobody is heard; a token in the first message or in the header is one', async () => {
  const { client: stranger, closed } = connect(live.url);
  await stranger
    .iterate({ query: '{ purposes { code } }' })
    .next()
    .catch(() => undefined);
  expect(await closed).toEqual([4403, 'TOKEN_MISSING']);
  const { client } = connect(live.url, { authorization: 'Bearer lender-harbour' });
  const answer = client.iterate({ query: '{ purposes { code } }' });
  expect((await answer.next()).value).toMatchObject({ data: { purposes: expect.any(Array) as unknown[] } });
});

test('a token that expires ends what is open, and begins nothing', async () => {
  const { client } = connect(live.url, { authorization: 'Bearer lender-harbour' });
  const query = 'subscription @purpose(code: "loan.origination/1") { customerChanged(id: "trust.c000002") { id } }';
  const open = refusal(client.iterate({ query }));
  await live.changes.heard(1);
  live.expired.add('lender-harbour');
  expect(await open).toBe('TOKEN_EXPIRED');
  expect(await refusal(client.iterate({ query: '{ purposes { code } }' }))).toBe('TOKEN_EXPIRED');
});
