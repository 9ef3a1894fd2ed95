import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { World } from '#test/harness.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('try', async () => {
  const found = await world.ask(
    `query Decide @purpose(code: "loan.origination/1") {
      loanApplications(ids: ["lender-harbour.a000001", "lender-harbour.a000002"]) {
        id amountMinor customer { id name } vehicle { vin driveKind make }
        assessment { points band }
        decision { outcome reasons { code en } offer { monthlyMinor aprBps } }
      }
    }`,
    { org: 'lender-harbour' },
  );
  console.log(JSON.stringify(found, null, 1));
  console.log(world.asked.map((x) => x.org + ' ' + x.query + ' ' + JSON.stringify(x.variables)).join('\n'));
  expect(found.errors.length).toBe(1);
});
