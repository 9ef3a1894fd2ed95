import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openPlainGateway } from '#gateway/openPlainGateway.ts';
import { http, openRawMember } from '#test/members/rawMember.ts';
import type { TransportOptions } from '#gateway/transport/transport.ts';
import type { Conduct, RawMember } from '#test/members/rawMember.ts';

const ids = ['1', '2', '3'];
type Reference = { readonly id: string };

const catalog = {
  typeDefs: `type Query { products: [Product!]! }
    type Product @key(fields: "id") { id: ID! name: String! }`,
  resolvers: {
    Query: { products: () => ids.map((id) => ({ id })) },
    Product: { name: ({ id }: Reference) => `product ${id}` },
  },
};

const stock = {
  typeDefs: `type Product @key(fields: "id") {
    id: ID!
    inStock: Boolean
    rating: Int @external
    badge: String @requires(fields: "rating")
  }`,
  resolvers: {
    Product: {
      inStock: ({ id }: Reference) => id !== '2',
      badge: ({ rating }: { rating: number }) => `${rating} stars`,
    },
  },
};

/** What the hostile member says as long as it behaves. */
const reviews = {
  typeDefs: `scalar JSON
    enum Size { S M L }
    interface Party { name: String }
    type Shop implements Party { name: String street: String }
    type Person implements Party { name: String born: Int }
    type Review { text: String! stars: Int reply: Review }
    input Wish { text: String extra: JSON }
    type Query { motto: String deal: Deal echo(wish: Wish, any: JSON): JSON }
    type Deal { title: String product: Product }
    type Product @key(fields: "id") {
      id: ID!
      rating: Int price: Float note: String flag: Boolean code: ID size: Size meta: JSON
      tags: [String!] sizes: [Size] owner: Party shop: Shop review: Review reviews: [Review]
    }`,
  resolvers: {
    Query: {
      motto: () => 'well said',
      deal: () => ({ title: 'cheap', product: { id: '1' } }),
      echo: (_: unknown, args: object) => args,
    },
    Party: { __resolveType: () => 'Shop' },
    Product: {
      rating: ({ id }: Reference) => Number(id),
      price: () => 9.5,
      note: ({ id }: Reference) => `note ${id}`,
      flag: () => true,
      code: () => 'c',
      size: () => 'M',
      meta: () => ({ any: ['thing'] }),
      tags: () => ['a', 'b'],
      sizes: () => ['S', 'L'],
      owner: () => ({ name: 'owner', street: 'High Street' }),
      shop: () => ({ name: 'shop', street: 'Low Street' }),
      review: () => ({ text: 'good', stars: 5, reply: { text: 'thanks' } }),
      reviews: () => [{ text: 'one' }, { text: 'two' }],
    },
  },
};

export type Found = {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code?: string };
  }[];
};

export type HostileFederation = AsyncDisposable & {
  /** The member `reviews`: what it does is `hostile.conduct`. */
  readonly hostile: RawMember;
  /** How it behaves when it is sound. */
  readonly sound: Conduct;
  /** The member `stock`, which is always sound. */
  readonly stock: RawMember;
  /** The text of the gateway's answer over HTTP. */
  ask(query: string, variables?: string): Promise<string>;
};

/** A gateway on a port of its own over three members on theirs, one of which is hostile. */
export async function openHostileFederation(transport: TransportOptions): Promise<HostileFederation> {
  const services = { catalog, stock, reviews };
  const conducts = Object.values(services).map(soundConduct);
  const members = await Promise.all(conducts.map((conduct) => openRawMember(conduct)));
  const composed = composeServices(
    Object.entries(services).map(([name, { typeDefs }], i) => ({
      name,
      typeDefs: parse(federated(typeDefs)),
      url: members[i]!.url,
    })),
  );
  if (!composed.supergraphSdl) throw new Error(String(composed.errors));
  const folder = mkdtempSync(join(tmpdir(), 'chelian-hostile-'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, composed.supergraphSdl);
  const logger = pino({ level: 'silent' });
  const sdl = composed.supergraphSdl;
  const gateway = await openPlainGateway({ file, sdl, logger, transport, port: 0, host: '127.0.0.1' });
  return {
    hostile: members[2]!,
    sound: conducts[2]!,
    stock: members[1]!,
    ask: (query, variables = '{}') => post(`${gateway.url}/graphql`, query, variables),
    async [Symbol.asyncDispose]() {
      await gateway.close();
      await Promise.all(members.map((member) => member[Symbol.asyncDispose]()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function federated(typeDefs: string): string {
  const imports = '["@key", "@external", "@requires"]';
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ${imports}) ${typeDefs}`;
}

async function post(url: string, query: string, variables: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
  });
  return response.text();
}

function soundConduct({ typeDefs, resolvers }: { typeDefs: string; resolvers: object }): Conduct {
  const schema = buildSubgraphSchema([{ typeDefs: parse(federated(typeDefs)), resolvers: resolvers as never }]);
  return (socket, body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    graphql({ schema, source: query, variableValues: variables }).then(
      (found) => socket.write(http(JSON.stringify(found))),
      () => socket.destroy(),
    );
  };
}
