import { daysBetween } from '#kernel/days.ts';

export type Due = { readonly dueOn: string; readonly paidOn: string | null };

/** Days past due (DPD): from the oldest unpaid instalment's due day to `on`; the due day itself is not yet late. IFRS 9 Appendix A. */
export function daysPastDue(instalments: readonly Due[], on: string): number {
  const unpaid = instalments.filter((instalment) => isUnpaid(instalment, on)).map(({ dueOn }) => dueOn);
  const oldest = unpaid.reduce((least, day) => (day < least ? day : least), on);
  return daysBetween(oldest, on);
}

export function isUnpaid({ paidOn }: Due, on: string): boolean {
  return paidOn === null || paidOn > on;
}
