import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyedReads } from '#subgraphs/keyedReads.ts';
import { parties } from '#subgraphs/parties.ts';
import { openWorld } from '#test/harness.ts';
import { memberOrganisations } from '#world/people/organisations.ts';
import type { World } from '#test/harness.ts';

let world: World;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const tables = memberOrganisations.flatMap(({ id, role }) =>
  parties[role].tables.map((table) => ({ org: id, name: table.meta.tableName, table })),
);

test.each(tables)('what $org reads of $name by key is what the query builder reads', async ({ org, table }) => {
  const database = world.databases.get(org)!;
  const { props } = database.describe(table);
  const key = props.find(({ primary }) => primary)!.name;
  const rows = (await database.em().createQueryBuilder(table).select('*').limit(20).execute('all')) as Row[];
  const keys = [...new Set(rows.map((row) => row[key] as string))];
  const read = keyedReads<Row>(database, table, key);
  // The query builder gives columns that no property names, too.
  const named = rows.map((row) => Object.fromEntries(props.map(({ name }) => [name, row[name]])));
  expect((await read.all(keys)).flat()).toEqual(expect.arrayContaining(named));
});
type Row = Readonly<Record<string, unknown>>;

test.each(tables)(
  '$org declares of $name which columns have eight bytes: the driver gives them as text',
  async (each) => {
    const database = world.databases.get(each.org)!;
    const { props } = database.describe(each.table);
    const wide = await database.read<{ name: string }>(
      "select column_name as name from information_schema.columns where table_name = $1 and data_type = 'bigint'",
      [each.name],
    );
    for (const { name } of wide) {
      const prop = props.find(({ fieldNames }) => fieldNames[0] === name);
      expect([name, ...(prop?.columnTypes ?? ['bigint'])]).toEqual([name, expect.stringMatching(/^big/)]);
    }
  },
);

test('keys that many times over are one statement, and answered in their order', async () => {
  const database = world.databases.get('trust')!;
  const customers = keyedReads<Row>(
    database,
    parties.customer.tables.find(({ meta }) => meta.tableName === 'customer')!,
    'id',
  );
  const before = database.statements();
  const found = await customers.one(['trust.c000003', 'nobody', 'trust.c000001', 'trust.c000003']);
  expect(found.map((row) => row?.['id'] ?? null)).toEqual(['trust.c000003', null, 'trust.c000001', 'trust.c000003']);
  expect(database.statements() - before).toBe(1);
});

test('what another process adds to a table meanwhile disturbs nobody who reads it', async () => {
  const database = world.databases.get('market-plaza')!;
  const [listing] = parties.marketplace.tables.filter(({ meta }) => meta.tableName === 'listing');
  const read = keyedReads<Row>(database, listing!, 'id');
  const queries = () => database.em().createQueryBuilder(listing!);
  const [first] = (await queries().select('*').limit(1).execute('all')) as [Row];
  const { id } = first;
  const both = async () => [
    (await read.one([id as string]))[0]?.['vin'],
    ((await queries().select('*').where({ id }).execute('all')) as Row[])[0]?.['vin'],
  ];
  await Promise.all(Array.from({ length: 20 }, both));
  await database.em().execute('alter table listing add column noted text');
  const found = await Promise.all(Array.from({ length: 20 }, both));
  expect(new Set(found.flat())).toEqual(new Set([first['vin']]));
});

test('a key that is no column, and an order by none, are a bug that says so', () => {
  const database = world.databases.get('trust')!;
  const [table] = parties.customer.tables;
  expect(() => keyedReads(database, table!, 'nothing' as never)).toThrow(/has no nothing/);
  expect(() => keyedReads<Row>(database, table!, 'id', { orderBy: { 'id; drop': 'asc' } })).toThrow(/has no id; drop/);
});
