import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { newContextKey } from '#gateway/release/signedContext.ts';
import { laws } from './contract.ts';
import { Probe } from './probe.ts';
import type { AddressInfo } from 'node:net';
import type { OrgId } from '#kernel/ids.ts';
import type { MemberRole } from '#kernel/organisation.ts';

export type Verdict = { readonly law: string; readonly broken: string | null };

const START_MS = 60_000;

/**
 * Starts the member in a folder beside whatever runs, with nothing in its tables and a gateway that is made up, and asks it by every law.
 * @throws Error when it does not start
 */
export async function check(folder: string, { org, role }: { org: OrgId; role: MemberRole }): Promise<Verdict[]> {
  const key = newContextKey('contract');
  const data = mkdtempSync(join(tmpdir(), 'chelian-check-'));
  const jwks = createServer((_, response) => response.end(JSON.stringify({ keys: [key.publicJwk] }))).listen(
    0,
    '127.0.0.1',
  );
  await once(jwks, 'listening');
  try {
    const { port } = jwks.address() as AddressInfo;
    await using member = await started(folder, { GATEWAY_JWKS: `http://127.0.0.1:${port}`, PORT: '0', DATA: data });
    return await judged(new Probe(member.url, org, key), role);
  } finally {
    jwks.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function judged(probe: Probe, role: MemberRole): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { says, broken } of laws) {
    const how = await broken(probe, role).catch((error: unknown) => `it cannot be asked: ${String(error)}`);
    verdicts.push({ law: says, broken: how });
  }
  return verdicts;
}

async function started(folder: string, env: Record<string, string>): Promise<AsyncDisposable & { url: string }> {
  const child = spawn(process.execPath, ['member.ts'], {
    cwd: resolve(folder),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-2_000)));
  const ended = once(child, 'exit');
  const first = Promise.race([
    once(createInterface(child.stdout), 'line').then(([line]) => String(line)),
    ended.then(() =>
      Promise.reject(new Error(`the member in ${folder} does not start: ${said.trim() || 'it says nothing'}`)),
    ),
    once(AbortSignal.timeout(START_MS), 'abort').then(() =>
      Promise.reject(new Error(`the member in ${folder} does not tell where it listens`)),
    ),
  ]);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    return { url: await first, [Symbol.asyncDispose]: stop };
  } catch (error) {
    if (child.exitCode === null) await stop();
    throw error;
  }
}
