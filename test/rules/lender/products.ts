import type { Product } from '#subgraphs/lender/rules/priceOffer.ts';

/** A small shelf: amounts from ¥20,000 to ¥500,000. */
export const standard: Product = {
  code: 'standard',
  rateFromBps: 400,
  rateToBps: 800,
  feeBps: 0,
  minAmountMinor: 2_000_000,
  maxAmountMinor: 50_000_000,
  termsMonths: [12, 24, 36, 48, 60],
  method: 'EQUAL_INSTALMENT',
  balloonBps: 0,
  green: false,
  subsidyBps: 0,
  subsidisedBy: null,
  maxLtvBps: 9_000,
};

export const green: Product = {
  ...standard,
  code: 'green',
  rateFromBps: 280,
  rateToBps: 580,
  green: true,
  subsidyBps: 120,
  subsidisedBy: 'MANUFACTURER',
  maxLtvBps: 10_000,
};

export const balloon: Product = {
  ...standard,
  code: 'balloon',
  method: 'BALLOON',
  balloonBps: 3_000,
  termsMonths: [24, 36],
};
