import { createHash, randomBytes } from 'node:crypto';

/** What a client asks of an authorization endpoint (RFC 6749, 4.1). */
export type LoginRequest = {
  readonly authorizationEndpoint: string;
  readonly issuer: string;
  readonly client: string;
  readonly redirectUri: string;
  /** The id that is typed into the login form. */
  readonly account: string;
};

/** The code that the login ends with, and what redeems it (RFC 7636). */
export type LoginCode = { readonly code: string; readonly verifier: string };

/** Redirects and pages together; a login takes four. */
const MOST_STEPS = 10;

/**
 * Logs somebody in as a browser would: follows the redirects with their cookies, fills in the form, and stops where
 * the provider sends the browser back to the client. @throws Error when the provider does not let them in
 */
export async function login(request: LoginRequest): Promise<LoginCode> {
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const back = await browse(authorizationUrl(request, verifier, state), request);
  const answer = back.searchParams;
  const problem = answer.get('error_description') ?? answer.get('error');
  if (problem !== null) throw new Error(`the login was refused: ${problem}`);
  const code = answer.get('code');
  // RFC 9207: the answer says who gave it.
  if (code === null || answer.get('state') !== state || answer.get('iss') !== request.issuer)
    throw new Error('the answer to the login is not the one to this request');
  return { code, verifier };
}

function authorizationUrl(
  { authorizationEndpoint, client, redirectUri }: LoginRequest,
  verifier: string,
  state: string,
): URL {
  const url = new URL(authorizationEndpoint);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: client,
    redirect_uri: redirectUri,
    scope: 'openid',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  return url;
}

/** Goes on until a redirect leads to the client; gives that address without going there. */
async function browse(start: URL, { account, redirectUri }: LoginRequest): Promise<URL> {
  const cookies = new CookieJar();
  let at = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < MOST_STEPS; step++) {
    const response = await visit(at, form, cookies);
    const next = response.headers.get('location');
    if (next !== null) {
      at = new URL(next, at);
      if (`${at.origin}${at.pathname}` === redirectUri) return at;
      form = undefined;
    } else if (response.ok && form === undefined) {
      form = new URLSearchParams({ account });
    } else {
      throw new Error(problemOn(await response.text()) ?? `the login page answered with status ${response.status}`);
    }
  }
  throw new Error(`the login did not end within ${MOST_STEPS} steps`);
}

async function visit(url: URL, form: URLSearchParams | undefined, cookies: CookieJar): Promise<Response> {
  const response = await fetch(url, {
    ...(form && { method: 'POST', body: form }),
    headers: { cookie: cookies.header(url) },
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
  });
  cookies.keep(response, url);
  return response;
}

/** What the page complains about. */
function problemOn(html: string): string | undefined {
  const said = /<p role="alert">(.*?)<\/p>/.exec(html)?.[1];
  return said?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Cookies of one host, RFC 6265 as far as a login needs: names, paths, removal. */
class CookieJar {
  readonly #kept = new Map<string, { readonly path: string; readonly pair: string }>();

  keep(response: Response, url: URL): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(/; */);
      const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? url.pathname;
      const key = `${pair.split('=')[0]} ${path}`;
      const expires = attributes.find((each) => /^expires=/i.test(each))?.slice(8);
      if (expires !== undefined && Date.parse(expires) <= Date.now()) this.#kept.delete(key);
      else this.#kept.set(key, { path, pair });
    }
  }

  header({ pathname }: URL): string {
    const sent = [...this.#kept.values()].filter(({ path }) => pathname === path || pathname.startsWith(within(path)));
    return sent.map(({ pair }) => pair).join('; ');
  }
}

function within(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
