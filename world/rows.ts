export type { TableRows as Rows } from '#subgraphs/database.ts';
