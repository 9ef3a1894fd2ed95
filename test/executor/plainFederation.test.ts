import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { planGraph } from '#gateway/plan/operations.ts';
import { memberRegistry } from '#gateway/members.ts';
import { answer } from '#gateway/pipeline.ts';
import { newContextKey } from '#gateway/release/signedContext.ts';
import { operations } from './fixture/operations.ts';
import { shop } from './fixture/shop.ts';
import type { GraphQLSchema } from 'graphql';
import type { Gateway } from '#gateway/pipeline.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

const { supergraphSdl } = composeServices(shop.map((each) => ({ ...each, url: `http://${each.name}` }))) as {
  supergraphSdl: string;
};
const schemas = new Map<string, GraphQLSchema>(
  shop.map(({ name, typeDefs, resolvers }) => [
    name,
    buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
  ]),
);

type Answered = { data?: unknown; errors?: readonly { path?: readonly (string | number)[] | undefined }[] };
let stock: (query: string, variables: Record<string, unknown>, operationName?: string) => Promise<Answered>;
let ours: typeof stock;

beforeAll(async () => {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => new LocalGraphQLDataSource(schemas.get(name)!),
    logger: quiet,
  });
  const { schema, executor } = await gateway.load();
  stock = async (query, variables, operationName) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    return executor({
      document,
      queryHash: query,
      operationName,
      source: query,
      overallCachePolicy: undefined as never,
      schema,
      request: { query, variables, operationName },
      metrics: {},
      logger: quiet,
      cache: undefined as never,
      context: {},
    } as never) as Promise<Answered>;
  };
  ours = oursOver(supergraphSdl);
});

function oursOver(sdl: string): typeof stock {
  const graph = planGraph(sdl);
  const members = memberRegistry(
    shop.map(({ name }) => ({
      id: name,
      name: { en: name, zh: name },
      role: name as never,
      endpoint: 'local:',
      wmi: [],
      status: 'ACTIVE',
    })),
  );
  const nobody = { org: 'nobody', client: 'test', person: null, purposes: new Set<string>(), roles: new Set<string>() };
  const gateway: Gateway = {
    graph,
    members,
    compiled: graph.compile,
    contextKey: newContextKey('test'),
    now: () => 1_750_000_000,
    grants: { consentsOf: unread, tenuresOf: unread },
    ledger: { append: unread, commitments: unread },
    transport: async (member, body) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      const found = await graphql({ schema: schemas.get(member.id)!, source: query, variableValues: variables });
      return Buffer.from(JSON.stringify(found));
    },
  };
  return (query, variables, operationName) =>
    answer(gateway, { document: parse(query), variables, operationName, caller: nobody });
}

/** Without the consent spec nothing is judged, so nothing may be read or recorded. */
function unread(): never {
  throw new Error('a plain federation reads no consents and writes no ledger');
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a plain federation answers as the reference executor does', () => {
  test('over at least 60 operations', () => expect(operations.length).toBeGreaterThanOrEqual(60));

  test.each(operations)('$says', async ({ query, variables = {}, operationName, right }) => {
    const [theirs, mine] = await Promise.all([
      stock(query, variables, operationName),
      ours(query, variables, operationName),
    ]);
    if (right !== undefined) {
      expect(plain(theirs.data)).not.toEqual(right);
      expect(plain(mine)).toEqual({ data: right, errors: [] });
      return;
    }
    expect(plain(mine.data)).toEqual(plain(theirs.data));
    const places = (errors: Answered['errors']) => (errors ?? []).map((error) => (error.path ?? []).join('.'));
    for (const place of places(theirs.errors)) expect(places(mine.errors)).toContain(place);
  });
});
