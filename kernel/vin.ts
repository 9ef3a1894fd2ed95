import { Refusal } from './errors.ts';

/** A vehicle identification number, ISO 3779: 17 characters without I, O and Q. */
export type Vin = string & { readonly brand: 'Vin' };

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** The letters' values, 49 CFR 565.15(c)(2) table IV. */
// prettier-ignore
const LETTER_VALUES: Readonly<Record<string, number>> = {
  A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8,
  J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9,
  S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9,
};

/** The check digit at position 9: 49 CFR 565.15(c), and GB 16735-2019. */
export function checkDigit(vin: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + valueOf(vin.charAt(i)) * weight, 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/** @throws Refusal VIN_INVALID when a character is not allowed or the check digit is wrong. */
export function parseVin(text: string): Vin {
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(text)) throw new Refusal('VIN_INVALID', { check: 'characters' });
  if (checkDigit(text) !== text[8]) throw new Refusal('VIN_INVALID', { check: 'check digit' });
  return text as Vin;
}

/** The world manufacturer identifier: the first three characters, ISO 3780. */
export function wmiOf(vin: string): string {
  return vin.slice(0, 3);
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : LETTER_VALUES[character]!;
}
