import { instant, seconds } from './consentRows.ts';
import type { GlassRecord } from './rules/glassRecord.ts';

/** A use of break-glass as it is on record. */
export type StoredGlass = GlassRecord & { readonly revision: number };

const TIMES = ['openedAt', 'approvedAt', 'validUntil', 'endedAt', 'reviewedAt'] as const;
type Time = (typeof TIMES)[number];

/** The same with times as the database has them. */
export type GlassRow = Omit<StoredGlass, Time> & Readonly<Record<Time, Date | null>>;

export function glassFromRow(row: GlassRow): StoredGlass {
  const times = TIMES.map((name) => [name, seconds(row[name])]);
  return { ...row, ...(Object.fromEntries(times) as Pick<StoredGlass, Time>) };
}

export function glassToRow(glass: StoredGlass): object {
  return { ...glass, ...Object.fromEntries(TIMES.map((name) => [name, instant(glass[name])])) };
}
