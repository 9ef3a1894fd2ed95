import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { planGraph } from '#gateway/plan/operations.ts';
import { withConsentSpec } from '#schema/subgraphSdl.ts';

const LINKS = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@provides", "@shareable", "@composeDirective"])
  @link(url: "https://specs.chelian.example/consent/v1.0", import: ["@personal", "@open", "@subject", "@uses", "@route", "@purpose"])
  @composeDirective(name: "@personal") @composeDirective(name: "@open") @composeDirective(name: "@subject")
  @composeDirective(name: "@uses") @composeDirective(name: "@route")`;

const CUSTOMER = `type Customer @key(fields: "id") @subject(via: "id") @route(role: "customer", by: "HOME") {
  id: ID! @open
  name: String @shareable @personal(scope: "identity:basic")
}`;
const REPAIRER = `type Query { job(id: ID!): Job @open @route(by: "ID", arg: "id") }
type Job @key(fields: "id") @subject(via: "customer { id }") @route(role: "repairer", by: "ID") {
  id: ID! @open
  customer: Customer @open @provides(fields: "name")
}
type Customer @key(fields: "id") @route(role: "repairer", by: "RELATED") {
  id: ID! @open
  name: String @external
}`;

test('under consent a field that another party provides is asked of its owner', () => {
  const { supergraphSdl, errors } = composeServices(
    Object.entries({ customer: CUSTOMER, repairer: REPAIRER }).map(([name, sdl]) => ({
      name,
      url: `http://${name}`,
      typeDefs: withConsentSpec(`${LINKS}\n${sdl}`),
    })),
  );
  expect(errors).toBeUndefined();
  const { plan } = planGraph(supergraphSdl!).compile(
    parse('query($id: ID!) { job(id: $id) { customer { name } } }'),
    undefined,
  );
  const asked = plan.stages.filter(({ fields }) => fields.some(({ name }) => name === 'name'));
  expect(asked.map(({ role }) => role)).toEqual(['customer']);
});
