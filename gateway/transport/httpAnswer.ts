import { Refusal } from '#kernel/errors.ts';

const JSON_MEDIA = /^application\/(?:graphql-response\+)?json(?:;|$)/i;

/**
 * Whether a body that comes with this status can be a GraphQL answer: GraphQL over HTTP, section 6.4. One below 200 only
 * says that the answer is still to come: RFC 9110, section 15.2.
 */
export function mayBeAnswer(status: number, mediaType: unknown): boolean {
  if (status < 300) return true;
  return status >= 400 && typeof mediaType === 'string' && JSON_MEDIA.test(mediaType);
}

/** A proxy's JSON is no answer: with a status that tells of an error, only GraphQL errors are. */
export function holdsErrors(text: string): boolean {
  try {
    const { errors } = JSON.parse(text) as { errors?: unknown };
    return Array.isArray(errors) && errors.length > 0;
  } catch {
    return false;
  }
}

/** What a status means that came without a GraphQL answer. Redirects are never followed: they would take data elsewhere. */
export function refusalOfStatus(status: number): Refusal {
  const detail = { check: 'HTTP status', status };
  if (status === 408 || status === 504) return new Refusal('SOURCE_TIMEOUT', detail);
  if (status >= 500 || status === 429) return new Refusal('SOURCE_DOWN', detail);
  return new Refusal(status >= 400 ? 'SOURCE_REFUSED' : 'SOURCE_INVALID', detail);
}
