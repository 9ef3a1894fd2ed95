type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A page cannot send one of these to another origin without asking first, and this server never says yes. */
const PREFLIGHTED = ['apollo-require-preflight', 'x-apollo-operation-name', 'authorization'];

/**
 * Whether a GET may come from a page of another origin, sent in a user's browser without a preflight request (Fetch standard, section
 * 4.8). Browsers say so by `Sec-Fetch-Site`, or at least `Origin`. A content type other than JSON is never accepted, well-formed or
 * not: some browsers let pages set odd ones (GHSA-hff2-gcpx-8f4p).
 */
export function forgeable(headers: Headers): boolean {
  const contentType = headers['content-type'];
  if (contentType !== undefined) return !/^application\/json *(?:;|$)/i.test(String(contentType));
  if (PREFLIGHTED.some((name) => headers[name])) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers['origin'] !== undefined;
}
