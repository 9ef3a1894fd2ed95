import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import Fastify from 'fastify';
import { graphql, parse } from 'graphql';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openPlainGateway } from '#gateway/openPlainGateway.ts';
import type { Trust } from '#gateway/knownDocuments.ts';

type Body = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly locations?: unknown;
    readonly extensions: { readonly code: string; readonly limit?: string };
  }[];
};
export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
};

export type SmallFederation = AsyncDisposable & {
  readonly url: string;
  /** The supergraph's file. */
  readonly file: string;
  /** What the gateway asked its subgraph since the last `asked.splice(0)`. */
  readonly asked: string[];
  ask(path: string, init?: RequestInit): Promise<Answered>;
  /** Sends JSON by POST. */
  post(body: unknown, headers?: Record<string, string>): Promise<Answered>;
  get(parameters: Record<string, string>, headers?: Record<string, string>): Promise<Answered>;
};

const TYPE_DEFS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@cost", "@listSize"])
  scalar JSON
  type Query {
    hello(name: String): String
    me: User
    users(ids: [ID!]!): [User!]!
    feed(first: Int): [User!] @listSize(slicingArguments: ["first"])
    find(filter: Filter, any: JSON): Int
  }
  type Mutation { add(x: Int!): Int }
  input Filter { inner: Filter list: [Filter!] n: Int }
  type User @key(fields: "id") { id: ID! name: String friend: User friends: [User!] }`;

const RESOLVERS = {
  Query: {
    hello: (_: unknown, { name }: { name?: string }) => `Hello ${name ?? 'you'}`,
    me: () => ({ id: '1', name: 'Ana' }),
    users: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id })),
    feed: () => [],
    find: () => 1,
  },
  Mutation: { add: (_: unknown, { x }: { x: number }) => x + 1 },
};

/** A plain gateway, listening, over one small subgraph that listens too. */
export async function openSmallFederation(trust?: Trust): Promise<SmallFederation> {
  const asked: string[] = [];
  const schema = buildSubgraphSchema([{ typeDefs: parse(TYPE_DEFS), resolvers: RESOLVERS as never }]);
  const app = Fastify();
  app.post('/graphql', ({ body }) => {
    const { query, variables } = body as { query: string; variables: Record<string, unknown> };
    asked.push(query);
    return graphql({ schema, source: query, variableValues: variables });
  });
  const subgraph = { name: 'small', url: `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql` };
  const sdl = composeServices([{ ...subgraph, typeDefs: parse(TYPE_DEFS) }]).supergraphSdl!;
  const folder = mkdtempSync(join(tmpdir(), 'chelian-small-'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, sdl);
  const logger = pino({ level: 'silent' });
  const gateway = await openPlainGateway({ file, sdl, logger, port: 0, host: '127.0.0.1', ...(trust && { trust }) });
  const ask = async (path: string, init?: RequestInit): Promise<Answered> => {
    const response = await fetch(gateway.url + path, init);
    const text = await response.text();
    const body = text === '' ? {} : (JSON.parse(text) as Body);
    return { status: response.status, headers: response.headers, text, body };
  };
  return {
    url: `${gateway.url}/graphql`,
    file,
    asked,
    ask,
    post: (body, headers = {}) =>
      ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get: (parameters, headers = {}) => ask(`/graphql?${new URLSearchParams(parameters).toString()}`, { headers }),
    async [Symbol.asyncDispose]() {
      await gateway.close();
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What came back, in short. */
export function codeOf({ status, body }: Answered): [status: number, code: string | undefined] {
  return [status, body.errors?.[0]?.extensions.code];
}
