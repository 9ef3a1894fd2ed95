import { daysBetween } from '#kernel/days.ts';

/** What a loan is watched by. Null: it was not released, and nothing follows from it. */
export type Watched = {
  readonly daysPastDue: number | null;
  /** Of the borrower's loans over all lenders, this one among them; null unless each is known. */
  readonly balancesMinor: readonly number[] | null;
  readonly worstDaysPastDueElsewhere: number | null;
  /** The smallest sum of balances that was seen in the last 31 days. */
  readonly leastSeenMinor: number | null;
  readonly firstRegisteredOn: string | null;
  readonly odometerKm: number | null;
  readonly odometerReadOn: string | null;
  readonly sohPercent: number | null;
  /** Whether any policy for the vehicle is in force; null where none is known. */
  readonly isCovered: boolean | null;
  /** Claims on the vehicle that were not refused, by kind. */
  readonly claims: readonly ('ACCIDENT' | 'THEFT' | 'TOTAL_LOSS')[] | null;
};

export type WarningCode =
  | 'PAST_DUE'
  | 'PAST_DUE_ELSEWHERE'
  | 'EXPOSURE_JUMP'
  | 'COLLATERAL_LOST'
  | 'COVER_LAPSED'
  | 'MILEAGE_HIGH'
  | 'BATTERY_LOW'
  | 'VEHICLE_SILENT';
export type Severity = 'WATCH' | 'HIGH' | 'CRITICAL';
/** `value` over `limit` is why: days, percent, kilometres a year; of what has no measure null. */
export type Warning = {
  readonly code: WarningCode;
  readonly severity: Severity;
  readonly value: number | null;
  readonly limit: number | null;
};
export type EarlyWarning = { readonly stage: 1 | 2 | 3; readonly warnings: readonly Warning[] };

/** IFRS 9 5.5.11: rebuttably, credit risk has increased significantly above 30 days; B5.5.37: default no later than 90. */
const ROLLS: readonly { readonly from: number; readonly severity: Severity }[] = [
  { from: 90, severity: 'CRITICAL' },
  { from: 60, severity: 'HIGH' },
  { from: 30, severity: 'HIGH' },
  { from: 1, severity: 'WATCH' },
];
const INCREASED_FROM = 30;
const DEFAULT_FROM = 90;
/** The house's own limits. */
const JUMP_PERCENT = 50;
const KM_A_YEAR = 40_000;
const LEAST_SOH_PERCENT = 70;
const SILENT_DAYS = 30;
const DAYS_A_YEAR = 365.25;

/**
 * Warnings on a loan, worst first, and its stage by IFRS 9 5.5: 1 as it was lent, 2 where credit risk has increased significantly, 3 where
 * it is impaired. `today` as YYYY-MM-DD.
 */
export function earlyWarning(watched: Watched, today: string): EarlyWarning {
  const found = [
    pastDue('PAST_DUE', watched.daysPastDue),
    pastDue('PAST_DUE_ELSEWHERE', watched.worstDaysPastDueElsewhere),
    exposureJump(watched),
    watched.claims?.some((kind) => kind !== 'ACCIDENT') && plain('COLLATERAL_LOST', 'CRITICAL'),
    watched.isCovered === false && plain('COVER_LAPSED', 'HIGH'),
    mileage(watched, today),
    over('BATTERY_LOW', 'WATCH', watched.sohPercent, LEAST_SOH_PERCENT, (value, limit) => value < limit),
    silent(watched, today),
  ].filter((each): each is Warning => Boolean(each));
  const warnings = found.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return { stage: stageOf(watched, warnings), warnings };
}

const order: readonly Severity[] = ['CRITICAL', 'HIGH', 'WATCH'];

/** The loss of what secures a loan, debts that grow, and arrears with others are signs of an increase: IFRS 9 B5.5.17. */
const increases: ReadonlySet<WarningCode> = new Set(['COLLATERAL_LOST', 'EXPOSURE_JUMP']);

function stageOf({ daysPastDue, worstDaysPastDueElsewhere }: Watched, warnings: readonly Warning[]): 1 | 2 | 3 {
  if ((daysPastDue ?? 0) >= DEFAULT_FROM) return 3;
  const late = Math.max(daysPastDue ?? 0, worstDaysPastDueElsewhere ?? 0) >= INCREASED_FROM;
  return late || warnings.some(({ code }) => increases.has(code)) ? 2 : 1;
}

function pastDue(code: WarningCode, days: number | null): Warning | null {
  const roll = ROLLS.find(({ from }) => (days ?? 0) >= from);
  return roll ? { code, severity: roll.severity, value: days, limit: roll.from } : null;
}

function exposureJump({ balancesMinor, leastSeenMinor }: Watched): Warning | null {
  if (!balancesMinor || !leastSeenMinor) return null;
  const now = balancesMinor.reduce((sum, each) => sum + each, 0);
  const percent = Math.round((100 * (now - leastSeenMinor)) / leastSeenMinor);
  return over('EXPOSURE_JUMP', 'HIGH', percent, JUMP_PERCENT, (value, limit) => value > limit);
}

/** Over its whole life, and of a young vehicle over a year: a few weeks say little. */
function mileage({ odometerKm, firstRegisteredOn }: Watched, today: string): Warning | null {
  if (odometerKm === null || firstRegisteredOn === null) return null;
  const years = Math.max(1, daysBetween(firstRegisteredOn, today) / DAYS_A_YEAR);
  return over('MILEAGE_HIGH', 'WATCH', Math.round(odometerKm / years), KM_A_YEAR, (value, limit) => value > limit);
}

function silent({ odometerReadOn }: Watched, today: string): Warning | null {
  const days = odometerReadOn === null ? null : daysBetween(odometerReadOn, today);
  return over('VEHICLE_SILENT', 'WATCH', days, SILENT_DAYS, (value, limit) => value > limit);
}

function over(
  code: WarningCode,
  severity: Severity,
  value: number | null,
  limit: number,
  isOver: (value: number, limit: number) => boolean,
): Warning | null {
  return value !== null && isOver(value, limit) ? { code, severity, value, limit } : null;
}

function plain(code: WarningCode, severity: Severity): Warning {
  return { code, severity, value: null, limit: null };
}
