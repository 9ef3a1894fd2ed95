import { Provider } from 'oidc-provider';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { identityConfiguration } from './identityConfiguration.ts';
import { ensureKey, keyPath, publicHalf } from './keyFile.ts';
import { fits, suggestedAt } from './accounts.ts';
import { loginPage, page, send } from './loginPage.ts';
import { answerKeys } from './clientKeys.ts';
import { metadataOf } from './metadataOf.ts';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import type { ClientBook } from './clientBook.ts';
import type { PublicKey } from './keyFile.ts';
import type { LoginAs } from './loginPage.ts';
import type { Customers } from './accounts.ts';

export type IdentityProviderOptions = {
  /** 0 or left out: any free one. */
  readonly port?: number;
  /** It lets anybody in as any customer: keep it on a loopback address. */
  readonly host?: string;
  /** Under what URL it is known, where that is not `http://host:port`. */
  readonly issuer?: string;
  /** The keys lie in `keys/` below it, made at the first start, so that tokens outlive a restart. */
  readonly dataDir: string;
  /** The gateway that the tokens are for: an absolute URI (RFC 8707). */
  readonly audience: string;
  /** Those that are in it when it starts have their keys below `dataDir`; others bring theirs. */
  readonly clients: ClientBook;
  readonly customers: Customers;
  /** By which organisations know the customers who log in there. */
  readonly pseudonyms: Pseudonyms;
};

export type IdentityProvider = {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly port: number;
  close(): Promise<void>;
};

/**
 * Starts the development identity provider: client credentials with `private_key_jwt` for organisations, and a login
 * without a password for the customers of the world (authorization code with PKCE). Its access tokens are RFC 9068 JWTs.
 * @throws Error when the port is taken
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const { port = 0, host = '127.0.0.1', dataDir, clients, customers } = options;
  const signingKey = await ensureKey(keyPath(dataDir, 'identity-provider'));
  const first = await Promise.all(
    clients.all().map(async (client) => ({ client, key: publicHalf(await ensureKey(keyPath(dataDir, client.id))) })),
  );
  const metadata = first.map(({ client, key }) => metadataOf(client, key));
  const keyOf = (id: string) =>
    first.find(({ client }) => client.id === id && client.kind === 'SERVER')?.key ?? clients.keyOf(id);
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  const { port: chosen } = server.address() as AddressInfo;
  const issuer = options.issuer ?? `http://${host.includes(':') ? `[${host}]` : host}:${chosen}`;
  const { audience, pseudonyms } = options;
  const configuration = identityConfiguration({ audience, clients, customers, pseudonyms, metadata, signingKey });
  attach(server, new Provider(issuer, configuration), loginAs(clients, customers), keyOf);
  return { issuer, jwksUri: `${issuer}/jwks`, port: chosen, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

/** Who may log in where, and a few to choose from: there is no password. */
function loginAs(clients: ClientBook, customers: Customers): LoginAs {
  return {
    mayLogIn: (id, account) => {
      const client = clients.find(id);
      return client !== undefined && fits(client, account, customers, clients);
    },
    suggested: (id) => suggestedAt(clients.find(id)!, customers, clients),
  };
}

function attach(
  server: Server,
  provider: Provider,
  accounts: LoginAs,
  keyOf: (client: string) => PublicKey | undefined,
): void {
  const oauth = provider.callback();
  const login = loginPage(provider, accounts);
  server.on('request', (request, response) => {
    if (answerKeys(request, response, keyOf)) return;
    if (!request.url?.startsWith('/interaction/')) return void oauth(request, response);
    login(request, response).catch(() => {
      if (response.headersSent) return void response.destroy();
      send(response, 400, page('This login is over', '<p>Go back to where you came from and begin again.</p>'));
    });
  });
}
