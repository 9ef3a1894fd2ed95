import { commandOf } from '#bench/commandOf.ts';
import { nodeProgram } from './gateway.ts';
import type { Gateway, Launch, Site } from './gateway.ts';

const { flags, file } = commandOf('gateway');

/** As `npm run gateway` starts it. */
export function launchOurs({ supergraph, port }: Site): Launch {
  const args = ['--supergraph', supergraph, '--port', `${port}`, '--forward', 'authorization'];
  const { args: program, ...launch } = nodeProgram(file, args, { LOG_LEVEL: 'warn' });
  return { ...launch, args: [...flags, ...program] };
}

export const ours: Gateway = { id: 'ours', title: 'ours', headers: {}, launch: launchOurs };

/** A request with this header is taken through `@apollo/server`, known operation or not. */
export const oursApollo: Gateway = {
  id: 'ours-apollo',
  title: 'ours, Apollo Server road',
  headers: { 'apollo-require-preflight': 'true' },
  launch: launchOurs,
};
