import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planGraph } from '#gateway/plan/operations.ts';
import { answer } from '#gateway/pipeline.ts';
import { openWorld } from '#test/harness.ts';
import { knownBy } from '#test/pairwise/keyrings.ts';
import type { World } from '#test/harness.ts';

const QUERY = `query Decide @purpose(code: "loan.origination/1") {
  loanApplications(ids: ["lender-harbour.a000001"]) { id customer { id name } decision { outcome } }
}`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** The graph as it is, with a rule on the name of a customer. */
function ruled(): ReturnType<typeof planGraph> {
  const sdl = readFileSync('schema/supergraph.graphql', 'utf8')
    .replace('schema\n', 'schema\n  @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)\n')
    .replace(/(\ntype Customer\b[^}]*?\n {2}name: String)/, '$1 @requiresScopes(scopes: [["names"]])');
  const definitions = 'directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION';
  return planGraph(`${sdl}\nscalar requiresScopes__Scope\n${definitions}`);
}

async function ask(scopes: readonly string[]): Promise<{ data: unknown; errors: unknown }> {
  const graph = ruled();
  const purposes = new Set(['loan.origination/1']);
  const lender = { org: 'lender-harbour', client: 'lender-harbour', person: null, purposes, roles: new Set<string>() };
  const caller = { ...lender, scopes: new Set(scopes) };
  const gateway = { ...world.gateway, graph, compiled: graph.compile };
  return JSON.parse(JSON.stringify(await answer(gateway, { document: parse(QUERY), variables: {}, caller }))) as never;
}

test('who has the consent of a person still needs what an access rule demands, and the rest is judged as ever', async () => {
  const name = expect.any(String) as string;
  const application = (told: string | null) => ({
    loanApplications: [
      {
        id: 'lender-harbour.a000001',
        customer: { id: knownBy('lender-harbour', 'trust.c000001'), name: told },
        decision: { outcome: name },
      },
    ],
  });
  expect(await ask(['names'])).toMatchObject({ data: application(name), errors: [] });
  world.asked.splice(0);
  expect(await ask(['other'])).toMatchObject({
    data: application(null),
    errors: [{ path: ['loanApplications', 0, 'customer', 'name'], extensions: { code: 'UNAUTHORIZED' } }],
  });
  expect(world.asked.length).toBeGreaterThan(0);
  expect(world.asked.map(({ query }) => query).join()).not.toMatch(/\bname\b/);
});
