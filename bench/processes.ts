import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { ChildProcess } from 'node:child_process';

/** Core 0 is for whoever is measured; core 1 for the subgraphs and the load. */
export type Core = 0 | 1;

export type Command = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

export type Running = AsyncDisposable & {
  readonly pid: number;
  /** The end of what it printed. */
  said(): string;
  /** Rejects, with what it said, once it ends. */
  readonly ended: Promise<never>;
  /** Resolves with the first line of its standard output. */
  readonly firstLine: Promise<string>;
};

const KEPT_CHARACTERS = 2_000;
const alive = new Set<ChildProcess>();

/** Where the processes run can be told only where Linux's `taskset` is, and there are two cores. */
export const pinned = canPin();

/** Leaves no process behind, however this one ends. */
export function endWithUs(): void {
  process.on('exit', () => {
    for (const child of alive) child.kill('SIGKILL');
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
}

/** Moves this process, all threads of it, to a core: that of the load. */
export function pinUs(core: Core = 1): void {
  if (pinned) execFileSync('taskset', ['-acp', `${core}`, `${process.pid}`], { stdio: 'ignore' });
}

export function start({ command, args, env = {} }: Command, core: Core): Running {
  const line = pinned ? ['taskset', '-c', `${core}`, command, ...args] : [command, ...args];
  const child = spawn(line[0]!, line.slice(1), {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  alive.add(child);
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-KEPT_CHARACTERS);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const gone = once(child, 'exit').finally(() => alive.delete(child));
  const ended = gone.then(() => Promise.reject(new Error(`it ended:\n${said.trim()}`)));
  const firstLine = Promise.race([lineOf(child), ended]);
  ended.catch(() => undefined);
  firstLine.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    said: () => said,
    ended,
    firstLine,
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await gone.catch(() => undefined);
    },
  };
}

function lineOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
  });
}

function canPin(): boolean {
  if (process.platform !== 'linux' || availableParallelism() < 2) return false;
  try {
    execFileSync('taskset', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
