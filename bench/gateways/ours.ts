import { nodeProgram } from './gateway.ts';
import type { Gateway, Site } from './gateway.ts';

/** As `npm run gateway` starts it. */
export function launchOurs({ supergraph, port }: Site) {
  return nodeProgram(
    'gateway/main.ts',
    ['--supergraph', supergraph, '--port', `${port}`, '--forward', 'authorization'],
    { LOG_LEVEL: 'warn' },
  );
}

export const ours: Gateway = { id: 'ours', title: 'ours', headers: {}, launch: launchOurs };

/** A request with this header is taken through `@apollo/server`, known operation or not. */
export const oursApollo: Gateway = {
  id: 'ours-apollo',
  title: 'ours, Apollo Server road',
  headers: { 'apollo-require-preflight': 'true' },
  launch: launchOurs,
};
