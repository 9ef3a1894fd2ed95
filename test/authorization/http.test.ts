import { buildSubgraphSchema } from '@apollo/subgraph';
import Fastify from 'fastify';
import { graphql, parse } from 'graphql';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlainGateway } from '#gateway/openPlainGateway.ts';
import { compose } from './guarded.ts';
import type { FastifyInstance } from 'fastify';
import type { Server } from '#gateway/server.ts';

const schema = 'type Query { open: String closed: String @authenticated late: String @policy(policies: [["late"]]) }';
const folder = mkdtempSync(join(tmpdir(), 'chelian-authorization-'));
const file = join(folder, 'supergraph.graphql');
let party: FastifyInstance;
let gateway: Server;
let sdl: string;
const asked: string[] = [];

beforeAll(async () => {
  party = Fastify();
  const executable = buildSubgraphSchema(parse('type Query { open: String closed: String late: String }'));
  party.post('/graphql', ({ body }) => {
    const { query } = body as { query: string };
    asked.push(query);
    return graphql({ schema: executable, source: query, rootValue: { open: 'o', closed: 'c', late: 'l' } });
  });
  const url = `${await party.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  sdl = compose({ one: schema }).replace('http://one', url);
  writeFileSync(file, sdl);
  gateway = await openPlainGateway({ file, sdl, logger: pino({ level: 'silent' }), port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await gateway.close();
  await party.close();
  rmSync(folder, { recursive: true });
});

async function ask(query: string): Promise<unknown> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const refusal = (path: string) => ({
  message: 'The caller may not read this field.',
  path: [path],
  extensions: { code: 'UNAUTHORIZED' },
});

test('a gateway that asks nobody who they are gives nobody what is under a rule', async () => {
  expect(await ask('{ open closed late }')).toEqual({
    data: { open: 'o', closed: null, late: null },
    errors: [refusal('closed'), refusal('late')],
  });
  expect(await ask('{ open closed late }')).toMatchObject({ data: { open: 'o', closed: null, late: null } });
  expect(asked.join()).not.toMatch(/closed|late/);
});

test('a rule that a new text of the supergraph brings binds without a restart', async () => {
  expect(await ask('{ open }')).toEqual({ data: { open: 'o' } });
  writeFileSync(file, sdl.replace('open: String', 'open: String @authenticated'));
  await expect
    .poll(() => ask('{ open }'), { timeout: 10_000 })
    .toEqual({ data: { open: null }, errors: [refusal('open')] });
});
