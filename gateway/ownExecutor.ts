import { HeaderMap } from '@apollo/server';
import { Refusal } from '#kernel/errors.ts';
import { flowsOnly } from '#gateway/intake/flowsOnly.ts';
import { refusalError } from './answerErrors.ts';
import { answer } from './pipeline.ts';
import type {
  ApolloServerPlugin,
  GraphQLRequestContextResponseForOperation,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Caller } from '#gateway/release/ports.ts';
import type { Gateway, GraphAnswer, LastLook } from './pipeline.ts';
import type { Supergraph } from './supergraph.ts';

/** What the executor is told of a request beside the operation. */
export type ExecutorContext = {
  readonly caller: Caller;
  readonly headers: FastifyRequest['headers'];
  readonly lastLook: (look: LastLook) => void;
};

/** ApolloGateway for its schema alone: whatever is asked of it, `ownExecutor` has answered before. */
export function ownSchema({ inner }: Supergraph): GatewayInterface {
  return {
    load: async (options) => ({ schema: (await inner.load(options)).schema, executor: notHere as never }),
    onSchemaLoadOrUpdate: (callback) => inner.onSchemaLoadOrUpdate(callback),
    stop: () => inner.stop(),
  };
}

function notHere(): never {
  throw new Error('an operation came past the executor, and no other may run it');
}

/**
 * Runs what `@apollo/server` has read and found valid, and judges every flow of it. As a plugin, and not as its gateway's executor:
 * what it makes for those has accessors of its own in each request, and V8 keeps such an object, and with it the request and the answer,
 * until a full collection.
 */
export function ownExecutor(
  { current }: Supergraph,
  parts: Omit<Gateway, 'graph' | 'compiled'>,
  asBug: (error: unknown) => GraphQLFormattedError,
): ApolloServerPlugin<ExecutorContext> {
  const asFormatted = (error: unknown) => (error instanceof Refusal ? refusalError(error).toJSON() : asBug(error));
  const run = async ({ document, request, source, contextValue }: Asked): Promise<GraphAnswer> => {
    const { compiled, known, ...graph } = current();
    // As it was asked for: the context's own is null where there is none of that name.
    const name = request.operationName ?? undefined;
    const operation = compiled(document, name);
    known.remember(source, name, operation, hashIn(request.extensions));
    const asked = { operation, variables: request.variables ?? {}, ...contextValue };
    return answer({ ...parts, ...graph, compiled }, { ...asked, flowsOnly: flowsOnly(request.extensions) });
  };
  const listener: GraphQLRequestListener<ExecutorContext> = {
    async responseForOperation(asked) {
      try {
        const { errors, ...found } = await run(asked);
        return asResponse(errors.length > 0 ? { ...found, errors } : found);
      } catch (error) {
        return asResponse({ errors: [asFormatted(error)] });
      }
    },
  };
  return { requestDidStart: async () => listener };
}

type Asked = GraphQLRequestContextResponseForOperation<ExecutorContext>;
type SingleResult = Omit<GraphAnswer, 'errors' | 'data'> & { readonly data?: unknown; readonly errors?: unknown };

/** Status and content type are set by `asAccepted`. */
const HEAD: GraphQLResponse['http'] = { headers: new HeaderMap() };

function asResponse(singleResult: SingleResult): GraphQLResponse {
  return { http: HEAD, body: { kind: 'single', singleResult: singleResult as never } };
}

function hashIn(extensions: Asked['request']['extensions']): string | undefined {
  const hash: unknown = extensions?.['persistedQuery']?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}
