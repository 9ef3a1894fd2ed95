import { memberId } from '#kernel/ids.ts';
import { loaders } from './loaders.ts';
import { claimHistory } from './rules/claimHistory.ts';
import { ncdLevel } from './rules/ncdLevel.ts';
import { quote } from './rules/quote.ts';
import { quoteId } from './rules/quoteId.ts';
import type { InsuranceCover, InsuranceQuote } from '#schema/generated/insurer.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { ClaimHistory } from './rules/claimHistory.ts';
import type { QuotedRisk } from './rules/quote.ts';
import type { Usage } from './rules/usageFactor.ts';
import type { InsurerStore, PolicyRow } from './store.ts';

/** A vehicle as the gateway represents it: an input that was refused is null, one not asked for is not there. */
export type VehicleReference = {
  readonly vin: string;
  readonly driveKind?: QuotedRisk['driveKind'] | null;
  readonly newPriceMinor?: number | null;
  readonly firstRegisteredOn?: string | null;
  readonly telematics?: TelematicsReference | null;
};

type TelematicsReference = {
  readonly distanceKm?: number | null;
  readonly totalHours?: number | null;
  readonly nightHours?: number | null;
  readonly harshEventsPer100Km?: number | null;
  readonly speedingShare?: number | null;
};

type Request = MemberRequest<InsurerStore>;

const VALID_SECONDS = 30 * 86_400;

/** This insurer's quote; null without a necessary input, or without a tariff in force. */
export async function quoteVehicle(
  vehicle: VehicleReference,
  cover: InsuranceCover,
  request: Request,
): Promise<InsuranceQuote | null> {
  const { vin, driveKind, newPriceMinor, firstRegisteredOn } = vehicle;
  if (driveKind == null || newPriceMinor == null || firstRegisteredOn == null) return null;
  const today = instant(request.now).slice(0, 10);
  const [tariff, history] = await Promise.all([
    loaders(request).tariffOn.load(today),
    historyOf(vin, cover, today, request),
  ]);
  if (!tariff) return null;
  const risk = { driveKind, newPriceMinor, firstRegisteredOn, history, usage: usageOf(vehicle.telematics) };
  const { factors, ...price } = quote(cover, risk, tariff, today);
  const id = quoteId(request.org, vin, cover, today);
  const { annualMinor, sumInsuredMinor } = price;
  const customerId = holderOf(vin, request);
  if (customerId !== null) {
    const level = cover === 'COMPULSORY' ? null : ncdLevel(history);
    const until = new Date((request.now + VALID_SECONDS) * 1_000);
    const kept = { id, annualMinor, customerId, vin, cover, sumInsuredMinor, ncdLevel: level, validUntil: until };
    await loaders(request).keepQuote.load(kept);
  }
  return {
    id: memberId(request.org, id),
    insurer: request.org,
    cover,
    ...price,
    factors: [...factors],
    validUntil: instant(request.now + VALID_SECONDS),
  };
}

/** Whom the quote is for: the person whose data were released for this vehicle. */
function holderOf(vin: string, { context }: Request): string | null {
  const about = context.releases.find((each) => each.vin === vin && each.scopes.includes('policy:detail'));
  return about?.subject ?? null;
}

/** The present holder's own record here: what an earlier holder of the vehicle did is neither priced nor told. */
async function historyOf(vin: string, cover: InsuranceCover, today: string, request: Request): Promise<ClaimHistory> {
  const { policiesOfVehicle, claimsOfPolicy } = loaders(request);
  const held = (await policiesOfVehicle.load(vin)).filter(({ customerId }) => isQuoted(customerId, request));
  const covers = held.filter((policy) => policy.cover === cover);
  const counted: readonly PolicyRow[] = cover === 'COMPULSORY' ? held : covers;
  const claims = (await Promise.all(counted.map(({ id }) => claimsOfPolicy.load(id)))).flat();
  return claimHistory(
    covers,
    claims.filter(({ status }) => status !== 'REJECTED'),
    today,
  );
}

function isQuoted(customerId: string, { context }: Request): boolean {
  return context.releases.some(({ subject, scopes }) => subject === customerId && scopes.includes('policy:detail'));
}

function usageOf(telematics: TelematicsReference | null | undefined): Usage | null {
  const distanceKm = measured(telematics?.distanceKm);
  if (!telematics || distanceKm === null) return null;
  const totalHours = measured(telematics.totalHours);
  const nightHours = measured(telematics.nightHours);
  return {
    distanceKm,
    nightShare: totalHours && nightHours !== null ? nightHours / totalHours : null,
    harshEventsPer100Km: measured(telematics.harshEventsPer100Km),
    speedingShare: measured(telematics.speedingShare),
  };
}

function measured(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

function instant(epochSeconds: number): string {
  return `${new Date(epochSeconds * 1000).toISOString().slice(0, 19)}Z`;
}
