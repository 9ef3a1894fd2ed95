import { persistedQuery } from './persistedQuery.ts';
import type { TypedDocument } from './typedDocument.ts';

/** An operation of this client, or the text of one, of which no types are known. */
export type Asked<Data, Variables> = TypedDocument<Data, Variables> | string;

/**
 * The body of a request (GraphQL over HTTP, 5.4): an operation of this client goes by its hash, without its text. @throws TypeError
 */
export function requestBody(
  document: Asked<unknown, never>,
  variables: unknown,
  extensions?: Readonly<Record<string, unknown>>,
): string {
  const persisted = persistedQuery(document);
  if (persisted) return JSON.stringify({ variables, extensions: { ...extensions, persistedQuery: persisted } });
  if (typeof document === 'string') return JSON.stringify({ query: document, variables, extensions });
  throw new TypeError('the document is none of this client: pass the text of the operation');
}

/** Whether it only reads, and so may be sent again. */
export function isQuery(document: Asked<unknown, never>): boolean {
  if (typeof document === 'string') return /^\s*(?:query\b|\{)/.test(document);
  const definitions = document.definitions as readonly { operation?: unknown }[];
  return definitions.every(({ operation }) => operation === undefined || operation === 'query');
}
