import { Refusal } from '#kernel/errors.ts';
import { refusalError } from './answerErrors.ts';
import { answerStatus } from '#gateway/intake/answerStatus.ts';
import { answerType } from '#gateway/intake/answerType.ts';
import { securityHeaders } from '#gateway/intake/securityHeaders.ts';
import { answer, mayLeave } from './pipeline.ts';
import { takeText } from '#gateway/release/writtenData.ts';
import type { Admission } from './admission.ts';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Operation } from '#gateway/plan/operations.ts';
import type { Caller } from '#gateway/release/ports.ts';
import type { Gateway, LastLook } from './pipeline.ts';
import type { LoadedGraph } from './supergraph.ts';

type Parts = Omit<Gateway, 'graph' | 'compiled'>;

/** What is asked for, and of which graph. */
export type Asked = {
  readonly graph: LoadedGraph;
  readonly operation: Operation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly contentType: string;
};

/** The short way of an operation that has come before: it was read, checked against every limit and planned then. */
export type HotRoad = {
  /** Undefined for what is not simply one: that goes through `@apollo/server`, and both meet in the pipeline. */
  find(headers: IncomingHttpHeaders, body: Readonly<Record<string, unknown>>): Asked | undefined;
  /** @throws Error for a bug; then nothing is written yet */
  travel(asked: Asked, caller: Caller, headers: IncomingHttpHeaders, response: ServerResponse): Promise<void>;
};

export function hotRoad(parts: Parts, current: () => LoadedGraph, admission: Admission): HotRoad {
  let gateway: Gateway = { ...parts, ...current() };
  let loaded: LoadedGraph | undefined;
  return {
    find: (headers, body) => askedIn(headers, body, current()),
    travel(asked, caller, headers, response) {
      if (asked.graph !== loaded) [loaded, gateway] = [asked.graph, { ...parts, ...asked.graph }];
      const whole = gateway;
      const go = () => travel(whole, { asked, caller, headers, response, admission });
      // Who waits has not begun: what waits long is moved to the engine's old generation, and what it refers to then stays as well.
      return admission.enter()?.then(go) ?? go();
    },
  };
}

type Journey = {
  readonly asked: Asked;
  readonly caller: Caller;
  readonly headers: IncomingHttpHeaders;
  readonly response: ServerResponse;
  readonly admission: Admission;
};

async function travel(gateway: Gateway, { asked, caller, headers, response, admission }: Journey): Promise<void> {
  const { operation, variables, contentType } = asked;
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
  response.writeHead(status, [...SECURITY, 'content-type', contentType, 'content-length', `${body.length}`]);
  response.end(body.text, body.encoding);
}

type Body = { readonly text: string; readonly length: number; readonly encoding: 'latin1' | 'utf8' };

function bodyOf(text: string): Body {
  const length = Buffer.byteLength(text);
  return { text, length, encoding: length === text.length ? 'latin1' : 'utf8' };
}

const SECURITY = Object.entries(securityHeaders).flat();

function askedIn(
  { accept }: IncomingHttpHeaders,
  body: Readonly<Record<string, unknown>>,
  graph: LoadedGraph,
): Asked | undefined {
  const type = answerType(accept)?.mediaType;
  const { operationName: name, variables } = body;
  if (type === undefined) return undefined;
  if (name !== undefined && name !== null && typeof name !== 'string') return undefined;
  if (variables !== undefined && variables !== null && !isRecord(variables)) return undefined;
  const text = textIn(body, graph.known);
  const operation = text === undefined ? undefined : graph.known.find(text, name ?? undefined);
  return operation && { graph, operation, variables: variables ?? NONE, contentType: `${type}; charset=utf-8` };
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
