/** An insurer's own rates for commercial cover. Amounts in fen a year, factors in basis points. */
export type Tariff = {
  readonly ownDamageFixedMinor: number;
  /** Of the sum insured. */
  readonly ownDamageRateBps: number;
  readonly thirdPartyMinor: number;
  /** The insurer's own pricing level. */
  readonly pricingBps: number;
  /** For a vehicle with a plug. */
  readonly greenBps: number;
  /** The least and the most that use may move the price to. */
  readonly usageLowBps: number;
  readonly usageHighBps: number;
  /** Distance at which observed use weighs one half. */
  readonly credibilityKm: number;
};
