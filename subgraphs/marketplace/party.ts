import { resolvers } from './resolvers.ts';
import { openStore } from './store.ts';
import { migrations, tables } from './tables.ts';
import type { Party } from '#subgraphs/party.ts';
import type { MarketplaceStore } from './store.ts';

export const marketplace: Party<MarketplaceStore> = { role: 'marketplace', tables, migrations, openStore, resolvers };
