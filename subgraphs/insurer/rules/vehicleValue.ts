import { basisPointsOf } from '#kernel/money.ts';
import depreciation from './data/depreciation.json' with { type: 'json' };
import { wholeMonths } from './wholeMonths.ts';
import type { Minor } from '#kernel/money.ts';

/**
 * What a family car is insured for: its price when new less 0.6 % of it for every whole month in use, at most 80 % of it.
 * 机动车综合商业保险条款 (2014), reference depreciation.
 */
export function vehicleValue(newPriceMinor: Minor, firstRegisteredOn: string, today: string): Minor {
  const months = wholeMonths(firstRegisteredOn, today);
  const lostBps = Math.min(months * depreciation.familyBpsPerMonth, depreciation.capBps);
  return newPriceMinor - basisPointsOf(newPriceMinor, BigInt(lostBps));
}
