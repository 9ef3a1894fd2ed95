import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { withoutSecurityPurpose } from '#gateway/plan/accessLinks.ts';
import { readCatalogue } from '#gateway/plan/catalogue.ts';
import { assertJudged } from '#gateway/plan/contextInputs.ts';
import { partyFlows } from '#gateway/plan/partyFlows.ts';
import { planGraph } from '#gateway/plan/operations.ts';
import { watchedFile } from './watchedFile.ts';
import { KnownOperations } from './knownOperations.ts';
import type { PartyFlow } from '#gateway/plan/partyFlows.ts';
import type { Operation, PlannedGraph } from '#gateway/plan/operations.ts';
import type { DocumentNode } from 'graphql';
import type { Members } from './members.ts';

export type LoadedGraph = {
  readonly graph: PlannedGraph;
  readonly compiled: PlannedGraph['compile'];
  /** Every flow between roles that the supergraph makes possible; read once, when first asked for. */
  readonly flows: () => readonly PartyFlow[];
  /** Operations that came before. */
  readonly known: KnownOperations;
  /** Where the supergraph itself says who its members are. */
  readonly members?: Members;
};

/** The supergraph in use, with its operations compiled once. `ApolloGateway` loads it, checks it and tells when it changes. */
export type Supergraph = {
  readonly inner: ApolloGateway;
  current(): LoadedGraph;
};

type Logger = { debug(m: string): void; info(m: string): void; warn(m: string): void; error(m: string): void };

export type SupergraphOptions = {
  readonly membersOf?: (sdl: string) => Members;
  /** Labels of `@override(label:)` that are on. */
  readonly overrideLabels?: readonly string[] | undefined;
};

/** @throws Error when the text is no supergraph */
export function openSupergraph(
  source: { sdl: string } | { file: string; watching: boolean },
  logger: Logger,
  { membersOf, overrideLabels = [] }: SupergraphOptions = {},
): Supergraph {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const inner = new ApolloGateway({
    supergraphSdl: 'sdl' in source ? servable(source.sdl) : fromFile(source, logger),
    // Fetches go through the release layer; nothing here ever sends one.
    buildService: () => ({ process: () => Promise.reject(new TypeError('only the release layer fetches')) }),
    logger,
  });
  let loaded: LoadedGraph | undefined;
  inner.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    const graph = planGraph(coreSupergraphSdl, new Set(overrideLabels));
    for (const label of overrideLabels)
      if (!graph.switched.includes(label)) logger.warn(`the supergraph has no @override(label: "${label}")`);
    loaded = {
      graph,
      flows: once(() => partyFlows(readCatalogue(coreSupergraphSdl))),
      compiled: onceADocument(graph.compile),
      known: new KnownOperations(),
      ...(membersOf && { members: membersOf(coreSupergraphSdl) }),
    };
  });
  return {
    inner,
    current() {
      if (!loaded) throw new TypeError('the supergraph is not loaded yet');
      return loaded;
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What `ApolloGateway` accepts of what can be served. @throws TypeError when nobody would judge something that is to be judged */
function servable(sdl: string): string {
  assertJudged(readCatalogue(sdl));
  return withoutSecurityPurpose(sdl);
}

/** Reads the file, and again whenever it changes; a text that does not compose leaves the one before in use. */
function fromFile({ file, watching }: { file: string; watching: boolean }, logger: Logger) {
  const read = async () => servable(await readFile(file, 'utf8'));
  return async ({ update }: { update: (sdl: string) => void }) => {
    if (!watching) return { supergraphSdl: await read() };
    const watcher = watchedFile(file, () => {
      read()
        .then(update)
        .catch((error: unknown) => logger.error(`supergraph not reloaded: ${String(error)}`));
    });
    return { supergraphSdl: await read(), cleanup: () => Promise.resolve(watcher.close()) };
  };
}

/** Apollo Server hands out the same document for the same text as long as it remembers it, and so is it here. */
function onceADocument(compile: PlannedGraph['compile']): PlannedGraph['compile'] {
  const known = new WeakMap<DocumentNode, Map<string | undefined, Operation>>();
  return (document, operationName) => {
    const operations = known.get(document) ?? new Map<string | undefined, Operation>();
    known.set(document, operations);
    const operation = operations.get(operationName) ?? compile(document, operationName);
    operations.set(operationName, operation);
    return operation;
  };
}
