import { resolvers } from './resolvers.ts';
import { openStore } from './store.ts';
import {
  BreakGlassTable,
  ConsentChangeTable,
  ConsentNoticeTable,
  ConsentRevisionTable,
  ConsentTable,
  CustomerTable,
  ErasureDutyTable,
  JointHolderTable,
  migrations,
  TenureTable,
} from './tables.ts';
import type { Party } from '#subgraphs/party.ts';
import type { CustomerStore } from './store.ts';

export const customer: Party<CustomerStore> = {
  role: 'customer',
  tables: [
    CustomerTable,
    TenureTable,
    JointHolderTable,
    ConsentTable,
    ConsentChangeTable,
    ConsentRevisionTable,
    ConsentNoticeTable,
    ErasureDutyTable,
    BreakGlassTable,
  ],
  migrations,
  openStore,
  resolvers,
};
