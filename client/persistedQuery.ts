/** How a request names an operation of this client instead of sending its text. */
export type PersistedQuery = { readonly version: 1; readonly sha256Hash: string };

/** Of a document of this client, also once another client has worked on it; undefined of any other. */
export function persistedQuery(document: unknown): PersistedQuery | undefined {
  const { __meta__ } = (document ?? {}) as { __meta__?: { hash?: unknown } };
  return typeof __meta__?.hash === 'string' ? { version: 1, sha256Hash: __meta__.hash } : undefined;
}
