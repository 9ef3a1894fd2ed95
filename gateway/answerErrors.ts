import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import { catalogue, Refusal } from '#kernel/errors.ts';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Code } from '#kernel/errors.ts';
import type { ShapedError } from '#gateway/release/shape.ts';

/** Apollo's codes for what is wrong with a request, in this gateway's words. */
const ours: Readonly<Record<string, Code>> = {
  GRAPHQL_PARSE_FAILED: 'OPERATION_INVALID',
  GRAPHQL_VALIDATION_FAILED: 'OPERATION_INVALID',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_UNKNOWN',
  BAD_USER_INPUT: 'VARIABLE_INVALID',
  BAD_REQUEST: 'BODY_MALFORMED',
};
/** Part of a protocol that clients know: automatic persisted queries. */
const passed = new Set(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED', 'PERSISTED_QUERY_HASH_MISMATCH']);

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
    const code = String(formatted.extensions?.['code']);
    if (passed.has(code)) return { message: formatted.message, extensions: { code } };
    const known = formatted.extensions?.['limit'] === true ? 'OPERATION_TOO_COMPLEX' : ours[code];
    if (known)
      return {
        ...formatted,
        message: `${catalogue[known].says} ${formatted.message.trim()}`,
        extensions: { code: known },
      };
    if (original instanceof Refusal)
      return { message: original.message, extensions: { ...original.detail, code: original.code } };
    const id = randomUUID();
    report(id, original);
    return { message: catalogue.INTERNAL.says, extensions: { code: 'INTERNAL' satisfies Code, id } };
  };
}

/** A request that is refused as a whole has the status of its code; an answer with refusals in it is an answer. */
export const statusOfRefusal: ApolloServerPlugin<never> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single' || body.singleResult.data !== undefined) return;
        const code = body.singleResult.errors?.[0]?.extensions?.['code'];
        if (typeof code === 'string' && code in catalogue) http.status = catalogue[code as Code].status;
      },
    };
  },
};
