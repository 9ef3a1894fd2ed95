import { isSigned, readCheckpoint } from './checkpoint.ts';
import { fromBase64, isGrownFrom, isIncluded, leafHash } from './proofs.ts';
import type { Checkpoint } from './checkpoint.ts';

/** What was found; null where there was nothing to check. */
export type Findings = {
  readonly size: number;
  readonly signature: boolean;
  readonly growth: boolean | null;
  readonly index: number | null;
  readonly inclusion: boolean | null;
};

const KEPT = 'chelian.checkpoint';

/**
 * Checks the newest checkpoint against the one that this browser kept, and one entry against both; keeps the new one if all of it holds.
 * `index` is the entry to look at: left out, the newest. @throws Error when the ledger does not answer
 */
export async function verifyLedger(accessToken: string, index?: number): Promise<Findings> {
  const checkpoint = readCheckpoint(await text('/ledger/checkpoint'));
  const signature = await isSigned(checkpoint, await text('/ledger/keys'));
  const growth = await hasGrown(checkpoint);
  const at = checkpoint.size === 0 ? null : (index ?? checkpoint.size - 1);
  const inclusion = at === null ? null : await holds(checkpoint, at, accessToken);
  if (signature && growth !== false && inclusion !== false) keep(checkpoint);
  return { size: checkpoint.size, signature, growth, index: at, inclusion };
}

async function hasGrown(checkpoint: Checkpoint): Promise<boolean | null> {
  const kept = localStorage.getItem(KEPT);
  if (kept === null) return null;
  const { size, root } = JSON.parse(kept) as { size: number; root: string };
  const before = { size, root: fromBase64(root) };
  if (size > checkpoint.size) return false;
  const proof = await proofOf(`/ledger/proof/consistency?from=${size}&to=${checkpoint.size}`);
  return proof !== null && isGrownFrom(before, checkpoint, proof);
}

/** The entry's own text is hashed here: that it is the recorded one is the question. */
async function holds({ size, root }: Checkpoint, index: number, accessToken: string): Promise<boolean> {
  const response = await fetch(`/ledger/entries?start=${index}&end=${index + 1}`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const { entries } = (await response.json()) as { entries: { entry: string }[] };
  const proof = await proofOf(`/ledger/proof/inclusion?index=${index}&size=${size}`);
  if (!entries[0] || proof === null) return false;
  return isIncluded(await leafHash(entries[0].entry), index, size, proof, root);
}

/** Null where the ledger itself says that it cannot prove it. */
async function proofOf(address: string): Promise<Uint8Array<ArrayBuffer>[] | null> {
  const response = await fetch(address);
  if (!response.ok) return null;
  return ((await response.json()) as { proof: string[] }).proof.map(fromBase64);
}

function keep({ size, root }: Checkpoint): void {
  localStorage.setItem(KEPT, JSON.stringify({ size, root: btoa(String.fromCharCode(...root)) }));
}

async function text(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
