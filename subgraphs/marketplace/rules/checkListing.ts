import { Refusal } from '#kernel/errors.ts';
import { parseMemberId } from '#kernel/ids.ts';
import { parseVin } from '#kernel/vin.ts';
import type { ListVehicleInput } from '#schema/generated/marketplace.ts';

/** Of any car there is: what is beyond is a slip of the hand. In fen. */
export const MOST_MINOR = 2_000_000_000;
const MOST_NAME = 100;
const MOST_WORDS = 2_000;

/** @throws Refusal INPUT_INVALID, VIN_INVALID, ID_INVALID */
export function checkListing(input: ListVehicleInput): void {
  parseMemberId(input.sellerId);
  parseVin(input.vin);
  checkPrice('askingMinor', input.askingMinor);
  checkWords('title', input.title, 1, MOST_NAME);
  checkWords('city', input.city, 1, MOST_NAME);
  checkWords('description', input.description ?? '', 0, MOST_WORDS);
}

/** @throws Refusal INPUT_INVALID */
export function checkPrice(check: string, amountMinor: number): void {
  if (!Number.isInteger(amountMinor) || amountMinor < 1 || amountMinor > MOST_MINOR)
    throw new Refusal('INPUT_INVALID', { check, from: 1, to: MOST_MINOR });
}

function checkWords(check: string, words: string, from: number, to: number): void {
  const { length } = words.trim();
  if (length < from || words.length > to) throw new Refusal('INPUT_INVALID', { check, from, to });
}
