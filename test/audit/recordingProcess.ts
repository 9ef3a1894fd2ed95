/** Puts events on record in a ledger, and is killed at a named step of the second page: `URL STEP`. */
import pg from 'pg';
import { openLedger } from '#gateway/audit/ledger.ts';
import { recordNext } from '#gateway/events/eventRecorder.ts';
import { eventsOf } from './eventsOf.ts';

const [url, step] = process.argv.slice(2) as [string, string];
let armed = false;

function reached(at: string): void {
  if (armed && at === step) process.kill(process.pid, 'SIGKILL');
}

const client = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
const { query } = client;
client.query = function queried(this: pg.Client, ...args: unknown[]) {
  const [statement] = args as [{ text?: string } | undefined];
  if (this.listenerCount('notice') === 0) this.on('notice', ({ message }) => reached(message ?? ''));
  reached(`before ${statement?.text}`);
  const answered = query.apply(this, args);
  if (!(answered instanceof Promise)) return answered;
  return answered.then((result) => {
    reached(`after ${statement?.text}`);
    return result as unknown;
  });
};

const ledger = await openLedger({ url });
const options = { log: eventsOf(30, 10), ledger };
await recordNext(options);
armed = true;
await recordNext(options);
console.log('recorded');
await ledger.close();
