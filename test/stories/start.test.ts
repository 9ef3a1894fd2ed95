import { once } from 'node:events';
import { createServer } from 'node:http';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#test/processes.ts';
import { fetchToken } from '#world/token.ts';
import type { AddressInfo } from 'node:net';
import type { Started } from '#test/processes.ts';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'chelian-start-'));
  chmodSync(dataDir, 0o711);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const start = (...args: string[]): Started =>
  run('world/start.ts', ['--port', '0', '--customers', '12', ...args], { CHELIAN_DATA: dataDir, PORT: '' });
const running = () =>
  JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { pid: number; url: string; issuer: string };
const serverPid = () => Number(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const me = () => ask('{ me { id } }');
const customer = () => ask('{ customer(id: "trust.c000001") { id } }');

async function ask(query: string): Promise<unknown> {
  const { issuer, url } = running();
  const token = await fetchToken({ issuer, org: 'trust', customer: 'trust.c000001', dataDir });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  return await response.json();
}

test('one command brings everything up, prints what to try, and an interrupt leaves no process behind', async () => {
  await using demo = start();
  await demo.printed(/Ready in [\d.]+ s/);
  expect(demo.output().match(/^curl /gm)).toHaveLength(3);
  expect(await me()).toEqual({ data: { me: { id: 'trust.c000001' } } });
  const server = serverPid();
  expect(lives(server)).toBe(true);
  expect(await demo.end('SIGINT')).toBe(0);
  expect(lives(server)).toBe(false);
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
}, 60_000);

test('a second start on the same folder is refused with a sentence, and harms nothing', async () => {
  await using demo = start();
  await demo.printed(/Ready in/);
  await using second = start();
  await second.printed(/is running on .*: stop it, or choose another folder with CHELIAN_DATA/);
  expect(await second.ended()).toBe(1);
  expect(await me()).toEqual({ data: { me: { id: 'trust.c000001' } } });
  await demo.end('SIGTERM');
}, 60_000);

test('after it was killed, the next start takes over what it left', async () => {
  await using killed = start();
  await killed.printed(/Ready in/);
  const server = serverPid();
  await killed.end('SIGKILL');
  expect(lives(server)).toBe(true);
  await using next = start();
  await next.printed(/Ready in/);
  expect(serverPid()).not.toBe(server);
  expect(await me()).toEqual({ data: { me: { id: 'trust.c000001' } } });
  await next.end('SIGINT');
}, 60_000);

test('a database that is gone is named as such, its rows are in no log, and the rest still stops when told', async () => {
  await using demo = start();
  await demo.printed(/Ready in/);
  process.kill(serverPid(), 'SIGKILL');
  await expect
    .poll(customer)
    .toMatchObject({ errors: [{ path: ['customer'], extensions: { code: 'SOURCE_DOWN', member: 'trust' } }] });
  expect(readFileSync(join(dataDir, 'log', 'members.log'), 'utf8')).not.toContain('c000001');
  expect(await demo.end('SIGINT')).toBe(0);
}, 60_000);

test('a port that is taken is named, and nothing is left running', async () => {
  await using taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  await using refused = run('world/start.ts', ['--port', String(port), '--identity-port', '0', '--customers', '12'], {
    CHELIAN_DATA: dataDir,
  });
  await refused.printed(new RegExp(`Port ${port} is taken by another process`));
  expect(await refused.ended()).toBe(1);
  expect(existsSync(join(dataDir, 'pg', 'postmaster.pid'))).toBe(false);
}, 60_000);

test('wrong flags are refused in a sentence; --help tells them all', async () => {
  for (const [args, says] of [
    [['--port', '99999'], /--port is a whole number from 0 to 65535/],
    [['--customers', '-3'], /argument|--customers is a whole number/],
    [['--members', 'x'], /--members is local or http/],
  ] as const) {
    await using refused = run('world/start.ts', args);
    await refused.printed(says);
    expect(await refused.ended()).toBe(2);
  }
  await using help = run('world/start.ts', ['--help']);
  await help.printed(/CHELIAN_DATA/);
  expect(await help.ended()).toBe(0);
}, 30_000);
