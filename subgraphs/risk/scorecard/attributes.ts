import type { AttributeName } from '#subgraphs/risk/rules/scorecard.ts';
import type { Applicant } from './applicants.ts';

/** An attribute that the scorecard may use. */
export type Candidate = {
  readonly name: AttributeName;
  readonly column: keyof Applicant;
  /** Which end of its values is expected to repay better: classes must rise, or fall, towards it. */
  readonly better: 'HIGH' | 'LOW';
  /** Values of a band, 1 to this; left out for a quantity, which is cut at its deciles. */
  readonly levels?: number;
  /** Units of the graph to one unit of the data; 1 where left out. */
  readonly unitsPerDatum?: number;
};

/** Yuan to one mark of the data (1973 to 1975), so that the median credit, DM 2,300, is a usual car loan of about 93,000 yuan. */
export const yuanPerUnit = 40;

const FEN_PER_YUAN = 100;

/** All that the graph carries. Sex and personal status, age, telephone and foreign worker are not among them. */
export const candidates: readonly Candidate[] = [
  { name: 'amountMinor', column: 'amount', better: 'LOW', unitsPerDatum: yuanPerUnit * FEN_PER_YUAN },
  { name: 'months', column: 'duration', better: 'LOW' },
  { name: 'checkingAccountBand', column: 'status', better: 'HIGH', levels: 4 },
  { name: 'savingsBand', column: 'savings', better: 'HIGH', levels: 5 },
  { name: 'employmentBand', column: 'employment_duration', better: 'HIGH', levels: 5 },
  { name: 'residenceBand', column: 'present_residence', better: 'HIGH', levels: 4 },
  { name: 'propertyBand', column: 'property', better: 'HIGH', levels: 4 },
  { name: 'otherPlansBand', column: 'other_installment_plans', better: 'HIGH', levels: 3 },
  { name: 'housingBand', column: 'housing', better: 'HIGH', levels: 3 },
  { name: 'jobBand', column: 'job', better: 'HIGH', levels: 4 },
  { name: 'dependantsBand', column: 'people_liable', better: 'HIGH', levels: 2 },
  { name: 'guarantorsBand', column: 'other_debtors', better: 'HIGH', levels: 3 },
];
