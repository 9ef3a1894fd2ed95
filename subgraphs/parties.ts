import { customer } from './customer/party.ts';
import { insurer } from './insurer/party.ts';
import { lender } from './lender/party.ts';
import { manufacturer } from './manufacturer/party.ts';
import { marketplace } from './marketplace/party.ts';
import { repairer } from './repairer/party.ts';
import { risk } from './risk/party.ts';
import type { MemberRole } from '#kernel/organisation.ts';
import type { Party } from './party.ts';

/** Every role's part, wired once. */
export const parties = { customer, manufacturer, lender, insurer, repairer, marketplace, risk } as unknown as Readonly<
  Record<MemberRole, Party<unknown>>
>;
