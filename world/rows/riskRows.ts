import { AssessmentTable, SightTable } from '#subgraphs/risk/tables.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';

/** Nothing: assessments are made when they are asked for. */
export function riskRows(): TableRows[] {
  return [
    { table: AssessmentTable, rows: [] },
    { table: SightTable, rows: [] },
  ];
}
