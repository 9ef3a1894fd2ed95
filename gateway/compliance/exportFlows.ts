import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#kernel/errors.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { FlowsAsked } from './flowsThread.ts';

type ExportFlows = (asked: Omit<FlowsAsked, 'url' | 'mark'>, names: Pick<Names, 'seal'>) => AsyncGenerator<string>;

const AT_ONCE = 2;
/** A page and its text are all that it needs, some 10 MB. */
const SMALL = { maxOldGenerationSizeMb: 32 };

/**
 * Gives the text of all lines that a filter leaves, in pieces, with consents as whoever reads it knows them. There can be millions:
 * a thread of its own reads and writes them, so that releases do not wait. The keys of the names stay here. When it is begun or
 * later, it @throws Refusal LEDGER_BUSY, AUDIT_UNAVAILABLE
 */
export function openFlowExports(url: string): ExportFlows {
  let running = 0;

  return async function* (asked, names) {
    if (running >= AT_ONCE) throw new Refusal('LEDGER_BUSY');
    const mark = randomUUID();
    const marked = new RegExp(`${mark}(.*?)${mark}`, 'g');
    const workerData: FlowsAsked = { ...asked, url, mark };
    running += 1;
    const thread = new Worker(new URL('flowsThread.ts', import.meta.url), { workerData, resourceLimits: SMALL });
    try {
      for (let piece = await next(thread); piece !== null; piece = await next(thread))
        yield piece.replaceAll(marked, (_, consent: string) => names.seal(consent));
    } finally {
      await thread.terminate();
      running -= 1;
    }
  };
}

async function next(thread: Worker): Promise<string | null> {
  const answered = once(thread, 'message') as Promise<[string | null]>;
  thread.postMessage('next');
  try {
    return (await answered)[0];
  } catch (cause) {
    throw new Refusal('AUDIT_UNAVAILABLE', {}, { cause });
  }
}
