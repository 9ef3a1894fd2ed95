import { Refusal } from '#kernel/errors.ts';
import { flowsOnly } from '#gateway/intake/flowsOnly.ts';
import { AnswerError, refusalError } from './answerErrors.ts';
import { answer } from './pipeline.ts';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '#gateway/release/ports.ts';
import type { Gateway, LastLook } from './pipeline.ts';
import type { Supergraph } from './supergraph.ts';

/** What the executor is told of a request beside the operation. */
export type ExecutorContext = {
  readonly caller: Caller;
  readonly headers: FastifyRequest['headers'];
  readonly lastLook: (look: LastLook) => void;
};

/** ApolloGateway as it is, but for the executor: ours runs the plan, and judges every flow of it. */
export function ownExecutor(
  { inner, current }: Supergraph,
  parts: Omit<Gateway, 'graph' | 'compiled'>,
): GatewayInterface {
  return {
    async load(options) {
      const { schema } = await inner.load(options);
      return {
        schema,
        executor: async ({ document, request, source, context }: Parameters<Execute>[0]) => {
          const { caller, headers, lastLook } = context as ExecutorContext;
          try {
            const { compiled, known, ...graph } = current();
            // As it was asked for: the context's own is null where there is none of that name.
            const name = request.operationName ?? undefined;
            const operation = compiled(document, name);
            known.remember(source, name, operation, hashIn(request.extensions));
            const asked = { operation, variables: request.variables ?? {}, caller, headers, lastLook };
            const found = await answer(
              { ...parts, ...graph, compiled },
              { ...asked, flowsOnly: flowsOnly(request.extensions) },
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

function hashIn(extensions: Parameters<Execute>[0]['request']['extensions']): string | undefined {
  const hash: unknown = extensions?.['persistedQuery']?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

type Execute = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
