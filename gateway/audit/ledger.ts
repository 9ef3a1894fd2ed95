import { jcs } from '#kernel/jcs.ts';
import { leafHash } from '#kernel/merkle.ts';
import { openCommitments } from './commitments.ts';
import { openConnections } from './connections.ts';
import { frontierOf, frontierRoot, grow } from './frontier.ts';
import { groupCommit } from './groupCommit.ts';
import { openReader } from './ledgerReader.ts';
import { prepareTables } from './tables.ts';
import { Refusal } from '#kernel/errors.ts';
import type { ReceiptLedger } from '#gateway/release/ports.ts';
import type { Connections, Run } from './connections.ts';
import type { LedgerReader } from './ledgerReader.ts';

/** The ledger in PostgreSQL. Several gateways may append to one. Every method rejects with AUDIT_UNAVAILABLE without its database. */
export interface Ledger extends ReceiptLedger, LedgerReader {
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
};

/** An entry as it is kept: the text is the JCS, and the hash is of its bytes. */
type Leaf = { readonly text: string; readonly hash: Uint8Array };

const LINGER_MS = 2;
const QUEUE_LIMIT = 10_000;
const REMEMBERED_SUBJECTS = 100_000;
const WRITE_MS = 10_000;
const READ_MS = 60_000;

/** Durable whatever the cluster's default is. A gateway that stops half-way does not keep the others waiting. */
const BEGIN_APPEND = `begin isolation level read committed;
  set local synchronous_commit = on;
  set local lock_timeout = '5s';
  set local idle_in_transaction_session_timeout = '5s'`;

/** Opens the ledger and brings its schema up to date. @throws Refusal AUDIT_UNAVAILABLE */
export async function openLedger({
  url,
  now = () => Math.floor(Date.now() / 1000),
  queueLimit = QUEUE_LIMIT,
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
  const queue = groupCommit<Leaf>({
    write: (leaves) => write(writing, leaves, now()),
    lingerMs: LINGER_MS,
    limit: queueLimit,
  });
  let closing: Promise<void> | undefined;
  return {
    ...openReader(reading.run),
    commitments: openCommitments(salting.run, REMEMBERED_SUBJECTS),
    async append(entries) {
      if (closing) throw new Refusal('AUDIT_UNAVAILABLE', { check: 'closed' });
      if (entries.length === 0) throw new TypeError('an append without entries has no index');
      return queue.add(entries.map(leafOf));
    },
    statements: () => all.reduce((sum, connections) => sum + connections.statements(), 0),
    close: () => (closing ??= queue.idle().then(disconnect)),
  };
}

function leafOf(entry: unknown): Leaf {
  const bytes = jcs(entry);
  return { text: Buffer.from(bytes).toString('utf8'), hash: leafHash(bytes) };
}

/**
 * One transaction, with a checkpoint of its own: whoever holds a receipt finds a checkpoint that covers it. When it is
 * refused because the answer to COMMIT was lost, the entries may be on record: the record can say more than was released, never less.
 */
function write(connections: Connections, leaves: readonly Leaf[], at: number): Promise<number> {
  return connections.transaction((run) => insert(run, leaves, at), BEGIN_APPEND);
}

async function insert(run: Run, leaves: readonly Leaf[], at: number): Promise<number> {
  const [head] = await run<{ size: string; frontier: Buffer[] }>('select size, frontier from ledger_head for update');
  if (!head) throw new TypeError('the ledger has no head');
  const before = frontierOf(Number(head.size), head.frontier);
  const hashes = leaves.map(({ hash }) => hash);
  const { frontier, completed } = grow(before, hashes);
  await run(INSERT, [
    before.size,
    leaves.map(({ text }) => text),
    hashes,
    completed.map(({ level }) => level),
    completed.map(({ position }) => position),
    completed.map(({ hash }) => hash),
    frontier.size,
    frontier.hashes,
    frontierRoot(frontier),
    Buffer.concat(hashes),
    at,
  ]);
  return before.size;
}

const INSERT = `
  with entries as (
    insert into ledger_entry (idx, entry, leaf_hash)
    select $1::bigint + nth - 1, entry, leaf_hash
    from unnest($2::text[], $3::bytea[]) with ordinality as leaf (entry, leaf_hash, nth)
  ), subtrees as (
    insert into ledger_subtree (level, position, hash) select * from unnest($4::integer[], $5::bigint[], $6::bytea[])
  ), head as (
    update ledger_head set size = $7::bigint, frontier = $8::bytea[]
  )
  insert into ledger_checkpoint (size, root_hash, leaf_hashes, at)
  values ($7::bigint, $9::bytea, $10::bytea, to_timestamp($11::double precision))`;
