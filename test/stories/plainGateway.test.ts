import { composeServices } from '@apollo/composition';
import Fastify from 'fastify';
import { graphql } from 'graphql';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { federation } from '#test/executor/federation.ts';
import { shop } from '#test/executor/fixture/shop.ts';
import { run } from '#test/processes.ts';
import type { FastifyInstance } from 'fastify';
import type { Party } from '#test/executor/federation.ts';
import type { Started } from '#test/processes.ts';

const { parties } = federation(shop);
let folder: string;
let apps: FastifyInstance[];
let gateway: Started;
let url: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chelian-plain-'));
  const served = await Promise.all(parties.map(serveSubgraph));
  apps = served.map(({ app }) => app);
  const { supergraphSdl } = composeServices(parties.map((each, i) => ({ ...each, url: served[i]!.url }))) as {
    supergraphSdl: string;
  };
  writeFileSync(join(folder, 'supergraph.graphql'), supergraphSdl);
  gateway = run('gateway/main.ts', ['--supergraph', join(folder, 'supergraph.graphql'), '--port', '0'], {
    LOG_LEVEL: 'fatal',
  });
  [url] = (await gateway.printed(/http:\S+\/graphql/)) as [string];
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await Promise.all(apps.map((app) => app.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** A subgraph that any framework could serve: plain HTTP, no signed context. */
async function serveSubgraph({ name, schema }: Party): Promise<{ app: FastifyInstance; url: string }> {
  const app = Fastify();
  const contextValue = { world: shop.world(), party: name };
  app.post('/graphql', ({ body }) => {
    const { query, variables } = body as { query: string; variables: Record<string, unknown> };
    return graphql({ schema, source: query, variableValues: variables, contextValue });
  });
  return { app, url: `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql` };
}

async function ask(
  query: string,
): Promise<{ data: unknown; errors?: { path?: unknown; extensions: { code: string } }[] }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof ask>>;
}

test('any Federation 2 supergraph is served over HTTP, without consent and without a token', async () => {
  expect(await ask('{ product(upc: "p1") { upc name ... on Book { shipping inStock } } }')).toEqual({
    data: { product: { upc: 'p1', name: 'Graphs', shipping: 44, inStock: true } },
  });
});

test('introspection is answered', async () => {
  expect(await ask('{ __schema { queryType { name } } }')).toEqual({
    data: { __schema: { queryType: { name: 'Query' } } },
  });
});

test('a new text of the supergraph is served without a restart, at its new addresses', async () => {
  const moved = parties.findIndex(({ name }) => name === 'reviews');
  const { app, url: elsewhere } = await serveSubgraph(parties[moved]!);
  const file = join(folder, 'supergraph.graphql');
  const before = readFileSync(file, 'utf8');
  await apps[moved]!.close();
  apps[moved] = app;
  const old = /name: "reviews", url: "([^"]+)"/.exec(before)![1]!;
  writeFileSync(file, before.replace(old, elsewhere));
  await expect
    .poll(async () => (await ask('{ reviews { body } }')).data, { timeout: 10_000 })
    .toMatchObject({ reviews: expect.any(Array) });
});

test('a subgraph that goes down is an error at its fields, and the rest is answered', async () => {
  const at = parties.findIndex(({ name }) => name === 'inventory');
  await apps[at]!.close();
  const { data, errors } = await ask('{ product(upc: "p1") { name ... on Book { inStock } } }');
  expect(data).toEqual({ product: { name: 'Graphs', inStock: null } });
  expect(errors).toMatchObject([{ path: ['product', 'inStock'], extensions: { code: 'SOURCE_DOWN' } }]);
});

test('a file that is missing, a port that is none and an address that is open to all are refused in a sentence', async () => {
  for (const [args, says, code] of [
    [['--supergraph', join(folder, 'nothing.graphql')], /no such file/, 1],
    [
      ['--supergraph', join(folder, 'supergraph.graphql'), '--port', 'x'],
      /--port is a whole number from 0 to 65535/,
      2,
    ],
    [['--supergraph', join(folder, 'supergraph.graphql'), '--host', '0.0.0.0'], /loopback/, 1],
    [[], /--supergraph FILE is missing/, 2],
  ] as const) {
    await using refused = run('gateway/main.ts', args);
    await refused.printed(says);
    expect(await refused.ended()).toBe(code);
    expect(refused.output()).not.toMatch(/ at .*\.ts:/);
  }
});
