import { keptToken } from '#subgraphs/clientCredentials.ts';
import { askGraphOverHttp } from '#subgraphs/graphOverHttp.ts';
import { startOutbox } from '#subgraphs/outbox.ts';
import { parties } from '#subgraphs/parties.ts';
import { memberOrganisations } from './people/organisations.ts';
import { fetchToken } from './token.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { AskGraph } from '#subgraphs/askGraph.ts';
import type { Database } from '#subgraphs/database.ts';

/** Where the graph and the identity provider are, once they are up. */
export type Places = { url: string | null; issuer: string | null };

/** The members that do something in the graph of their own accord. */
export const clientMembers = memberOrganisations.filter(({ role }) => parties[role].outbox !== undefined);

/** How they ask it. */
export function memberGraphs(places: Places, dataDir: string): ReadonlyMap<OrgId, AskGraph> {
  return new Map(
    clientMembers.map(({ id: org }) => [
      org,
      askGraphOverHttp({
        url: () => `${known(places.url)}/graphql`,
        token: keptToken(() => fetchToken({ issuer: known(places.issuer), org, dataDir })),
      }),
    ]),
  );
}

/** Tells others what they were not told yet, each member by itself: repair chains lenders of credits, insurers repair chains of repairs. */
export function startOutboxes(
  graphs: ReadonlyMap<OrgId, AskGraph>,
  databases: ReadonlyMap<OrgId, Database>,
  report: (error: unknown) => void,
): { close(): Promise<void> } {
  const outboxes = clientMembers.map(({ id, role }) => {
    const { openStore, outbox } = parties[role];
    const desk = { store: openStore(databases.get(id)!), graph: graphs.get(id)!, now: () => new Date() };
    return startOutbox({ ...outbox!(desk), report });
  });
  return { close: async () => void (await Promise.all(outboxes.map((outbox) => outbox.close()))) };
}

function known(place: string | null): string {
  if (place === null) throw new Error('the gateway is not up yet');
  return place;
}
