import { keepTokens } from './tokens.ts';
import type { Message } from './readAnswer.ts';
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
    const hash = hashIn(init.body);
    if (hash === undefined || !(await isUnknown(response))) return response;
    const query = (await texts())[hash];
    if (query === undefined) return response;
    await response.body?.cancel();
    return authorised(input, {
      ...init,
      body: JSON.stringify({ ...(JSON.parse(init.body as string) as object), query }),
    });
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

/** Of a request that names its operation by nothing else. */
function hashIn(body: unknown): string | undefined {
  if (typeof body !== 'string' || !body.includes('"persistedQuery"')) return undefined;
  const { query, extensions } = JSON.parse(body) as Body;
  const hash = extensions?.persistedQuery?.sha256Hash;
  return query === undefined && typeof hash === 'string' ? hash : undefined;
}

/** Whether the gateway did not know the operation: then it did nothing. Under `application/json` it says so with status 200. */
async function isUnknown(response: Response): Promise<boolean> {
  const plain = response.headers.get('content-type')?.startsWith('application/json');
  if (response.status !== 404 && !(response.ok && plain)) return false;
  const message = (await response
    .clone()
    .json()
    .catch(() => null)) as Message | null;
  return message?.data === undefined && message?.errors?.[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND';
}
