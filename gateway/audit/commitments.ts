import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import type { Run } from './connections.ts';

type SaltRow = { readonly subject: string; readonly salt: Uint8Array };

const SALT_BYTES = 32;

/** SHA-256(salt || subject), hex. Without the salt nobody can tell whose it is; with it anyone can. */
export function commitmentOf(salt: Uint8Array, subject: string): string {
  return createHash('sha256').update(salt).update(subject, 'utf8').digest('hex');
}

/** Reads subjects' commitments, and gives a salt to those that have none. Remembers the `remembered` last used. */
export function openCommitments(
  run: Run,
  remembered: number,
): (subjects: readonly string[]) => Promise<ReadonlyMap<string, string>> {
  const cache = new Map<string, string>();

  function remember(subject: string, commitment: string): void {
    cache.delete(subject);
    cache.set(subject, commitment);
    if (cache.size > remembered) cache.delete(cache.keys().next().value!);
  }

  return async (subjects) => {
    const distinct = [...new Set(subjects)];
    const found = new Map(distinct.flatMap((subject) => (cache.has(subject) ? [[subject, cache.get(subject)!]] : [])));
    const unknown = distinct.filter((subject) => !found.has(subject));
    for (const { subject, salt } of await saltsOf(run, unknown)) found.set(subject, commitmentOf(salt, subject));
    for (const [subject, commitment] of found) remember(subject, commitment);
    return found;
  };
}

/**
 * Of two gateways that meet a subject at the same time, the second takes the first one's salt. A salt is
 * durable before the entries that use it: a durable commit takes all earlier ones of the database with it.
 */
async function saltsOf(run: Run, subjects: readonly string[]): Promise<readonly SaltRow[]> {
  if (subjects.length === 0) return [];
  const present = await readSalts(run, subjects);
  const have = new Set(present.map(({ subject }) => subject));
  // In one order everywhere, or two such statements could wait for each other.
  const missing = subjects.filter((subject) => !have.has(subject)).toSorted();
  if (missing.length === 0) return present;
  await run(
    `insert into subject_salt (subject, salt) select * from unnest($1::text[], $2::bytea[]) on conflict do nothing`,
    [missing, missing.map(() => randomBytes(SALT_BYTES))],
  );
  const made = await readSalts(run, missing);
  if (made.length !== missing.length) throw new Refusal('AUDIT_UNAVAILABLE', { check: 'salt' });
  return [...present, ...made];
}

function readSalts(run: Run, subjects: readonly string[]): Promise<SaltRow[]> {
  return run<SaltRow>('select subject, salt from subject_salt where subject = any($1::text[])', [subjects]);
}
