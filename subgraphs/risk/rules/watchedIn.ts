import type { Loan } from '#schema/generated/risk.ts';
import type { Watched } from './earlyWarning.ts';

/** What a loan is watched by, of what came with it. What is missing in part is as good as missing: nothing is made of half a sum. */
export function watchedIn({ id, daysPastDue, customer, vehicle }: Loan, leastSeenMinor: number | null): Watched {
  const loans = customer?.loans ?? null;
  // A policy of another car says nothing about this one; of which car it is has to be known.
  const vin = vehicle?.vin ?? null;
  const policies = vin === null ? null : (customer?.policies?.filter((each) => each.vehicle?.vin === vin) ?? null);
  const numbers = (values: readonly (number | null | undefined)[]) => values.filter((each) => typeof each === 'number');
  // A sum over some of them could not be told from one over all that grew.
  const balances = loans?.every((each) => typeof each.balanceMinor === 'number') ? loans : null;
  const elsewhere = numbers((loans ?? []).filter((each) => each.id !== id).map((each) => each.daysPastDue));
  const claims = policies?.every((each) => each.claims) ? policies.flatMap((each) => each.claims!) : null;
  return {
    daysPastDue: daysPastDue ?? null,
    balancesMinor: balances && balances.map((each) => each.balanceMinor!),
    worstDaysPastDueElsewhere: elsewhere.length > 0 ? Math.max(...elsewhere) : null,
    leastSeenMinor,
    firstRegisteredOn: vehicle?.firstRegisteredOn ?? null,
    odometerKm: vehicle?.odometerKm ?? null,
    odometerReadOn: vehicle?.odometerReadAt?.slice(0, 10) ?? null,
    sohPercent: vehicle?.battery?.sohPercent ?? null,
    // Who shows no policy may have one elsewhere: only what was there can lapse.
    isCovered: policies && policies.length > 0 ? policies.some(({ status }) => status === 'IN_FORCE') : null,
    claims: claims?.flatMap(({ kind, status }) => (kind && status !== 'REJECTED' ? [kind] : [])) ?? null,
  };
}
