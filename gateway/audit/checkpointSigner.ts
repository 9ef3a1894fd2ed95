import { EMPTY_ROOT } from '#kernel/merkle.ts';
import { Refusal } from '#kernel/errors.ts';
import { checkpointNote } from './checkpointNote.ts';
import { openReader } from './ledgerReader.ts';
import type { LedgerKey } from './checkpointNote.ts';
import type { Run } from './connections.ts';
import type { LedgerReader, TreeHead } from './ledgerReader.ts';

export type SignerOptions = {
  readonly key: LedgerKey;
  /** Told of a checkpoint that was due and could not be signed. */
  readonly report: (error: unknown) => void;
};

type Signed = TreeHead & { readonly at: number };

/** A batch of the ledger is no larger, so that a checkpoint is there to be signed. */
export const MOST_UNSIGNED = 1_000;
const MOST_MS = 1_000;

/**
 * Signs the checkpoints of a ledger at most a second or 1,000 entries apart, beside the appends. It signs none that does not grow out of
 * the last one signed, so a ledger that was rewritten below it gets no signature. Its time never goes back.
 */
export class CheckpointSigner {
  readonly #run: Run;
  readonly #reader: LedgerReader;
  readonly #now: () => number;
  readonly #options: SignerOptions;
  #last: Signed | undefined;
  #published: { readonly note: string; readonly at: number } | undefined;
  #running: Promise<Signed> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(run: Run, now: () => number, options: SignerOptions) {
    this.#run = run;
    this.#reader = openReader(run);
    this.#now = now;
    this.#options = options;
  }

  /** To be told after every append. */
  appended(size: number): void {
    const due = !this.#last || size - this.#last.size >= MOST_UNSIGNED;
    if (due && !this.#running) this.#signOrReport();
    else this.#signLater();
  }

  /** The newest checkpoint, signed at most a second ago. @throws Refusal LEDGER_BROKEN, AUDIT_UNAVAILABLE */
  async latest(): Promise<string> {
    if (this.#published && this.#now() - this.#published.at < MOST_MS / 1000) return this.#published.note;
    const last = await this.#signDue();
    const at = Math.max(this.#now(), last.at);
    // Nothing new to keep: the same tree, at a later time.
    if (!this.#published || this.#published.at < at)
      this.#published = { note: checkpointNote(this.#options.key, last, at), at };
    return this.#published.note;
  }

  /** Signs what is not signed yet, and ends. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running?.catch(() => {});
    await this.#signDue().catch(this.#options.report);
  }

  #signOrReport(): void {
    this.#signDue().catch((error: unknown) => {
      this.#options.report(error);
      this.#signLater();
    });
  }

  #signLater(): void {
    if (!this.#closed) this.#timer ??= setTimeout(() => this.#signOrReport(), MOST_MS);
  }

  /** One at a time. */
  #signDue(): Promise<Signed> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#running ??= this.#signAll().finally(() => (this.#running = undefined)));
  }

  async #signAll(): Promise<Signed> {
    let last = (this.#last ??= await lastSigned(this.#run));
    const present = await newest(this.#run);
    // What is appended meanwhile has its own turn: under load there is always more.
    while (last.size < present) {
      const next = await nextDue(this.#run, last.size);
      const { root1, root2 } = await this.#reader.consistency(last.size, next);
      if (Buffer.compare(root1, last.rootHash) !== 0)
        throw new Refusal('LEDGER_BROKEN', { check: 'signed checkpoint', size: last.size });
      this.#last = last = await this.#sign({ size: next, rootHash: root2, at: Math.max(this.#now(), last.at) });
    }
    return last;
  }

  async #sign(head: Signed): Promise<Signed> {
    const note = checkpointNote(this.#options.key, head, head.at);
    await this.#run(
      'insert into ledger_note (size, at, note) values ($1, to_timestamp($2), $3) on conflict do nothing',
      [head.size, head.at, note],
    );
    this.#published = { note, at: head.at };
    return head;
  }
}

/** As it was signed: the root of the note, and not of the tables. */
async function lastSigned(run: Run): Promise<Signed> {
  const [row] = await run<{ size: string; at: Date; note: string }>(
    'select size, at, note from ledger_note order by size desc limit 1',
  );
  if (!row) return { size: 0, rootHash: EMPTY_ROOT, at: 0 };
  const root = row.note.split('\n')[2] ?? '';
  return { size: Number(row.size), rootHash: Buffer.from(root, 'base64'), at: Math.floor(row.at.getTime() / 1000) };
}

async function newest(run: Run): Promise<number> {
  const [row] = await run<{ size: string }>('select coalesce(max(size), 0) as size from ledger_checkpoint');
  return Number(row!.size);
}

/** Of the checkpoints after that size, of which there are some: the last no more than 1,000 entries away, or the first where all are. */
async function nextDue(run: Run, size: number): Promise<number> {
  const [row] = await run<{ next: string }>(
    `select coalesce(max(size) filter (where size <= $1::bigint + ${MOST_UNSIGNED}), min(size)) as next
     from ledger_checkpoint where size > $1::bigint`,
    [size],
  );
  return Number(row!.next);
}
