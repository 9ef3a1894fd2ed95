import { composeServices } from '@apollo/composition';
import Fastify from 'fastify';
import { graphql } from 'graphql';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { openPlainGateway } from '#gateway/openPlainGateway.ts';
import type { FastifyInstance } from 'fastify';
import type { Answer, Party } from './federation.ts';
import type { Case, Feature, World } from './feature.ts';

/** A federation whose parties and gateway each have a door of their own. */
export type Served = AsyncDisposable & { readonly ask: (operation: Case) => Promise<Answer> };

type Stage = { world: World };

/** Serves the feature's parties and a gateway before them over HTTP, on loopback. */
export async function served(feature: Feature, parties: readonly Party[]): Promise<Served> {
  const stage: Stage = { world: feature.world() };
  const doors = await Promise.all(parties.map((party) => openParty(party, stage)));
  const sdl = compose(parties, doors);
  const folder = mkdtempSync(join(tmpdir(), 'chelian-served-'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, sdl);
  const logger = pino({ level: 'silent' });
  const gateway = await openPlainGateway({ file, sdl, logger, port: 0, host: '127.0.0.1' });
  return {
    ask: async ({ query, variables, operationName }) => {
      stage.world = feature.world();
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      });
      return (await response.json()) as Answer;
    },
    async [Symbol.asyncDispose]() {
      await gateway.close();
      await Promise.all(doors.map(({ app }) => app.close()));
      rmSync(folder, { recursive: true });
    },
  };
}

async function openParty({ name, schema }: Party, stage: Stage): Promise<{ app: FastifyInstance; url: string }> {
  const app = Fastify({ onProtoPoisoning: 'ignore' });
  app.post('/graphql', ({ body }) => {
    const { query, variables } = body as { query: string; variables: Record<string, unknown> };
    const contextValue = { world: stage.world, party: name };
    return graphql({ schema, source: query, variableValues: variables, contextValue });
  });
  return { app, url: `${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql` };
}

function compose(parties: readonly Party[], doors: readonly { readonly url: string }[]): string {
  const { supergraphSdl } = composeServices(parties.map((party, i) => ({ ...party, url: doors[i]!.url })));
  return supergraphSdl!;
}
