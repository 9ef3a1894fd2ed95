import type { OrgId } from '#kernel/ids.ts';

export type Acting = {
  readonly caller: OrgId;
  /** The person who is logged in; null when an organisation acts by itself. */
  readonly person: string | null;
  readonly lender: OrgId;
};

/** The borrower for themself, wherever they are logged in; without a person the lender alone. */
export function actsForLoan({ caller, person, lender }: Acting, borrower: string): boolean {
  return person === null ? caller === lender : person === borrower;
}
