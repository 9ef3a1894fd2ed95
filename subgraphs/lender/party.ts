import { migrations } from './migrations.ts';
import { resolvers } from './resolvers.ts';
import { openStore } from './store.ts';
import { tables } from './tables.ts';
import type { Party } from '#subgraphs/party.ts';
import type { LenderStore } from './store.ts';

export const lender: Party<LenderStore> = { role: 'lender', tables, migrations, openStore, resolvers };
