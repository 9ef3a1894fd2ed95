import { jcsText } from '#kernel/jcs.ts';
import { leafHash } from '#kernel/merkle.ts';
import { frontierOf, frontierRoot, grow } from './frontier.ts';
import type { Connections, Run } from './connections.ts';
import type { Frontier } from './frontier.ts';

/** An entry as it is kept: the text is the JCS, and the hash is of its bytes. */
export type Leaf = { readonly text: string; readonly hash: Uint8Array };

export function leafOf(entry: unknown): Leaf {
  const text = jcsText(entry);
  return { text, hash: leafHash(text) };
}

/** Durable whatever the cluster's default is. A gateway that stops half-way does not keep the others waiting. */
export const BEGIN_APPEND = `begin isolation level read committed;
  set local synchronous_commit = on;
  set local lock_timeout = '5s';
  set local idle_in_transaction_session_timeout = '5s'`;
const APPEND = { name: 'ledger_append', text: 'select ledger_append($1, $2, $3, $4, $5, $6, $7, $8, $9) as appended' };

/**
 * Writes leaves, with a checkpoint of their own: whoever holds a receipt finds a checkpoint that covers it. One statement as long as
 * nobody else has appended since; else the head is locked and read first. When it is refused because the answer to the commit was
 * lost, the entries may be on record: the record can say more than was released, never less.
 */
export function openAppender(connections: Connections): (leaves: readonly Leaf[], at: number) => Promise<number> {
  let head: Frontier | undefined;

  return async (leaves, at) => {
    const before = head;
    head = undefined;
    const after = before && (await append(connections.run, before, leaves, at));
    head = after ?? (await connections.transaction((run) => appendUnderLock(run, leaves, at), BEGIN_APPEND));
    return head.size - leaves.length;
  };
}

/** Within a transaction of `BEGIN_APPEND`. */
export async function appendUnderLock(run: Run, leaves: readonly Leaf[], at: number): Promise<Frontier> {
  const [row] = await run<{ size: string; frontier: Buffer[] }>('select size, frontier from ledger_head for update');
  if (!row) throw new TypeError('the ledger has no head');
  const after = await append(run, frontierOf(Number(row.size), row.frontier), leaves, at);
  if (!after) throw new TypeError('the head of the ledger moved under its lock');
  return after;
}

/** Undefined when the head is another than `before`: then nothing is written. */
async function append(run: Run, before: Frontier, leaves: readonly Leaf[], at: number): Promise<Frontier | undefined> {
  const hashes = leaves.map(({ hash }) => hash);
  const { frontier, completed } = grow(before, hashes);
  const [row] = await run<{ appended: boolean }>(APPEND, [
    before.size,
    Buffer.concat(before.hashes),
    // JCS escapes every line feed.
    leaves.map(({ text }) => text).join('\n'),
    Buffer.concat(hashes),
    completed.length === 0 ? null : JSON.stringify(completed.map(rowOf)),
    frontier.size,
    Buffer.concat(frontier.hashes),
    frontierRoot(frontier),
    at,
  ]);
  return row?.appended === true ? frontier : undefined;
}

function rowOf({ level, position, hash }: { level: number; position: number; hash: Uint8Array }) {
  return { level, position, hash: Buffer.from(hash).toString('hex') };
}
