import { readFileSync } from 'node:fs';

/** The columns that are read. Protected ones (sex and personal status, age, telephone, foreign worker) never are. */
const COLUMNS = [
  'status',
  'duration',
  'amount',
  'savings',
  'employment_duration',
  'installment_rate',
  'other_debtors',
  'present_residence',
  'property',
  'other_installment_plans',
  'housing',
  'number_credits',
  'job',
  'people_liable',
  'credit_risk',
] as const;

/** One real applicant, in the codes of the data. `credit_risk`: 1 repaid, 0 not. */
export type Applicant = { readonly [column in (typeof COLUMNS)[number]]: number };

export function readData(): string {
  return readFileSync(new URL('south-german-credit-700.asc', import.meta.url), 'utf8');
}

/** @throws TypeError when a column is missing or a value is no number */
export function applicantsOf(data: string): Applicant[] {
  const [header = [], ...rows] = data
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
  const places = COLUMNS.map((column) => [column, header.indexOf(column)] as const);
  return rows.map((row) => {
    const values = places.map(([column, place]) => [column, Number(row[place])] as const);
    if (values.some(([, value]) => !Number.isInteger(value))) throw new TypeError(`applicants: ${row.join(' ')}`);
    return Object.fromEntries(values) as Applicant;
  });
}
