import { partsOf } from '#kernel/ids.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { TableRows } from '#subgraphs/fillTables.ts';
import { memberOrganisations } from '#world/people/organisations.ts';

const issuers = new Set(memberOrganisations.map(({ id }) => id));

/** An organisation's rows with every record's id as that organisation knows it, in whatever column it stands. */
export function knownTo(names: Names, tables: readonly TableRows[]): TableRows[] {
  return tables.map(({ table, rows }) => ({ table, rows: { [Symbol.iterator]: () => namedRows(rows, names) } }));
}

function* namedRows(rows: TableRows['rows'], names: Names): IterableIterator<Readonly<Record<string, unknown>>> {
  for (const row of rows) yield named(row, names) as Readonly<Record<string, unknown>>;
}

/** A value with every record's id in it as an organisation knows it. */
export function named(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return issuers.has(partsOf(value)?.org ?? '') ? names.seal(value) : value;
  if (Array.isArray(value)) return value.map((each: unknown) => named(each, names));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]: [string, unknown]) => [name, named(each, names)]));
}
