import { composeServices } from '@apollo/composition';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { planGraph } from '#gateway/plan/operations.ts';

/** Each step from one interface to the next may go through every subgraph, for every type on its own. */
function crossed(subgraphs: number, types: number): string {
  const parties = Array.from({ length: subgraphs }, (_, at) => {
    const implementing = Array.from(
      { length: types },
      (_each, of) => `type T${of} implements Node @key(fields: "id") { id: ID! next: Node @shareable f${at}: Int }`,
    );
    const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
      type Query { node${at}: Node } interface Node { id: ID! next: Node f${at}: Int } ${implementing.join('\n')}`;
    return { name: `s${at}`, url: `http://s${at}`, typeDefs: parse(sdl) };
  });
  return composeServices(parties).supergraphSdl!;
}

const chain = (steps: number) => parse(`{ node0 { f0 ${'next { id f0 '.repeat(steps)} ${'}'.repeat(steps)} } }`);

test('an operation with more plans than anybody can look through is refused, and not planned until memory ends', () => {
  const graph = planGraph(crossed(2, 3));
  for (const steps of [3, 5, 12]) {
    expect(validate(graph.schema, chain(steps))).toEqual([]);
    expect(() => graph.compile(chain(steps), undefined)).toThrow(
      expect.objectContaining({ code: 'OPERATION_TOO_COMPLEX', detail: { limit: 'plans' } }),
    );
  }
});

test('so is one with more ways than an array can hold', () => {
  const graph = planGraph(crossed(2, 40));
  expect(() => graph.compile(chain(1), undefined)).toThrow(expect.objectContaining({ code: 'OPERATION_TOO_COMPLEX' }));
});

test('one step is planned, over whatever subgraphs', () => {
  const document = parse('{ node0 { f0 next { id f1 } } }');
  expect(planGraph(crossed(2, 3)).compile(document, undefined).plan.stages.length).toBeGreaterThan(1);
});
