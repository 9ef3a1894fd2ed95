import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import Fastify from 'fastify';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { graphql, parse } from 'graphql';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openPlainGateway } from '#gateway/openPlainGateway.ts';
import { eventSource } from './eventSource.ts';
import type { EventSource } from './eventSource.ts';

export type LiveFederation = AsyncDisposable & {
  readonly url: string;
  /** The supergraph's file. */
  readonly file: string;
  /** What subgraphs were asked, with their names, since the last `asked.splice(0)`. */
  readonly asked: string[];
  /** What `Subscription.changed` tells of. */
  readonly changes: EventSource<unknown>;
  /** Cuts what subgraphs are in the middle of telling. */
  breakConnections(): void;
  closeGateway(): Promise<void>;
  /** The reviews' subgraph answers about entities only after this. */
  hold: Promise<void>;
};

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@authenticated"])\n`;

const TYPE_DEFS = {
  users: `${LINK}
    type Query { me: User users: [User!]! card: Card vault: Vault }
    type Mutation { rename(name: String!): User }
    type Subscription { changed(of: ID): User ticks: Int }
    type Vault @key(fields: "code") { code: ID! @authenticated label: String inner: Vault }
    type Card { number: Int secret: Int! }
    type User @key(fields: "id") { id: ID! name: String born: Int friend: User card: Card phone: String @authenticated }`,
  reviews: `${LINK}
    type User @key(fields: "id") { id: ID! born: Int @external age: Int @requires(fields: "born") reviews: [Review!] must: Int! }
    type Review { body: String! by: User }`,
};

const USERS = [
  { id: '1', name: 'Ana', born: 1990, friend: { id: '2' }, card: { number: 7, secret: 1 } },
  { id: '2', name: 'Bo', born: 2000, friend: { id: '1' }, card: null },
];
const VAULT = { code: 'c', label: 'outer', inner: { code: 'd', label: 'inner' } };
const user = (id: string) => USERS.find((each) => each.id === id)!;

/** A plain gateway before two subgraphs, all listening; one of them tells of changes. */
export async function openLiveFederation(): Promise<LiveFederation> {
  const asked: string[] = [];
  const changes = eventSource<unknown>();
  const resolvers = {
    users: {
      Query: { me: () => user('1'), users: () => USERS, card: () => ({ number: 7, secret: null }), vault: () => VAULT },
      Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ ...user('1'), name }) },
      Subscription: {
        changed: { subscribe: () => changes.events(), resolve: (event: unknown) => event },
        ticks: { subscribe: () => changes.events(), resolve: (event: unknown) => event },
      },
      Vault: { __resolveReference: () => VAULT },
      User: {
        __resolveReference: ({ id }: { id: string }) => user(id),
        friend: ({ friend }: { friend: { id: string } }) => user(friend.id),
      },
    },
    reviews: {
      User: {
        __resolveReference: async (reference: object) => {
          await federation.hold;
          return reference;
        },
        age: ({ born }: { born: number }) => 2026 - born,
        must: () => null,
        reviews: ({ id }: { id: string }) => [{ body: `of ${id}`, by: { id: id === '1' ? '2' : '1' } }],
      },
    },
  };
  const doors = await Promise.all(
    (['users', 'reviews'] as const).map(async (name) => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(TYPE_DEFS[name]), resolvers: resolvers[name] as never }]);
      const app = Fastify({ forceCloseConnections: true });
      const stream = createHandler({ schema });
      app.post('/graphql', (request, reply) => {
        const { query, variables } = request.body as { query: string; variables: Record<string, unknown> };
        asked.push(`${name}: ${query}`);
        if (request.headers.accept?.startsWith('text/event-stream')) return stream(request, reply);
        return graphql({ schema, source: query, variableValues: variables });
      });
      return { app, name, url: `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql` };
    }),
  );
  const sdl = composeServices(doors.map(({ name, url }) => ({ name, url, typeDefs: parse(TYPE_DEFS[name]) })));
  if (!sdl.supergraphSdl) throw new TypeError(sdl.errors?.map(String).join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'chelian-live-'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, sdl.supergraphSdl);
  const logger = pino({ level: 'silent' });
  const gateway = await openPlainGateway({ file, sdl: sdl.supergraphSdl, logger, port: 0, host: '127.0.0.1' });
  let closed: Promise<void> | undefined;
  const federation: LiveFederation = {
    url: gateway.url,
    file,
    asked,
    changes,
    hold: Promise.resolve(),
    breakConnections: () => doors.forEach(({ app }) => app.server.closeAllConnections()),
    closeGateway: () => (closed ??= gateway.close()),
    async [Symbol.asyncDispose]() {
      await federation.closeGateway();
      await Promise.all(doors.map(({ app }) => app.close()));
      rmSync(folder, { recursive: true });
    },
  };
  return federation;
}
