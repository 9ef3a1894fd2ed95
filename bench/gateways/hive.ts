import { peer } from './peer.ts';
import { nodeProgram } from './gateway.ts';
import type { Gateway } from './gateway.ts';

const hive = (id: string, title: string, ...flags: readonly string[]): Gateway => ({
  id,
  title,
  headers: {},
  launch: ({ supergraph, port }) =>
    nodeProgram(
      peer('@graphql-hive/gateway/dist/bin.js'),
      ['supergraph', supergraph, '-c', 'bench/peers/hive.config.mjs', '--host', '127.0.0.1', '-p', `${port}`, ...flags],
      { LOG_LEVEL: 'warn' },
    ),
});

export const hiveJs = hive('hive', 'Hive Gateway');
export const hiveJit = hive('hive-jit', 'Hive Gateway, JIT', '--jit');
export const hiveRust = hive('hive-rust', 'Hive Gateway, Rust planner', '--hive-router-runtime');
