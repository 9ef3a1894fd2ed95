import { addMonths } from '#kernel/days.ts';

/**
 * Whole months from one day to another, part-months ignored; 31 January to 28 February is one. Never negative.
 * 机动车综合商业保险条款 (2014), reference depreciation: whole months in use.
 */
export function wholeMonths(from: string, to: string): number {
  const [fromYear, fromMonth] = from.split('-').map(Number) as [number, number];
  const [toYear, toMonth] = to.split('-').map(Number) as [number, number];
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}
