import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { planGraph } from '#gateway/plan/operations.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override"])\n`;
const PARTIES = {
  old: `type Query { jobs: [Job!]! } type Job @key(fields: "id") { id: ID! named: String half: String }`,
  fresh: `type Job @key(fields: "id") { id: ID! named: String @override(from: "old", label: "cohort")
    half: String @override(from: "old", label: "percent(50)") }`,
};
const { supergraphSdl } = composeServices(
  Object.entries(PARTIES).map(([name, sdl]) => ({ name, url: `http://${name}.test`, typeDefs: parse(LINK + sdl) })),
);

/** Whom a deferred fragment is asked of, as the plan has it. */
function askedLater(field: string, labels: readonly string[], drawn: number): string | undefined {
  const graph = planGraph(supergraphSdl!, new Set(labels));
  const compiled = graph.compile(parse(`{ jobs { id ... @defer(label: "later") { ${field} } } }`), undefined);
  const parted = graph.parting().inParts(compiled.drawn?.(drawn) ?? compiled, {});
  return parted?.plan.stages.find(({ fields }) => fields.some(({ name }) => name === field))?.role;
}

test.each([
  ['named', ['cohort'], 99, 'fresh'],
  ['named', [], 0, 'old'],
  ['half', [], 49, 'fresh'],
  ['half', [], 50, 'old'],
] as const)('deferred %s, with %j on and %d drawn, is asked of its owner: %s', (field, labels, drawn, owner) => {
  expect(askedLater(field, labels, drawn)).toBe(owner);
});
