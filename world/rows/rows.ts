export type { TableRows as Rows } from '#subgraphs/fillTables.ts';
