import { decodeJwt } from 'jose';
import { askGraphOverHttp } from '#subgraphs/graphOverHttp.ts';
import { openStore } from '#subgraphs/repairer/store.ts';
import { startCreditWorker } from '#subgraphs/repairer/creditDesk.ts';
import { orgsOf } from './people/organisations.ts';
import { fetchToken } from './token.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { AskGraph } from '#subgraphs/askGraph.ts';
import type { Database } from '#subgraphs/database.ts';

/** Where the graph and the identity provider are, once they are up. */
export type Places = { url: string | null; issuer: string | null };

/** What members do in the graph of their own accord: repair chains ask lenders for credit. */
export function memberGraphs(places: Places, dataDir: string): ReadonlyMap<OrgId, AskGraph> {
  return new Map(
    orgsOf('repairer').map((org) => [
      org,
      askGraphOverHttp({ url: () => `${known(places.url)}/graphql`, token: keptToken(org, places, dataDir) }),
    ]),
  );
}

/** Tells lenders what they were not told yet, each repair chain its own. */
export function startCreditWorkers(
  graphs: ReadonlyMap<OrgId, AskGraph>,
  databases: ReadonlyMap<OrgId, Database>,
  report: (error: unknown) => void,
): { close(): Promise<void> } {
  const workers = [...graphs].map(([org, graph]) =>
    startCreditWorker({ store: openStore(databases.get(org)!), graph, now: () => new Date(), report }),
  );
  return { close: async () => void (await Promise.all(workers.map((worker) => worker.close()))) };
}

const EARLY_SECONDS = 30;

/** The same token until it is nearly over. */
function keptToken(org: OrgId, places: Places, dataDir: string): () => Promise<string> {
  let kept: { readonly token: string; readonly until: number } | null = null;
  return async () => {
    const now = Date.now() / 1_000;
    if (kept && now < kept.until) return kept.token;
    const token = await fetchToken({ issuer: known(places.issuer), org, dataDir });
    kept = { token, until: (decodeJwt(token).exp ?? now) - EARLY_SECONDS };
    return token;
  };
}

function known(place: string | null): string {
  if (place === null) throw new Error('the gateway is not up yet');
  return place;
}
