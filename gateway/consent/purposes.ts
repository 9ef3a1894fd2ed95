import purposeRows from '#schema/consent/purposes.json' with { type: 'json' };
import scopeRows from '#schema/consent/scopes.json' with { type: 'json' };

/** Why data is read, with the bounds that hold whatever was granted (schema/consent/purposes.json). */
export type Purpose = {
  readonly code: string;
  readonly en: string;
  readonly basis: string;
  /** Asked for apart from everything else. */
  readonly separate: boolean;
  /** Credit purposes, for which some scopes need written consent. */
  readonly credit: boolean;
  /** Scopes never released for it; `telematics:*` stands for every scope of that domain. */
  readonly never: readonly string[];
  /** The only scopes that a consent may be asked for; null: any that is not among those never released. */
  readonly only: readonly string[] | null;
  /** Scopes that the law itself releases to whoever may state it: nobody is asked, and each release is on record. */
  readonly byLaw: readonly string[];
  /** How far a consent may go at most; null: no bound. */
  readonly maxDays: number | null;
  readonly maxUses: number | null;
  /** `DAY`, `MONTH`: the uses are so many in each; null: altogether. */
  readonly usesPer: string | null;
  readonly lookBackMonths: number | null;
  readonly keepDays: number | null;
};

/** A category of personal data (schema/consent/scopes.json). */
export type Scope = {
  readonly code: string;
  readonly en: string;
  readonly sources: readonly string[];
  readonly sensitive: boolean;
  readonly writtenForCredit: boolean;
};

export const purposes: ReadonlyMap<string, Purpose> = new Map(purposeRows.map((row) => [row.code, row]));
export const scopes: ReadonlyMap<string, Scope> = new Map(scopeRows.map((row) => [row.code, row]));

/** Separate consent, PIPL 29: sensitive personal information. */
export function needsSeparate(scope: string): boolean {
  return scopes.get(scope)?.sensitive ?? true;
}

/** Written consent, 征信业管理条例 14 and 15: income, credit and insurance data for a credit purpose. */
export function needsWritten(scope: string, purpose: string): boolean {
  return (purposes.get(purpose)?.credit ?? true) && (scopes.get(scope)?.writtenForCredit ?? true);
}

/** The scope of consent records themselves: readable by whoever is party to one. */
export const CONSENT_RECORD = 'consent:record';

/** Under which people of an organisation read in an emergency: each of them is on record. */
export const BREAK_GLASS = 'safety.break_glass/1';
