import type { EntityProperty, EntitySchema } from '@mikro-orm/core';
import type { Database } from './database.ts';

type Key = string | number;

/** Reads rows by a key: one statement for any number of keys, written once and planned once a connection. */
export type KeyedReads<Row> = {
  /** One row for each key, in the order of the keys; null where there is none. */
  one(keys: readonly Key[]): Promise<(Row | null)[]>;
  /** The rows of each key, in the order of the keys. */
  all(keys: readonly Key[]): Promise<Row[][]>;
  /** The rows of all keys. */
  every(): Promise<Row[]>;
};

export type KeyedOptions<Row> = {
  readonly orderBy?: Partial<Record<keyof Row & string, 'asc' | 'desc'>>;
  /** What else holds of the rows: in SQL, and constant. */
  readonly only?: string;
};

/** As the query builder would read it: columns under the names of their properties, dates as `YYYY-MM-DD`, instants as `Date`. */
export function keyedReads<Row extends object>(
  database: Database,
  table: EntitySchema,
  by: keyof Row & string,
  { orderBy = {}, only }: KeyedOptions<Row> = {},
): KeyedReads<Row> {
  const { tableName, props } = database.describe(table);
  const columnOf = new Map(props.map((prop) => [prop.name, columnName(prop)]));
  const column = (name: string) => {
    const found = columnOf.get(name);
    if (found === undefined) throw new TypeError(`${tableName} has no ${name}`);
    return found;
  };
  const columns = props.map((prop) => `${column(prop.name)}${castOf(prop)} as "${prop.name}"`).join(', ');
  const order = Object.entries<unknown>(orderBy).map(([name, way]) => `${column(name)} ${String(way)}`);
  const textOf = (...conditions: string[]) => {
    const where = [...conditions, ...(only === undefined ? [] : [only])].join(' and ');
    const ordered = order.length === 0 ? '' : ` order by ${order.join(', ')}`;
    return `select ${columns} from "${tableName}"${where && ` where ${where}`}${ordered}`;
  };
  const [byKeys, everything] = [textOf(`${column(by)} = any($1)`), textOf()];
  const read = (keys: readonly unknown[]) => database.read<Row>(byKeys, [keys]);
  return {
    async one(keys) {
      const byKey = new Map((await read(keys)).map((row) => [row[by] as Key, row]));
      return keys.map((key) => byKey.get(key) ?? null);
    },
    async all(keys) {
      const byKey = Map.groupBy(await read(keys), (row) => row[by] as Key);
      return keys.map((key) => byKey.get(key) ?? []);
    },
    every: () => database.read<Row>(everything, []),
  };
}

/** The driver gives eight bytes as text; what is a number in the row is far inside the safe integers. */
function castOf({ columnTypes, runtimeType }: EntityProperty): string {
  return runtimeType === 'number' && columnTypes[0]?.startsWith('big') ? '::float8' : '';
}

function columnName({ fieldNames }: EntityProperty): string {
  return `"${fieldNames[0]}"`;
}
