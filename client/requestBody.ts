import { persistedQuery } from './persistedQuery.ts';
import type { TypedDocument } from './typedDocument.ts';

/** An operation of this client, or the text of one, of which no types are known. */
export type Asked<Data, Variables> = TypedDocument<Data, Variables> | string;

/** The body of a request (GraphQL over HTTP, 5.4): an operation of this client goes by its hash, without its text. */
export function requestBody(
  document: Asked<unknown, never>,
  variables: unknown,
  extensions?: Readonly<Record<string, unknown>>,
): string {
  if (typeof document === 'string') return JSON.stringify({ query: document, variables, extensions });
  return JSON.stringify({ variables, extensions: { ...extensions, persistedQuery: persistedQuery(document) } });
}

/** Whether it only reads, and so may be sent again. */
export function isQuery(document: Asked<unknown, never>): boolean {
  if (typeof document === 'string') return /^\s*(?:query\b|\{)/.test(document);
  return (document.definitions as readonly { operation?: unknown }[]).every(
    ({ operation }) => operation === undefined || operation === 'query',
  );
}
