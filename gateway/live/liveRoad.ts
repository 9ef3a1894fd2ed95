import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { catalogue } from '#kernel/errors.ts';
import { admitRequest } from '#gateway/admitRequest.ts';
import { refusalError } from '#gateway/answerErrors.ts';
import { contentType } from '#gateway/intake/answerType.ts';
import { securityHeaders } from '#gateway/intake/securityHeaders.ts';
import { answer } from '#gateway/pipeline.ts';
import { answerText } from '#gateway/release/writtenData.ts';
import { askedIn } from './askedIn.ts';
import { asStream, liveAnswer } from './liveAnswer.ts';
import { openMemberEvents } from './memberEvents.ts';
import { OpenStreams } from './openStreams.ts';
import { operationReader } from './readOperation.ts';
import { deferredParts, serverSentEvents, subscriptionParts } from './streamFormats.ts';
import { streamTo } from './streamTo.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KnownDocuments } from '#gateway/knownDocuments.ts';
import type { Gateway } from '#gateway/pipeline.ts';
import type { Caller } from '#gateway/release/ports.ts';
import type { ServerOptions } from '#gateway/server.ts';
import type { Asked } from './askedIn.ts';
import type { LiveRequest } from './liveAnswer.ts';
import type { OpenStream } from './openStreams.ts';
import type { StreamFormat } from './streamFormats.ts';

export type LiveRoad = {
  /** Undefined for a request that is answered once, whatever comes. */
  handle(request: FastifyRequest, reply: FastifyReply, caller: Caller): Promise<FastifyReply> | undefined;
  /** Whether the client reads an answer of several parts. */
  readsParts(request: FastifyRequest): boolean;
  /** Serves `/graphql/stream`. */
  serve(app: FastifyInstance): void;
  close(): Promise<void>;
};

export type LiveRoadOptions = Pick<ServerOptions, 'supergraph' | 'parts' | 'authenticate' | 'logger'> & {
  readonly documents: KnownDocuments;
  readonly streams?: { readonly mostPerClient?: number; readonly heartbeatMs?: number; readonly patienceMs?: number };
};

const MULTIPART = /\bmultipart\/mixed\b/i;

/** The way of answers that are not one: `@defer`, and subscriptions. All of it meets the rest in the pipeline. */
export function liveRoad(options: LiveRoadOptions): LiveRoad {
  const { supergraph, parts, authenticate, logger, documents, streams: bounds = {} } = options;
  const read = operationReader(documents);
  const events = openMemberEvents();
  const streams = new OpenStreams({ grants: parts.grants, now: parts.now, ...bounds });

  const lastWords = (error: unknown): object => {
    if (error instanceof Refusal && error.code !== 'INTERNAL') return { errors: [refusalError(error)] };
    const id = randomUUID();
    logger.error({ id, err: error }, 'a stream failed');
    return { errors: [{ message: catalogue.INTERNAL.says, extensions: { code: 'INTERNAL', id } }] };
  };

  const prepare = ({ query, variables, operationName }: Asked, caller: Caller, headers: FastifyRequest['headers']) => {
    const loaded = supergraph.current();
    const gateway: Gateway = { ...parts, ...loaded };
    const request: LiveRequest = { operation: read(loaded, query, operationName), variables, caller, headers };
    return { loaded, gateway, request };
  };

  const openFor = (caller: Caller, loaded: object, authorization: string | undefined): OpenStream =>
    streams.open(caller, async () => {
      if (supergraph.current() !== loaded) throw new Refusal('STREAM_ENDED');
      await authenticate(authorization);
    });

  const send = async (
    reply: FastifyReply,
    messages: AsyncGenerator<object, void>,
    stream: OpenStream,
    format: StreamFormat,
  ): Promise<FastifyReply> => {
    reply.hijack();
    await streamTo(reply.raw, messages, stream, { format, headers: securityHeaders, lastWords, ...bounds });
    return reply;
  };

  async function travel(request: FastifyRequest, reply: FastifyReply, caller: Caller, asked: Asked) {
    const { authorization, accept } = request.headers;
    const { loaded, gateway, request: live } = prepare(asked, caller, request.headers);
    const readsParts = MULTIPART.test(accept ?? '');
    const found = readsParts ? await liveAnswer(gateway, live, events.subscribe) : null;
    if (!found || found.kind === 'once') {
      const text = answerText(await answer(gateway, live));
      return reply.headers(securityHeaders).type(contentType(accept)).send(`${text}\n`);
    }
    const stream = openFor(caller, loaded, authorization);
    const format = found.kind === 'events' ? subscriptionParts : deferredParts;
    return send(reply, found.messages(stream), stream, format);
  }

  async function serveEvents(request: FastifyRequest, reply: FastifyReply, caller: Caller): Promise<FastifyReply> {
    const { loaded, gateway, request: live } = prepare(askedIn(request), caller, request.headers);
    const found = await liveAnswer(gateway, live, events.subscribe);
    if (found.kind === 'once' && live.operation.definition.operation === 'mutation' && request.method === 'GET')
      throw new Refusal('METHOD_NOT_ALLOWED');
    const stream = openFor(caller, loaded, request.headers.authorization);
    const messages = found.kind === 'once' ? asStream(gateway, live) : found.messages(stream);
    return send(reply, messages, stream, serverSentEvents);
  }

  return {
    readsParts: ({ headers }) => MULTIPART.test(headers.accept ?? ''),
    handle(request, reply, caller) {
      if (request.method !== 'POST') return undefined;
      const { query } = (request.body ?? {}) as { query?: unknown };
      const live =
        MULTIPART.test(request.headers.accept ?? '') || (typeof query === 'string' && query.includes('@defer'));
      return live ? travel(request, reply, caller, askedIn(request)) : undefined;
    },
    serve(app) {
      const callers = new WeakMap<object, Caller>();
      app.route({
        url: '/graphql/stream',
        method: ['GET', 'POST'],
        exposeHeadRoute: false,
        helmet: false,
        onRequest: async (request) => void callers.set(request, await authenticate(request.headers.authorization)),
        preHandler: async (request) => admitRequest(request, documents, true),
        handler: (request, reply) => serveEvents(request, reply, callers.get(request)!),
      });
    },
    async close() {
      streams.close();
      await events.close();
    },
  };
}
