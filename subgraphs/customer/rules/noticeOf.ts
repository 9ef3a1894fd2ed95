import { createHash } from 'node:crypto';
import { jcs } from '#kernel/jcs.ts';
import type { ConsentRecord } from './consentRecord.ts';
import type { Bounds } from './bounds.ts';

/** The fields of a consent that its subject is asked about. */
export type Terms = Pick<ConsentRecord, 'recipient' | 'processors' | 'sources' | 'purpose' | 'scopes' | 'vin'>;

/** Who reads, why, what and how long, in one text: what was shown can be proved by its SHA-256 (PIPL 17, ISO/IEC TS 27560). */
export function noticeOf(terms: Terms, { zh, en, days }: Bounds): ConsentRecord['notice'] {
  const shown = { ...shape(terms), zh, en, days };
  return { id: `notice:${terms.purpose}`, version: 1, language: 'zh,en', sha256: sha256(shown) };
}

/** A change of purpose, method or category needs fresh consent (PIPL 14): the three, hashed. */
export function termsSha256(terms: Terms): string {
  return sha256(shape(terms));
}

function shape({ recipient, processors, sources, purpose, scopes, vin }: Terms): object {
  const categories = scopes.map(({ scope, necessity }) => `${scope} ${necessity}`).toSorted();
  return {
    recipient,
    processors: processors.toSorted(),
    sources: sources?.toSorted() ?? null,
    purpose,
    categories,
    vin,
  };
}

function sha256(value: object): string {
  return createHash('sha256').update(jcs(value)).digest('hex');
}
