import type { TypedDocument } from './typedDocument.ts';

/** An operation of this client, or the text of one, of which no types are known. */
export type Asked<Data, Variables> = TypedDocument<Data, Variables> | string;

/** The body of a request (GraphQL over HTTP, 5.4): an operation that is known goes by its hash, without its text. */
export function requestBody(
  document: Asked<unknown, never>,
  variables: unknown,
  extensions: Readonly<Record<string, unknown>> = {},
): string {
  if (typeof document === 'string') return JSON.stringify({ query: document, variables, ...named(extensions) });
  const persistedQuery = { version: 1, sha256Hash: document.__meta__.hash };
  return JSON.stringify({ variables, ...named({ ...extensions, persistedQuery }) });
}

function named(extensions: Readonly<Record<string, unknown>>): object {
  return Object.keys(extensions).length > 0 ? { extensions } : {};
}
