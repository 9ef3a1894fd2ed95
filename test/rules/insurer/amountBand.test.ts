import { expect, test } from 'vitest';
import { amountBand } from '#subgraphs/insurer/rules/amountBand.ts';

test.each([
  [0, 'SMALL'],
  [499_999, 'SMALL'],
  [500_000, 'MEDIUM'],
  [5_000_000, 'MEDIUM'],
  [5_000_001, 'LARGE'],
])('%s fen are %s', (amountMinor, band) => expect(amountBand(amountMinor)).toBe(band));
