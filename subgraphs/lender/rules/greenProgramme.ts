import type { DriveKind } from '#schema/generated/lender.ts';

export type GreenStanding = 'ELIGIBLE' | 'NOT_PLUGGED_IN' | 'BATTERY_WORN' | 'UNKNOWN';

/** What carmakers' traction battery warranties promise over eight years. */
const SOH_FLOOR_PERCENT = 70;

/**
 * Green credit is for battery and plug-in vehicles (新能源汽车, 绿色产业指导目录) whose battery still does its work. A battery that
 * nobody reports on counts as sound: what is not known is not held against the applicant.
 */
export function greenProgramme(driveKind: DriveKind | null, sohPercent: number | null): GreenStanding {
  if (driveKind === null) return 'UNKNOWN';
  if (driveKind !== 'BEV' && driveKind !== 'PHEV') return 'NOT_PLUGGED_IN';
  return sohPercent !== null && sohPercent < SOH_FLOOR_PERCENT ? 'BATTERY_WORN' : 'ELIGIBLE';
}
