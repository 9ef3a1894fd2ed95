import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntitySchema } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';

export type TableRows = {
  readonly table: EntitySchema;
  /** Values by property name. May be made while they are written: a world of a hundred thousand people does not fit in memory. */
  readonly rows: Iterable<Readonly<Record<string, unknown>>>;
};

const CHUNK_CHARACTERS = 64 * 1024;

/** Fills the tables of a database, all rows or none, unless it was done before: by COPY, in one transaction. */
export async function fillTables(orm: MikroORM, url: string, tables: () => readonly TableRows[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      'create table if not exists filled (singleton boolean primary key default true check (singleton))',
    );
    const noted = await client.query('insert into filled values (true) on conflict do nothing');
    if (noted.rowCount) for (const each of tables()) await copyTable(client, orm, each);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function copyTable(client: pg.Client, orm: MikroORM, { table, rows }: TableRows): Promise<void> {
  const { props, tableName } = orm.getMetadata().get(table.meta.class as never) as unknown as Metadata;
  const columns = props
    .filter((prop) => prop.persist !== false && prop.fieldNames?.length === 1)
    .map((prop) => ({ property: prop.name, column: prop.fieldNames[0]!, array: prop.columnTypes[0]!.endsWith('[]') }));
  const names = columns.map(({ column }) => `"${column}"`).join(', ');
  await pipeline(
    Readable.from(linesOf(columns, rows)),
    client.query(copyFrom(`copy "${tableName}" (${names}) from stdin`)),
  );
}

type Metadata = {
  readonly tableName: string;
  readonly props: readonly { name: string; persist?: boolean; fieldNames: string[]; columnTypes: string[] }[];
};
type Column = { readonly property: string; readonly column: string; readonly array: boolean };

/** PostgreSQL's COPY text format: a line a row, `\\N` for null. */
function* linesOf(columns: readonly Column[], rows: TableRows['rows']): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${columns.map(({ property, array }) => cell(row[property], array)).join('\t')}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}

function cell(value: unknown, array: boolean): string {
  if (value === null || value === undefined) return String.raw`\N`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return escaped(
    typeof value === 'string' ? value : array ? arrayText(value as readonly unknown[]) : JSON.stringify(value),
  );
}

function arrayText(values: readonly unknown[]): string {
  return `{${values.map((each) => JSON.stringify(String(each))).join(',')}}`;
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text
        .replaceAll('\\', '\\\\')
        .replaceAll('\t', String.raw`\t`)
        .replaceAll('\n', String.raw`\n`)
        .replaceAll('\r', String.raw`\r`)
    : text;
}
