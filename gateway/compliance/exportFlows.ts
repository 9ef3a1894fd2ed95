import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Refusal } from '#kernel/errors.ts';
import type { FlowsAsked } from './flowsProgram.ts';

export type ExportFlows = (asked: Omit<FlowsAsked, 'url'>) => AsyncGenerator<Buffer>;

const AT_ONCE = 2;
const program = fileURLToPath(new URL('flowsProgram.ts', import.meta.url));
/** It holds a page and its text; a larger heap would only hold more that is done with. */
const SMALL = ['--max-semi-space-size=2', '--max-old-space-size=64'];
const MOST_SAID = 10_000;

/**
 * Gives the text of all lines that a filter leaves, in pieces, with consents as its reader knows them. There can be millions: a process
 * of its own reads and writes them, so that no release waits for it and the gateway's memory is as before. When it is begun or later,
 * it @throws Refusal LEDGER_BUSY, AUDIT_UNAVAILABLE
 */
export function openFlowExports(url: string): ExportFlows {
  let running = 0;

  return async function* (asked) {
    if (running >= AT_ONCE) throw new Refusal('LEDGER_BUSY');
    running += 1;
    // Nothing of the question is where other users of this machine see it: neither an argument nor the environment.
    const writer = spawn(process.execPath, [...SMALL, program]);
    let said = '';
    writer.stderr.setEncoding('utf8').on('data', (more: string) => (said = (said + more).slice(-MOST_SAID)));
    const fault = once(writer, 'close').then(
      ([code]) => (code === 0 ? null : new Error(`no lines were written: ${said}`)),
      (cause: Error) => cause,
    );
    // A writer that is gone reads nothing: how it ended tells.
    writer.stdin.on('error', () => undefined).end(JSON.stringify({ ...asked, url } satisfies FlowsAsked));
    try {
      yield* writer.stdout as AsyncIterable<Buffer>;
      const cause = await fault;
      if (cause) throw new Refusal('AUDIT_UNAVAILABLE', {}, { cause });
    } finally {
      writer.kill('SIGKILL');
      running -= 1;
    }
  };
}
