import { addDays, addMonths } from '#kernel/days.ts';
import { Refusal } from '#kernel/errors.ts';
import { divideHalfEven } from '#kernel/money.ts';
import { endsCompulsory } from './rules/endsCompulsory.ts';
import { unearned } from './rules/proRata.ts';
import type { CancellationReason } from '#schema/generated/insurer.ts';
import type { PolicyChange, QuoteRow } from './lifeBook.ts';
import type { PolicyRow } from './store.ts';

/** How far ahead cover may be bought. */
const DAYS_AHEAD = 60;

/**
 * The cover that a quote is of, for a year: a new policy, or the next year of the one that there is, without a day between where it has not
 * ended. @throws Refusal INPUT_INVALID, STATE_CONFLICT
 */
export function bound(
  quote: QuoteRow,
  startsOn: string,
  on: string,
  newId: string,
  present: PolicyRow | null,
): PolicyChange {
  if (startsOn < on || startsOn > addDays(on, DAYS_AHEAD))
    throw new Refusal('INPUT_INVALID', { check: 'startsOn', from: on, to: addDays(on, DAYS_AHEAD) });
  const own = present?.customerId === quote.customerId ? present : null;
  const runs = own !== null && own.cancelledOn === null && own.endsOn >= on;
  if (runs && startsOn !== addDays(own.endsOn, 1))
    throw new Refusal('STATE_CONFLICT', { check: 'covered: begin the day after', from: addDays(own.endsOn, 1) });
  const { cover, annualMinor, sumInsuredMinor, ncdLevel, customerId, vin } = quote;
  const term = {
    startsOn,
    endsOn: addDays(addMonths(startsOn, 12), -1),
    annualMinor,
    sumInsuredMinor,
    ncdLevel,
    insuredValueMinor: sumInsuredMinor,
  };
  if (runs) return { kind: 'RENEW', amountMinor: annualMinor, policy: { ...own, ...term } };
  const fresh = { id: newId, customerId, vin, cover, insuredSince: startsOn, insuredPersons: [], cancelledOn: null };
  return { kind: 'BIND', amountMinor: annualMinor, policy: { ...fresh, ...term } };
}

/**
 * Another sum insured from a day on; the premium follows in proportion, for the days that are left. Never above what the vehicle was worth at
 * the term's beginning: 保险法 article 55. @throws Refusal INPUT_INVALID, STATE_CONFLICT
 */
export function endorsed(policy: PolicyRow, sumInsuredMinor: number, from: string, on: string): PolicyChange {
  assertRunning(policy, from, on);
  const before = policy.sumInsuredMinor;
  if (before === null) throw new Refusal('STATE_CONFLICT', { check: 'no sum is insured' });
  const most = policy.insuredValueMinor ?? before;
  const least = Math.ceil(most / 2);
  if (sumInsuredMinor < least || sumInsuredMinor > most)
    throw new Refusal('INPUT_INVALID', { check: 'sumInsuredMinor', from: least, to: most });
  const annual = divideHalfEven(BigInt(policy.annualMinor) * BigInt(sumInsuredMinor), BigInt(before));
  const amountMinor = Number(unearned(annual - BigInt(policy.annualMinor), policy, from));
  return { kind: 'ENDORSE', amountMinor, policy: { ...policy, sumInsuredMinor, annualMinor: Number(annual) } };
}

/** Ends it early; the days that are left are given back. @throws Refusal INPUT_INVALID, STATE_CONFLICT, NOT_ALLOWED */
export function cancelled(policy: PolicyRow, reason: CancellationReason, from: string, on: string): PolicyChange {
  assertRunning(policy, from, on);
  if (policy.cover === 'COMPULSORY' && !endsCompulsory(reason))
    throw new Refusal('NOT_ALLOWED', { check: 'compulsory cover does not end for this' });
  const amountMinor = -Number(unearned(BigInt(policy.annualMinor), policy, from));
  return { kind: 'CANCEL', amountMinor, policy: { ...policy, cancelledOn: from } };
}

function assertRunning({ cancelledOn, startsOn, endsOn }: PolicyRow, from: string, on: string): void {
  if (cancelledOn !== null) throw new Refusal('STATE_CONFLICT', { status: 'CANCELLED' });
  if (endsOn < on) throw new Refusal('STATE_CONFLICT', { status: 'LAPSED' });
  const first = startsOn > on ? startsOn : on;
  if (from < first || from > endsOn) throw new Refusal('INPUT_INVALID', { check: 'from', from: first, to: endsOn });
}
