/** `@apollo/gateway` as its documentation starts it: `node apolloProgram.ts standalone|fastify SUPERGRAPH PORT`. */
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { request } from 'undici';

type Context = { authorization?: string | undefined };
type Fetcher = RemoteGraphQLDataSource['fetcher'];

const [http, supergraph = '', port = '0'] = process.argv.slice(2);
const place = { port: Number(port), host: '127.0.0.1' };

class Forwarding extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({ request: { http }, context }: Parameters<NonNullable<ForwardingHook>>[0]): void {
    if (context.authorization) http?.headers.set('authorization', context.authorization);
  }
}
type ForwardingHook = RemoteGraphQLDataSource<Context>['willSendRequest'];

/** Stands in for `make-fetch-happen`, which costs eight times as much. */
const byUndici = (async (url: string, { method, headers, body }: { method: 'POST'; headers: never; body: string }) => {
  const answer = await request(url, { method, headers, body });
  const named = new Map(Object.entries(answer.headers as Record<string, string>));
  return {
    ok: answer.statusCode === 200,
    status: answer.statusCode,
    headers: { get: (name: string) => named.get(name.toLowerCase()) ?? null },
    json: () => answer.body.json(),
    text: () => answer.body.text(),
  };
}) as unknown as Fetcher;

function gatewayWith(fetcher?: Fetcher): ApolloGateway {
  return new ApolloGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    buildService: ({ url }) => new Forwarding({ ...(url && { url }), ...(fetcher && { fetcher }) }),
  });
}

async function standalone(): Promise<void> {
  const server = new ApolloServer<Context>({ gateway: gatewayWith() });
  const context = async ({ req }: { req: { headers: Context } }) => ({ authorization: req.headers.authorization });
  await startStandaloneServer(server, { listen: place, context });
}

async function onFastify(): Promise<void> {
  const server = new ApolloServer<Context>({ gateway: gatewayWith(byUndici) });
  await server.start();
  const app = Fastify();
  const context = async ({ headers }: { headers: Context }) => ({ authorization: headers.authorization });
  app.post('/graphql', fastifyApolloHandler(server, { context }));
  await app.listen(place);
}

await (http === 'fastify' ? onFastify() : standalone());
