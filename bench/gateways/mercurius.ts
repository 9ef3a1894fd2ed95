import { peer } from './peer.ts';
import { nodeProgram } from './gateway.ts';
import type { Gateway } from './gateway.ts';

/** Asks the subgraphs for their SDL in federation 1. */
export const mercurius: Gateway = {
  id: 'mercurius',
  title: 'Mercurius (federation 1)',
  headers: {},
  launch({ subgraphs, port }) {
    peer('@mercuriusjs/gateway/index.js');
    const services = JSON.stringify(subgraphs.map(({ name, url }) => ({ name, url })));
    return nodeProgram('bench/peers/mercurius.mjs', [services, `${port}`]);
  },
};
