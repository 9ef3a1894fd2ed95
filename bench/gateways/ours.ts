import packageJson from '../../package.json' with { type: 'json' };
import type { Gateway, Launch, Site } from './gateway.ts';

/** As `npm run gateway` starts it, flags and all. */
export function launchOurs({ supergraph, port }: Site): Launch {
  const [, ...program] = packageJson.scripts.gateway.split(' ');
  const options = ['--supergraph', supergraph, '--port', `${port}`, '--forward', 'authorization'];
  return { command: process.execPath, args: [...program, ...options], env: { LOG_LEVEL: 'warn' }, path: '/graphql' };
}

export const ours: Gateway = { id: 'ours', title: 'ours', headers: {}, launch: launchOurs };

/** A request with this header is taken through `@apollo/server`, known operation or not. */
export const oursApollo: Gateway = {
  id: 'ours-apollo',
  title: 'ours, Apollo Server road',
  headers: { 'apollo-require-preflight': 'true' },
  launch: launchOurs,
};
