import { expect, test } from 'vitest';
import { quoteId } from '#subgraphs/insurer/rules/quoteId.ts';

const VIN = '1M8GDM9AXKP042788';
const id = quoteId('insurer-pearl', VIN, 'COMPULSORY', '2026-11-24');

test('asking twice on one day gives one quote', () => {
  expect(quoteId('insurer-pearl', VIN, 'COMPULSORY', '2026-11-24')).toBe(id);
});

test('another insurer, vehicle, cover or day is another quote', () => {
  const others = [
    quoteId('insurer-anchor', VIN, 'COMPULSORY', '2026-11-24'),
    quoteId('insurer-pearl', '11111111111111111', 'COMPULSORY', '2026-11-24'),
    quoteId('insurer-pearl', VIN, 'COMPREHENSIVE', '2026-11-24'),
    quoteId('insurer-pearl', VIN, 'COMPULSORY', '2026-11-25'),
  ];
  expect(new Set([id, ...others]).size).toBe(5);
});

test('it is a local id, and shows neither the vehicle nor any part of it', () => {
  expect(id).toMatch(/^q[\w-]{24}$/);
  for (let at = 0; at + 5 <= VIN.length; at += 1) expect(id).not.toContain(VIN.slice(at, at + 5));
});
