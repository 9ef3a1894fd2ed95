import { divideHalfEven } from '#kernel/money.ts';
import rates from './data/residualRates.json' with { type: 'json' };

export type ValuedVehicle = {
  readonly driveKind: 'BEV' | 'PHEV' | 'HEV' | 'ICE';
  readonly newPriceMinor: number;
  /** Years since first registration, fractions included; 0 or more. */
  readonly ageYears: number;
  /** Null where it is not known; so is the next. */
  readonly odometerKm: number | null;
  readonly sohPercent: number | null;
};

/** Amounts in fen. The curve holds pairs of years from now and fen. */
export type ResidualValue = {
  readonly lowMinor: number;
  readonly midMinor: number;
  readonly highMinor: number;
  readonly residualCurve: readonly (readonly [years: number, minor: number])[];
};

const CURVE_YEARS = [1, 2, 3, 4, 5];

/**
 * Declining balance by drive kind, times exp(-loss × what the odometer and the battery have lost beyond the norm of the age).
 * The norm takes less than a year of age does: nothing gets dearer by age, distance or wear. Unknown inputs widen the range.
 */
export function residualValue(vehicle: ValuedVehicle): ResidualValue {
  const { driveKind, newPriceMinor, ageYears } = vehicle;
  const condition = mileageFactor(vehicle) * batteryFactor(vehicle);
  const worth = (years: number) => condition * retention(driveKind, ageYears + years);
  const spread = spreadOf(vehicle);
  return {
    lowMinor: shareOf(newPriceMinor, worth(0) * (1 - spread)),
    midMinor: shareOf(newPriceMinor, worth(0)),
    highMinor: shareOf(newPriceMinor, worth(0) * (1 + spread)),
    residualCurve: CURVE_YEARS.map((years) => [years, shareOf(newPriceMinor, worth(years))] as const),
  };
}

function retention(driveKind: ValuedVehicle['driveKind'], years: number): number {
  const { firstYear, laterYears } = rates.retention[driveKind];
  return firstYear ** Math.min(years, 1) * laterYears ** Math.max(years - 1, 0);
}

function mileageFactor({ odometerKm, ageYears }: ValuedVehicle): number {
  if (odometerKm === null) return 1;
  return Math.exp((-rates.lossPer10000Km * (odometerKm - rates.normKmPerYear * ageYears)) / 10_000);
}

function batteryFactor({ driveKind, sohPercent, ageYears }: ValuedVehicle): number {
  if (sohPercent === null) return 1;
  return Math.exp(rates.lossPerSohPercent[driveKind] * (sohPercent - 100 + rates.normSohLossPerYear * ageYears));
}

function spreadOf({ driveKind, ageYears, odometerKm, sohPercent }: ValuedVehicle): number {
  const { base, perYear, most, odometerUnknown, sohUnknown } = rates.spread;
  const unseenBattery = sohPercent === null && rates.lossPerSohPercent[driveKind] > 0;
  const unknown = (odometerKm === null ? odometerUnknown : 0) + (unseenBattery ? sohUnknown : 0);
  return Math.min(base + perYear * ageYears, most) + unknown;
}

/** Never below what the parts are worth. */
function shareOf(priceMinor: number, share: number): number {
  const millionths = BigInt(Math.round(Math.max(rates.floor, share) * 1_000_000));
  return Number(divideHalfEven(BigInt(priceMinor) * millionths, 1_000_000n));
}
