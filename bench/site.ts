import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from './ask.ts';
import { composeBench } from './composeBench.ts';
import { start } from './processes.ts';
import type { AddressInfo } from 'node:net';
import type { BenchSubgraph } from './composeBench.ts';
import type { Gateway, Launch, Site } from './gateways/gateway.ts';
import type { Command, Running } from './processes.ts';

/** Subgraphs that run, and the supergraph over them. */
export type Ground = AsyncDisposable & Omit<Site, 'port'>;

/** A gateway that answers. */
export type Standing = AsyncDisposable & Pick<Launch, 'path'> & { readonly port: number; readonly running: Running };

const PATIENCE_MS = 60_000;
const GLANCE_MS = 50;

/** Starts subgraphs by a program that prints their URLs as JSON, and composes them. */
export async function openGround(program: Command, sdls: Readonly<Record<string, string>>): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const running = start(program, 1);
  const urls = JSON.parse(await running.firstLine) as Record<string, string>;
  const subgraphs: BenchSubgraph[] = Object.entries(sdls).map(([name, sdl]) => ({ name, sdl, url: urls[name]! }));
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, composeBench(subgraphs));
  return { folder, supergraph, subgraphs, [Symbol.asyncDispose]: () => running[Symbol.asyncDispose]() };
}

/** Starts a gateway on the ground, and waits until it answers. @throws Error why it does not */
export async function bringUp(
  launch: Gateway['launch'],
  ground: Omit<Site, 'port'>,
  headers: Gateway['headers'] = {},
): Promise<Standing> {
  const port = await freePort();
  const { path, ...command } = launch({ ...ground, port });
  const running = start(command, 0);
  const stop = () => running[Symbol.asyncDispose]();
  try {
    await Promise.race([running.ended, answering(port, path, headers)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, path, running, [Symbol.asyncDispose]: stop };
}

async function answering(port: number, path: string, headers: Gateway['headers']): Promise<void> {
  const body = JSON.stringify({ query: '{ __typename }' });
  for (const begin = performance.now(); performance.now() - begin < PATIENCE_MS;) {
    const asked = await ask({ port, path, headers }, body).catch(() => undefined);
    if (asked?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
  }
  throw new Error(`it did not answer within ${PATIENCE_MS / 1000} s`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
