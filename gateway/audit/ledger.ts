import { CheckpointSigner, MOST_UNSIGNED } from './checkpointSigner.ts';
import { openCommitments } from './commitments.ts';
import { openConnections } from './connections.ts';
import { openLogFollower } from './followLog.ts';
import { groupCommit } from './groupCommit.ts';
import { leafOf, openAppender } from './openAppender.ts';
import { openReader } from './ledgerReader.ts';
import { prepareTables } from './tables.ts';
import { Refusal } from '#kernel/errors.ts';
import type { ReceiptLedger } from '#gateway/release/ports.ts';
import type { SignerOptions } from './checkpointSigner.ts';
import type { Connections } from './connections.ts';
import type { LogFollower } from './followLog.ts';
import type { GroupCommit } from './groupCommit.ts';
import type { LedgerEntry } from './record.ts';
import type { LedgerReader } from './ledgerReader.ts';
import type { Leaf } from './openAppender.ts';

/** The ledger in PostgreSQL. Several gateways may append to one. Every method rejects with AUDIT_UNAVAILABLE without its database. */
export interface Ledger extends ReceiptLedger, LedgerReader, LogFollower {
  append(entries: readonly LedgerEntry[]): Promise<number>;
  /** The newest signed checkpoint, a C2SP note. @throws Refusal LEDGER_BROKEN, AUDIT_UNAVAILABLE */
  checkpoint(): Promise<string>;
  /** Makes the entries about a person meaningless: see `Commitments`. */
  eraseSubject(subject: string): Promise<void>;
  /** SQL statements sent since it was opened. */
  statements(): number;
  /** Ends once all that was appended is written. */
  close(): Promise<void>;
}

export type LedgerOptions = {
  readonly url: string;
  /** Epoch seconds, for the checkpoints. */
  readonly now?: () => number;
  /** Most entries that wait for their turn to be written. */
  readonly queueLimit?: number;
  /** Without it no checkpoint is signed. */
  readonly signing?: SignerOptions;
};

const LINGER_MS = 2;
const QUEUE_LIMIT = 10_000;
const REMEMBERED_SUBJECTS = 100_000;
const WRITE_MS = 10_000;
const READ_MS = 60_000;

/** Opens the ledger and brings its schema up to date. @throws Refusal AUDIT_UNAVAILABLE */
export async function openLedger({
  url,
  now = () => Math.floor(Date.now() / 1000),
  queueLimit = QUEUE_LIMIT,
  signing,
}: LedgerOptions): Promise<Ledger> {
  // Apart, so that neither new subjects nor readers keep an append waiting for a connection.
  const writing = openConnections({ url, max: 1, timeoutMs: WRITE_MS });
  const salting = openConnections({ url, max: 4, timeoutMs: WRITE_MS });
  const reading = openConnections({ url, max: 2, timeoutMs: READ_MS });
  const all = [writing, salting, reading];
  const disconnect = async () => void (await Promise.all(all.map((connections) => connections.close())));
  try {
    await writing.transaction(prepareTables);
  } catch (error) {
    await disconnect();
    throw error;
  }
  const signer = signing && new CheckpointSigner(salting.run, now, signing);
  const queue = openQueue(writing, signer, now, queueLimit);
  const ended = async () => {
    await queue.idle();
    await signer?.close();
    await disconnect();
  };
  let closing: Promise<void> | undefined;
  return {
    ...openReader(reading.run),
    ...openCommitments(salting.run, REMEMBERED_SUBJECTS),
    ...openLogFollower(salting, now, (size) => signer?.appended(size)),
    async append(entries) {
      if (closing) throw new Refusal('AUDIT_UNAVAILABLE', { check: 'closed' });
      if (entries.length === 0) throw new TypeError('an append without entries has no index');
      return queue.add(entries.map(leafOf));
    },
    checkpoint: signer ? () => signer.latest() : unsigned,
    statements: () => all.reduce((sum, connections) => sum + connections.statements(), 0),
    close: () => (closing ??= ended()),
  };
}

const unsigned = () => Promise.reject(new TypeError('a ledger without a key signs no checkpoint'));

function openQueue(
  writing: Connections,
  signer: CheckpointSigner | undefined,
  now: () => number,
  limit: number,
): GroupCommit<Leaf> {
  const append = openAppender(writing);
  return groupCommit<Leaf>({
    async write(leaves) {
      const first = await append(leaves, now());
      signer?.appended(first + leaves.length);
      return first;
    },
    lingerMs: LINGER_MS,
    most: MOST_UNSIGNED,
    limit,
  });
}
