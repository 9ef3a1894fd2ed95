import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepFirst } from '#subgraphs/keepFirst.ts';
import { AssessmentTable } from '#subgraphs/risk/tables.ts';
import { openWorld } from '#test/harness.ts';
import type { Database } from '#subgraphs/database.ts';
import type { World } from '#test/harness.ts';

let world: World;
let database: Database;
beforeAll(async () => {
  world = await openWorld();
  database = world.databases.get('risk-compass')!;
});
afterAll(() => world[Symbol.asyncDispose]());

const rowOf = (id: string, points = 600) => ({
  id,
  applicationId: 'lender-harbour.a1',
  scorecard: 's',
  points,
  band: 'A',
  probabilityOfBad: 0.01,
  reasons: [{ code: 'X', points: 1 }],
  usedBehaviour: false,
  lineage: ['a', 'b'],
  assessedAt: new Date('2026-01-02T03:04:05Z'),
});
type Row = ReturnType<typeof rowOf>;
const keep = (...rows: Row[]) => keepFirst(database, AssessmentTable, rows, ['id']);

async function counted<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const before = database.statements();
  return [await work(), database.statements() - before];
}

test('rows that are new are kept by one statement, and given as the query builder reads them', async () => {
  const [kept, statements] = await counted(() => keep(rowOf('k2'), rowOf('k1')));
  expect(kept).toEqual([rowOf('k2'), rowOf('k1')]);
  expect(statements).toBe(1);
  const read = database.em().createQueryBuilder(AssessmentTable).select('*').where({ id: 'k1' });
  expect(await read.execute('all')).toEqual([rowOf('k1')]);
});

test('of a key that is there what was kept first stands, by one statement more; the others are kept all the same', async () => {
  await keep(rowOf('old'));
  const [kept, statements] = await counted(() => keep(rowOf('new', 1), rowOf('old', 2)));
  expect(kept).toEqual([rowOf('new', 1), rowOf('old')]);
  expect(statements).toBe(2);
});

test('of fifty at once with one key all are given the one that stands', async () => {
  const all = await Promise.all(Array.from({ length: 50 }, (_, points) => keep(rowOf('same', points))));
  expect(new Set(all.map(([row]) => row!.points)).size).toBe(1);
});

test('no rows are no statement', async () => {
  expect(await counted(() => keep())).toEqual([[], 0]);
});
