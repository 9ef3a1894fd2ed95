import { Refusal } from '#kernel/errors.ts';
import { parseMemberId } from '#kernel/ids.ts';
import { parseVin } from '#kernel/vin.ts';
import type { ApplyForLoanInput } from '#schema/generated/lender.ts';
import type { Product } from './priceOffer.ts';

const MUTATION_ID = /^[\x21-\x7e]{1,100}$/;

/**
 * An application is for what the product offers: an amount and a term within it. `product` is the lender's of that code.
 * @throws Refusal INPUT_INVALID, VIN_INVALID, ID_INVALID
 */
export function checkApplication(input: ApplyForLoanInput, product: Product | undefined): void {
  parseMemberId(input.customerId);
  parseVin(input.vin);
  assertMutationId(input.clientMutationId);
  if (!product) throw invalid('product');
  if (input.amountMinor < product.minAmountMinor || input.amountMinor > product.maxAmountMinor)
    throw invalid('amountMinor');
  if (!product.termsMonths.includes(input.months)) throw invalid('months');
}

/** Printable, and not endless. @throws Refusal INPUT_INVALID */
export function assertMutationId(id: string): void {
  if (!MUTATION_ID.test(id)) throw invalid('clientMutationId');
}

function invalid(check: string): Refusal {
  return new Refusal('INPUT_INVALID', { check });
}
