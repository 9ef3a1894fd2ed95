import { inject } from 'vitest';
import { inNamesOf, inTrueIds } from '#test/pairwise/trueIds.ts';
import { worldPseudonyms } from '#world/pseudonymKeys.ts';
import { fetchToken } from '#world/token.ts';

export type GraphAnswer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly receipt?: number };
};

/** What an organisation's own program sees, which knows nothing of the console; true ids are translated to and fro. */
export async function graphOf(org: string): Promise<(query: string, variables?: object) => Promise<GraphAnswer>> {
  const { url, issuer, dataDir } = inject('site');
  const token = await fetchToken({ issuer, org, dataDir });
  const names = worldPseudonyms(dataDir).of(org);
  return async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: inNamesOf(names, JSON.stringify({ query, variables })),
    });
    return JSON.parse(inTrueIds(names, await response.text())) as GraphAnswer;
  };
}
