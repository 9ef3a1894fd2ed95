import { generateKeyPairSync } from 'node:crypto';
import { ledgerKeyFromPem } from '#gateway/audit/checkpointNote.ts';
import { readNote, readVerifierKey, signatureOf } from '#gateway/audit/verifyNote.ts';
import type { LedgerKey } from '#gateway/audit/checkpointNote.ts';
import type { Note } from '#gateway/audit/verifyNote.ts';

export function newPem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

export function newLedgerKey(origin = 'test.example/ledger'): LedgerKey {
  return ledgerKeyFromPem(origin, newPem());
}

/** A checkpoint that the ledger signed, both for what it is and for when. @throws Error */
export function signedCheckpoint(text: string, { verifierKeys }: LedgerKey): Note & { readonly at: number } {
  const note = readNote(text);
  const [what, when] = verifierKeys.map((key) => signatureOf(note, readVerifierKey(key)));
  if (!what || when?.at == null) throw new Error('a signature is missing');
  return { ...note, at: when.at };
}
