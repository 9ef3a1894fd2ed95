import { applyFactors } from './applyFactors.ts';
import rates from './data/compulsoryRates.json' with { type: 'json' };
import type { Minor } from '#kernel/money.ts';
import type { PriceFactor } from './priceFactor.ts';

export type LiabilityRecord = {
  readonly liableFreeYears: number;
  readonly liableInLastYear: number;
  readonly fatalInLastYear: boolean;
};

export type SeatClass = keyof typeof rates.baseMinor;

/**
 * Compulsory motor insurance (交强险): the base of the vehicle's class, floated by the accidents that the insured was liable for.
 * 机动车交通事故责任强制保险费率浮动暂行办法, A1 to A6; no record of insurance, no float.
 */
export function compulsoryPremium(
  record: LiabilityRecord,
  seats: SeatClass = 'familyBelow6Seats',
): { readonly annualMinor: Minor; readonly factors: readonly PriceFactor[] } {
  const factors = [
    {
      code: 'ACCIDENT_RECORD',
      en: 'Accidents you were liable for',
      zh: '有责任道路交通事故记录',
      factorBps: 10_000 + floatBps(record),
    },
  ];
  return { annualMinor: applyFactors(BigInt(rates.baseMinor[seats]), factors), factors };
}

function floatBps({ liableFreeYears, liableInLastYear, fatalInLastYear }: LiabilityRecord): number {
  const float = rates.floatBps;
  if (fatalInLastYear) return float.fatal;
  if (liableInLastYear >= 2) return float.twoOrMoreNonFatal;
  if (liableInLastYear === 1) return float.oneNonFatal;
  return [0, float.noFault1Year, float.noFault2Years][liableFreeYears] ?? float.noFault3Years;
}
