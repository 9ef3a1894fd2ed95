import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import Fastify from 'fastify';
import { EVENT_STREAM, serveEvents } from './serveEvents.ts';
import type { FastifyReply } from 'fastify';
import type { AddressInfo } from 'node:net';
import type { Member } from './member.ts';
import type { MemberRequest } from './memberRequest.ts';

export type Listening = { readonly url: string; readonly close: () => Promise<void> };

const BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** Serves a member over HTTP/1.1. The door judges the body byte by byte, before anything parses it. */
export async function serve(member: Member, { port = 0, host = '127.0.0.1' } = {}): Promise<Listening> {
  const apollo = await startApollo(member);
  const app = Fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: 'idle' });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/.well-known/jwks.json', async () => ({ keys: member.publicKeys }));
  app.post('/graphql', async (request, reply) => {
    const { body, headers } = request;
    if (headers.accept === EVENT_STREAM) return serveEvents(member, request, reply);
    try {
      const {
        graph,
        request: admitted,
        errors,
      } = await member.admit(body as string, headers as Record<string, string>);
      if (errors.length > 0) return await reply.send({ errors: errors.map(member.describe) });
      return await answerWith(apollo, graph, admitted, reply);
    } catch (error) {
      return reply.code(200).send({ errors: [member.describe(error)] });
    }
  });
  await app.listen({ port, host });
  const url = `http://${host}:${(app.server.address() as AddressInfo).port}/graphql`;
  return { url, close: async () => void (await Promise.all([app.close(), apollo.stop()])) };
}

async function startApollo(member: Member): Promise<ApolloServer<MemberRequest<unknown>>> {
  const apollo = new ApolloServer<MemberRequest<unknown>>({
    schema: member.schema,
    introspection: false,
    csrfPrevention: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginInlineTraceDisabled()],
    formatError: (formatted, error) => ({
      ...formatted,
      ...member.describe(unwrapResolverError(error)),
      ...(formatted.path && { path: formatted.path }),
    }),
  });
  await apollo.start();
  return apollo;
}

async function answerWith(
  apollo: ApolloServer<MemberRequest<unknown>>,
  graph: object,
  request: MemberRequest<unknown>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  const { body, status } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: graph },
    context: () => Promise.resolve(request),
  });
  return reply
    .code(status ?? 200)
    .type('application/json')
    .send(body.kind === 'complete' ? body.string : '');
}
