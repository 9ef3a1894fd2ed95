import { basisPointsOf } from '#kernel/money.ts';
import { applyFactors } from './applyFactors.ts';
import { capFactors } from './capFactors.ts';
import table from './data/ncdLevels.json' with { type: 'json' };
import { ncdFactorBps } from './ncdLevel.ts';
import type { Minor } from '#kernel/money.ts';
import type { PriceFactor } from './priceFactor.ts';
import type { Tariff } from './tariff.ts';

export type CommercialRisk = {
  readonly sumInsuredMinor: Minor;
  readonly ncdLevel: number;
  readonly hasPlug: boolean;
  /** Empty where use is not known. */
  readonly usage: readonly PriceFactor[];
};

const BAND = { lowBps: table.autonomousPricingBps.low, highBps: table.autonomousPricingBps.high };
const BAND_NAME = { code: 'AUTONOMOUS_BAND', en: 'Regulated band of own pricing', zh: '自主定价系数区间' };

/**
 * Commercial motor premium: base × NCD × autonomous pricing, the last within 0.5 to 1.5 (2023). The insurer's own level, its green
 * discount and use are all autonomous pricing. Traffic violations (交通违法系数) are not known here and change nothing.
 */
export function commercialPremium(
  { sumInsuredMinor, ncdLevel, hasPlug, usage }: CommercialRisk,
  tariff: Tariff,
): { readonly annualMinor: Minor; readonly factors: readonly PriceFactor[] } {
  const ownDamage = basisPointsOf(sumInsuredMinor, BigInt(tariff.ownDamageRateBps));
  const base = BigInt(tariff.ownDamageFixedMinor + tariff.thirdPartyMinor) + ownDamage;
  const autonomous = capFactors([...ownFactors(tariff, hasPlug), ...usage], BAND, BAND_NAME);
  const factors = [ncdFactor(ncdLevel), ...autonomous];
  return { annualMinor: applyFactors(base, factors), factors };
}

function ncdFactor(level: number): PriceFactor {
  return {
    code: 'NCD',
    en: `No-claims discount, level ${level}`,
    zh: `无赔款优待，等级 ${level}`,
    factorBps: ncdFactorBps(level),
  };
}

function ownFactors({ pricingBps, greenBps }: Tariff, hasPlug: boolean): PriceFactor[] {
  const level = { code: 'PRICING_LEVEL', en: "The insurer's own level", zh: '自主定价水平', factorBps: pricingBps };
  const green = { code: 'GREEN', en: 'Discount for a vehicle with a plug', zh: '新能源汽车优惠', factorBps: greenBps };
  return hasPlug ? [level, green] : [level];
}
