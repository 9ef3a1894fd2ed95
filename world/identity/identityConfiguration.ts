import { errors, interactionPolicy } from 'oidc-provider';
import { randomBytes } from 'node:crypto';
import { claimsOf, fits } from './accounts.ts';
import { LoginMemory } from './loginMemory.ts';
import { RegisteredLater } from './registeredLater.ts';
import { escapeHtml, page } from './loginPage.ts';
import type { ClientMetadata, Configuration, KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import type { Pseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import type { ClientBook } from './clientBook.ts';
import type { Client } from './clients.ts';
import type { PrivateKey } from './keyFile.ts';
import type { Customers } from './accounts.ts';

export type IdentityConfigurationOptions = {
  readonly audience: string;
  readonly clients: ClientBook;
  readonly customers: Customers;
  /** By which organisations know the customers who log in there. */
  readonly pseudonyms: Pseudonyms;
  /** Those that are in it at the start, as the library wants them. */
  readonly metadata: ClientMetadata[];
  readonly signingKey: PrivateKey;
};

const TOKEN_TTL_SECONDS = 3_600;
const LOGIN_TTL_SECONDS = 600;

/** Where the development identity provider differs from what its library does by itself. */
export function identityConfiguration(options: IdentityConfigurationOptions): Configuration {
  const { audience, clients, metadata, signingKey } = options;
  return {
    adapter: (kind: string) => (kind === 'Client' ? new RegisteredLater(clients) : new LoginMemory()),
    clients: metadata,
    jwks: { keys: [signingKey] },
    scopes: ['openid'],
    clientAuthMethods: ['private_key_jwt', 'none'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'], idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    clockTolerance: 5,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    ttl: {
      AccessToken: TOKEN_TTL_SECONDS,
      ClientCredentials: TOKEN_TTL_SECONDS,
      IdToken: TOKEN_TTL_SECONDS,
      Session: TOKEN_TTL_SECONDS,
      Grant: TOKEN_TTL_SECONDS,
      Interaction: LOGIN_TTL_SECONDS,
    },
    features: features(audience),
    ...whoLogsIn(options),
    loadExistingGrant: grantLogin,
    clientBasedCORS: (_context, origin, client) => isOwnPage(origin, clients.find(client.clientId)),
    renderError: (context, { error, error_description: description = '' }) => {
      context.type = 'html';
      context.body = page('That did not work', `<p>${escapeHtml(`${error}: ${description}`)}</p>`);
    },
  };
}

/** Whom a login is for, and what the tokens say of them. */
function whoLogsIn({ clients, customers, pseudonyms }: IdentityConfigurationOptions): Configuration {
  const mayLogIn = (client: string, account: string) => fits(clients.find(client)!, account, customers, clients);
  const nameOf = (client: string, account: string) => pseudonyms.of(clients.find(client)!.org).seal(account);
  return {
    subjectTypes: ['public', 'pairwise'],
    pairwiseIdentifier: (_context, account, { clientId }) => nameOf(clientId, account),
    interactions: { policy: loginAlone(mayLogIn) },
    // The console greets people by what their ID token says.
    claims: { openid: ['sub', 'name', 'org', 'roles', 'purposes'] },
    conformIdTokenClaims: false,
    findAccount: ({ oidc }, sub) => {
      const client = clients.find(oidc.client?.clientId ?? '');
      if (!client || !mayLogIn(client.id, sub)) return undefined;
      const { org, roles, purposes } = claimsOf(client, sub, clients);
      return { accountId: sub, claims: () => ({ sub, name: clients.staff(sub)?.name, org, roles, purposes }) };
    },
    extraTokenClaims: (_context, token) => {
      const client = clients.find(token.clientId!)!;
      if (!('accountId' in token)) return { org: client.org, purposes: client.purposes, roles: client.roles };
      const { person, ...claims } = claimsOf(client, token.accountId, clients);
      return { ...claims, ...(person !== undefined && { person: nameOf(client.id, person) }) };
    },
  };
}

function features(audience: string): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, resource) => resourceServer(resource, audience),
    },
  };
}

/** The one resource that tokens are issued for, RFC 8707; they are JWTs by RFC 9068. */
function resourceServer(resource: string, audience: string): ResourceServer {
  if (resource !== audience) throw new errors.InvalidTarget();
  return { scope: '', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } };
}

/**
 * Consent to data is given in the graph, and is not asked for again on a page of the login. Who is logged in elsewhere,
 * but has nothing to do at this client, is asked to log in as somebody else.
 */
function loginAlone(fitsClient: (client: string, account: string) => boolean): interactionPolicy.DefaultPolicy {
  const { Check, base } = interactionPolicy;
  const policy = base();
  policy.remove('consent');
  const other = new Check('other_account', 'somebody else is logged in', ({ oidc: { session, client } }) => {
    const account = session?.accountId;
    return account !== undefined && !fitsClient(client!.clientId, account)
      ? Check.REQUEST_PROMPT
      : Check.NO_NEED_TO_PROMPT;
  });
  policy.get('login')!.checks.add(other);
  return policy;
}

async function grantLogin({ oidc }: KoaContextWithOIDC) {
  const { client, session, account, provider } = oidc;
  const known = session?.grantIdFor(client!.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found) return found;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: account!.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/** A page served by the host that a browser client is registered at may redeem its code; the code is what is guarded. */
function isOwnPage(origin: string, client: Client | undefined): boolean {
  if (client?.kind !== 'BROWSER' || !URL.canParse(origin)) return false;
  return client.redirectUris.some((uri) => new URL(uri).hostname === new URL(origin).hostname);
}
