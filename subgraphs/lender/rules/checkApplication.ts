import { Refusal } from '#kernel/errors.ts';
import { parseMemberId } from '#kernel/ids.ts';
import { parseVin } from '#kernel/vin.ts';
import { assertMutationId } from '#subgraphs/mutation.ts';
import type { ApplyForLoanInput } from '#schema/generated/lender.ts';
import type { Product } from './priceOffer.ts';

/**
 * An application is for what the product offers: an amount and a term within it. `product` is the lender's of that code.
 * @throws Refusal INPUT_INVALID, VIN_INVALID, ID_INVALID
 */
export function checkApplication(input: ApplyForLoanInput, product: Product | undefined): void {
  parseMemberId(input.customerId);
  parseVin(input.vin);
  if (input.listingId != null) parseMemberId(input.listingId);
  assertMutationId(input.clientMutationId);
  if (!product) throw invalid('product');
  if (input.amountMinor < product.minAmountMinor || input.amountMinor > product.maxAmountMinor)
    throw invalid('amountMinor');
  if (!product.termsMonths.includes(input.months)) throw invalid('months');
}

function invalid(check: string): Refusal {
  return new Refusal('INPUT_INVALID', { check });
}
