import { judgeCheckpoint, needFresh, needLater } from './judgeCheckpoint.ts';
import { Suspicion } from './suspicion.ts';
import type { Patience, Sighting } from './judgeCheckpoint.ts';
import type { LedgerClient } from './ledgerClient.ts';
import type { LedgerExport } from './verifyExport.ts';
import type { VerifierKey } from './verifyNote.ts';
import type { EntryRow } from './verifyRows.ts';

export type Served = LedgerExport & {
  /** What the checkpoint itself is suspected of. */
  readonly suspicion: Suspicion | null;
};

/** The ledger that a gateway serves, up to its newest checkpoint: page by page. @throws Error */
export async function readServed(
  client: LedgerClient,
  keys: readonly VerifierKey[],
  patience: Patience,
): Promise<Served> {
  const note = await client.checkpoint();
  const { size } = judgeCheckpoint(note, []);
  return {
    size,
    heads: null,
    checkpoints: null,
    subtrees: null,
    entries: entriesOf(client, size),
    notes: (async function* () {
      yield { size, note };
    })(),
    suspicion: suspicionOf(note, keys, patience),
  };
}

/** Who signed it is judged with the entries. */
function suspicionOf(note: string, keys: readonly VerifierKey[], patience: Patience): Suspicion | null {
  try {
    needFresh(judgeCheckpoint(note, keys), patience);
    return null;
  } catch (error) {
    if (error instanceof Suspicion) return /stale|clock/.test(error.attack) ? error : null;
    throw error;
  }
}

async function* entriesOf(client: LedgerClient, size: number): AsyncGenerator<EntryRow> {
  for (let next = 0; next < size;) {
    const page = await client.page(next, size);
    for (const { index, leafHash, entry } of page)
      yield { index, leafHash: Buffer.from(leafHash, 'base64'), text: entry };
    if (page.length === 0) return;
    if (!(page.at(-1)!.index >= next)) throw new Error('the pages of entries do not go on');
    next = page.at(-1)!.index + 1;
  }
}

/** Without entries: that each kept checkpoint is in the newest one. @throws Suspicion, Error */
export async function needGrowth(
  client: LedgerClient,
  kept: readonly string[],
  keys: readonly VerifierKey[],
  patience: Patience,
): Promise<Sighting> {
  const newest = judgeCheckpoint(await client.checkpoint(), keys);
  needFresh(newest, patience);
  for (const before of kept.map((note) => judgeCheckpoint(note, keys))) {
    needLater(before, newest);
    if (!(await client.proves(before, newest)))
      throw new Suspicion('fork', `the tree of ${newest.size} does not hold the kept tree of ${before.size}`);
  }
  return newest;
}
