import { apollo, apolloFastify } from './apollo.ts';
import { grafbase } from './grafbase.ts';
import { hiveJit, hiveJs, hiveRust } from './hive.ts';
import { mercurius } from './mercurius.ts';
import { ours, oursApollo } from './ours.ts';
import type { Gateway } from './gateway.ts';

/** In the order in which each round measures them. */
export const allGateways: readonly Gateway[] = [
  apollo,
  ours,
  oursApollo,
  apolloFastify,
  hiveJs,
  hiveJit,
  hiveRust,
  mercurius,
  grafbase,
];
