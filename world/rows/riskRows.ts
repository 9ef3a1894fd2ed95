import { AssessmentTable } from '#subgraphs/risk/tables.ts';
import type { Rows } from './rows.ts';

/** Nothing: assessments are made when they are asked for. */
export function riskRows(): Rows[] {
  return [{ table: AssessmentTable, rows: [] }];
}
