import { startPostgres } from '#subgraphs/postgres.ts';
import { openDatabase } from '#subgraphs/database.ts';
import { openMember } from '#subgraphs/member.ts';
import { manufacturer } from '#subgraphs/manufacturer/party.ts';
import { repairer } from '#subgraphs/repairer/party.ts';
import { manufacturerRows } from '#world/manufacturerRows.ts';
import { repairerRows } from '#world/repairerRows.ts';
import { populate } from '#world/populate.ts';
import { drivenDays } from '#world/drivenDays.ts';
import { holderOf } from '#world/population.ts';
import { newContextKey, signContext } from '#gateway/release/signedContext.ts';
import { CONTEXT_HEADER } from '#kernel/memberContext.ts';

const today = '2026-11-24';
const pg = await startPostgres({ dataDir: '/tmp/maker-try/pg', durable: false });
try {
  const population = populate({ today });
  const now = Date.parse('2026-11-24T02:00:00Z') / 1000;
  const key = newContextKey('k1');
  async function open(org: string, party: any, make: any) {
    const url = await pg.ensure(org + process.pid);
    const database = await openDatabase({ url, tables: party.tables, migrations: party.migrations });
    const t = performance.now();
    let n = 0;
    const rows = make(population, org);
    for (const each of rows) n += [...each.rows].length;
    await database.fill(rows);
    console.log(org, n, 'rows', Math.round(performance.now() - t), 'ms');
    return openMember({
      org,
      party,
      database,
      gatewayKeys: [key.publicJwk as never],
      now: () => now,
      log: () => {},
      report: (id, e) => console.log(id, e),
    });
  }
  async function ask(member: any, query: string, variables: any, releases: any, caller = 'x') {
    const body = JSON.stringify({ query, variables });
    const header = signContext(
      key,
      {
        iss: 'g',
        aud: member.org,
        caller,
        client: 'c',
        person: null,
        purpose: null,
        requestedAt: now,
        traceId: 't',
        releases,
      } as never,
      body,
      now,
    );
    const before = member.database.statements();
    const answer = JSON.parse(await member.answer(body, { [CONTEXT_HEADER]: header }));
    return { answer, statements: member.database.statements() - before };
  }
  const all = [
    'vehicle:identity',
    'vehicle:odometer',
    'vehicle:diagnostics',
    'battery:health',
    'battery:charging',
    'telematics:behaviour',
    'telematics:trips',
    'location:coarse',
    'location:precise',
    'service:history',
    'service:booking',
  ];
  const maker = await open('maker-dawn', manufacturer, manufacturerRows);
  const cars = population.cars.filter((c) => c.maker === 'maker-dawn');
  const Q = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Vehicle { vin make model trim modelYear driveKind firstRegisteredOn newPriceMinor odometerKm odometerReadAt faultCodes openRecalls { campaign description openedOn }
    battery { sohPercent netCapacityKwh chargeThroughputKwh measuredAt chargingSessions(first: 2) { startedAt energyKwh fast } }
    telematics(days: 180) { fromDay toDay days distanceKm totalHours nightHours nightShare harshEventsPer100Km speedingShare drivingScore daily(last: 3) }
    week: telematics(days: 7) { days distanceKm daily(last: 180) }
    trips(first: 3) { startedAt endedAt distanceKm harshEvents } location { city latitude longitude seenAt } } } }`;
  const reps = (vins: string[]) => ({ representations: vins.map((vin) => ({ __typename: 'Vehicle', vin })) });
  const rel = (extra = {}) => [
    { subject: 'trust.c000001', recipient: 'x', purpose: 'p', scopes: all, basis: 'b', ...extra },
  ];
  const r1 = await ask(
    maker,
    Q,
    reps([cars[0]!.vin, 'LDNNOTBUILT000000', ...cars.slice(1, 99).map((c) => c.vin)]),
    rel(),
  );
  console.log(
    JSON.stringify(r1.answer.data._entities[0], null, 1),
    r1.answer.data._entities[1],
    r1.statements,
    r1.answer.errors,
  );
  const telem = r1.answer.data._entities.filter(Boolean).map((e: any) => e.telematics);
  console.log(
    'scores',
    telem
      .map((t: any) => t.drivingScore)
      .sort((a: number, b: number) => a - b)
      .join(),
  );
  console.log(
    'trips',
    new Set(
      (
        await ask(
          maker,
          `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Vehicle { trips(first: 100) { startedAt } battery { chargingSessions(first: 100) { startedAt } } } } }`,
          reps(cars.map((c) => c.vin)),
          rel(),
        )
      ).answer.data._entities.map((e: any) => e.trips.length + '/' + e.battery?.chargingSessions.length),
    ),
  );
  const from = now - 10 * 86400;
  const r2 = await ask(maker, Q, reps([cars[0]!.vin]), rel({ from, until: now }));
  console.log(
    JSON.stringify(r2.answer.data._entities[0].telematics),
    r2.answer.data._entities[0].trips,
    JSON.stringify(r2.answer.data._entities[0].location),
  );
  for (const days of [0, 401])
    console.log(
      JSON.stringify(
        (
          await ask(
            maker,
            `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Vehicle { telematics(days: ${days}) { days } trips(first: 101) { startedAt } } } }`,
            reps([cars[0]!.vin]),
            rel(),
          )
        ).answer,
      ),
    );
  console.log(
    JSON.stringify(
      (
        await ask(
          maker,
          `{ vehicle(vin: "${cars[0]!.vin}") { vin } none: vehicle(vin: "X") { vin } vehicles(vins: ["${cars[1]!.vin}", "no", "${cars[0]!.vin}"]) { vin } vehicleModels { make model driveKind newPriceMinor } }`,
          {},
          [],
        )
      ).answer,
    ),
  );
  // consistency
  for (const car of population.cars) {
    const days = drivenDays(population, car);
    const sum = days.reduce((s, d) => s + d.distanceKm, 0);
    if (sum > car.odometerKm) console.log('odometer', car.vin, sum, car.odometerKm);
  }
  const rep = await open('repair-swift', repairer, repairerRows);
  const mine = population.cars.filter((c) => holderOf(c).repairer === 'repair-swift');
  const RQ = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Vehicle { vin serviceOrders { id customer { id } vehicle { vin } finishedOn odometerKm totalMinor lines { __typename ... on PartLine { partNumber description quantity amountMinor } ... on LabourLine { description hours amountMinor } } } workshopReads { readOn odometerKm } } ... on Customer { id serviceBookings { id startsAt workshop reason customer { id } vehicle { vin } } } } }`;
  const relOf = (people: string[]) =>
    people.map((subject) => ({ subject, recipient: 'x', purpose: 'p', scopes: all, basis: 'b' }));
  const r3 = await ask(
    rep,
    RQ,
    {
      representations: [
        ...mine.slice(0, 50).map((c) => ({ __typename: 'Vehicle', vin: c.vin })),
        ...mine.slice(0, 50).map((c) => ({ __typename: 'Customer', id: holderOf(c).id })),
      ],
    },
    relOf(mine.slice(0, 50).map((c) => holderOf(c).id)),
  );
  console.log(
    JSON.stringify(r3.answer.data._entities[0], null, 1).slice(0, 1800),
    r3.statements,
    r3.answer.errors,
    JSON.stringify(r3.answer.data._entities.slice(50).find((e: any) => e.serviceBookings.length)),
  );
  const sold = population.cars.find(
    (c) => c.tenures.length > 1 && c.tenures.every((t) => t.holder.repairer === 'repair-swift'),
  )!;
  for (const t of sold.tenures)
    console.log(
      t.since,
      t.until,
      t.holder.id,
      JSON.stringify(
        (await ask(rep, RQ, { representations: [{ __typename: 'Vehicle', vin: sold.vin }] }, relOf([t.holder.id])))
          .answer.data._entities[0].workshopReads,
      ),
    );
  const p1 = await ask(
    rep,
    `{ workshopOrders(first: 3) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } workshops { id name city openingHours } one: workshops(city: "上海") { id } }`,
    {},
    [],
    'repair-swift',
  );
  console.log(JSON.stringify(p1));
  const c = p1.answer.data.workshopOrders.pageInfo.endCursor;
  console.log(
    JSON.stringify(
      (
        await ask(
          rep,
          `{ workshopOrders(first: 2, after: "${c}") { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
          {},
          [],
          'repair-swift',
        )
      ).answer,
    ),
  );
  let cursor: string | null = null;
  let seen = 0;
  let pages = 0;
  do {
    const { answer }: any = await ask(
      rep,
      `query($a: String) { workshopOrders(first: 100, after: $a) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { a: cursor },
      [],
      'repair-swift',
    );
    seen += answer.data.workshopOrders.nodes.length;
    pages++;
    cursor = answer.data.workshopOrders.pageInfo.hasNextPage ? answer.data.workshopOrders.pageInfo.endCursor : null;
  } while (cursor);
  console.log('walked', seen, pages);
  console.log(
    JSON.stringify(
      (await ask(rep, `{ workshopOrders(first: 2, after: "!!") { totalCount } }`, {}, [], 'repair-swift')).answer,
    ),
    JSON.stringify((await ask(rep, `{ workshopOrders { totalCount } }`, {}, [], 'other')).answer),
  );
  const id = p1.answer.data.workshopOrders.nodes[0].id;
  console.log(
    JSON.stringify(
      (
        await ask(
          rep,
          `{ serviceOrder(id: "${id}") { id __subject: customer { id } } no: serviceOrder(id: "repair-swift.none") { id } }`,
          {},
          [],
          'other',
        )
      ).answer,
    ),
  );
  const bookingId = r3.answer.data._entities.slice(50).find((e: any) => e.serviceBookings.length).serviceBookings[0].id;
  console.log(
    JSON.stringify(
      (
        await ask(
          rep,
          `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ServiceBooking { id reason } ... on ServiceOrder { id totalMinor odometerKm } } }`,
          {
            representations: [
              { __typename: 'ServiceBooking', id: bookingId },
              { __typename: 'ServiceOrder', id },
              { __typename: 'ServiceOrder', id: 'repair-union.x' },
            ],
          },
          relOf(['a']),
        )
      ).answer,
    ),
  );
  // histories
  for (const org of ['repair-swift', 'repair-union'])
    for (const { table, rows } of repairerRows(population, org))
      if (table.meta.className === 'ServiceOrder') {
        const byVin = Map.groupBy([...rows] as any[], (r) => r.vin);
        const km = new Map(population.cars.map((c) => [c.vin, c.odometerKm]));
        let bad = 0;
        for (const [vin, list] of byVin)
          for (let i = 0; i < list.length; i++)
            if (list[i].odometerKm > km.get(vin)! || (i && list[i].odometerKm <= list[i - 1].odometerKm)) bad++;
        console.log(org, [...rows].length, 'orders', byVin.size, 'cars, bad', bad);
      }
  await maker.database.close();
  await rep.database.close();
} finally {
  await pg.stop();
}
