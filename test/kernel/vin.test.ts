import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseVin } from '#kernel/vin.ts';

const vectors = JSON.parse(readFileSync(new URL('../data/vin/vin-vectors.json', import.meta.url), 'utf8'));

describe('a VIN', () => {
  test.each<string>(vectors.valid)('%s is valid', (vin) => expect(parseVin(vin)).toBe(vin));

  test.each<string>([...vectors.invalidCheckDigit, ...vectors.noCheckDigitByDesign])(
    '%s has a wrong check digit',
    (vin) =>
      expect(() => parseVin(vin)).toThrow(
        expect.objectContaining({ code: 'VIN_INVALID', detail: { check: 'check digit' } }),
      ),
  );

  test.each<string>(vectors.invalidCharset)('%s has a letter that VINs never have', (vin) =>
    expect(() => parseVin(vin)).toThrow(
      expect.objectContaining({ code: 'VIN_INVALID', detail: { check: 'characters' } }),
    ),
  );
});
