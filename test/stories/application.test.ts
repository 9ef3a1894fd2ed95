import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const DECIDE = `query Decide($ids: [ID!]!) @purpose(code: "loan.origination/1") {
  loanApplications(ids: $ids) {
    id amountMinor
    customer { id name }
    vehicle { vin make driveKind }
    assessment { points band }
    decision { outcome reasons { code en zh } offer { amountMinor months rateBps aprBps monthlyMinor } }
  }
}`;
const GRANTED = 'lender-harbour.a000001';
const UNASKED = 'lender-harbour.a000002';

type Application = {
  id: string;
  customer: { id: string; name: string | null } | null;
  vehicle: { vin: string; make: string | null } | null;
  assessment: { points: number; band: string } | null;
  decision: {
    outcome: string;
    reasons: { code: string; en: string; zh: string }[];
    offer: Record<string, number>;
  } | null;
};

let world: World;
let found: Answered;
beforeAll(async () => {
  world = await openWorld();
  found = await world.ask(DECIDE, { org: 'lender-harbour', variables: { ids: [GRANTED, UNASKED] } });
});
afterAll(() => world[Symbol.asyncDispose]());

describe('a lender decides on two applications in one request', () => {
  const applications = () => found.data?.['loanApplications'] as [Application, Application];

  test('who granted is decided about at once, with an offer, its APR and reasons', () => {
    const [granted] = applications();
    expect(granted.customer?.name).toBeTypeOf('string');
    expect(granted.assessment?.points).toBeTypeOf('number');
    expect(['APPROVED', 'COUNTER_OFFER']).toContain(granted.decision?.outcome);
    expect(granted.decision?.offer['aprBps']).toBeGreaterThanOrEqual(granted.decision!.offer['rateBps']!);
    for (const { code, en, zh } of granted.decision!.reasons) expect([code, en, zh].every(Boolean)).toBe(true);
  });

  test('who was not asked is null, field by field', () => {
    const [, unasked] = applications();
    expect(unasked).toMatchObject({ id: UNASKED, customer: { name: null }, vehicle: { make: null, driveKind: null } });
    expect(unasked).toMatchObject({ assessment: null, decision: null });
  });

  test('every refused field has one error at its exact path, and none has two', () => {
    const paths = found.errors.map(({ path }) => path.join('.'));
    expect(paths.toSorted()).toEqual(
      ['assessment', 'customer.name', 'decision', 'vehicle.driveKind', 'vehicle.make'].map(
        (each) => `loanApplications.1.${each}`,
      ),
    );
    expect(new Set(found.errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['CONSENT_REQUIRED']));
  });

  test('a refusal carries the consent request that would lift it', () => {
    const refused = found.errors.find(({ path }) => path.at(-1) === 'make')!;
    expect(refused.extensions['consent']).toEqual({
      scope: 'vehicle:identity',
      source: expect.stringMatching(/^maker-/),
      recipient: 'lender-harbour',
      purpose: 'loan.origination/1',
      authorization_details: [
        {
          type: 'chelian.consent',
          recipient: 'lender-harbour',
          purpose: 'loan.origination/1',
          scopes: ['vehicle:identity'],
          sources: [expect.stringMatching(/^maker-/)],
          customerId: 'trust.c000002',
        },
      ],
    });
  });

  test('no manufacturer was asked about the second', () => {
    const [granted, unasked] = applications();
    const toMakers = world.asked.filter(({ org }) => org.startsWith('maker-')).map(({ body }) => body);
    expect(toMakers.some((body) => body.includes(granted.vehicle!.vin))).toBe(true);
    expect(toMakers.some((body) => body.includes(unasked.vehicle!.vin))).toBe(false);
    expect(world.asked.filter(({ org, body }) => org !== 'lender-harbour' && body.includes('c000002'))).toEqual([]);
  });

  test('the lender’s own decision was fed by the market value, which the marketplace made under a consent of its own', () => {
    const [{ variables }] = world.asked.filter(({ query }) => query.includes('decision')) as unknown as [
      { variables: { representations: { vehicle: { valuation: { midMinor: number } | null } }[] } },
    ];
    expect(variables.representations[0]!.vehicle.valuation?.midMinor).toBeGreaterThan(0);
    expect(world.asked.filter(({ org }) => org === 'market-plaza')).toHaveLength(1);
  });

  test('the risk operator received the inputs of the first alone, and only those it may use', () => {
    const [{ variables }] = world.asked.filter(({ org }) => org === 'risk-compass') as unknown as [
      { variables: { representations: object[] } },
    ];
    expect(variables.representations).toHaveLength(1);
    expect(
      Object.keys(
        (variables.representations[0] as { customer: { creditProfile: object } }).customer.creditProfile,
      ).toSorted(),
    ).toEqual([
      'checkingAccountBand',
      'employmentBand',
      'guarantorsBand',
      'housingBand',
      'incomeMonthlyMinor',
      'savingsBand',
    ]);
  });
});

describe('an application is made and decided in one request', () => {
  const APPLY = `mutation Apply($input: ApplyForLoanInput!) @purpose(code: "loan.origination/1") {
    applyForLoan(input: $input) {
      clientMutationId
      application { id amountMinor channel assessment { band } decision { outcome ruleVersion offer { monthlyMinor } } }
    }
  }`;
  type Applied = {
    application: { id: string; amountMinor: number; decision: { outcome: string; ruleVersion: string } | null };
  };
  const apply = async (customerId: string, vin: string) => {
    const input = {
      clientMutationId: `apply-${customerId}`,
      lender: 'lender-harbour',
      customerId,
      vin,
      product: 'standard',
      amountMinor: 6_000_000,
      months: 24,
    };
    const { data, errors } = await world.ask(APPLY, { org: 'lender-harbour', variables: { input } });
    return { applied: data!['applyForLoan'] as Applied, errors };
  };
  const vinOf = (index: number) => (found.data!['loanApplications'] as Application[])[index]!.vehicle!.vin;

  test('of a person who consented: decided at once, and the same application again for the same id', async () => {
    const first = await apply('trust.c000001', vinOf(0));
    expect(first.errors).toEqual([]);
    expect(first.applied.application).toMatchObject({
      amountMinor: 6_000_000,
      decision: { ruleVersion: 'lender-rules/2' },
    });
    const again = await apply('trust.c000001', vinOf(0));
    expect(again.applied.application).toEqual(first.applied.application);
  });

  test('of a person who did not: it is made, and waits for their consent', async () => {
    const { applied, errors } = await apply('trust.c000002', vinOf(1));
    expect(applied.application).toMatchObject({ amountMinor: 6_000_000, decision: null });
    expect(errors.map(({ path, extensions }) => [path.at(-1), extensions['code']])).toEqual([
      ['assessment', 'CONSENT_REQUIRED'],
      ['decision', 'CONSENT_REQUIRED'],
    ]);
  });
});

test('an answer that holds nothing of anybody else’s has a receipt when its own member was sent inputs for it', async () => {
  const query = `query Alone($ids: [ID!]!) @purpose(code: "loan.origination/1") { loanApplications(ids: $ids) { decision { outcome } } }`;
  const { size } = await world.ledger.root();
  const { extensions } = await world.ask(query, { org: 'lender-harbour', variables: { ids: [GRANTED] } });
  const receipt = extensions?.['receipt'] as number;
  expect(receipt).toBeGreaterThanOrEqual(size);
  expect((await world.ledger.entries(receipt, receipt + 1))[0]!.entry).toMatchObject({ recipient: 'lender-harbour' });
});
