import { divideHalfEven } from '#kernel/money.ts';
import { commercialPremium } from './commercialPremium.ts';
import { compulsoryPremium } from './compulsoryPremium.ts';
import { ncdLevel } from './ncdLevel.ts';
import { usageFactor } from './usageFactor.ts';
import { vehicleValue } from './vehicleValue.ts';
import type { ClaimHistory } from './claimHistory.ts';
import type { PriceFactor } from './priceFactor.ts';
import type { Tariff } from './tariff.ts';
import type { Usage } from './usageFactor.ts';

export type QuotedRisk = {
  readonly driveKind: 'BEV' | 'PHEV' | 'HEV' | 'ICE';
  readonly newPriceMinor: number;
  readonly firstRegisteredOn: string;
  readonly history: ClaimHistory;
  /** Null where the insurer may not know it. */
  readonly usage: Usage | null;
};

/** Amounts in fen. */
export type Quote = {
  readonly annualMinor: number;
  readonly monthlyMinor: number;
  readonly sumInsuredMinor: number | null;
  readonly factors: readonly PriceFactor[];
  readonly usageBased: boolean;
};

/**
 * A year's price of a cover on a day. Compulsory cover is priced by the regulated table alone (机动车交通事故责任强制保险条例 6);
 * use has a part in the commercial price only, and only where some distance was seen.
 */
export function quote(cover: 'COMPULSORY' | 'COMPREHENSIVE', risk: QuotedRisk, tariff: Tariff, today: string): Quote {
  if (cover === 'COMPULSORY') return asQuote(compulsoryPremium(risk.history), null, false);
  const { driveKind, usage } = risk;
  const seen = usage !== null && usage.distanceKm > 0 ? usageFactor(usage, tariff) : [];
  const sumInsuredMinor = vehicleValue(BigInt(risk.newPriceMinor), risk.firstRegisteredOn, today);
  const hasPlug = driveKind === 'BEV' || driveKind === 'PHEV';
  const premium = commercialPremium(
    { sumInsuredMinor, ncdLevel: ncdLevel(risk.history), hasPlug, usage: seen },
    tariff,
  );
  return asQuote(premium, Number(sumInsuredMinor), seen.length > 0);
}

function asQuote(
  { annualMinor, factors }: { readonly annualMinor: bigint; readonly factors: readonly PriceFactor[] },
  sumInsuredMinor: number | null,
  usageBased: boolean,
): Quote {
  const monthlyMinor = Number(divideHalfEven(annualMinor, 12n));
  return { annualMinor: Number(annualMinor), monthlyMinor, sumInsuredMinor, factors, usageBased };
}
