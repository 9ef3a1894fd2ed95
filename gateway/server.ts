import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import Fastify, { LogController } from 'fastify';
import { Refusal } from '#kernel/errors.ts';
import { securityHeaders } from '#gateway/intake/securityHeaders.ts';
import { BODY_LIMIT_BYTES, limits } from '#gateway/intake/limits.ts';
import { readsParts } from '#gateway/intake/readsParts.ts';
import { Admission } from './admission.ts';
import { admitRequest } from './admitRequest.ts';
import { asAccepted, errorFormatter } from './answerErrors.ts';
import { bodyBegun, callerBegun, FrontDoor } from './frontDoor.ts';
import { protection } from './limits.ts';
import { hotRoad } from './hotRoad.ts';
import { ownExecutor, ownSchema } from './ownExecutor.ts';
import { KeptForApollo } from './keptForApollo.ts';
import { knownDocuments } from './knownDocuments.ts';
import { MOST_OPERATIONS } from './knownOperations.ts';
import { liveRoad } from '#gateway/live/liveRoad.ts';
import { mayLeave } from './pipeline.ts';
import { asRefusal, refuseInWords } from './refuseInWords.ts';
import { takeText } from '#gateway/release/writtenData.ts';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode } from 'graphql';
import type { AddressInfo } from 'node:net';
import type { OrgId } from '#kernel/ids.ts';
import type { Caller } from '#gateway/release/ports.ts';
import type { LocalEvents } from '#gateway/transport/transport.ts';
import type { KnownDocuments, Trust } from './knownDocuments.ts';
import type { Gateway, LastLook } from './pipeline.ts';
import type { ExecutorContext } from './ownExecutor.ts';
import type { Supergraph } from './supergraph.ts';

export type ServerOptions = {
  readonly supergraph: Supergraph;
  /** Everything a gateway works with beside the supergraph. */
  readonly parts: Omit<Gateway, 'graph' | 'compiled'>;
  /** Who sends a request: from its `Authorization` header. @throws Refusal TOKEN_* */
  readonly authenticate: (authorization: string | undefined) => Promise<Caller>;
  /** Resolves when the gateway can answer; rejects with a Refusal that says what it lacks. */
  readonly ready: () => Promise<void>;
  readonly trust?: Trust | undefined;
  /** Bounds how much is at work at once; left out, one of its own. */
  readonly admission?: Admission;
  /** Members in this process that tell events. */
  readonly localEvents?: ReadonlyMap<OrgId, LocalEvents> | undefined;
  /** What it serves beside. */
  readonly routes?: (app: FastifyInstance) => void;
  readonly logger: FastifyBaseLogger;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a request to the graph, once it is known who sends it. */
    caller: Caller | null;
    /** Of a request through `@apollo/server`, once its answer is judged. */
    lastLook: LastLook | null;
  }
}

export type Server = { readonly url: string; readonly app: FastifyInstance; close(): Promise<void> };

