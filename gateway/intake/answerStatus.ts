import { catalogue } from '#kernel/errors.ts';
import { answerType } from './answerType.ts';
import type { Code } from '#kernel/errors.ts';

/** What is wrong with an operation, in a request that is itself well-formed. */
const REQUEST_ERRORS: ReadonlySet<Code> = new Set([
  'OPERATION_INVALID',
  'OPERATION_UNKNOWN',
  'OPERATION_TOO_COMPLEX',
  'OPERATION_UNSUPPORTED',
  'VARIABLE_INVALID',
  'PURPOSE_REQUIRED',
  'PURPOSE_UNKNOWN',
]);

/**
 * The HTTP status of a request that is refused as a whole: that of its code. Who names `application/json` is told of errors in the
 * operation under 200, as of a 4xx it could not tell whether a proxy made it (GraphQL over HTTP, section 6.4.1). Clients of automatic
 * persisted queries ask again on a 200 only; under `application/graphql-response+json` nothing without data is one (section 6.4.2).
 */
export function answerStatus(code: Code, accept: string | undefined): number {
  const { mediaType, named } = answerType(accept) ?? { mediaType: 'application/json', named: false };
  const { status } = catalogue[code];
  if (mediaType === 'application/graphql-response+json') return status;
  if (code === 'PERSISTED_QUERY_NOT_FOUND') return 200;
  return named && REQUEST_ERRORS.has(code) ? 200 : status;
}
