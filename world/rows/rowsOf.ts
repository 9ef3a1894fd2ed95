import { customerRows } from './customerRows.ts';
import { insurerRows } from './insurerRows.ts';
import { lenderRows } from './lenderRows.ts';
import { manufacturerRows } from './manufacturerRows.ts';
import { marketplaceRows } from './marketplaceRows.ts';
import { repairerRows } from './repairerRows.ts';
import { riskRows } from './riskRows.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { MemberRole } from '#kernel/organisation.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import type { Population } from '#world/people/population.ts';

/** One organisation's rows of the world, by its role. */
export const rowsOf: Readonly<Record<MemberRole, (population: Population, org: OrgId) => TableRows[]>> = {
  customer: customerRows,
  manufacturer: manufacturerRows,
  lender: lenderRows,
  insurer: insurerRows,
  repairer: repairerRows,
  marketplace: marketplaceRows,
  risk: riskRows,
};
