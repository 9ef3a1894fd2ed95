import { decodeJwt, importJWK, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';

/** Where an identity provider is asked: OpenID Connect Discovery 1.0. */
export type Endpoints = {
  readonly issuer: string;
  readonly token_endpoint: string;
  readonly authorization_endpoint: string;
};

/** A client that proves who it is by its ES256 key. */
export type KeyedClient = { readonly id: string; readonly key: JWK };

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const EARLY_SECONDS = 30;

/** @throws Error when nobody answers there, or somebody of another name */
export async function discover(issuer: string): Promise<Endpoints> {
  const name = issuer.replace(/\/$/, '');
  let found: Endpoints;
  try {
    const response = await fetch(`${name}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
    found = (await response.json()) as Endpoints;
  } catch (cause) {
    throw new Error(`no identity provider answers at ${issuer}: start it, or say where another one is`, { cause });
  }
  // OpenID Connect Discovery 1.0, 4.3
  if (found.issuer === name) return found;
  throw new Error(`the identity provider at ${issuer} calls itself ${found.issuer}: name it so`);
}

/** RFC 7523, 3: the client proves that it holds its key. */
export async function proofOf({ id, key }: KeyedClient, issuer: string): Promise<Record<string, string>> {
  const signed = await new SignJWT()
    .setProtectedHeader({ alg: 'ES256', ...(key.kid !== undefined && { kid: key.kid }) })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(await importJWK(key, 'ES256'));
  return { client_assertion_type: ASSERTION, client_assertion: signed };
}

/** The access token for a grant (RFC 6749, 4 and 5). @throws Error that says why there is none */
export async function redeem(
  { token_endpoint: url }: Endpoints,
  clientId: string,
  grant: Readonly<Record<string, string>>,
): Promise<string> {
  const body = new URLSearchParams({ ...grant, client_id: clientId });
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
  const answer = (await response.json()) as { access_token?: string; error?: string; error_description?: string };
  if (response.ok && answer.access_token !== undefined) return answer.access_token;
  throw new Error(
    `the identity provider gave no token: ${answer.error_description ?? answer.error ?? response.status}`,
  );
}

/** The client's own token, for what nobody else is present at. */
export async function clientToken(issuer: string, client: KeyedClient): Promise<string> {
  const endpoints = await discover(issuer);
  const proof = await proofOf(client, endpoints.issuer);
  return await redeem(endpoints, client.id, { grant_type: 'client_credentials', ...proof });
}

/** The same token until it is nearly over. */
export function keptToken(fresh: () => Promise<string>): () => Promise<string> {
  let kept: { readonly token: string; readonly until: number } | null = null;
  return async () => {
    const now = Date.now() / 1_000;
    if (kept && now < kept.until) return kept.token;
    const token = await fresh();
    kept = { token, until: (decodeJwt(token).exp ?? now) - EARLY_SECONDS };
    return token;
  };
}
