import { Refusal } from '#kernel/errors.ts';
import { admitRequest } from '#gateway/admitRequest.ts';
import { contentType } from '#gateway/intake/answerType.ts';
import { readsParts } from '#gateway/intake/readsParts.ts';
import { securityHeaders } from '#gateway/intake/securityHeaders.ts';
import { answer, mayLeave } from '#gateway/pipeline.ts';
import { answerText } from '#gateway/release/writtenData.ts';
import { askedIn } from './askedIn.ts';
import { asStream, liveAnswer } from './liveAnswer.ts';
import { openLiveDesk } from './liveDesk.ts';
import { serveSockets } from './liveSockets.ts';
import { deferredParts, serverSentEvents, subscriptionParts } from './streamFormats.ts';
import { streamTo } from './streamTo.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '#gateway/release/ports.ts';
import type { LastLook } from '#gateway/pipeline.ts';
import type { LiveDesk, LiveOptions } from './liveDesk.ts';
import type { OpenStream } from './openStreams.ts';
import type { StreamFormat } from './streamFormats.ts';

export type LiveRoad = {
  /** Undefined for a request that is answered once, whatever comes. */
  handle(request: FastifyRequest, reply: FastifyReply, caller: Caller): Promise<FastifyReply> | undefined;
  /** Serves `/graphql/stream`, and sockets at `/graphql/live`. */
  serve(app: FastifyInstance): void;
  close(): Promise<void>;
};

/** The way of answers that are not one: `@defer`, and subscriptions. All of it meets the rest in the pipeline. */
export function liveRoad(options: LiveOptions): LiveRoad {
  const desk = openLiveDesk(options);
  const { authenticate, documents } = options;
  let sockets: ReturnType<typeof serveSockets> | undefined;
  return {
    handle(request, reply, caller) {
      if (request.method !== 'POST') return undefined;
      const { query } = (request.body ?? {}) as { query?: unknown };
      const live = readsParts(request.headers.accept) || (typeof query === 'string' && query.includes('@defer'));
      return live ? answerMultipart(desk, request, reply, caller) : undefined;
    },
    serve(app) {
      sockets = serveSockets(app, desk, options);
      app.route({
        url: '/graphql/stream',
        method: ['GET', 'POST'],
        exposeHeadRoute: false,
        // Before anything reads the body: a stranger's is not worth it.
        onRequest: async (request) => {
          request.caller = await authenticate(request.headers.authorization);
        },
        preHandler: async (request) => admitRequest(request, documents, true),
        handler: (request, reply) => answerEventStream(desk, request, reply, request.caller!),
      });
    },
    async close() {
      desk.end();
      sockets?.close();
      await desk.close();
    },
  };
}

/** To who reads one answer only, `@defer` is answered at once; a subscription is refused by the pipeline. */
async function answerMultipart(
  desk: LiveDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
): Promise<FastifyReply> {
  const { gateway, request: live, open } = desk.prepare(askedIn(request), caller, request.headers);
  const found = readsParts(request.headers.accept) ? await liveAnswer(gateway, live, desk) : null;
  if (!found || found.kind === 'once') {
    let look: LastLook | undefined;
    const text = await desk.admission.during(async () => {
      const lastLook = (its: LastLook) => void (look = its);
      return answerText(await answer(gateway, { ...live, lastLook }));
    });
    if (look) await mayLeave(look);
    return reply.headers(securityHeaders).type(contentType(request.headers.accept)).send(`${text}\n`);
  }
  const stream = open();
  const format = found.kind === 'events' ? subscriptionParts : deferredParts;
  return send(desk, reply, found.messages(stream), stream, format);
}

async function answerEventStream(
  desk: LiveDesk,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
): Promise<FastifyReply> {
  const { gateway, request: live, open } = desk.prepare(askedIn(request), caller, request.headers);
  if (request.method === 'GET' && live.operation.definition.operation === 'mutation')
    throw new Refusal('METHOD_NOT_ALLOWED');
  const found = await liveAnswer(gateway, live, desk);
  const stream = open();
  const messages = found.kind === 'once' ? asStream(gateway, live, desk, stream) : found.messages(stream);
  return send(desk, reply, messages, stream, serverSentEvents);
}

async function send(
  { lastWords }: LiveDesk,
  reply: FastifyReply,
  messages: AsyncGenerator<object, void>,
  stream: OpenStream,
  format: StreamFormat,
): Promise<FastifyReply> {
  reply.hijack();
  await streamTo(reply.raw, messages, stream, { format, headers: securityHeaders, lastWords });
  return reply;
}
