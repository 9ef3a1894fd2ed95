import { readFileSync } from 'node:fs';
import { nodeProgram } from './gateway.ts';
import type { Gateway, Site } from './gateway.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { gateway: string } };

/** As `npm run gateway` starts it. */
export function launchOurs({ supergraph, port }: Site) {
  const [, first, ...others] = scripts.gateway.split(' ');
  const args = [...others, '--supergraph', supergraph, '--port', `${port}`, '--forward', 'authorization'];
  return nodeProgram(first!, args, { LOG_LEVEL: 'warn' });
}

export const ours: Gateway = { id: 'ours', title: 'ours', headers: {}, launch: launchOurs };

/** A request with this header is taken through `@apollo/server`, known operation or not. */
export const oursApollo: Gateway = {
  id: 'ours-apollo',
  title: 'ours, Apollo Server road',
  headers: { 'apollo-require-preflight': 'true' },
  launch: launchOurs,
};
