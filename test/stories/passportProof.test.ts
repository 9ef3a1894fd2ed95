import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { World } from '#test/harness.ts';

const PLAZA = 'market-plaza';
type Proof = { commitment: string; salt: string; chain: string };
type Line = {
  __typename: string;
  on: string;
  source: string;
  odometerKm?: number;
  holders?: number;
  severity?: string;
  proof?: Proof;
};

let world: World;
let listed: { vin: string; seller_id: string };
beforeAll(async () => {
  world = await openWorld();
  const plaza = world.databases.get(PLAZA)!.em();
  [listed] = (await plaza.execute(`select vin, seller_id from listing where status = 'OPEN' order by id limit 1`)) as [
    typeof listed,
  ];
});
afterAll(() => world[Symbol.asyncDispose]());

const PROOF = 'proof { commitment salt chain }';
async function kept(): Promise<Line[]> {
  const { data } = await world.ask(
    `{ me { vehicles { vin passport { __typename on source ... on OdometerLine { odometerKm ${PROOF} }
      ... on TransferLine { holders ${PROOF} } ... on DamageLine { severity ${PROOF} } } } } }`,
    { org: 'trust', person: world.gateway.pseudonyms.of(PLAZA).open(listed.seller_id)! },
  );
  const { vehicles } = data!['me'] as { vehicles: { vin: string; passport: Line[] }[] };
  return vehicles.find(({ vin }) => vin === listed.vin)!.passport.filter(({ proof }) => proof);
}

const kinds: Readonly<Record<string, string>> = {
  OdometerLine: 'ODOMETER',
  TransferLine: 'TRANSFER',
  DamageLine: 'DAMAGE',
};

/** As its description in the schema has it: keys in their order, and what the line has not as null. */
function commitmentOf(line: Line): string {
  const { on, source, odometerKm = null, holders = null, severity = null } = line;
  const kind = kinds[line.__typename];
  const text = JSON.stringify({
    holders,
    kind,
    odometerKm,
    on,
    salt: line.proof!.salt,
    severity,
    source,
    vin: listed.vin,
  });
  return createHash('sha256').update(`\0${text}`).digest('hex');
}

test('whoever reads a passport can hold each line that the marketplace keeps against its proof, and the proofs against each other', async () => {
  const lines = await kept();
  expect(lines.length).toBeGreaterThan(1);
  let chain: Buffer = Buffer.alloc(32);
  for (const line of lines) {
    expect(line.proof!.commitment).toBe(commitmentOf(line));
    chain = createHash('sha256').update('\u0001').update(chain).update(line.proof!.commitment, 'hex').digest();
    expect(line.proof!.chain).toBe(chain.toString('hex'));
  }
});

test('what was recorded is neither changed nor taken away', async () => {
  const plaza = world.databases.get(PLAZA)!.em();
  for (const sql of ['update passport_line set odometer_km = 1', 'delete from passport_line'])
    await expect(plaza.execute(`${sql} where vin = ?`, [listed.vin])).rejects.toThrow('only grows');
});
