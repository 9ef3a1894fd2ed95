import { daysPastDue, isUnpaid } from './daysPastDue.ts';
import type { LoanStatus } from '#schema/generated/lender.ts';
import type { Due } from './daysPastDue.ts';

/** Where a loan stands follows from its instalments, except for a write-off, which the lender declares. Days are `YYYY-MM-DD`. */
export function loanStatus(instalments: readonly Due[], writtenOffOn: string | null, on: string): LoanStatus {
  if (writtenOffOn !== null && writtenOffOn <= on) return 'WRITTEN_OFF';
  if (!instalments.some((instalment) => isUnpaid(instalment, on))) return 'SETTLED';
  return daysPastDue(instalments, on) > 0 ? 'IN_ARREARS' : 'ACTIVE';
}
