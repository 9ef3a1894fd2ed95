import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFactors, factorProduct } from '#subgraphs/insurer/rules/applyFactors.ts';
import { commercialPremium } from '#subgraphs/insurer/rules/commercialPremium.ts';
import published from '#test/data/insurance/china-ncd-2020.json' with { type: 'json' };
import type { Tariff } from '#subgraphs/insurer/rules/tariff.ts';

const tariff: Tariff = {
  ownDamageFixedMinor: 50_000,
  ownDamageRateBps: 120,
  thirdPartyMinor: 150_000,
  pricingBps: 9_000,
  greenBps: 9_500,
  usageLowBps: 7_000,
  usageHighBps: 13_000,
  credibilityKm: 2_000,
};
const risk = { sumInsuredMinor: 10_000_000n, ncdLevel: 0, hasPlug: false, usage: [] };
const usage = (factorBps: number) => ({ code: 'USAGE_NIGHT', en: 'Night', zh: '夜间', factorBps });

test('base times NCD times autonomous pricing', () => {
  expect(commercialPremium(risk, tariff).annualMinor).toBe(288_000n);
  expect(commercialPremium({ ...risk, ncdLevel: -4 }, tariff).annualMinor).toBe(144_000n);
  expect(commercialPremium({ ...risk, ncdLevel: 5 }, tariff).annualMinor).toBe(576_000n);
});

test('a vehicle with a plug has the green discount', () => {
  const { annualMinor, factors } = commercialPremium({ ...risk, hasPlug: true }, tariff);
  expect(annualMinor).toBe(273_600n);
  expect(factors.map(({ code }) => code)).toEqual(['NCD', 'PRICING_LEVEL', 'GREEN']);
});

test('use is part of the price and is listed', () => {
  const { annualMinor, factors } = commercialPremium({ ...risk, usage: [usage(8_000)] }, tariff);
  expect(annualMinor).toBe(230_400n);
  expect(factors.at(-1)).toEqual(usage(8_000));
});

test("autonomous pricing stays within the regulator's band, and the factors shown multiply to the price", () => {
  const [low, high] = published.autonomousPricing['2023'].map((share) => BigInt(share * 10_000)) as [bigint, bigint];
  const bps = fc.integer({ min: 2_000, max: 20_000 });
  const sums = fc.bigInt({ min: 0n, max: 10n ** 9n });
  fc.assert(
    fc.property(sums, fc.integer({ min: -4, max: 5 }), bps, bps, (sumInsuredMinor, ncdLevel, pricingBps, usageBps) => {
      const insured = { sumInsuredMinor, ncdLevel, hasPlug: true, usage: [usage(usageBps)] };
      const { annualMinor, factors } = commercialPremium(insured, { ...tariff, pricingBps, ownDamageRateBps: 0 });
      const { numerator, denominator } = factorProduct(factors.slice(1));
      expect(low * denominator <= numerator * 10_000n && numerator * 10_000n <= high * denominator).toBe(true);
      expect(annualMinor).toBe(applyFactors(200_000n, factors));
    }),
  );
});
