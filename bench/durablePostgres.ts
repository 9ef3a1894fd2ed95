import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#subgraphs/postgres.ts';
import type { Postgres } from '#subgraphs/postgres.ts';

/** A PostgreSQL of the bench's own, as durable as any, that leaves nothing behind. */
export type DurablePostgres = AsyncDisposable & Pick<Postgres, 'ensure'>;

const STOPPING_MS = 5_000;

export async function durablePostgres(): Promise<DurablePostgres> {
  await using opening = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'bench-pg-'));
  opening.defer(() => rmSync(folder, { recursive: true }));
  // PostgreSQL does not run as root, but as somebody who must be able to come here.
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dataDir: join(folder, 'pg') });
  opening.defer(() => postgres.stop());
  process.once('exit', () => removeStopped(folder));
  const opened = opening.move();
  return { ensure: postgres.ensure, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

/** Of a process that is told to end: PostgreSQL has been told too, and writes until it has taken its pid file away. */
function removeStopped(folder: string): void {
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  const late = performance.now() + STOPPING_MS;
  while (existsSync(join(folder, 'pg', 'postmaster.pid')) && performance.now() < late) Atomics.wait(nothing, 0, 0, 20);
  rmSync(folder, { recursive: true, force: true });
}
