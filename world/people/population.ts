import type { OrgId } from '#kernel/ids.ts';
import type { Vin } from '#kernel/vin.ts';

/** Everybody and everything that the seeded world is about; each organisation's rows are made from it. */
export type Population = {
  readonly seed: number;
  /** The day that the world is told on, `YYYY-MM-DD`. Everything in it is counted back from here. */
  readonly today: string;
  readonly people: readonly Person[];
  readonly cars: readonly Car[];
};

export type Person = {
  /** `trust.c000001`. */
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly birthYear: number;
  readonly documentKind: 'RESIDENT_ID' | 'PASSPORT';
  readonly documentNumberMasked: string;
  readonly phone: string;
  readonly email: string;
  readonly city: string;
  readonly credit: Credit;
  /** The organisations that serve the person. */
  readonly lender: OrgId | null;
  readonly insurer: OrgId | null;
  readonly repairer: OrgId;
};

/** One applicant of the South German Credit data, with the amounts scaled to yuan. */
export type Credit = {
  readonly incomeMonthlyMinor: number;
  readonly obligationsMonthlyMinor: number;
  readonly checkingAccountBand: number;
  readonly savingsBand: number;
  readonly employmentBand: number;
  readonly residenceBand: number;
  readonly propertyBand: number;
  readonly otherPlansBand: number;
  readonly housingBand: number;
  readonly jobBand: number;
  readonly dependantsBand: number;
  readonly guarantorsBand: number;
  /** What became of the applicant's credit: whether it was repaid. */
  readonly repaid: boolean;
};

export type DriveKind = 'BEV' | 'PHEV' | 'HEV' | 'ICE';

export type Model = {
  readonly make: string;
  readonly model: string;
  readonly trims: readonly string[];
  readonly driveKind: DriveKind;
  readonly newPriceMinor: number;
};

export type Car = {
  readonly index: number;
  readonly vin: Vin;
  readonly plate: string;
  readonly maker: OrgId;
  readonly model: Model;
  readonly trim: string;
  readonly modelYear: number;
  readonly firstRegisteredOn: string;
  /** Who held it and when, oldest first; the last one still does. Days, `until` exclusive. */
  readonly tenures: readonly { readonly holder: Person; readonly since: string; readonly until: string | null }[];
  readonly use: {
    readonly kmPerDay: number;
    readonly nightShare: number;
    readonly harshPer100Km: number;
    readonly speedingShare: number;
  };
  readonly odometerKm: number;
  /** State of health of the traction battery, in percent; null without one. */
  readonly sohPercent: number | null;
};

/** The present holder. */
export function holderOf(car: Car): Person {
  return car.tenures.at(-1)!.holder;
}
