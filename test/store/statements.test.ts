import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { contextText, signContexts } from '#gateway/release/signedContext.ts';
import { CONTEXT_HEADER } from '#kernel/memberContext.ts';
import { openWorld } from '#test/harness.ts';
import { populate } from '#world/people/populate.ts';
import { knownBy } from '#test/pairwise/keyrings.ts';
import type { World } from '#test/harness.ts';

/** What each role is asked about a hundred entities at once, and the most statements that may cost. */
const questions = [
  {
    org: 'trust',
    type: 'Customer',
    selection: 'name creditProfile { savingsBand } vehicles { vin } consents { id status }',
    statements: 3,
  },
  { org: 'trust', type: 'Vehicle', selection: 'plate heldSince holder { id }', statements: 1 },
  {
    org: 'maker-summit',
    type: 'Vehicle',
    selection:
      'make odometerKm faultCodes telematics { nightShare drivingScore } battery { sohPercent } trips { distanceKm }',
    statements: 4,
  },
  {
    org: 'lender-lotus',
    type: 'Customer',
    selection: 'loans { balanceMinor daysPastDue schedule { number } }',
    statements: 2,
  },
  { org: 'insurer-evergreen', type: 'Vehicle', selection: 'policies { ncdLevel claims { status } }', statements: 2 },
  {
    org: 'repair-swift',
    type: 'Vehicle',
    selection: 'serviceOrders { totalMinor lines { __typename } }',
    statements: 1,
  },
  { org: 'market-plaza', type: 'Vehicle', selection: 'passport { on }', statements: 1 },
] as const;

const SCOPES = [
  'identity:basic', 'credit:income', 'vehicle:identity', 'consent:record', 'vehicle:odometer', 'vehicle:diagnostics', 'battery:health', 'telematics:behaviour',
  'telematics:trips', 'loan:account', 'loan:repayment', 'policy:basic', 'policy:detail', 'claims:summary', 'service:history', 'listing:detail',
]; // prettier-ignore

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Sends one question about so many entities and counts the statements that the member's database saw. */
async function statementsFor(org: string, type: string, selection: string, count: number): Promise<number> {
  const { people, cars } = populate({ customers: inject('customers'), today: inject('today') });
  const entities = cars.slice(0, count).map((car, i) => ({
    subject: knownBy(org, car.tenures.at(-1)!.holder.id),
    vin: car.vin,
    id: knownBy(org, people[i]!.id),
  }));
  const representations = entities.map(({ id, vin }) =>
    type === 'Customer' ? { __typename: type, id } : { __typename: type, vin },
  );
  const releases = entities.map(({ subject, vin, id }) => ({
    subject: type === 'Customer' ? id : subject,
    ...(type === 'Vehicle' && { vin }),
    recipient: 'tester',
    purpose: 'subject.access/1',
    scopes: SCOPES,
    basis: 'SUBJECT',
  }));
  const query = `query($representations:[_Any!]!){_entities(representations:$representations){... on ${type}{${selection}}}}`;
  const body = JSON.stringify({ query, variables: { representations } });
  const claims = {
    iss: 'test',
    aud: org,
    caller: 'tester',
    client: 'tester',
    person: null,
    purpose: null,
    requestedAt: world.clock,
    traceId: 't',
    releases,
  };
  const database = world.databases.get(org)!;
  const before = database.statements();
  const answer = await world.members.get(org)!(body, {
    [CONTEXT_HEADER]: signContexts(world.gateway.contextKey, [contextText(claims, body, world.clock)])[0]!,
  });
  const { data, errors } = JSON.parse(answer) as { data: { _entities: unknown[] }; errors?: unknown[] };
  expect(errors).toBeUndefined();
  expect(data._entities).toHaveLength(count);
  expect(data._entities.some((entity) => entity !== null)).toBe(true);
  return database.statements() - before;
}

test.each(questions)(
  '$org answers about 100 entities of $type in $statements statements',
  async ({ org, type, selection, statements }) => {
    expect(await statementsFor(org, type, selection, 100)).toBe(statements);
  },
);

test('a request reads and uses consents with a statement each, however many people it is about; a sitting that goes on with none', async () => {
  const ids = Array.from({ length: 100 }, (_, i) => `trust.c${String(i + 1).padStart(6, '0')}`);
  const query = `query Names($ids: [ID!]!) @purpose(code: "loan.origination/1") { customers(ids: $ids) { id name city } }`;
  const statementsOf = async () => {
    const before = world.grants.statements();
    await world.ask(query, { org: 'lender-harbour', variables: { ids } });
    return world.grants.statements() - before;
  };
  expect(await statementsOf()).toBe(2);
  expect(await statementsOf()).toBe(0);
});
