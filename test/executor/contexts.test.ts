import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { openSupergraph } from '#gateway/supergraph.ts';
import { contexts } from './features/contexts.ts';
import { federation } from './federation.ts';
import { openData } from './openData.ts';
import type { Tamper } from './feature.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

function supergraphSdl(): string {
  const services = federation(contexts).parties.map((party) => ({ ...party, url: `http://${party.name}` }));
  return composeServices(services).supergraphSdl!;
}

test('objects of one context are asked about together, each entity once', async () => {
  const asked: string[] = [];
  const note: Tamper = (answer, text, { representations, ...values }) => {
    if (text.includes('price('))
      asked.push(JSON.stringify([Object.values(values), (representations as object[]).length]));
    return answer;
  };
  const query = '{ accounts { items { price } main { price } orders { lines { item { price } } } } }';
  await federation(contexts).ours({ says: 'noted', query, tamper: { accounts: note } });
  expect(new Set(asked)).toEqual(new Set(['[["EUR","de"],2]', '[["USD",null],1]']));
});

test.each([
  'query($contextualArgument_1_0: Int) { accounts { items { price(n: $contextualArgument_1_0) } } }',
  'query($contextualArgument: Int) { accounts { items { price(n: $contextualArgument) } } }',
])('a client has no variable that is called like a context’s: %s', async (query) => {
  await expect(federation(contexts).ours({ says: 'refused', query })).rejects.toMatchObject({
    code: 'OPERATION_UNSUPPORTED',
  });
});

test('a supergraph with contexts is opened; under consent it is not, and says why', async () => {
  const sdl = supergraphSdl();
  const supergraph = openSupergraph({ sdl }, quiet);
  await supergraph.inner.load();
  expect(() => supergraph.current().graph.compile(parse('{ accounts { items { price } } }'), undefined)).not.toThrow();
  await supergraph.inner.stop();
  const parties = Object.keys(contexts.parties);
  expect(() => openSupergraph({ sdl: openData(sdl, parties) }, quiet)).toThrow(/@fromContext, which is not judged/);
});
