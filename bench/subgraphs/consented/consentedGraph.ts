import { readKeyring } from '#gateway/pairwise/keyring.ts';
import { openPseudonyms, trueNames } from '#gateway/pairwise/pseudonyms.ts';
import { memberId } from '#kernel/ids.ts';
import { makeGraph } from '#bench/subgraphs/graph.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { Graph } from '#bench/subgraphs/graph.ts';

/** The organisation that answers under each role. */
export const memberOf = {
  customer: 'trust',
  repairer: 'repair-swift',
  manufacturer: 'maker-dawn',
  marketplace: 'market-plaza',
} as const;

/** The bench's keyring: its subgraphs and its gateways are processes of their own, and guard nothing. */
export const keyring = { keys: { 1: Buffer.alloc(32, 1).toString('base64url') }, writes: 1, of: {} };
export const pseudonyms = openPseudonyms(readKeyring(keyring));

/** The same data, but for the ids of people and reviews: they are issued by somebody, and as an organisation knows them. */
export function consentedGraph(copies = 1, names: Names = trueNames.of('')): Graph {
  const graph = makeGraph(copies);
  const issue = (by: string) => (each: { readonly id: string }) =>
    Object.assign(each, { id: names.seal(memberId(by, each.id)) });
  graph.users.forEach(issue(memberOf.customer));
  graph.reviews.forEach(issue(memberOf.repairer));
  return graph;
}
