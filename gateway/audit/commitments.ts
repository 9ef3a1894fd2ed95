import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { LastUsed } from '#kernel/lastUsed.ts';
import type { Run } from './connections.ts';

type SaltRow = { readonly subject: string; readonly salt: Uint8Array };

const SALT_BYTES = 32;
const REMEMBERED_MS = 60_000;

/** SHA-256(salt || subject), hex. Without the salt nobody can tell whose it is; with it anyone can. */
export function commitmentOf(salt: Uint8Array, subject: string): string {
  return createHash('sha256').update(salt).update(subject, 'utf8').digest('hex');
}

export type Commitments = {
  /** Reads subjects' commitments, and gives a salt to those that have none. */
  commitments(subjects: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Throws the salt away: nobody can tell any more whom the entries so far are about, and later ones have another commitment. The tree
   * does not change. Another gateway may go on with the old commitment for a minute.
   */
  eraseSubject(subject: string): Promise<void>;
};

type Remembered = { readonly commitment: string; readonly until: number };

/** Remembers the `remembered` last used, for a minute: a person may have been erased by another gateway. */
export function openCommitments(run: Run, remembered: number, now = () => performance.now()): Commitments {
  const cache = new LastUsed<Remembered>({ most: remembered });

  return {
    async commitments(subjects) {
      const at = now();
      const found = new Map<string, string>();
      for (const subject of subjects) {
        const known = cache.get(subject);
        if (known && known.until > at) found.set(subject, known.commitment);
      }
      const unknown = [...new Set(subjects)].filter((subject) => !found.has(subject));
      for (const { subject, salt } of await saltsOf(run, unknown)) {
        const commitment = commitmentOf(salt, subject);
        cache.set(subject, { commitment, until: at + REMEMBERED_MS });
        found.set(subject, commitment);
      }
      return found;
    },
    async eraseSubject(subject) {
      await run('delete from subject_salt where subject = $1', [subject]);
      cache.delete(subject);
    },
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
