import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { catalogue, Refusal } from '#kernel/errors.ts';
import { AnswerError, errorFormatter, refusalError, statusOfRefusal } from './answerErrors.ts';
import { MAX_TOKENS, protection } from './limits.ts';
import { answer } from './pipeline.ts';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { FastifyBaseLogger, FastifyError, FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import type { Code } from '#kernel/errors.ts';
import type { Caller } from '#gateway/release/ports.ts';
import type { Gateway } from './pipeline.ts';
import type { Supergraph } from './supergraph.ts';

export type ServerOptions = {
  readonly supergraph: Supergraph;
  /** Everything a gateway works with beside the supergraph. */
  readonly parts: Omit<Gateway, 'graph' | 'compiled'>;
  /** Who sends a request: from its `Authorization` header. @throws Refusal TOKEN_* */
  readonly authenticate: (authorization: string | undefined) => Promise<Caller>;
  /** Resolves when the gateway can answer; rejects with a Refusal that says what it lacks. */
  readonly ready: () => Promise<void>;
  readonly logger: FastifyBaseLogger;
};

export type Server = { readonly url: string; readonly app: FastifyInstance; close(): Promise<void> };

type Context = { readonly caller: Caller };

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Starts the gateway's HTTP server. @throws Error when the port is taken or the supergraph does not load */
export async function startServer(
  options: ServerOptions,
  { port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {},
): Promise<Server> {
  const app = Fastify({
    loggerInstance: options.logger,
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
  });
  const apollo = apolloServer(options, app);
  const callers = new WeakMap<object, Caller>();
  await apollo.start();
  await app.register(helmet);
  app.setErrorHandler((error: FastifyError | Refusal, _request, reply) => {
    const refusal = asRefusal(error);
    if (refusal.code === 'INTERNAL') options.logger.error({ err: error }, 'request failed');
    return reply.code(catalogue[refusal.code].status).send({ errors: [refusalError(refusal).toJSON()] });
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    // Before anything reads the body: a stranger's is not worth it.
    onRequest: async (request) => {
      callers.set(request, await options.authenticate(request.headers.authorization));
    },
    handler: fastifyApolloHandler(apollo, { context: async (request) => ({ caller: callers.get(request)! }) }),
  });
  serveFacts(app, options);
  const close = async () => {
    await apollo.stop();
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

function apolloServer({ supergraph, parts, logger }: ServerOptions, app: FastifyInstance): ApolloServer<Context> {
  const { validationRules, plugins } = protection();
  return new ApolloServer<Context>({
    gateway: ownExecutor(supergraph, parts),
    validationRules,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: errorFormatter((id, error) => logger.error({ id, err: error }, 'a bug')),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      ...(plugins as never[]),
      statusOfRefusal as never,
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}

/** ApolloGateway as it is, but for the executor: ours runs the plan, and judges every flow of it. */
function ownExecutor({ inner, current }: Supergraph, parts: ServerOptions['parts']): GatewayInterface {
  return {
    async load(options) {
      const { schema } = await inner.load(options);
      return {
        schema,
        executor: async ({ document, operationName, request, context }: Parameters<Execute>[0]) => {
          const { caller } = context as Context;
          try {
            const found = await answer(
              { ...parts, ...current() },
              {
                document,
                operationName: operationName ?? undefined,
                variables: request.variables ?? {},
                caller,
              },
            );
            const errors = found.errors.map((each) => new AnswerError(each));
            return { ...found, ...(errors.length > 0 ? { errors } : { errors: undefined }) };
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            return { errors: [refusalError(error)] };
          }
        },
      } as never;
    },
    onSchemaLoadOrUpdate: (callback) => inner.onSchemaLoadOrUpdate(callback),
    stop: () => inner.stop(),
  };
}

type Execute = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

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

function asRefusal(error: Error): Refusal {
  if (error instanceof Refusal) return error;
  const code = (error as FastifyError).code as string | undefined;
  const known: Record<string, Code> = {
    FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
    FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_MALFORMED',
    FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_MALFORMED',
    FST_ERR_CTP_INVALID_MEDIA_TYPE: 'BODY_MALFORMED',
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_MALFORMED',
  };
  const status = (error as FastifyError).statusCode;
  return new Refusal(known[code ?? ''] ?? (status === 400 ? 'BODY_MALFORMED' : 'INTERNAL'), {}, { cause: error });
}
