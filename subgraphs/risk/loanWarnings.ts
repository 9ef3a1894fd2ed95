import { digestOf } from '#subgraphs/mutation.ts';
import { earlyWarning } from './rules/earlyWarning.ts';
import { watchedIn } from './rules/watchedIn.ts';
import { warningSentences } from './rules/warningSentences.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { Loan, LoanWarnings } from '#schema/generated/risk.ts';
import type { RiskStore } from './store.ts';

type Request = MemberRequest<RiskStore>;

/** As long as `loan.early_warning/1` lets anything be kept (schema/consent/purposes.json). */
const KEPT_SECONDS = 31 * 86_400;

/** From what came with the reference. What it shows is put on record, so that whoever is concerned is told when it changes. */
export async function loanWarnings(loan: Loan, request: Request): Promise<LoanWarnings> {
  const { loader, now, store } = request;
  const since = new Date((now - KEPT_SECONDS) * 1_000);
  const least = loader('least exposure', (ids: readonly string[]) => store.leastExposures(ids, since));
  const watched = watchedIn(loan, await least.load(loan.id));
  const at = new Date(now * 1_000);
  const { stage, warnings } = earlyWarning(watched, at.toISOString().slice(0, 10));
  const exposureMinor = watched.balancesMinor && String(watched.balancesMinor.reduce((sum, each) => sum + each, 0));
  const digest = digestOf({ stage, codes: warnings.map(({ code, severity }) => `${code} ${severity}`) });
  const sight = { loanId: loan.id, digest, stage, exposureMinor, warned: warnings.length > 0, at };
  await loader('sight', (sights: readonly (typeof sight)[]) => store.see(sights, since)).load(sight);
  return {
    stage,
    warnings: warnings.map((warning) => ({ ...warning, ...warningSentences(warning) })),
    unknown: Object.entries(watched).flatMap(([name, value]) => (value === null && name in told ? [told[name]!] : [])),
    checkedAt: at.toISOString().replace('.000Z', 'Z'),
  };
}

/** What is not known, as the graph calls it. */
const told: Readonly<Record<string, string>> = {
  daysPastDue: 'Loan.daysPastDue',
  balancesMinor: 'Customer.loans',
  odometerKm: 'Vehicle.odometerKm',
  odometerReadOn: 'Vehicle.odometerReadAt',
  sohPercent: 'Battery.sohPercent',
  isCovered: 'Customer.policies',
  claims: 'Policy.claims',
};
