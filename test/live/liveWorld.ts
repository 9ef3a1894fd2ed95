import Fastify from 'fastify';
import { parse } from 'graphql';
import { readFileSync } from 'node:fs';
import pino from 'pino';
import { Admission } from '#gateway/admission.ts';
import { memberRegistry } from '#gateway/members.ts';
import { startServer } from '#gateway/server.ts';
import { openSupergraph } from '#gateway/supergraph.ts';
import { Refusal } from '#kernel/errors.ts';
import { compose, roleSubgraphs } from '#schema/compose.ts';
import { withConsentSpec } from '#schema/subgraphSdl.ts';
import { openDoor } from '#subgraphs/door.ts';
import { openWorld } from '#test/harness.ts';
import { clients } from '#world/identity/clients.ts';
import { organisations } from '#world/people/organisations.ts';
import { eventSource } from './eventSource.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '#gateway/release/ports.ts';
import type { MemberContext } from '#kernel/memberContext.ts';
import type { World } from '#test/harness.ts';
import type { EventSource } from './eventSource.ts';

export type LiveWorld = AsyncDisposable & {
  readonly world: World;
  readonly url: string;
  /** What the trust operator tells of whoever subscribes to `customerChanged`. */
  readonly changes: EventSource<object>;
  /** What the trust operator was asked for to be told of changes, and what the gateway signed with it. */
  readonly subscribed: { readonly query: string; readonly context: MemberContext }[];
  /** Holds so many at work as it does when nothing measures how busy the process is. */
  readonly admission: Admission;
  /** Tokens that count no longer. */
  readonly expired: Set<string>;
  /** Headers of a caller. */
  as(org: string): Record<string, string>;
};

const SUBSCRIPTION = `
  extend type Subscription {
    "A customer whenever something of them changes."
    customerChanged("Whose changes." id: ID! @pairwise): Customer @open @route(by: "ID", arg: "id")
  }`;

/** The world behind a listening gateway, with one subscription at the trust operator, which has a door of its own on the network. */
export async function openLiveWorld(): Promise<LiveWorld> {
  const world = await openWorld();
  const changes = eventSource<object>();
  const subscribed: LiveWorld['subscribed'] = [];
  const admit = openDoor('trust', [world.gateway.contextKey.publicJwk], world.gateway.now);
  const trust = Fastify({ forceCloseConnections: true });
  trust.removeAllContentTypeParsers();
  trust.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  trust.post('/graphql', async (request, reply) => {
    const [body, headers] = [request.body as string, request.headers as Record<string, string>];
    if (headers['accept'] !== 'text/event-stream')
      return reply.type('application/json').send(await world.members.get('trust')!(body, headers));
    const context = admit(body, headers);
    subscribed.push({ query: (JSON.parse(body) as { query: string }).query, context });
    return tell(request, reply, changes);
  });
  const endpoint = `${await trust.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  const { graph: _graph, compiled: _compiled, ...parts } = world.gateway;
  const members = memberRegistry(organisations.map((each) => (each.id === 'trust' ? { ...each, endpoint } : each)));
  const expired = new Set<string>();
  const logger = pino({ level: 'silent' });
  const admission = new Admission(() => 0.98);
  const server = await startServer({
    admission,
    supergraph: openSupergraph({ sdl: supergraphSdl() }, logger),
    parts: { ...parts, members, transport: overHttp(parts.transport, endpoint) },
    authenticate: async (authorization) => callerOf(authorization, expired),
    ready: async () => undefined,
    logger,
  });
  return {
    world,
    url: server.url,
    changes,
    subscribed,
    admission,
    expired,
    as: (org) => ({ authorization: `Bearer ${org}`, 'content-type': 'application/json' }),
    async [Symbol.asyncDispose]() {
      await server.close();
      await trust.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

/** Queries go the way of the world, whatever the endpoint: only events come over the network. */
function overHttp(transport: World['gateway']['transport'], endpoint: string): World['gateway']['transport'] {
  return (member, ...rest) =>
    transport(member.endpoint === endpoint ? { ...member, endpoint: 'local:' } : member, ...rest);
}

function supergraphSdl(): string {
  const own = readFileSync(new URL('../../schema/customer.graphql', import.meta.url), 'utf8');
  const { supergraphSdl: sdl, problems } = compose(
    roleSubgraphs().map((each) =>
      each.name === 'customer' ? { ...each, typeDefs: withConsentSpec(own + SUBSCRIPTION) } : each,
    ),
  );
  if (problems.length > 0) throw new TypeError(problems.join('\n'));
  parse(sdl);
  return sdl;
}

function callerOf(authorization: string | undefined, expired: ReadonlySet<string>): Caller {
  const org = authorization?.replace('Bearer ', '');
  const client = clients.find((each) => each.org === org);
  if (!org || !client) throw new Refusal('TOKEN_MISSING');
  if (expired.has(org)) throw new Refusal('TOKEN_EXPIRED');
  return {
    org,
    client: client.id,
    person: null,
    purposes: new Set(client.purposes),
    roles: new Set(client.roles),
    scopes: new Set(),
  };
}

/** GraphQL over server-sent events, by hand: what it sends is the test's to choose. */
async function tell({ raw }: FastifyRequest, reply: FastifyReply, changes: EventSource<object>): Promise<FastifyReply> {
  const events = changes.events();
  raw.socket.on('close', () => void events.return?.());
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
  reply.raw.write(':\n\n');
  for await (const event of events) reply.raw.write(`event: next\ndata: ${JSON.stringify(event)}\n\n`);
  reply.raw.end('event: complete\ndata:\n\n');
  return reply;
}
