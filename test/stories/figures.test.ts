import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSuperuser } from '#test/audit/ledgerCluster.ts';
import { openWorld } from '#test/harness.ts';
import type { World } from '#test/harness.ts';

const LENDER = 'lender-harbour';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function figures() {
  const { data } = await world.ask(
    '{ lenderFigures { lender applications decided offeredShare secondsToDecideP50 loans volumeThousands } }',
    { org: 'broker-bridge' },
  );
  return (data!['lenderFigures'] as { lender: string }[]).find(({ lender }) => lender === LENDER);
}
const inTheHouse = (statement: string) =>
  asSuperuser<Record<string, number>>(world.databases.get(LENDER)!.url, statement);

/** Decisions on the applications of so many people, made eight seconds after; of ten, seven are offers. */
const decide = (people: number) =>
  inTheHouse(`insert into decision (application_id, inputs_digest, rule_version, outcome, reasons, decided_at, basis)
    select id, 'd', 'r', case when row_number() over (order by id) <= 7 then 'APPROVED' else 'DECLINED' end, '[]', applied_at + interval '8 seconds', '{}'
    from (select distinct on (customer_id) * from application order by customer_id, id) as one order by id limit ${people}
    on conflict do nothing`);

test('what a lender did is counted as its books have it; what nine people are behind is not told', async () => {
  await decide(9);
  const [books] = await inTheHouse(
    `select (select count(*)::int from application) as applications, count(*)::int as loans, floor(sum(principal_minor) / 100000.0)::int as thousands
     from loan as l where exists (select from instalment where loan_id = l.id and paid_on is null)`,
  );
  expect(await figures()).toEqual({
    lender: LENDER,
    applications: books!['applications'],
    decided: null,
    offeredShare: null,
    secondsToDecideP50: null,
    loans: books!['loans'],
    volumeThousands: books!['thousands'],
  });
});

test('with the tenth they are: how many, with which share of offers, after what time', async () => {
  await decide(10);
  expect(await figures()).toMatchObject({ decided: 10, offeredShare: 0.7, secondsToDecideP50: 8 });
});

test('the scorecard says month by month whether its applicants are those it was fitted on, once there are enough', async () => {
  const assess = (month: string, band: string, count: number) =>
    asSuperuser(
      world.databases.get('risk-compass')!.url,
      `insert into assessment (id, application_id, scorecard, points, band, probability_of_bad, reasons, used_behaviour, lineage, assessed_at)
       select '${month}${band}' || n, '${month}${band}' || n, 'south-german-credit/1', 500, '${band}', 0.1, '[]', false, '{}', '${month}-15'
       from generate_series(1, ${count}) as n`,
    );
  for (const [band, count] of [['A', 22], ['B', 19], ['C', 17], ['D', 20], ['E', 22]] as const) await assess('2026-08', band, count); // prettier-ignore
  await assess('2026-09', 'E', 60);
  await assess('2026-10', 'A', 49);
  const { data, errors } = await world.ask('{ scorecardDrift { month applications psi stability } }', {
    org: 'broker-bridge',
  });
  expect(errors).toEqual([]);
  expect(data!['scorecardDrift']).toEqual([
    { month: '2026-10', applications: null, psi: null, stability: null },
    { month: '2026-09', applications: 60, psi: expect.any(Number), stability: 'SHIFTED' },
    { month: '2026-08', applications: 100, psi: expect.closeTo(0, 2), stability: 'STABLE' },
  ]);
});
