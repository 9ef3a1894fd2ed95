import { readFileSync } from 'node:fs';
import { print } from 'graphql';
import { withConsentSpec } from '#schema/subgraphSdl.ts';
import { fourSubgraphs } from '#bench/subgraphs/fourSubgraphs.ts';
import { memberOf } from './consentedGraph.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Role } from '#kernel/organisation.ts';
import type { Graph } from '#bench/subgraphs/graph.ts';
import type { NamedMember } from '#bench/subgraphs/fourSubgraphs.ts';

/** Who answers for which of the four subgraphs: a consented graph knows roles. */
const roleOf = {
  accounts: 'customer',
  reviews: 'repairer',
  products: 'manufacturer',
  inventory: 'marketplace',
} as const;

/** The four subgraphs with every field open or somebody's, as they are composed. */
export function consentedSdls(): Record<string, string> {
  const sdls = Object.values(roleOf).map((role) => [role, print(withConsentSpec(sdlOf(role)))] as const);
  return Object.fromEntries(sdls);
}

/** The same fast members under the names of their roles, each with ids of its own. They do not read the signed context: what is measured is the gateway. */
export function consentedSubgraphs(graphOf: (org: OrgId) => Graph): NamedMember[] {
  return Object.entries(roleOf).map(([name, role]) => {
    const member = fourSubgraphs(graphOf(memberOf[role])).find((each) => each.name === name)!;
    return { ...member, name: role, sdl: sdlOf(role).replaceAll(/^extend schema .*$/gm, '') };
  });
}

function sdlOf(role: Role): string {
  return readFileSync(new URL(`${role}.graphql`, import.meta.url), 'utf8');
}
