import pg from 'pg';
import type { CheckpointRow, EntryRow, LedgerExport } from './verifyExport.ts';
import type { SubtreeRow } from './verifyTree.ts';

const ENTRIES_A_PAGE = 10_000;
/** A checkpoint holds 32 bytes for every entry of its batch. */
const CHECKPOINTS_A_PAGE = 100;

/** Hands out all of a ledger as it was at one moment, page by page, while gateways append to it. */
export async function exportLedger<Result>(
  url: string,
  work: (ledger: LedgerExport) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'chelian-ledger-verify' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const heads = await client.query<{ size: string; frontier: Buffer[] }>('select size, frontier from ledger_head');
    return await work({
      heads: heads.rows.map(({ size, frontier }) => ({ size: Number(size), frontier })),
      entries: entriesOf(client),
      checkpoints: checkpointsOf(client),
      subtrees: subtreesOf(client),
    });
  } finally {
    await client.end();
  }
}

async function* entriesOf(client: pg.Client): AsyncGenerator<EntryRow> {
  const select = 'select idx, entry, leaf_hash from ledger_entry order by idx';
  for await (const row of pages(client, 'entries', select, ENTRIES_A_PAGE)) {
    const { idx, entry, leaf_hash: leafHash } = row as { idx: string; entry: string; leaf_hash: Buffer };
    yield { index: Number(idx), text: entry, leafHash };
  }
}

async function* checkpointsOf(client: pg.Client): AsyncGenerator<CheckpointRow> {
  const select = 'select size, root_hash, leaf_hashes from ledger_checkpoint order by size';
  for await (const row of pages(client, 'checkpoints', select, CHECKPOINTS_A_PAGE)) {
    const {
      size,
      root_hash: rootHash,
      leaf_hashes: leafHashes,
    } = row as Record<'root_hash' | 'leaf_hashes', Buffer> & {
      size: string;
    };
    yield { size: Number(size), rootHash, leafHashes };
  }
}

async function* subtreesOf(client: pg.Client): AsyncGenerator<SubtreeRow> {
  const select = `select level, position, hash from ledger_subtree order by (position + 1) * 2::numeric ^ level, level`;
  for await (const row of pages(client, 'subtrees', select, ENTRIES_A_PAGE)) {
    const { level, position, hash } = row as { level: number; position: string; hash: Buffer };
    yield { level, position: Number(position), hash };
  }
}

async function* pages(client: pg.Client, name: string, select: string, size: number): AsyncGenerator {
  await client.query(`declare ${name} no scroll cursor for ${select}`);
  for (;;) {
    const { rows } = await client.query<Record<string, unknown>>(`fetch ${size} from ${name}`);
    yield* rows;
    if (rows.length < size) return;
  }
}
