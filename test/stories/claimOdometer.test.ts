import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { Answered, World } from '#test/harness.ts';

const ME = { org: 'trust', person: 'trust.c000001' };
const NEEDED = ['vehicle:identity', 'vehicle:odometer', 'service:history'];
type Read = { on: string; source: string; odometerKm: number };
type Record = {
  reads: Read[];
  rollbackSuspected: boolean;
  contradictions: { before: Read; later: Read }[];
  unknown: string[];
};
type Vehicle = { vin: string; claimReads: { readOn: string; odometerKm: number }[]; odometerRecord: Record };
type Policy = { id: string; insurer: string; vehicle: { vin: string } };

let world: World;
let policy: Policy;
let once = 0;
const codes = ({ errors }: Answered) => errors.map(({ extensions }) => extensions['code']);
const today = () => new Date(world.clock * 1_000).toISOString().slice(0, 10);

async function changed(told: object, field: string, input: object, asks: string): Promise<Answered> {
  const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input!`;
  const variables = { input: { clientMutationId: `o-${once++}`, ...input } };
  return world.ask(`mutation M($input: ${type}) { ${field}(input: $input) { ${asks} } }`, {
    ...ME,
    ...told,
    variables,
  });
}

beforeAll(async () => {
  world = await openWorld();
  const { data } = await world.ask('{ me { policies { id insurer vehicle { vin } } } }', ME);
  [policy] = (data!['me'] as { policies: [Policy] }).policies;
  const wish = { customerId: ME.person, purpose: 'usedcar.valuation/1', required: NEEDED };
  const asked = await changed({ org: 'market-plaza', person: undefined }, 'requestConsent', wish, 'consent { id }');
  const { id: consentId } = (asked.data!['requestConsent'] as { consent: { id: string } }).consent;
  expect(codes(await changed({}, 'grantConsent', { consentId, separate: NEEDED }, 'consent { status }'))).toEqual([]);
});
afterAll(() => world[Symbol.asyncDispose]());

function report(odometerKm: number): Promise<Answered> {
  const notice = { policyId: policy.id, occurredOn: today(), narrative: 'A post.', claimedMinor: 300_000, odometerKm };
  return changed({}, 'reportClaim', notice, 'claim { odometerKm }');
}

/** As its holder sees the car. */
async function seen(): Promise<Vehicle> {
  const line = '{ on source odometerKm }';
  const { data, errors } = await world.ask(
    `{ me { vehicles { vin claimReads { readOn odometerKm }
      odometerRecord { reads ${line} rollbackSuspected contradictions { before ${line} later ${line} } unknown } } } }`,
    ME,
  );
  expect(errors).toEqual([]);
  return (data!['me'] as { vehicles: Vehicle[] }).vehicles.find(({ vin }) => vin === policy.vehicle.vin)!;
}

test('what the odometer showed at a claim is held against what makers and workshops read', async () => {
  const { odometerRecord: before } = await seen();
  expect(before).toMatchObject({ rollbackSuspected: false, unknown: [] });
  expect(codes(await report(-1))).toEqual(['INPUT_INVALID']);
  const highest = Math.max(...before.reads.filter(({ on }) => on < today()).map(({ odometerKm }) => odometerKm));
  expect((await report(highest - 5_000)).data).toMatchObject({
    reportClaim: { claim: { odometerKm: highest - 5_000 } },
  });
  const { claimReads, odometerRecord: after } = await seen();
  expect(claimReads[0]).toEqual({ readOn: today(), odometerKm: highest - 5_000 });
  expect(after.rollbackSuspected).toBe(true);
  const later = { on: today(), source: policy.insurer, odometerKm: highest - 5_000 };
  expect(after.contradictions).toEqual([expect.objectContaining({ later })]);
});
