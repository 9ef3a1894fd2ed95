import { depreciatedPrice } from './depreciatedPrice.ts';
import type { Minor } from '#kernel/money.ts';

export type VehicleKnowledge = {
  readonly valuationMidMinor: number | null;
  readonly newPriceMinor: number | null;
  readonly firstRegisteredOn: string | null;
};

/** What the vehicle is taken to be worth: its valuation; else its list price, depreciated; else null, and a person values it. */
export function collateralValue(vehicle: VehicleKnowledge, on: string): Minor | null {
  const { valuationMidMinor, newPriceMinor, firstRegisteredOn } = vehicle;
  if (valuationMidMinor !== null && valuationMidMinor > 0) return BigInt(valuationMidMinor);
  if (newPriceMinor === null || newPriceMinor <= 0 || firstRegisteredOn === null) return null;
  return depreciatedPrice(BigInt(newPriceMinor), firstRegisteredOn, on);
}
