import { buildSubgraphSchema } from '@apollo/subgraph';
import DataLoader from 'dataloader';
import { graphql } from 'graphql';
import { startPostgres } from '#subgraphs/postgres.ts';
import { openDatabase } from '#subgraphs/database.ts';
import { subgraphSdl } from '#schema/subgraphSdl.ts';
import { lender } from '#subgraphs/lender/party.ts';
import { lenderRows } from '#world/lenderRows.ts';
import { populate } from '#world/populate.ts';
const today = '2026-11-24';
const population = populate({ today });
const pg = await startPostgres({ dataDir: '/tmp/lender-try/pg', durable: false });
try {
  const url = await pg.ensure('l' + process.pid);
  const db = await openDatabase({ url, tables: lender.tables, migrations: lender.migrations });
  await db.fill(lenderRows(population, 'lender-harbour'));
  const store = lender.openStore(db);
  const schema = buildSubgraphSchema([{ typeDefs: subgraphSdl('lender'), resolvers: lender.resolvers as never }]);
  let n = 0;
  const run = async (source: string, variableValues = {}, context: object = {}) => {
    const made = new Map();
    const before = db.statements();
    const result = await graphql({
      schema,
      source,
      variableValues,
      contextValue: {
        org: 'lender-harbour',
        store,
        now: Date.parse(today + 'T02:00:00Z') / 1000,
        newId: () => 'n' + ++n,
        context: { caller: 'lender-harbour', client: 'desk', person: null, releases: [], ...context },
        loader: (name: string, load: never) => {
          if (!made.has(name)) made.set(name, new DataLoader(load));
          return made.get(name);
        },
      },
    });
    console.log(db.statements() - before, 'statements', JSON.stringify(result, null, 1).slice(0, 3500));
    for (const e of result.errors ?? [])
      if (!/^[A-Z]/.test(e.message) || !('code' in (e.originalError ?? {}))) console.log(e.originalError);
    return result.data as any;
  };
  const LOAN =
    '__typename id customer{id} vehicle{vin} product principalMinor balanceMinor rateBps aprBps months disbursedOn status daysPastDue nextInstalment{number dueOn paymentMinor paidOn}';
  const p1 = await run(`{loanPortfolio(first:2){totalCount pageInfo{hasNextPage endCursor} nodes{${LOAN}}}}`);
  await run(
    `query($c:String){loanPortfolio(first:2,after:$c){totalCount pageInfo{hasNextPage endCursor} nodes{id disbursedOn}}}`,
    { c: p1.loanPortfolio.pageInfo.endCursor },
  );
  await run(
    `{loanPortfolio(first:100,daysPastDueFrom:1){totalCount pageInfo{hasNextPage endCursor} nodes{id daysPastDue status balanceMinor}}}`,
  );
  await run(`{loanPortfolio(first:1,after:"zz"){totalCount}}`);
  await run(`{loanPortfolio(first:0){totalCount}}`);
  await run(
    `{loanProducts(driveKind:ICE){lender code en zh rateFromBps rateToBps minAmountMinor maxAmountMinor termsMonths method green}}`,
  );
  const l = p1.loanPortfolio.nodes[0];
  await run(
    `query($ids:[ID!]!){loans(ids:$ids){id schedule{number dueOn interestMinor principalMinor paymentMinor balanceMinor paidOn}}}`,
    { ids: ['lender-lotus.l000001', l.id, 'lender-harbour.x', 'bad'] },
  );
  await run(
    `query($r:[_Any!]!){_entities(representations:$r){... on Vehicle{vin securedLoans{id}} ... on Customer{id loans{id status}} ... on Loan{${LOAN}}}}`,
    {
      r: [
        { __typename: 'Vehicle', vin: l.vehicle.vin },
        { __typename: 'Customer', ...l.customer },
        { __typename: 'Customer', id: 'trust.none' },
        { __typename: 'Loan', id: l.id },
        { __typename: 'Loan', id: 'lender-harbour.no' },
      ],
    },
    { releases: [{ subject: l.customer.id, scopes: ['loan:account'] }] },
  );
  const apps: any[] = [...lenderRows(population, 'lender-harbour')[3]!.rows];
  console.log(apps.length, apps[0]);
  const DEC =
    '{ outcome ruleVersion decidedAt reasons{code en zh} offer{product amountMinor months rateBps aprBps monthlyMinor totalInterestMinor green validUntil} }';
  const r = apps.slice(0, 12).map((a: any, i) => {
    const car = population.cars.find((c) => c.vin === a.vin)!;
    const person = population.people.find((c) => c.id === a.customerId)!;
    return {
      __typename: 'LoanApplication',
      id: 'lender-harbour.' + a.id,
      assessment: {
        points: 520,
        band: 'ABCDE'[i % 5],
        probabilityOfBad: 0.2,
        reasons: [{ code: 'X', en: 'x', zh: 'x' }],
      },
      customer:
        i === 2
          ? null
          : {
              creditProfile: {
                incomeMonthlyMinor: person.credit.incomeMonthlyMinor,
                obligationsMonthlyMinor: person.credit.obligationsMonthlyMinor,
              },
            },
      vehicle:
        i === 3
          ? null
          : {
              driveKind: car.model.driveKind,
              newPriceMinor: car.model.newPriceMinor,
              firstRegisteredOn: car.firstRegisteredOn,
              battery: { sohPercent: car.sohPercent },
              valuation: null,
            },
    };
  });
  const d1 = await run(
    `query($r:[_Any!]!){_entities(representations:$r){... on LoanApplication{id customer{id} vehicle{vin} product amountMinor months channel appliedAt decision${DEC}}}}`,
    { r },
  );
  for (const { decision: d, amountMinor, product } of d1._entities)
    console.log(
      amountMinor / 100,
      product,
      d.outcome,
      d.reasons.map((x: any) => x.code + ': ' + x.en).join(' | '),
      JSON.stringify(d.offer),
    );
  const d2 = await run(
    `query($r:[_Any!]!){_entities(representations:$r){... on LoanApplication{id customer{id} vehicle{vin} product amountMinor months channel appliedAt decision${DEC}}}}`,
    { r: [...r, r[0]] },
  );
  console.log(
    'same',
    JSON.stringify(d2._entities.slice(0, 12)) === JSON.stringify(d1._entities),
    await db.em().getConnection().execute('select count(*) from decision'),
  );
  await run(`{loanApplications(ids:["lender-harbour.a000001","x"]){id decision{outcome}}}`);
  const apply = (over: object, ctx: object) =>
    run(
      `mutation($input:ApplyForLoanInput!){applyForLoan(input:$input){clientMutationId application{id customer{id} vehicle{vin} amountMinor appliedAt channel}}}`,
      {
        input: {
          clientMutationId: 'm1',
          lender: 'lender-harbour',
          customerId: 'trust.c000001',
          vin: population.cars[0]!.vin,
          product: 'standard',
          amountMinor: 10000000,
          months: 36,
          ...over,
        },
      },
      ctx,
    );
  await apply({}, { person: 'trust.c000001', caller: 'trust' });
  await apply({ amountMinor: 9000000 }, { person: 'trust.c000001', caller: 'trust' });
  await apply({ customerId: 'trust.c000002' }, { person: 'trust.c000002', caller: 'trust' });
  for (const o of [
    { vin: 'x' },
    { customerId: 'x' },
    { product: 'no' },
    { amountMinor: 1 },
    { months: 13 },
    { lender: 'lender-lotus' },
  ])
    await apply(o, {});
  await apply({ clientMutationId: 'm2' }, { person: 'trust.c000002', caller: 'trust' });
  await apply({ clientMutationId: 'm2' }, { caller: 'broker-bridge' });
  await apply({ clientMutationId: 'm2', channel: 'PARTNER' }, { caller: 'broker-bridge' });
  const ids = (await db.em().getConnection().execute('select id from loan limit 100')).map(
    (x: any) => 'lender-harbour.' + x.id,
  );
  await run(`query($r:[_Any!]!){_entities(representations:$r){... on Loan{${LOAN}}}}`, {
    r: ids.map((id: string) => ({ __typename: 'Loan', id })),
  });
  await db.close();
} finally {
  await pg.stop();
}
const t = performance.now();
const big = populate({ today, customers: 100_000 });
const t2 = performance.now();
const rows = lenderRows(big, 'lender-harbour');
console.log(
  'population',
  t2 - t,
  'rows',
  performance.now() - t2,
  rows.map((r) => { let n = 0; for (const _ of r.rows) n += 1; return n; }),
  process.memoryUsage().rss / 1e6,
);
