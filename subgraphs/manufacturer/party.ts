import { resolvers } from './resolvers.ts';
import { openStore } from './store.ts';
import { migrations, tables } from './tables.ts';
import type { Party } from '#subgraphs/party.ts';
import type { ManufacturerStore } from './store.ts';

export const manufacturer: Party<ManufacturerStore> = {
  role: 'manufacturer',
  tables,
  migrations,
  openStore,
  resolvers,
};
