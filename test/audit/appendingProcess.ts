/** Appends to a ledger, prints each index that it was given, and is killed at a named step: `URL STEP WHICH-APPEND`. */
import { writeSync } from 'node:fs';
import pg from 'pg';
import { openLedger } from '#gateway/audit/ledger.ts';
import { entries } from './ledgerCluster.ts';
import { newLedgerKey } from './ledgerKeys.ts';

const [url, step, which] = process.argv.slice(2) as [string, string, string];
const SIZES = [5, 300, 5];
let armed = false;

function reached(at: string): void {
  if (armed && at === step) process.kill(process.pid, 'SIGKILL');
}

const client = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
const { query } = client;
/** Every statement of every connection passes here; what triggers say while one runs arrives as notices. */
client.query = function queried(this: pg.Client, ...args: unknown[]) {
  if (this.listenerCount('notice') === 0) this.on('notice', ({ message }) => reached(message ?? ''));
  reached('before it is sent');
  const answered = query.apply(this, args);
  if (!(answered instanceof Promise)) return answered;
  return answered.then((result) => {
    reached('once it is answered');
    return result as unknown;
  });
};

const ledger = await openLedger({ url, signing: { key: newLedgerKey(), report: (error) => console.error(error) } });
let size = 0;
for (const [nth, more] of SIZES.entries()) {
  armed = nth === Number(which);
  const first = await ledger.append(entries(size, size + more));
  reached('before it is released');
  writeSync(1, `released ${first} ${more}\n`);
  size += more;
}
armed = true;
await ledger.checkpoint();
await ledger.close();
