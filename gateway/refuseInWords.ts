import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import { answerStatus } from '#gateway/intake/answerStatus.ts';
import { contentType } from '#gateway/intake/answerType.ts';
import { securityHeaders } from '#gateway/intake/securityHeaders.ts';
import { refusalError } from './answerErrors.ts';
import type { FastifyBaseLogger, FastifyError, FastifyInstance } from 'fastify';
import type { Code } from '#kernel/errors.ts';

/** Errors before or beside the operation, and what there is not. */
export function refuseInWords(app: FastifyInstance, logger: FastifyBaseLogger): void {
  app.setNotFoundHandler(() => {
    throw new Refusal('NOT_FOUND');
  });
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    const { status, headers, text } = refusalAnswer(error, request.headers.accept, logger);
    return reply.code(status).headers(headers).send(text);
  });
}

export type RefusalAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/** An error in the words of the catalogue, under the status and type that the caller asked for. A bug is logged under the id that is told. */
export function refusalAnswer(error: Error, accept: string | undefined, logger: FastifyBaseLogger): RefusalAnswer {
  const refusal = asRefusal(error);
  if (refusal.code === 'INTERNAL') logger.error({ id: refusal.detail['id'], err: error }, 'request failed');
  return {
    status: answerStatus(refusal.code, accept),
    headers: { ...securityHeaders, 'content-type': contentType(accept) },
    text: `${JSON.stringify({ errors: [refusalError(refusal)] })}\n`,
  };
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
