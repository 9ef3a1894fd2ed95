import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';

export type Started = AsyncDisposable & {
  readonly child: ChildProcess;
  /** All that it printed so far. */
  output(): string;
  /** Resolves with the first match in what it prints; rejects when it ends before. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Resolves with the exit code once it ends by itself. */
  ended(): Promise<number | null>;
  /** Sends a signal and resolves with the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
};

/** Runs one of the project's own commands as a user would: another process of the same Node. */
export function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const watchers = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    for (const watch of watchers) watch();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return (await ended)[0];
  };
  return {
    child,
    output: () => said,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const watch = () => {
          const match = said.match(pattern);
          if (match) resolve(match);
        };
        watchers.add(watch);
        watch();
        ended.then(() => reject(new Error(`ended before it printed ${pattern}:\n${said}`)), reject);
      }),
    ended: async () => (await ended)[0],
    end,
    async [Symbol.asyncDispose]() {
      await end('SIGKILL');
    },
  };
}
