import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { Refusal } from '#kernel/errors.ts';
import { admitPost } from '#gateway/admitRequest.ts';
import { asked } from './askedIn.ts';
import { asStream, liveAnswer } from './liveAnswer.ts';
import { refusalError } from '#gateway/answerErrors.ts';
import { isForeign, refuseUpgrade } from './upgrade.ts';
import { socketOf } from './socketOf.ts';
import { endable } from './endable.ts';
import { guarded } from './guarded.ts';
import type { FastifyInstance } from 'fastify';
import type { ExecutionArgs, FormattedExecutionResult } from 'graphql';
import type { ServerOptions as ProtocolOptions } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { LiveDesk, LiveOptions } from './liveDesk.ts';

const PATH = '/graphql/live';
const MAX_MESSAGE_BYTES = 256 * 1024;
/** Sockets of which nobody knows yet whose they are. */
const MOST_STRANGERS = 200;

/** What is known of a socket. */
type Extra = { headers: Record<string, string | string[] | undefined> };
type Protocol = ProtocolOptions<Record<string, unknown>, Extra>;

/** Serves GraphQL over WebSocket (graphql-ws, PROTOCOL.md). The token is in `connection_init`, or in the upgrade's own header. */
export function serveSockets(app: FastifyInstance, desk: LiveDesk, options: LiveOptions): { close(): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols,
  });
  const { opened } = makeServer<Record<string, unknown>, Extra>(protocol(desk, options));
  let strangers = 0;
  const serve = (socket: WebSocket, { headers }: IncomingMessage) => {
    const extra: Extra = { headers: { ...headers } };
    strangers += 1;
    const adapter = socketOf(socket, () => void (strangers -= 1));
    const closed = opened(adapter, extra);
    socket.once('close', (code, reason) => void closed(code, String(reason)));
  };
  const upgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    if (!isLive(request)) return refuseUpgrade(duplex, 'NOT_FOUND');
    if (isForeign(request)) return refuseUpgrade(duplex, 'REQUEST_FORGEABLE');
    if (strangers >= MOST_STRANGERS) return refuseUpgrade(duplex, 'STREAMS_TOO_MANY');
    sockets.handleUpgrade(request, duplex, head, serve);
  };
  // Whoever asks for another protocol elsewhere, or for another one, is answered in this one (RFC 9110, section 7.8).
  (app.server as { shouldUpgradeCallback?: (request: IncomingMessage) => boolean }).shouldUpgradeCallback = isLive;
  app.server.on('upgrade', upgrade);
  return {
    close() {
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'STREAM_ENDED');
      sockets.close();
    },
  };
}

/** RFC 6455, section 7.4.1. */
const GOING_AWAY = 1001;

function isLive({ url, headers }: IncomingMessage): boolean {
  return url?.split('?')[0] === PATH && headers.upgrade?.toLowerCase() === 'websocket';
}

function protocol(desk: LiveDesk, { authenticate, documents }: LiveOptions): Protocol {
  const callerOf = ({ headers }: Extra) => authenticate(headers['authorization'] as string | undefined);
  const run = ({ contextValue }: ExecutionArgs) => contextValue as AsyncGenerator<never, void>;
  return {
    async onConnect({ extra, connectionParams }) {
      extra.headers['authorization'] = tokenIn(connectionParams) ?? extra.headers['authorization'];
      await callerOf(extra);
    },
    async onSubscribe({ extra }, _id, payload) {
      try {
        admitPost(payload, documents);
        // The socket may be older than the token lives.
        const caller = await callerOf(extra);
        const { gateway, request, open } = desk.prepare(asked(payload), caller, extra.headers);
        const found = await liveAnswer(gateway, request, desk);
        const stream = open();
        const messages = found.kind === 'once' ? asStream(gateway, request, desk, stream) : found.messages(stream);
        const { document, definition } = request.operation;
        const contextValue = endable(guarded(messages, stream), stream);
        return { schema: gateway.graph.schema, document, operationName: definition.name?.value, contextValue };
      } catch (error) {
        if (error instanceof Refusal) return [refusalError(error)];
        throw error;
      }
    },
    execute: run,
    subscribe: run,
    onNext: (_context, _id, _payload, _args, message) => withoutEmptyErrors(message),
    onError: (_context, _id, _payload, [error]) =>
      (error!.originalError ? desk.lastWords(error!.originalError).errors : [error!.toJSON()]) as never,
  };
}

function tokenIn(parameters: Record<string, unknown> | undefined): string | undefined {
  const { authorization, Authorization } = parameters ?? {};
  const token = authorization ?? Authorization;
  return typeof token === 'string' ? token : undefined;
}

/** GraphQL spec, section 7.1: without errors there is no entry for them. */
function withoutEmptyErrors(message: object): FormattedExecutionResult {
  const { errors, ...rest } = message as { readonly errors?: readonly unknown[] };
  return errors?.length ? message : rest;
}
