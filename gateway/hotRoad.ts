import { Refusal } from '#kernel/errors.ts';
import { refusalError } from './answerErrors.ts';
import { answerStatus } from '#gateway/intake/answerStatus.ts';
import { answerType } from '#gateway/intake/answerType.ts';
import { securityHeaders } from '#gateway/intake/securityHeaders.ts';
import { answer, mayLeave } from './pipeline.ts';
import { takeText } from '#gateway/release/writtenData.ts';
import type { Admission } from './admission.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '#gateway/plan/operations.ts';
import type { Caller } from '#gateway/release/ports.ts';
import type { Gateway, LastLook } from './pipeline.ts';
import type { LoadedGraph } from './supergraph.ts';

type Parts = Omit<Gateway, 'graph' | 'compiled'>;
type Asked = {
  readonly operation: Operation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly contentType: string;
};

/**
 * The short way of an operation that has come before: it was read, checked against every limit and planned then. Undefined for
 * whatever is not an ordinary request for one: that goes through `@apollo/server`, and both meet in the pipeline.
 */
export function hotRoad(
  parts: Parts,
  current: () => LoadedGraph,
  admission: Admission,
): (request: FastifyRequest, reply: FastifyReply, caller: Caller) => Promise<FastifyReply> | undefined {
  let loaded: LoadedGraph | undefined;
  let gateway: Gateway | undefined;
  return (request, reply, caller) => {
    const graph = current();
    const asked = askedIn(request, graph);
    if (!asked) return undefined;
    if (graph !== loaded || !gateway) [loaded, gateway] = [graph, { ...parts, ...graph }];
    const whole = gateway;
    const go = () => travel(whole, asked, reply, caller, request, admission);
    // Who waits has not begun: what waits long is moved to the engine's old generation, and what it refers to then stays as well.
    return admission.enter()?.then(go) ?? go();
  };
}

async function travel(
  gateway: Gateway,
  { operation, variables, contentType }: Asked,
  reply: FastifyReply,
  caller: Caller,
  { headers }: FastifyRequest,
  admission: Admission,
): Promise<FastifyReply> {
  let status = 200;
  let body: Body;
  let look: LastLook | undefined;
  try {
    const lastLook = (its: LastLook) => void (look = its);
    body = bodyOf(takeText(await answer(gateway, { operation, variables, caller, headers, lastLook })));
    if (look) await mayLeave(look);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    status = answerStatus(error.code, headers.accept);
    body = bodyOf(takeText({ errors: [refusalError(error)] }));
  } finally {
    admission.leave();
  }
  // Straight to the socket: there is nothing left that the framework would have to do.
  reply.hijack();
  reply.raw.writeHead(status, [...SECURITY, 'content-type', contentType, 'content-length', `${body.length}`]);
  reply.raw.end(body.text, body.encoding);
  return reply;
}

type Body = { readonly text: string; readonly length: number; readonly encoding: 'latin1' | 'utf8' };

function bodyOf(text: string): Body {
  const length = Buffer.byteLength(text);
  return { text, length, encoding: length === text.length ? 'latin1' : 'utf8' };
}

const SECURITY = Object.entries(securityHeaders).flat();

/** An ordinary request: JSON by POST, of an operation that is known, with nothing else in it. */
function askedIn(request: FastifyRequest, { known }: LoadedGraph): Asked | undefined {
  if (request.method !== 'POST' || !isJson(request.headers['content-type'])) return undefined;
  // The header says that the request is to go through @apollo/server.
  if (request.headers['apollo-require-preflight'] !== undefined) return undefined;
  const type = answerType(request.headers.accept)?.mediaType;
  const body = request.body as Record<string, unknown> | null;
  if (type === undefined || typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { operationName: name, variables } = body;
  if (name !== undefined && name !== null && typeof name !== 'string') return undefined;
  if (variables !== undefined && variables !== null && !isRecord(variables)) return undefined;
  const text = textIn(body, known);
  const operation = text === undefined ? undefined : known.find(text, name ?? undefined);
  return operation && { operation, variables: variables ?? NONE, contentType: `${type}; charset=utf-8` };
}

const NONE = {};

function textIn({ query, extensions }: Record<string, unknown>, known: LoadedGraph['known']): string | undefined {
  if (extensions === undefined || extensions === null) return typeof query === 'string' ? query : undefined;
  if (!isRecord(extensions) || query !== undefined) return undefined;
  const persisted = extensions['persistedQuery'];
  if (!isRecord(persisted) || persisted['version'] !== 1) return undefined;
  const hash = persisted['sha256Hash'];
  return typeof hash === 'string' ? known.textOf(hash) : undefined;
}

function isJson(type: string | undefined): boolean {
  return type === 'application/json' || type === 'application/json; charset=utf-8';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
