import { Refusal } from '#kernel/errors.ts';
import { answerType } from '#gateway/intake/answerType.ts';
import { forgeable } from '#gateway/intake/forgeable.ts';
import { limits } from '#gateway/intake/limits.ts';
import { variableExtent } from '#gateway/intake/variableExtent.ts';
import type { FastifyRequest } from 'fastify';
import type { KnownDocuments } from './knownDocuments.ts';

type Parameters = Record<string, unknown>;

/**
 * What a request must be before anybody reads its operation. A document that it names by an id or a hash is put in the place of that
 * name, so whoever comes after sees texts only.
 * @throws Refusal
 */
export function admitRequest(request: FastifyRequest, known: KnownDocuments, readsStreams = false): void {
  if (!readsStreams && answerType(request.headers.accept) === null) throw new Refusal('NOT_ACCEPTABLE');
  if (request.method === 'GET') admitGet(request, known);
  else admitPost(request.body, known);
}

/** The body of a POST, or a message that is like one. @throws Refusal */
export function admitPost(body: unknown, known: KnownDocuments): void {
  if (Array.isArray(body)) throw new Refusal('BATCH_UNSUPPORTED');
  if (typeof body !== 'object' || body === null) throw new Refusal('BODY_MALFORMED');
  const sent = body as Parameters;
  const text = known.textOf(sent);
  admitOperation(text, sent['variables'], known);
  if (text === null || sent['query'] === text) return;
  sent['query'] = text;
  delete sent['documentId'];
  const rest = withoutHash(sent['extensions'] as Parameters | undefined);
  if (rest) sent['extensions'] = rest;
  else delete sent['extensions'];
}

function admitGet(request: FastifyRequest, known: KnownDocuments): void {
  if (forgeable(request.headers)) throw new Refusal('REQUEST_FORGEABLE');
  const url = new URL(request.url, 'http://gateway');
  const sent = Object.fromEntries(url.searchParams);
  const extensions = jsonOf(sent['extensions']);
  const text = known.textOf({ ...sent, extensions });
  admitOperation(text, jsonOf(sent['variables']), known);
  if (text === null || sent['query'] === text) return;
  url.searchParams.set('query', text);
  url.searchParams.delete('documentId');
  url.searchParams.delete('extensions');
  const rest = withoutHash(extensions);
  if (rest) url.searchParams.set('extensions', JSON.stringify(rest));
  // What is read after this takes the document from the URL.
  request.raw.url = `${url.pathname}${url.search}`;
}

function admitOperation(text: string | null, variables: unknown, known: KnownDocuments): void {
  if (text !== null && text.length > limits.characters && !known.trusts(text)) throw beyond('characters');
  const { values, nesting } = variableExtent(variables);
  if (values > limits.values) throw beyond('values');
  if (nesting > limits.nesting) throw beyond('nesting');
}

function beyond(limit: keyof typeof limits): Refusal {
  return new Refusal('OPERATION_TOO_COMPLEX', { limit, most: limits[limit] });
}

/** The extensions but for the name of the document, if there are any. */
function withoutHash(extensions: Parameters | null | undefined): Parameters | undefined {
  const { persistedQuery: _, ...rest } = extensions ?? {};
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** A JSON object in a search parameter; what is none is refused by who reads it next. */
function jsonOf(text: string | undefined): Parameters | undefined {
  try {
    const read: unknown = text === undefined ? undefined : JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Parameters) : undefined;
  } catch {
    return undefined;
  }
}
