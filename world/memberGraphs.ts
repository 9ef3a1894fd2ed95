import { decodeJwt } from 'jose';
import { askGraphOverHttp } from '#subgraphs/graphOverHttp.ts';
import { repairOutbox } from '#subgraphs/insurer/repairDesk.ts';
import { openStore as openInsurer } from '#subgraphs/insurer/store.ts';
import { startOutbox } from '#subgraphs/outbox.ts';
import { creditOutbox } from '#subgraphs/repairer/creditDesk.ts';
import { openStore as openRepairer } from '#subgraphs/repairer/store.ts';
import { orgsOf } from './people/organisations.ts';
import { fetchToken } from './token.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { AskGraph } from '#subgraphs/askGraph.ts';
import type { Database } from '#subgraphs/database.ts';

/** Where the graph and the identity provider are, once they are up. */
export type Places = { url: string | null; issuer: string | null };

/** The members that do something in the graph of their own accord. */
export const CLIENT_ROLES = ['repairer', 'insurer'] as const;

/** How they ask it. */
export function memberGraphs(places: Places, dataDir: string): ReadonlyMap<OrgId, AskGraph> {
  return new Map(
    CLIENT_ROLES.flatMap(orgsOf).map((org) => [
      org,
      askGraphOverHttp({ url: () => `${known(places.url)}/graphql`, token: keptToken(org, places, dataDir) }),
    ]),
  );
}

/** Tells others what they were not told yet, each member by itself: repair chains lenders of credits, insurers repair chains of repairs. */
export function startOutboxes(
  graphs: ReadonlyMap<OrgId, AskGraph>,
  databases: ReadonlyMap<OrgId, Database>,
  report: (error: unknown) => void,
): { close(): Promise<void> } {
  const of = (org: OrgId) => ({ graph: graphs.get(org)!, now: () => new Date() });
  const outboxes = [
    ...orgsOf('repairer').map((org) => creditOutbox({ store: openRepairer(databases.get(org)!), ...of(org) })),
    ...orgsOf('insurer').map((org) => repairOutbox({ store: openInsurer(databases.get(org)!), ...of(org) })),
  ].map((outbox) => startOutbox({ ...outbox, report }));
  return { close: async () => void (await Promise.all(outboxes.map((outbox) => outbox.close()))) };
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
