import { memberId } from '#kernel/ids.ts';
import { makeGraph } from '#bench/subgraphs/graph.ts';
import type { Graph } from '#bench/subgraphs/graph.ts';

/** The organisation that answers under each role. */
export const memberOf = {
  customer: 'trust',
  repairer: 'repair-swift',
  manufacturer: 'maker-dawn',
  marketplace: 'market-plaza',
} as const;

/** The same data, but for the ids of people and reviews: they name who issued them. */
export function consentedGraph(copies = 1): Graph {
  const graph = makeGraph(copies);
  const issue = (by: string) => (each: { readonly id: string }) => Object.assign(each, { id: memberId(by, each.id) });
  graph.users.forEach(issue(memberOf.customer));
  graph.reviews.forEach(issue(memberOf.repairer));
  return graph;
}
