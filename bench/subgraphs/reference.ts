import { buildSchema, executeSync, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Graph } from './graph.ts';

/** What clients of the four subgraphs see. */
const SDL = `
  type Query { me: User user(id: ID!): User users: [User] topProducts(first: Int = 5): [Product] }
  type User { id: ID! name: String username: String birthday: Int reviews: [Review] }
  type Product { upc: String! name: String price: Int weight: Int inStock: Boolean shippingEstimate: Int reviews: [Review] }
  type Review { id: ID! body: String author: User product: Product }`;

/** The fields of `Query`, over the graph. */
export function rootOf({ users, products }: Graph) {
  return {
    me: users[0],
    user: ({ id }: { id: string }) => users.find((user) => user.id === id),
    users,
    topProducts: ({ first }: { first: number }) => products.slice(0, first),
  };
}

/** The answer that every gateway owes: the query over the whole graph, by graphql-js, with no federation in between. */
export function referenceAnswer(graph: Graph, query: string): unknown {
  const schema: GraphQLSchema = buildSchema(SDL);
  const { data, errors } = executeSync({ schema, document: parse(query), rootValue: rootOf(graph) });
  if (errors) throw new AggregateError(errors, 'a query of the bench is wrong');
  return JSON.parse(JSON.stringify(data));
}
