import { applicantsOf, readData } from '#subgraphs/risk/scorecard/applicants.ts';
import { yuanPerUnit } from '#subgraphs/risk/scorecard/attributes.ts';
import type { Applicant } from '#subgraphs/risk/scorecard/applicants.ts';
import type { Dice } from './dice.ts';
import type { Credit } from './population.ts';

const FEN_PER_YUAN = 100;
const MOST_INCOME_YUAN = 150_000;

/** Instalment as a share of income, by class of `installment_rate`: 35 % or more, 25 to 35, 20 to 25, below 20. */
const INSTALMENT_SHARE: readonly (readonly [least: number, most: number])[] = [
  [0.35, 0.45],
  [0.25, 0.35],
  [0.2, 0.25],
  [0.12, 0.2],
];

/** Credits held besides this one, by class of `number_credits`: 1, 2 to 3, 4 to 5, 6 or more. */
const OTHER_CREDITS: readonly (readonly [least: number, most: number])[] = [
  [0, 0],
  [1, 2],
  [3, 4],
  [5, 6],
];

const applicants = applicantsOf(readData());

/** One of the 700 real applicants, drawn with equal chance; always four throws. */
export function creditOf(dice: Dice): Credit {
  const row = dice.pick(applicants);
  const income = incomeYuan(row, dice.next());
  const [least, most] = OTHER_CREDITS[row.number_credits - 1]!;
  const others = dice.between(least, most);
  // Each other credit takes 4 to 8 % of income.
  const obligations = income * others * (0.04 + 0.04 * dice.next());
  return {
    incomeMonthlyMinor: Math.round(income) * FEN_PER_YUAN,
    obligationsMonthlyMinor: Math.round(obligations) * FEN_PER_YUAN,
    checkingAccountBand: row.status,
    savingsBand: row.savings,
    employmentBand: row.employment_duration,
    residenceBand: row.present_residence,
    propertyBand: row.property,
    otherPlansBand: row.other_installment_plans,
    housingBand: row.housing,
    jobBand: row.job,
    dependantsBand: row.people_liable,
    guarantorsBand: row.other_debtors,
    repaid: row.credit_risk === 1,
  };
}

/** What makes the row's own instalment, amount / duration, the share of income that the row says it was. */
function incomeYuan({ amount, duration, installment_rate: rate }: Applicant, chance: number): number {
  const [least, most] = INSTALMENT_SHARE[rate - 1]!;
  const instalment = (amount * yuanPerUnit) / duration;
  return Math.min(MOST_INCOME_YUAN, instalment / (least + (most - least) * chance));
}
