import { resolvers } from './resolvers.ts';
import { openStore } from './store.ts';
import { migrations, tables } from './tables.ts';
import type { Party } from '#subgraphs/party.ts';
import type { RiskStore } from './store.ts';

export const risk: Party<RiskStore> = { role: 'risk', tables, migrations, openStore, resolvers };
