import { beforeAll } from 'vitest';
import { fsck } from '#gateway/audit/fsck.ts';
import { openLedger } from '#gateway/audit/ledger.ts';
import { asSuperuser, entries } from './ledgerCluster.ts';
import { newLedgerKey } from './ledgerKeys.ts';
import type { LedgerKey } from '#gateway/audit/checkpointNote.ts';
import type { LedgerCluster } from './ledgerCluster.ts';

/** Where the batches of the whole ledger end. */
const BATCHES = [5, 6, 7, 10, 300, 620];
const TABLES = ['ledger_entry', 'ledger_checkpoint', 'ledger_subtree', 'ledger_head', 'ledger_note'];

export type TamperedLedger = {
  /** What signed it, if anything did, and the checkpoints that it had signed at 300 entries and at the end. */
  readonly key: LedgerKey;
  kept(): readonly [at300: string, atTheEnd: string];
  /** The URL of a ledger of 620 entries that nobody touched. */
  whole(): string;
  /** The URL of a copy in which a superuser ran the statements. */
  after(...tampering: string[]): Promise<string>;
};

export function tamperedLedger(cluster: LedgerCluster, { signed = false } = {}): TamperedLedger {
  const key = newLedgerKey();
  const kept: string[] = [];
  let whole: string;
  let copies = 0;
  beforeAll(async () => {
    whole = await cluster.fresh();
    let clock = 1_795_500_000;
    const report = (error: unknown) => {
      throw error;
    };
    const ledger = await openLedger({
      url: whole,
      now: () => (clock += 10),
      ...(signed && { signing: { key, report } }),
    });
    for (const [i, end] of BATCHES.entries()) {
      await ledger.append(entries(BATCHES[i - 1] ?? 0, end));
      if (signed && end >= 300) kept.push(await ledger.checkpoint());
    }
    await ledger.close();
  });
  return {
    key,
    kept: () => kept as unknown as [string, string],
    whole: () => whole,
    async after(...tampering) {
      const template = new URL(whole).pathname.slice(1);
      const url = await cluster.postgres().ensure(`tampered_${(copies += 1)}`, template);
      await asSuperuser(url, ...TABLES.map((table) => `alter table ${table} disable trigger all`), ...tampering);
      return url;
    },
  };
}

/** What is found in a ledger, line by line. */
export async function findingsIn(url: string): Promise<string[]> {
  const findings: string[] = [];
  await fsck(url, (finding) => findings.push(finding));
  return findings;
}
