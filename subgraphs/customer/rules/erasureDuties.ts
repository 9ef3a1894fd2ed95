import { addDays } from '#kernel/days.ts';
import { isEnded, isGranted } from './consentLife.ts';
import { isVehicleData } from './isVehicleData.ts';
import { addWorkingDays, chinaDay } from './workingDays.ts';
import type { ConsentRecord, ErasureDuty } from './consentRecord.ts';

const VEHICLE_WORKING_DAYS = 10;
const OTHER_DAYS = 30;

/**
 * What has to be erased after a change, and by whom: by the recipient and each of its processors, the scopes that the consent grants
 * no longer and no newer version of it does (PIPL 47). Vehicle data within ten working days (汽车数据安全管理若干规定 9), other data
 * within thirty days (GB/T 35273-2020, 8.7); what ended by its own time, when the time that it might be kept is over (PIPL 19).
 */
export function erasureDuties(
  before: ConsentRecord,
  after: ConsentRecord,
  newer: ConsentRecord | null,
  at: number,
): ErasureDuty[] {
  if (before.basis !== 'CONSENT' || !isGranted(before.status)) return [];
  const kept = new Set([...(isEnded(after.status) ? [] : grantedIn(after)), ...(newer ? grantedIn(newer) : [])]);
  const scopes = grantedIn(before).filter((scope) => !kept.has(scope));
  if (scopes.length === 0) return [];
  const dueOn = dueDay(after, scopes, at);
  const open = { consentId: after.id, scopes, dueOn, status: 'ERASURE_DUE', ...UNREPORTED } as const;
  return [after.recipient, ...after.processors].map((holder) => ({ ...open, holder }));
}

function dueDay({ status, keepDays, ended }: ConsentRecord, scopes: readonly string[], at: number): string {
  const day = chinaDay(ended?.at ?? at);
  if ((status === 'EXPIRED' || status === 'USED_UP') && keepDays !== null) return addDays(day, keepDays);
  return scopes.some(isVehicleData) ? addWorkingDays(day, VEHICLE_WORKING_DAYS) : addDays(day, OTHER_DAYS);
}

/** The scopes that a consent grants. */
export function grantedIn({ scopes }: ConsentRecord): string[] {
  return scopes.filter(({ granted }) => granted).map(({ scope }) => scope);
}

const UNREPORTED = { proof: null, exception: null, reportedAt: null };
