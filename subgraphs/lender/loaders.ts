import { digestOf } from '#subgraphs/mutation.ts';
import { decideApplication, RULE_VERSION } from './rules/decideApplication.ts';
import type DataLoader from 'dataloader';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { DecisionInputs } from './rules/decideApplication.ts';
import type { Movement } from './contractBook.ts';
import type { ReviewRow } from './reviewBook.ts';
import type { Product } from './rules/priceOffer.ts';
import type { Wish } from './rules/eligibleProduct.ts';
import type { ApplicationRow, DecisionRow, InstalmentRow, LenderStore, LoanRow, ProductRow } from './store.ts';

type Request = MemberRequest<LenderStore>;

/** An application to be decided, and all that the lender may know for it. `id` is the lender's own, local one. */
export type Case = { readonly id: string; readonly wish: Wish; readonly inputs: DecisionInputs };

/** Reads of one request, each batched into one statement a tick. */
export const loaders = {
  products: ({ loader, store }: Request): Promise<ProductRow[]> =>
    loader('products', async (keys: readonly 'all'[]) => {
      const products = await store.products();
      return keys.map(() => products);
    }).load('all'),
  loan: ({ loader, store }: Request): DataLoader<string, LoanRow | null> => loader('loan', store.loans),
  loansOfCustomer: ({ loader, store }: Request): DataLoader<string, LoanRow[]> =>
    loader('loansOfCustomer', store.loansOfCustomers),
  loansOfVehicle: ({ loader, store }: Request): DataLoader<string, LoanRow[]> =>
    loader('loansOfVehicle', store.loansOfVehicles),
  instalments: ({ loader, store }: Request): DataLoader<string, InstalmentRow[]> =>
    loader('instalments', store.instalments),
  movements: ({ loader, store }: Request): DataLoader<string, Movement[]> => loader('movements', store.movements),
  application: ({ loader, store }: Request): DataLoader<string, ApplicationRow | null> =>
    loader('application', store.applications),
  applicationsOfCustomer: ({ loader, store }: Request): DataLoader<string, ApplicationRow[]> =>
    loader('applicationsOfCustomer', store.applicationsOf),
  decisions: ({ loader, store }: Request): DataLoader<string, DecisionRow[]> => loader('decisions', store.decisions),
  review: ({ loader, store }: Request): DataLoader<string, ReviewRow | null> => loader('review', store.reviews),
  decision: (request: Request): DataLoader<Case, DecisionRow> =>
    request.loader('decision', (cases: readonly Case[]) => decide(cases, request)),
};

/** What the rules see of a product. */
function asProduct({ en: _en, zh: _zh, ...product }: ProductRow): Product {
  return product;
}

/** Two cases that differ in nothing are one decision, in this request as over the years. */
async function decide(cases: readonly Case[], request: Request): Promise<DecisionRow[]> {
  const { now, store } = request;
  const products = await loaders.products(request);
  const decidedAt = new Date(now * 1_000);
  const when = { at: now, on: decidedAt.toISOString().slice(0, 10) };
  const decided = cases.map(({ id, wish, inputs }) => {
    const basis = {
      salt: request.newId(),
      traceId: request.context.traceId,
      wish,
      inputs,
      products: products.map(asProduct),
      at: now,
    };
    return {
      applicationId: id,
      inputsDigest: digestOf({ ruleVersion: RULE_VERSION, wish, inputs }),
      ...decideApplication(wish, inputs, products, when),
      decidedAt,
      basis,
      commitment: digestOf(basis),
    };
  });
  return store.decide(decided);
}
