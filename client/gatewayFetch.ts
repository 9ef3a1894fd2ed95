import { keepTokens } from './tokens.ts';
import type { TokenProvider } from './tokens.ts';

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export type FetchOptions = {
  readonly tokenProvider?: TokenProvider | undefined;
  readonly fetch?: Fetch | undefined;
  /** Texts of operations by their hash; left out, those of this client. They are loaded when a gateway does not know a hash. */
  readonly texts?: (() => Promise<Readonly<Record<string, string>>>) | undefined;
};

/**
 * A `fetch` for a gateway, which GraphQL clients can be given in the place of their own: it sends the token, renews one that was refused
 * once, and sends the text of an operation that the gateway does not know by its hash.
 */
export function gatewayFetch({ tokenProvider, fetch = globalThis.fetch, texts = ownTexts }: FetchOptions): Fetch {
  const tokens = tokenProvider && keepTokens(tokenProvider);
  const authorised: Fetch = async (input, init = {}) => {
    if (!tokens) return fetch(input, init);
    const token = await tokens.current();
    const response = await fetch(input, withToken(init, token));
    if (response.status !== 401) return response;
    const other = await tokens.insteadOf(token);
    if (other === token) return response;
    await response.body?.cancel();
    return fetch(input, withToken(init, other));
  };
  return async (input, init = {}) => {
    const response = await authorised(input, init);
    const body = response.status === 404 && typeof init.body === 'string' ? await withText(init.body, texts) : null;
    if (body === null) return response;
    await response.body?.cancel();
    return authorised(input, { ...init, body });
  };
}

async function ownTexts(): Promise<Readonly<Record<string, string>>> {
  return (await import('./generated/texts.ts')).texts;
}

function withToken(init: RequestInit, token: string | null): RequestInit {
  if (token === null) return init;
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}

type Body = { query?: unknown; extensions?: { persistedQuery?: { sha256Hash?: unknown } } };

/** The body with its operation's text; null where it has one already, or there is none. */
async function withText(body: string, texts: NonNullable<FetchOptions['texts']>): Promise<string | null> {
  const read = JSON.parse(body) as Body;
  const hash = read.extensions?.persistedQuery?.sha256Hash;
  if (read.query !== undefined || typeof hash !== 'string') return null;
  const query = (await texts())[hash];
  return query === undefined ? null : JSON.stringify({ ...read, query });
}