/** Starts the gateway's HTTP server. @throws Error when the port is taken or the supergraph does not load */
export async function startServer(
  options: ServerOptions,
  { port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {},
): Promise<Server> {
  const door = new FrontDoor();
  const app = Fastify({
    loggerInstance: options.logger,
    serverFactory: (onward) => door.serve(onward),
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
    // A URL may hold an operation's variables, which are no business of a log; and nothing else logs under a request's name.
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (logger) => logger,
  });
  app.decorateRequest('caller', null);
  app.decorateRequest('lastLook', null);
  const roads = await openRoads(app, options);
  refuseInWords(app, options.logger);
  refuseMethods(app);
  serveGraph(app, options, roads);
  roads.live.serve(app);
  await servePages(app, options);
  door.open({ ...options, ...roads, readJson: jsonReader(app) });
  const close = async () => {
    door.close();
    await roads.close();
    await app.close();
  };
  try {
    await app.listen({ port, host });
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `http://${host}:${(app.server.address() as AddressInfo).port}`, app, close };
}

/** The framework's own, for whoever reads bodies beside it. It throws what the framework would refuse. */
function jsonReader(app: FastifyInstance): (text: string) => unknown {
  const parse = app.getDefaultJsonParser('error', 'error');
  return (text) => {
    let read: unknown;
    void parse(null as never, text, (error, body) => {
      if (error) throw error;
      read = body;
    });
    return read;
  };
}

/** The ways of a request to the pipeline: in parts, known already, or through the whole front door. */
async function openRoads(app: FastifyInstance, options: ServerOptions) {
  const documents = knownDocuments(options.trust);
  const apollo = apolloServer(options, app, documents);
  await apollo.start();
  const front = fastifyApolloHandler(apollo, {
    context: async (request) => ({
      caller: request.caller!,
      headers: request.headers,
      lastLook: (look) => void (request.lastLook = look),
    }),
  });
  const { admission = new Admission() } = options;
  const live = liveRoad({ ...options, documents, admission });
  const hot = hotRoad(options.parts, options.supergraph.current, admission);
  const close = async () => {
    await live.close();
    await apollo.stop();
    admission.close();
  };
  return { documents, front, live, hot, close, admission };
}

function serveGraph(
  app: FastifyInstance,
  { authenticate }: ServerOptions,
  { documents, front, live, admission }: Awaited<ReturnType<typeof openRoads>>,
): void {
  const throughApollo = (request: FastifyRequest, reply: FastifyReply) => {
    const go = () =>
      Promise.resolve(front.call(app, request, reply.headers(securityHeaders))).finally(() => admission.leave());
    // As on the hot road: who waits has not begun.
    return admission.enter()?.then(go) ?? go();
  };
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    // Before anything reads the body: a stranger's is not worth it.
    onRequest: async (request) => {
      request.caller = await (callerBegun(request.raw) ?? authenticate(request.headers.authorization));
    },
    // An answer that was ready before that of an earlier request on its connection would wait, and get old.
    preParsing: (request, { raw }, payload, done) => {
      const body = bodyBegun(request.raw) ?? payload;
      if (raw.socket) done(null, body);
      else raw.once('socket', () => done(null, body));
    },
    preHandler: (request, _reply, done) => {
      admitRequest(request, documents, readsParts(request.headers.accept));
      done();
    },
    onSend: async (request, _reply, payload) => {
      if (request.lastLook) await mayLeave(request.lastLook);
      return payload;
    },
    handler: (request, reply) => live.handle(request, reply, request.caller!) ?? throughApollo(request, reply),
  });
}

/** What is no answer of the graph: those have their headers without a plugin that is asked for each. */
async function servePages(app: FastifyInstance, options: ServerOptions): Promise<void> {
  await app.register(async (pages) => {
    await pages.register(helmet);
    serveFacts(pages, options);
    options.routes?.(pages);
  });
}

function refuseMethods(app: FastifyInstance): void {
  app.route({
    url: '/graphql',
    method: ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    handler: async (_request, reply) => {
      void reply.header('allow', 'GET, POST');
      throw new Refusal('METHOD_NOT_ALLOWED');
    },
  });
}

function apolloServer(
  { supergraph, parts, logger }: ServerOptions,
  app: FastifyInstance,
  documents: KnownDocuments,
): ApolloServer<ExecutorContext> {
  const { validationRules, plugin } = protection(documents);
  const formatError = errorFormatter((id, error) => logger.error({ id, err: error }, 'a bug'));
  return new ApolloServer<ExecutorContext>({
    gateway: ownSchema(supergraph),
    validationRules,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: 20 },
    // What may be forged is refused before, with whatever else no operation is to be read of.
    csrfPrevention: false,
    persistedQueries: { cache: documents.registered },
    // As long as a document is there, so is its compiled form.
    documentStore: new KeptForApollo<DocumentNode>({ most: MOST_OPERATIONS }),
    hideSchemaDetailsFromClientErrors: true,
    formatError,
    stringifyResult: takeText,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      plugin,
      ownExecutor(supergraph, parts, (error) => formatError({ message: '' }, error)),
      asAccepted as never,
      fastifyApolloDrainPlugin(app),
      // No answer is ever cached, nor traced for Apollo's own tools; each plugin costs every request.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}

/** Health, and the public key that members verify this gateway's contexts with (RFC 7517). */
function serveFacts(app: FastifyInstance, { parts, ready, logger }: ServerOptions): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await ready();
      return { status: 'ok' };
    } catch (error) {
      logger.warn({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'unavailable', code: asRefusal(error as Error).code });
    }
  });
  app.get('/.well-known/jwks.json', async () => ({ keys: [parts.contextKey.publicJwk] }));
}
