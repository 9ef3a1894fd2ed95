import * as oauth from 'oauth4webapi';
import type { ConsoleFacts } from './facts.ts';

/** Who signed in. The access token stays in this page's memory and nowhere else. */
export type SignedIn = {
  readonly accessToken: string;
  /** Epoch milliseconds. */
  readonly until: number;
  /** The person: a customer's id, or that of one of an organisation's staff. */
  readonly sub: string;
  readonly claims: Readonly<Record<string, unknown>>;
};

type Begun = { readonly verifier: string; readonly state: string; readonly client: string; readonly back: string };

const BEGUN = 'chelian.signingIn';
/** The identity provider of a development machine speaks HTTP. */
const options = { [oauth.allowInsecureRequests]: true } as const;

/** Leaves for the identity provider: authorization code with PKCE (RFC 7636). `client` is the console's client there. */
export async function beginSignIn(facts: ConsoleFacts, client: string): Promise<void> {
  const server = await discover(facts);
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const begun: Begun = { verifier, state, client, back: location.pathname + location.search };
  sessionStorage.setItem(BEGUN, JSON.stringify(begun));
  const url = new URL(server.authorization_endpoint!);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: client,
    redirect_uri: redirectUri(),
    scope: 'openid',
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  location.assign(url);
}

/**
 * Ends a sign-in that this page has come back from; undefined when it has not come back from one.
 * The address is cleaned of the code, and is again where the reader was. @throws Error when the provider refused
 */
export async function endSignIn(facts: ConsoleFacts): Promise<SignedIn | undefined> {
  const here = new URL(location.href);
  const kept = sessionStorage.getItem(BEGUN);
  if (!kept || !(here.searchParams.has('code') || here.searchParams.has('error'))) return undefined;
  sessionStorage.removeItem(BEGUN);
  const begun = JSON.parse(kept) as Begun;
  history.replaceState(null, '', begun.back);
  const server = await discover(facts);
  const client: oauth.Client = { client_id: begun.client, id_token_signed_response_alg: 'ES256' };
  const answer = oauth.validateAuthResponse(server, client, here, begun.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    redirectUri(),
    begun.verifier,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, { requireIdToken: true });
  const claims = oauth.getValidatedIdTokenClaims(tokens)!;
  const until = Date.now() + (tokens.expires_in ?? 0) * 1000;
  return { accessToken: tokens.access_token, until, sub: claims.sub, claims };
}

function redirectUri(): string {
  return new URL('/console/', location.href).href;
}

let discovered: Promise<oauth.AuthorizationServer> | undefined;

function discover({ issuer }: ConsoleFacts): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer);
  discovered ??= oauth.discoveryRequest(url, options).then((response) => oauth.processDiscoveryResponse(url, response));
  return discovered;
}
