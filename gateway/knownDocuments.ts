import { createHash } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
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
  readonly registered: Registered;
  readonly trusts: (text: string) => boolean;
  /**
   * The text that a request names; null where it names none.
   * @throws Refusal OPERATION_NOT_TRUSTED, PERSISTED_QUERY_*, BODY_MALFORMED
   */
  readonly textOf: (request: Named) => string | null;
};

/** Texts that clients may name without sending them: the trusted ones for good, and others for as long as there is room. */
export function knownDocuments({ documents, only }: Trust = { documents: new Map(), only: false }): KnownDocuments {
  const texts = new Set(documents.values());
  const registered = new Registered();
  const named = (id: string) => documents.get(id.replace(/^sha256:/, '')) ?? missing('OPERATION_NOT_TRUSTED');
  const hashed = (hash: string) =>
    documents.get(hash) ??
    (only ? missing('OPERATION_NOT_TRUSTED') : (registered.peek(hash) ?? missing('PERSISTED_QUERY_NOT_FOUND')));
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

/** Texts by their hash; the one that was not asked for the longest goes first. */
class Registered {
  static readonly MOST_CHARACTERS = 8_000_000;
  readonly #texts = new Map<string, string>();
  #characters = 0;

  peek(hash: string): string | undefined {
    const key = `apq:${hash}`;
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return text;
  }

  async get(key: string): Promise<string | undefined> {
    return this.#texts.get(key);
  }

  async set(key: string, text: string): Promise<void> {
    await this.delete(key);
    this.#texts.set(key, text);
    this.#characters += text.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#characters <= Registered.MOST_CHARACTERS) break;
      await this.delete(oldest);
    }
  }

  async delete(key: string): Promise<void> {
    this.#characters -= this.#texts.get(key)?.length ?? 0;
    this.#texts.delete(key);
  }
}
