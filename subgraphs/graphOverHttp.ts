import type { AskGraph, GraphAnswer } from './askGraph.ts';

export type OverHttp = {
  /** The gateway's `/graphql`. */
  readonly url: () => string;
  readonly token: () => Promise<string>;
  readonly timeoutMs?: number;
};

type Body = {
  readonly data?: GraphAnswer['data'];
  readonly errors?: readonly {
    readonly path?: (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
};

export function askGraphOverHttp({ url, token, timeoutMs = 10_000 }: OverHttp): AskGraph {
  return async (query, variables) => {
    const response = await fetch(url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify({ query, variables }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { data = null, errors = [] } = (await response.json()) as Body;
    return {
      data,
      errors: errors.map(({ path = [], extensions }) => ({ code: extensions?.code ?? 'INTERNAL', path })),
    };
  };
}
