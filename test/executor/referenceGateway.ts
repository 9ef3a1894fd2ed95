import { ApolloGateway } from '@apollo/gateway';
import { parse } from 'graphql';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { Answer, AskParty, Gateway } from './federation.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** `@apollo/gateway` with its own executor, over parties in this process. */
export function referenceGateway(supergraphSdl: string): Gateway {
  const buildService = ({ name }: { name: string }): GraphQLDataSource => ({
    process: async ({ request: { query, variables }, context }) =>
      (context as { askParty: AskParty }).askParty(name, query!, variables ?? {}) as never,
  });
  const loading = new ApolloGateway({ supergraphSdl, buildService: buildService as never, logger: quiet }).load();
  return async ({ query, variables = {}, operationName }, askParty) => {
    const { schema, executor } = await loading;
    const request = {
      document: parse(query),
      queryHash: JSON.stringify([query, operationName]),
      operationName,
      source: query,
      schema,
      request: { query, variables, operationName },
      metrics: {},
      logger: quiet,
      context: { askParty },
    };
    return (await executor(request as never)) as Answer;
  };
}
