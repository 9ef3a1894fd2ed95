type Known = { readonly customerId: string; readonly vin: string; readonly workshop: string };

/** The `rows.ts` of a new insurer, by whose own names people go: its prices, and a repair that it ordered and has told no repairer of. */
export function novaRows({ customerId, vin, workshop }: Known): string {
  const prices = {
    ownDamageFixedMinor: 50_000,
    ownDamageRateBps: 120,
    thirdPartyMinor: 140_000,
    pricingBps: 9_900,
    greenBps: 9_500,
    usageLowBps: 7_000,
    usageHighBps: 13_000,
    credibilityKm: 2_000,
  };
  const policy = {
    id: 'p1',
    customerId,
    vin,
    cover: 'COMPREHENSIVE',
    insuredSince: '2026-01-01',
    startsOn: '2026-01-01',
    endsOn: '2030-12-31',
    annualMinor: 300_000,
    ncdLevel: 0,
    insuredPersons: [],
  };
  const claim = {
    id: 'c1',
    policyId: policy.id,
    customerId,
    occurredOn: '2026-06-01',
    status: 'REPAIR_ORDERED',
    claimedMinor: 100_000,
    paidMinor: 0,
    narrative: 'A post.',
    injury: false,
    liable: false,
    fatal: false,
    kind: 'ACCIDENT',
    reservedMinor: 100_000,
    repairer: workshop.split('.')[0],
  };
  const order = { claimId: claim.id, reference: 'r1', customerId, vin, workshop, jobs: ['BUMPER'], tries: 0 };
  return `import { ClaimRepairTable, ClaimTable, PolicyTable, TariffTable } from 'chelian/subgraphs/insurer/tables.ts';
const order = ${JSON.stringify(order)};
export const rows = [
  { table: TariffTable, rows: [${JSON.stringify({ id: 't1', validFrom: '2020-01-01', ...prices })}] },
  { table: PolicyTable, rows: [${JSON.stringify(policy)}] },
  { table: ClaimTable, rows: [${JSON.stringify(claim)}] },
  { table: ClaimRepairTable, rows: [{ ...order, state: 'ASKED', startsAt: new Date(Date.now() + 7e8), nextAt: new Date(0) }] },
];
`;
}
