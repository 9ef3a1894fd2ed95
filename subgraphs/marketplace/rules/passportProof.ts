import { jcsText } from '#kernel/jcs.ts';
import { leafHash, nodeHash } from '#kernel/merkle.ts';

/** What a passport's line says, with the salt that was recorded with it. */
export type ProvedLine = {
  readonly vin: string;
  readonly kind: string;
  readonly happenedOn: string;
  readonly source: string;
  readonly odometerKm: number | null;
  readonly holders: number | null;
  readonly severity: string | null;
  readonly salt: string;
};

/** Hashes in hex. */
export type RecordProof = { readonly commitment: string; readonly salt: string; readonly chain: string };

const GENESIS = new Uint8Array(32);

/**
 * Commits to each line, and chains it to all that was recorded before. Hashes are those of RFC 6962, 2.1: a commitment is the leaf hash of the
 * line's RFC 8785 JSON, a link the node hash of the link before and the commitment; before the first there are 32 zero bytes. `lines`: a
 * vehicle's, in the order in which they were recorded.
 */
export function proofsOf(lines: readonly ProvedLine[]): RecordProof[] {
  let chain = GENESIS;
  return lines.map(({ happenedOn: on, holders, kind, odometerKm, salt, severity, source, vin }) => {
    const commitment = leafHash(jcsText({ holders, kind, odometerKm, on, salt, severity, source, vin }));
    chain = new Uint8Array(nodeHash(chain, commitment));
    return { commitment: hex(commitment), salt, chain: hex(chain) };
  });
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
