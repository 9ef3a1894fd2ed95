import { creditOutbox } from './creditDesk.ts';
import { resolvers } from './resolvers.ts';
import { openStore } from './store.ts';
import { migrations, tables } from './tables.ts';
import type { Party } from '#subgraphs/party.ts';
import type { RepairerStore } from './store.ts';

export const repairer: Party<RepairerStore> = {
  role: 'repairer',
  tables,
  migrations,
  openStore,
  resolvers,
  outbox: creditOutbox,
};
