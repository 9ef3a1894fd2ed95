import { divideHalfEven } from '#kernel/money.ts';
import type { Minor } from '#kernel/money.ts';

const TENTHS_OF_PERCENT_A_MONTH = 6n;
const MOST_TENTHS_OF_PERCENT = 800n;

/**
 * List price less 0.6 % for every whole month of use, at most 80 %: reference depreciation of a family car with up to nine
 * seats, 机动车综合商业保险条款 (2014). Days are `YYYY-MM-DD`.
 */
export function depreciatedPrice(newPrice: Minor, firstRegisteredOn: string, on: string): Minor {
  const lost = BigInt(wholeMonths(firstRegisteredOn, on)) * TENTHS_OF_PERCENT_A_MONTH;
  const kept = 1_000n - (lost > MOST_TENTHS_OF_PERCENT ? MOST_TENTHS_OF_PERCENT : lost);
  return divideHalfEven(newPrice * kept, 1_000n);
}

function wholeMonths(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [year, month, day] = to.split('-').map(Number) as [number, number, number];
  return Math.max(0, (year - fromYear) * 12 + month - fromMonth - (day < fromDay ? 1 : 0));
}
