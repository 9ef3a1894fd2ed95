import { depreciatedPrice } from './depreciatedPrice.ts';
import type { Minor } from '#kernel/money.ts';

export type VehicleKnowledge = {
  readonly valuationMidMinor: number | null;
  readonly newPriceMinor: number | null;
  readonly firstRegisteredOn: string | null;
};

/**
 * What the vehicle is taken to be worth: its valuation; else its list price, depreciated; else null, and a person values it. Of one that is
 * for sale no more than is asked for it, and that where nothing else is known.
 */
export function collateralValue(vehicle: VehicleKnowledge, askingMinor: number | null, on: string): Minor | null {
  const valued = valueOf(vehicle, on);
  if (askingMinor === null) return valued;
  const asked = BigInt(askingMinor);
  return valued === null || asked < valued ? asked : valued;
}

function valueOf({ valuationMidMinor, newPriceMinor, firstRegisteredOn }: VehicleKnowledge, on: string): Minor | null {
  if (valuationMidMinor !== null && valuationMidMinor > 0) return BigInt(valuationMidMinor);
  if (newPriceMinor === null || newPriceMinor <= 0 || firstRegisteredOn === null) return null;
  return depreciatedPrice(BigInt(newPriceMinor), firstRegisteredOn, on);
}
