import { createHash } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { KeptForApollo } from './keptForApollo.ts';
import type { TrustedDocuments } from '#gateway/intake/trustedDocuments.ts';

export type Trust = {
  readonly documents: TrustedDocuments;
  /** Whether every other document is refused. */
  readonly only: boolean;
};

/** How a request names its document: by text, by a hash (Apollo's automatic persisted queries), by an id, or by both. */
export type Named = {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
};

export type KnownDocuments = {
  /** Where Apollo Server registers a text that came with its hash and was found valid. */
  readonly registered: KeptForApollo<string>;
  readonly trusts: (text: string) => boolean;
  /**
   * The text that a request names; null where it names none.
   * @throws Refusal OPERATION_NOT_TRUSTED, PERSISTED_QUERY_*, BODY_MALFORMED
   */
  readonly textOf: (request: Named) => string | null;
};

const MOST_REGISTERED_CHARACTERS = 8_000_000;

/** Texts that clients may name without sending them: the trusted ones for good, and others for as long as there is room. */
export function knownDocuments({ documents, only }: Trust = { documents: new Map(), only: false }): KnownDocuments {
  const texts = new Set(documents.values());
  const registered = new KeptForApollo<string>({
    mostWeight: MOST_REGISTERED_CHARACTERS,
    weightOf: (_, text) => text.length,
  });
  const named = (id: string) => documents.get(id.replace(/^sha256:/, '')) ?? missing('OPERATION_NOT_TRUSTED');
  const hashed = (hash: string) =>
    documents.get(hash) ??
    (only
      ? missing('OPERATION_NOT_TRUSTED')
      : (registered.peek(`apq:${hash}`) ?? missing('PERSISTED_QUERY_NOT_FOUND')));
  return {
    registered,
    trusts: (text) => texts.has(text),
    textOf({ query, documentId, extensions }) {
      const hash = hashOf(extensions);
      if (typeof documentId === 'string' && query === undefined) return named(documentId);
      if (documentId !== undefined && documentId !== null) throw new Refusal('BODY_MALFORMED', { check: 'documentId' });
      if (hash !== null && (query === undefined || query === null)) return hashed(hash);
      if (typeof query !== 'string' || query === '') return null;
      if (hash !== null && hash !== sha256(query)) throw new Refusal('PERSISTED_QUERY_HASH_MISMATCH');
      return only && !texts.has(query) ? missing('OPERATION_NOT_TRUSTED') : query;
    },
  };
}

function hashOf(extensions: unknown): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { version?: unknown; sha256Hash?: unknown } };
  if (persistedQuery === undefined || persistedQuery === null) return null;
  if (persistedQuery.version !== 1 || typeof persistedQuery.sha256Hash !== 'string')
    throw new Refusal('BODY_MALFORMED', { check: 'persistedQuery' });
  return persistedQuery.sha256Hash;
}

function missing(code: 'OPERATION_NOT_TRUSTED' | 'PERSISTED_QUERY_NOT_FOUND'): never {
  throw new Refusal(code);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
