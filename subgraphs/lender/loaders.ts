import { digestOf } from '#subgraphs/mutation.ts';
import { decideApplication, RULE_VERSION } from './rules/decideApplication.ts';
import type DataLoader from 'dataloader';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { DecisionInputs } from './rules/decideApplication.ts';
import type { Movement } from './contractBook.ts';
import type { RecordedDecision } from './decisionBook.ts';
import type { ServiceCreditRow } from './serviceCreditBook.ts';
import type { ReviewRow } from './reviewBook.ts';
import type { Product } from './rules/priceOffer.ts';
import type { Wish } from './rules/eligibleProduct.ts';
import type { ApplicationRow, DecisionRow, InstalmentRow, LenderStore, LoanRow, ProductRow } from './store.ts';

type Request = MemberRequest<LenderStore>;

/** An application to be decided, and all that the lender may know for it. `id` is the lender's own, local one. */
export type Case = {
  readonly id: string;
  readonly wish: Wish;
  readonly inputs: DecisionInputs;
  /** The digest of the decision whose offer is over. */
  readonly renews?: string;
};

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
  serviceCredit: ({ loader, store }: Request): DataLoader<string, ServiceCreditRow | null> =>
    loader('serviceCredit', store.serviceCredits),
  serviceCreditsOf: ({ loader, store }: Request): DataLoader<string, ServiceCreditRow[]> =>
    loader('serviceCreditsOf', store.serviceCreditsOf),
  decisions: ({ loader, store }: Request): DataLoader<string, DecisionRow[]> => loader('decisions', store.decisions),
  recordedDecision: ({ loader, store }: Request): DataLoader<number, RecordedDecision | null> =>
    loader('recordedDecision', store.decisionsAt),
  review: ({ loader, store }: Request): DataLoader<string, ReviewRow | null> => loader('review', store.reviews),
  decision: (request: Request): DataLoader<Case, DecisionRow> =>
    request.loader('decision', (cases: readonly Case[]) => decide(cases, request)),
};

/** What the rules see of a product. */
function asProduct({ en: _en, zh: _zh, ...product }: ProductRow): Product {
  return product;
}

/** Two cases that differ in nothing are one decision, in this request as over the years, but for an offer that is over: it is made anew. */
async function decide(cases: readonly Case[], request: Request): Promise<DecisionRow[]> {
  const products = await loaders.products(request);
  let open = cases.map((each, place) => ({ place, row: decided(each, products, request) }));
  const standing: DecisionRow[] = [];
  while (open.length > 0) {
    const kept = await request.store.decide(open.map(({ row }) => row));
    open = open.flatMap(({ place }, i) => {
      const row = kept[i]!;
      standing[place] = row;
      if (!row.offer || row.offer.validUntil >= request.now) return [];
      return [{ place, row: decided({ ...cases[place]!, renews: row.inputsDigest }, products, request) }];
    });
  }
  return standing;
}

function decided({ id, wish, inputs, renews }: Case, products: readonly ProductRow[], request: Request): DecisionRow {
  const { now: at, newId, context } = request;
  const decidedAt = new Date(at * 1_000);
  const used = { wish, inputs, ...(renews !== undefined && { renews }) };
  const basis = { salt: newId(), traceId: context.traceId, ...used, products: products.map(asProduct), at };
  return {
    applicationId: id,
    inputsDigest: digestOf({ ruleVersion: RULE_VERSION, ...used }),
    ...decideApplication(wish, inputs, products, { at, on: decidedAt.toISOString().slice(0, 10) }),
    decidedAt,
    basis,
    commitment: digestOf(basis),
  };
}
