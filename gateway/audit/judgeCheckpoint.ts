import { readNote, signatureOf } from './verifyNote.ts';
import { Suspicion } from './suspicion.ts';
import type { Note, VerifierKey } from './verifyNote.ts';

/** A checkpoint whose signatures hold, and when it was signed: epoch seconds, null where nobody said. */
export type Sighting = Note & { readonly note: string; readonly at: number | null };

/** How long after it was signed a checkpoint is still news, and how far two clocks may differ. */
export type Patience = { readonly now: number; readonly maxAgeSeconds: number };

export const CLOCKS_DIFFER_SECONDS = 5;

/** Every key must have signed. @throws Suspicion, or Error when it is no checkpoint */
export function judgeCheckpoint(note: string, keys: readonly VerifierKey[]): Sighting {
  const read = readNote(note);
  const names = [...new Set(keys.map(({ name }) => name))];
  if (keys.length > 0 && !names.includes(read.origin))
    throw new Suspicion('wrong origin', `this is a checkpoint of ${read.origin}, and not of ${names.join(', ')}`);
  const times = keys.map((key) => {
    const signature = verified(read, key);
    if (!signature) throw new Suspicion('false signature', `${key.name} has not signed the checkpoint of ${read.size}`);
    return signature.at;
  });
  return { ...read, note, at: times.find((at) => at !== null) ?? null };
}

function verified(read: Note, key: VerifierKey): ReturnType<typeof signatureOf> {
  try {
    return signatureOf(read, key);
  } catch {
    throw new Suspicion('false signature', `the signature of ${key.name} on the checkpoint of ${read.size} is false`);
  }
}

/** @throws Suspicion */
export function needFresh({ at, size }: Sighting, { now, maxAgeSeconds }: Patience): void {
  if (at === null) throw new Suspicion('stale checkpoint', `nobody says when the checkpoint of ${size} was signed`);
  if (now - at > maxAgeSeconds)
    throw new Suspicion('stale checkpoint', `the checkpoint of ${size} was signed ${now - at} s ago`);
  if (at - now > CLOCKS_DIFFER_SECONDS)
    throw new Suspicion(
      'clock rollback',
      `the checkpoint of ${size} was signed ${at - now} s from now: a clock is wrong`,
    );
}

/** What two checkpoints alone tell; whether the larger holds the smaller needs a proof. @throws Suspicion */
export function needLater(before: Sighting, after: Sighting): void {
  if (before.origin !== after.origin)
    throw new Suspicion('wrong origin', `this is a checkpoint of ${after.origin}, and not of ${before.origin}`);
  if (after.size < before.size)
    throw new Suspicion('tail deletion', `the ledger had ${before.size} entries, and now shows ${after.size}`);
  if (after.size === before.size && Buffer.compare(after.root, before.root) !== 0)
    throw new Suspicion('fork', `two checkpoints of ${after.size} entries have different roots`);
  if (before.at !== null && after.at !== null && after.at < before.at)
    throw new Suspicion('clock rollback', `the checkpoint of ${after.size} was signed before that of ${before.size}`);
}
