import { resolvers } from './resolvers.ts';
import { openStore } from './store.ts';
import {
  ConsentChangeTable,
  ConsentRevisionTable,
  ConsentTable,
  CustomerTable,
  migrations,
  TenureTable,
} from './tables.ts';
import type { Party } from '#subgraphs/party.ts';
import type { CustomerStore } from './store.ts';

export const customer: Party<CustomerStore> = {
  role: 'customer',
  tables: [CustomerTable, TenureTable, ConsentTable, ConsentChangeTable, ConsentRevisionTable],
  migrations,
  openStore,
  resolvers,
};
