import { nodeProgram } from './gateway.ts';
import type { Gateway } from './gateway.ts';

const program = (http: string): Gateway['launch'] => {
  return ({ supergraph, port }) =>
    nodeProgram('bench/gateways/apolloProgram.ts', [http, supergraph, `${port}`], {
      APOLLO_TELEMETRY_DISABLED: 'true',
    });
};

/** The reference: every other figure is a ratio to it. */
export const apollo: Gateway = {
  id: 'apollo',
  title: 'bare @apollo/gateway',
  headers: {},
  launch: program('standalone'),
};

export const apolloFastify: Gateway = {
  id: 'apollo-fastify',
  title: '@apollo/gateway, Fastify, undici',
  headers: {},
  launch: program('fastify'),
};
