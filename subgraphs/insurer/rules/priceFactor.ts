/** One named factor of a price, in basis points: 10000 leaves the price as it is. */
export type PriceFactor = {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly factorBps: number;
};
