/** Writes the released lines as text, a piece whenever it is asked for one, and null after the last. */
import { parentPort, workerData } from 'node:worker_threads';
import { openConnections } from '#gateway/audit/connections.ts';
import { caughtUp } from './caughtUp.ts';
import { allFlows, exportText } from './exportRows.ts';
import type { Format } from './exportRows.ts';
import type { LedgerFilter } from './flowRows.ts';

export type FlowsAsked = {
  readonly url: string;
  readonly filter: LedgerFilter;
  readonly format: Format;
  /** Stands on both sides of every consent's id. */
  readonly mark: string;
};

/** The first of them waits for every entry that has no lines yet. */
const PAGE_MS = 60_000;

const { url, filter, format, mark } = workerData as FlowsAsked;
const connections = openConnections({ url, max: 1, timeoutMs: PAGE_MS });
const pieces = exportText(allFlows(caughtUp(connections.run), filter), format, (id) => `${mark}${id}${mark}`);

parentPort!.on('message', async () => {
  const { value, done } = await pieces.next();
  parentPort!.postMessage(done ? null : value);
});
