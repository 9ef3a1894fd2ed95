import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export type BenchSubgraph = { readonly name: string; readonly sdl: string; readonly url: string };

/** The supergraph that every gateway serves. @throws AggregateError when the subgraphs do not compose */
export function composeBench(subgraphs: readonly BenchSubgraph[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new AggregateError(errors ?? [], 'the subgraphs of the bench do not compose');
  return supergraphSdl;
}
