import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { planGraph } from '#gateway/plan/operations.ts';
import { withConsentSpec } from '#schema/subgraphSdl.ts';

const LINKS = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@composeDirective"])
  @link(url: "https://specs.chelian.example/consent/v1.0", import: ["@personal", "@open", "@subject", "@uses", "@route", "@purpose"])
  @composeDirective(name: "@personal") @composeDirective(name: "@open") @composeDirective(name: "@subject")
  @composeDirective(name: "@uses") @composeDirective(name: "@route")`;

/** A marketplace that is asked for one thing by a listing's key alone, and for another by its weight. */
function rolesAsked(weight: string, uses = ''): string[] {
  const parties = {
    insurer: `type Query { listings: [Listing] @open @route(by: "ALL") }
      type Listing @key(fields: "id") @open @route(role: "insurer", by: "ID") { id: ID! }`,
    manufacturer: `type Listing @key(fields: "id") @route(role: "manufacturer", by: "ALL") { id: ID! @open weight: Int ${weight} }`,
    marketplace: `type Listing @key(fields: "id") @route(role: "marketplace", by: "ALL") {
      id: ID! @open weight: Int @external inStock: Boolean @open shipping: Int @open @requires(fields: "weight") ${uses} }`,
  };
  const { supergraphSdl, errors } = composeServices(
    Object.entries(parties).map(([name, sdl]) => ({
      name,
      url: `http://${name}`,
      typeDefs: withConsentSpec(`${LINKS}\n${sdl}`),
    })),
  );
  expect(errors).toBeUndefined();
  const { plan } = planGraph(supergraphSdl!).compile(parse('{ listings { inStock shipping } }'), undefined);
  return plan.stages.map(({ role }) => role).toSorted();
}

const USES = '@uses(purpose: "service.credit/1")';

test('a question rides along with a later one about the same objects, by inputs that are nobody’s', () => {
  expect(rolesAsked('@open')).toEqual(['insurer', 'manufacturer', 'marketplace']);
});

test.each([
  ['somebody’s data would be sent', '@personal(scope: "service:history")', USES],
  [
    'there is no answer without its inputs',
    '@open',
    '@uses(purpose: "service.credit/1", inputs: "weight", necessary: true)',
  ],
])('not where %s', (_, weight, uses) => {
  expect(rolesAsked(weight, uses)).toEqual(['insurer', 'manufacturer', 'marketplace', 'marketplace']);
});
