import type DataLoader from 'dataloader';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { QuoteRow } from './lifeBook.ts';
import type { RepairRow } from './repairBook.ts';
import type { ClaimRow, InsurerStore, PolicyRow, TariffRow } from './store.ts';

export type InsurerLoaders = {
  readonly policy: DataLoader<string, PolicyRow | null>;
  readonly policiesOfCustomer: DataLoader<string, PolicyRow[]>;
  readonly policiesOfVehicle: DataLoader<string, PolicyRow[]>;
  readonly claim: DataLoader<string, ClaimRow | null>;
  readonly claimsOfPolicy: DataLoader<string, ClaimRow[]>;
  readonly repairOfClaim: DataLoader<string, RepairRow | null>;
  readonly tariffOn: DataLoader<string, TariffRow | null>;
  /** Keeps what is quoted, so that it can be bound. */
  readonly keepQuote: DataLoader<QuoteRow, true>;
};

/** The request's reads, one batch a tick. */
export function loaders({ loader, store }: MemberRequest<InsurerStore>): InsurerLoaders {
  return {
    policy: loader('policy', (ids: readonly string[]) => store.policies(ids)),
    policiesOfCustomer: loader('policiesOfCustomer', (ids: readonly string[]) => store.policiesOfCustomers(ids)),
    policiesOfVehicle: loader('policiesOfVehicle', (vins: readonly string[]) => store.policiesOfVehicles(vins)),
    claim: loader('claim', (ids: readonly string[]) => store.claims(ids)),
    claimsOfPolicy: loader('claimsOfPolicy', (ids: readonly string[]) => store.claimsOfPolicies(ids)),
    repairOfClaim: loader('repairOfClaim', (ids: readonly string[]) => store.repairs.of(ids)),
    keepQuote: loader('keepQuote', async (quotes: readonly QuoteRow[]) => {
      await store.life.keepQuotes(quotes);
      return quotes.map(() => true as const);
    }),
    tariffOn: loader('tariffOn', (days: readonly string[]) => store.tariffsOn(days)),
  };
}
