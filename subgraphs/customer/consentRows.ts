import type { ConsentRecord } from './rules/consentRecord.ts';

/** A consent as it is on record. */
export type StoredConsent = ConsentRecord & {
  readonly revision: number;
  /** The signed receipt of its last grant or withdrawal. */
  readonly receipt: string | null;
};

const TIMES = [
  'tenureSince',
  'validFrom',
  'validUntil',
  'answerBy',
  'useUntil',
  'lastUsedAt',
  'dataFrom',
  'dataUntil',
] as const;
type Time = (typeof TIMES)[number];

/** The same with times as the database has them. */
export type ConsentRow = Omit<StoredConsent, Time> & Readonly<Record<Time, Date | null>>;

export function fromRow(row: ConsentRow): StoredConsent {
  const times = TIMES.map((name) => [name, seconds(row[name])]);
  return { ...row, ...(Object.fromEntries(times) as Pick<StoredConsent, Time>) };
}

export function toRow(consent: StoredConsent, at: number): object {
  const times = TIMES.map((name) => [name, instant(consent[name])]);
  return { ...consent, ...Object.fromEntries(times), changedAt: instant(at) };
}

export function seconds(date: Date | null): number | null {
  return date === null ? null : Math.floor(date.getTime() / 1000);
}

export function instant(epochSeconds: number | null): Date | null {
  return epochSeconds === null ? null : new Date(epochSeconds * 1000);
}
