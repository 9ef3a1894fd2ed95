import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import { catalogue, Refusal } from '#kernel/errors.ts';
import { answerStatus } from '#gateway/intake/answerStatus.ts';
import { contentType } from '#gateway/intake/answerType.ts';
import { limits } from '#gateway/intake/limits.ts';
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Code } from '#kernel/errors.ts';
import type { ShapedError } from '#gateway/release/failures.ts';

/** Apollo's codes for what is wrong with a request, in this gateway's words. */
const ours: Readonly<Record<string, Code>> = {
  GRAPHQL_PARSE_FAILED: 'OPERATION_INVALID',
  GRAPHQL_VALIDATION_FAILED: 'OPERATION_INVALID',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_UNKNOWN',
  BAD_USER_INPUT: 'VARIABLE_INVALID',
  BAD_REQUEST: 'BODY_MALFORMED',
};

/** An error of the answer itself, told already as it is to be told. */
export class AnswerError extends GraphQLError {
  constructor({ message, path, extensions }: Omit<ShapedError, 'path'> & Partial<Pick<ShapedError, 'path'>>) {
    super(message, { path: path ?? null, extensions });
  }
}

/** A refusal of the request as a whole. */
export function refusalError({ message, code, detail }: Refusal): AnswerError {
  return new AnswerError({ message, extensions: { ...detail, code } });
}

/** How any error leaves: a code of the catalogue, and of a bug only an id, under which `report` keeps it. */
export function errorFormatter(report: (id: string, error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    if (original instanceof AnswerError) return formatted;
    const refusal = refusalIn(formatted, error);
    if (refusal) return refusalError(refusal).toJSON();
    const known = ours[String(formatted.extensions?.['code'])];
    if (known)
      return {
        ...formatted,
        message:
          formatted.message === catalogue[known].says
            ? formatted.message
            : `${catalogue[known].says} ${formatted.message.trim()}`,
        extensions: { code: known },
      };
    const id = randomUUID();
    report(id, original);
    return { message: catalogue.INTERNAL.says, extensions: { code: 'INTERNAL' satisfies Code, id } };
  };
}

/** The refusal that an error is, is about, or comes to. */
function refusalIn({ message }: GraphQLFormattedError, error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof GraphQLError)) return undefined;
  if (error.originalError instanceof Refusal) return error.originalError;
  const { status } = (error.extensions['http'] ?? {}) as { status?: number };
  if (status === 405) return new Refusal('METHOD_NOT_ALLOWED');
  // The parser went deeper than the stack.
  if (error.originalError instanceof GraphQLError && error.originalError.originalError instanceof RangeError)
    return new Refusal('OPERATION_TOO_COMPLEX', { limit: 'nesting', most: limits.nesting });
  // It has no class for this.
  if (message.startsWith('Syntax Error: Document contains more that'))
    return new Refusal('OPERATION_TOO_COMPLEX', { limit: 'tokens', most: limits.tokens });
  return undefined;
}

/** A request that is refused as a whole has a status of its own; an answer with refusals in it is an answer. */
export const asAccepted: ApolloServerPlugin<never> = {
  requestDidStart: async () => accepting,
};

const accepting: GraphQLRequestListener<never> = {
  async willSendResponse({ request, response: { body, http } }) {
    if (body.kind !== 'single') return;
    const accept = request.http?.headers.get('accept');
    http.headers.set('content-type', contentType(accept));
    const { data, errors } = body.singleResult;
    const code = errors?.[0]?.extensions?.['code'];
    if (data === undefined && typeof code === 'string' && code in catalogue)
      http.status = answerStatus(code as Code, accept);
  },
};
