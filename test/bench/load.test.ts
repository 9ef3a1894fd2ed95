import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { load } from '#bench/load.ts';
import type { AddressInfo } from 'node:net';
import type { RequestListener } from 'node:http';

async function serving(answer: RequestListener): Promise<AsyncDisposable & { port: number }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())) };
}

const shots = [{ body: '{"query":"{ a }"}', answerBytes: 4 }];
const plan = { connections: 3, warmupSeconds: 0, requests: 20 };

test('as many requests are made as asked for, none of which shares its Authorization with another', async () => {
  const seen: (string | undefined)[] = [];
  await using server = await serving((request, response) => {
    seen.push(request.headers.authorization);
    response.end('true');
  });
  const { latenciesMs } = await load({ port: server.port, path: '/graphql', headers: {}, shots }, plan);
  expect([latenciesMs.length, seen.length, new Set(seen).size]).toEqual([20, 20, 20]);
});

test('a gateway is sent the headers of its road, and the bodies in turn', async () => {
  const seen: string[] = [];
  await using server = await serving(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    seen.push(`${String(request.headers['x-road'])} ${body}`);
    response.end('true');
  });
  const two = [{ body: 'one' }, { body: 'two' }];
  const target = { port: server.port, path: '/', headers: { 'x-road': 'long' }, shots: two };
  await load(target, { connections: 1, warmupSeconds: 0, requests: 3 });
  expect(seen).toEqual(['long one', 'long two', 'long one']);
});

test('a header of its own takes the place of the Authorization that a request would have', async () => {
  const seen: (string | undefined)[] = [];
  await using server = await serving((request, response) => {
    seen.push(request.headersDistinct['authorization']?.join());
    response.end('true');
  });
  const target = { port: server.port, path: '/', headers: { authorization: 'Bearer token' }, shots };
  await load(target, { ...plan, requests: 2 });
  expect(seen).toEqual(['Bearer token', 'Bearer token']);
});

test.each([
  ['as long as a number in it may come to be', 'true123', true],
  ['longer than that', 'true1234', false],
])('an answer that is %s is known', async (_, text, right) => {
  await using server = await serving((_, response) => void response.end(text));
  const growing = shots.map((shot) => ({ ...shot, growingBytes: 3 }));
  const target = { port: server.port, path: '/', headers: {}, shots: growing };
  const ended = load(target, plan).then(
    () => 'measured',
    (error: Error) => error.message,
  );
  expect(await ended).toBe(right ? 'measured' : 'an answer was 200 with 8 bytes; 200 with 4 is right');
});

test('what is answered during the warm-up is not counted', async () => {
  await using server = await serving((_, response) => void response.end('true'));
  const { latenciesMs } = await load(
    { port: server.port, path: '/', headers: {}, shots },
    { connections: 1, warmupSeconds: 3600, requests: 5 },
  );
  expect(latenciesMs.length).toBe(0);
});

test.each<[string, RequestListener, RegExp]>([
  ['is shorter than the right one', (_, response) => void response.end('no'), /200 with 2 bytes; 200 with 4 is right/],
  ['is an error', (_, response) => void response.writeHead(500).end('true'), /was 500 with 4 bytes/],
  ['does not come', (request) => void request.socket.end(), /closed a connection/],
])('an answer that %s ends the measuring', async (_, answer, sentence) => {
  await using server = await serving(answer);
  const target = { port: server.port, path: '/', headers: {}, shots };
  await expect(load(target, plan)).rejects.toThrow(sentence);
});
