import { repairOutbox } from './repairDesk.ts';
import { resolvers } from './resolvers.ts';
import { openStore } from './store.ts';
import { migrations, tables } from './tables.ts';
import type { Party } from '#subgraphs/party.ts';
import type { InsurerStore } from './store.ts';

export const insurer: Party<InsurerStore> = {
  role: 'insurer',
  tables,
  migrations,
  openStore,
  resolvers,
  outbox: repairOutbox,
};
