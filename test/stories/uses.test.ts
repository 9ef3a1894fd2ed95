import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld } from '#test/harness.ts';
import type { World } from '#test/harness.ts';

/** Longer than a sitting. */
const LATER = 601;
const quotes = `query Name($ids: [ID!]!) @purpose(code: "loan.origination/1") {
  loanApplications(ids: $ids) { customer { name } assessment { band } decision { outcome } }
}`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

type Application = { customer: { name: string | null } | null; assessment: object | null; decision: object | null };

async function read(): Promise<{ application: Application; codes: Set<unknown> }> {
  const variables = { ids: ['lender-harbour.a000001'] };
  const { data, errors } = await world.ask(quotes, { org: 'lender-harbour', variables });
  const [application] = (data as { loanApplications: [Application] }).loanApplications;
  return { application, codes: new Set((errors ?? []).map(({ extensions }) => extensions?.['code'])) };
}

test('a consent for one decision and one refresh is read in two sittings, and in the third no more', async () => {
  for (const sitting of [1, 2]) {
    const [first, second] = [await read(), await read()];
    expect([sitting, first.codes, second.codes]).toEqual([sitting, new Set(), new Set()]);
    expect(second.application.decision).not.toBeNull();
    world.clock += LATER;
  }
  const third = await Promise.all(Array.from({ length: 50 }, read));
  expect(new Set(third.flatMap(({ codes }) => [...codes]))).toEqual(new Set(['CONSENT_USED_UP']));
  expect(third.filter(({ application }) => application.customer?.name || application.assessment)).toEqual([]);
});
