import { decisionReasons } from './decisionReasons.ts';
import type { DriveKind, ListingStatus } from '#schema/generated/lender.ts';
import type { Reason } from './decisionReasons.ts';

/** What the marketplace says of the listing that a car is to be bought from; null is what was not released. */
export type SaleKnowledge = {
  readonly askingMinor: number | null;
  readonly driveKind: DriveKind | null;
  readonly status: ListingStatus | null;
  /** Whether it is of the vehicle that was applied for: its seller's to let the lender know. */
  readonly isOfVehicle: boolean | null;
};

type Obstacle = { readonly outcome: 'DECLINED' | 'REFERRED'; readonly reasons: readonly Reason[] };

/** What keeps a purchase from being financed. What the seller did not let the lender know is looked at by a person, and is no refusal. */
export function saleObstacle(sale: SaleKnowledge | null): Obstacle | null {
  if (!sale) return null;
  if (sale.status === 'SOLD' || sale.status === 'CLOSED')
    return { outcome: 'DECLINED', reasons: [decisionReasons.listingOver()] };
  if (sale.isOfVehicle === false) return { outcome: 'DECLINED', reasons: [decisionReasons.listingOfOther()] };
  if (sale.isOfVehicle === null || sale.askingMinor === null)
    return { outcome: 'REFERRED', reasons: [decisionReasons.listingUnknown()] };
  return null;
}
