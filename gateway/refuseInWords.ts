import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { answerStatus } from '#gateway/intake/answerStatus.ts';
import { contentType } from '#gateway/intake/answerType.ts';
import { securityHeaders } from '#gateway/intake/securityHeaders.ts';
import { refusalError } from './answerErrors.ts';
import type { FastifyBaseLogger, FastifyError, FastifyInstance } from 'fastify';
import type { Code } from '#kernel/errors.ts';

/** Errors before or beside the operation: in the words of the catalogue, under the status and type that the caller asked for. */
export function refuseInWords(app: FastifyInstance, logger: FastifyBaseLogger): void {
  app.setErrorHandler((error: FastifyError | Refusal, { headers: { accept } }, reply) => {
    const refusal = asRefusal(error);
    if (refusal.code === 'INTERNAL') logger.error({ id: refusal.detail['id'], err: error }, 'request failed');
    void reply.code(answerStatus(refusal.code, accept)).type(contentType(accept)).headers(securityHeaders);
    return reply.send(`${JSON.stringify({ errors: [refusalError(refusal)] })}\n`);
  });
}

export function asRefusal(error: Error): Refusal {
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
  const ours = known[code ?? ''] ?? (status === 400 ? 'BODY_MALFORMED' : 'INTERNAL');
  return new Refusal(ours, ours === 'INTERNAL' ? { id: randomUUID() } : {}, { cause: error });
}
