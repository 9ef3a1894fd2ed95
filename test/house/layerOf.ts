/**
 * Every file's layer, from the top: a file may import its own layer and those below. A path that ends in `/` is a
 * folder; `*` is any one name; the longer path wins. A new file that no line covers has to be given a line here.
 */
export const layers = {
  tests: ['test/'],
  doors: [
    'gateway/{main,config,server,registry,watchedFile,answerErrors,limits,auth,openGateway,openPlainGateway,supergraph}.ts',
    'gateway/{auditRoutes,consoleRoutes,admitRequest,frontDoor,hotRoad,knownDocuments,ledgerRoutes,accessRoutes,refuseInWords,ownExecutor}.ts',
    'gateway/transport/',
    'gateway/live/{liveDesk,liveRoad,liveSockets,memberEvents,readOperation,socketOf,streamTo,upgrade}.ts',
    'gateway/compliance/{exportFlows,flowsProgram}.ts',
    'gateway/pairwise/keyringCommand.ts',
    'gateway/audit/{fsck,witness,ledgerClient,readServed,writeExport,eraseSubject}.ts',
    'subgraphs/{serve,serveEvents,askTrust,graphOverHttp,clientCredentials,postgres,postgresBinaries,parties,runMember,remoteKeys}.ts',
    'subgraphs/customer/verifyReceipt.ts',
    'subgraphs/risk/scorecard/{fit,scoreFile}.ts',
    'subgraphs/insurer/ubiFactor.ts',
    'subgraphs/lender/replay.ts',
    'schema/compose.ts',
    'kernel/command.ts',
    'world/',
    'client/',
    'codegen/',
    'bench/',
    'console/',
    '{codegen,vitest.config}.ts',
    'install.mjs',
  ],
  assembly: [
    'gateway/{pipeline,statePurpose,members,knownOperations,keptForApollo,admission}.ts',
    'gateway/{release,plain,live,lease,access,compliance,events}/',
    'subgraphs/{member,memberEvents,door,signer,confirmReleases}.ts',
    'subgraphs/*/',
  ],
  storage: [
    'gateway/audit/',
    'gateway/release/{grantReader,readTogether,sittings}.ts',
    'gateway/lease/pgChangeFeed.ts',
    'gateway/events/eventLog.ts',
    'gateway/compliance/{flowRows,flowQuestions,consentQuestions,eventRows,glassRows}.ts',
    'subgraphs/customer/{effect,changeHub}.ts',
    'subgraphs/{database,eventBook,fillTables,keepFirst,keyedReads,outbox,party,listener,memberRequest,nudges,pooledClient}.ts',
    'subgraphs/*/{store,tables,migrations,loaders}.ts',
    'subgraphs/insurer/{lifeBook,repairBook}.ts',
    'subgraphs/repairer/{bookingBook,creditBook}.ts',
    'subgraphs/marketplace/saleBook.ts',
    'subgraphs/risk/watchBook.ts',
    'subgraphs/lender/{applicationBook,contractBook,decisionBook,reviewBook,serviceCreditBook,inKeyOrder}.ts',
    'subgraphs/customer/{consentBook,consentRows,lifeSteps,sweep,tenures,glassBook,glassRows,glassSteps}.ts',
  ],
  rules: [
    'gateway/{plan,consent,flows,intake,pairwise}/',
    'gateway/callerOf.ts',
    'gateway/audit/{record,frontier,subtrees,checkpointNote}.ts',
    'gateway/audit/{verifyTree,verifyNote,verifyGrowth,verifyRows,judgeCheckpoint,suspicion,evidence,verifyEvents}.ts',
    'gateway/{release,lease}/ports.ts',
    'gateway/events/eventEntry.ts',
    'gateway/compliance/{stopTimes,coverageOf,sqlText,csvText}.ts',
    'subgraphs/{askGraph,enforceReleases,fieldScopes,isUnreachable,bugReport,mutation}.ts',
    'subgraphs/*/rules/',
    'subgraphs/risk/scorecard/',
  ],
  kernel: ['kernel/', 'schema/'],
} as const satisfies Record<string, readonly string[]>;

export type Layer = keyof typeof layers;

export const fromTheTop = Object.keys(layers) as Layer[];

export type Line = { readonly layer: Layer; readonly path: string; readonly covers: RegExp; readonly depth: number };

export const lines: readonly Line[] = fromTheTop.flatMap((layer) =>
  layers[layer].map((path) => ({
    layer,
    path,
    covers: patternOf(path),
    depth: path.split('/').filter(Boolean).length,
  })),
);

/** The lines that decide: none for a file without a layer, two for one whose layer is not clear. */
export function linesFor(file: string): Line[] {
  const covering = lines.filter(({ covers }) => covers.test(file));
  const deepest = Math.max(...covering.map(({ depth }) => depth));
  return covering.filter(({ depth }) => depth === deepest);
}

export function layerOf(file: string): Layer | undefined {
  return linesFor(file)[0]?.layer;
}

function patternOf(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replaceAll('*', '[^/]+')
    .replaceAll(/\{([^}]+)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`);
  return new RegExp(`^${source}${path.endsWith('/') ? '' : '$'}`);
}
