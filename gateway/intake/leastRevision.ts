import { Refusal } from '#kernel/errors.ts';

/** A revision of the consent store that the answer is to be judged by, or a later one: what a change of a consent answered as `revision`. */
export const LEAST_REVISION_HEADER = 'chelian-min-consent-revision';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the request asks for; 0 when it asks for none. @throws Refusal HEADER_INVALID */
export function leastRevision(headers: Headers | undefined): number {
  const text = headers?.[LEAST_REVISION_HEADER];
  if (text === undefined) return 0;
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text))
    throw new Refusal('HEADER_INVALID', { header: LEAST_REVISION_HEADER });
  return Number(text);
}
