import { issuerOf } from '#kernel/ids.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Members } from '#gateway/members.ts';
import type { GraphNode } from './graphNode.ts';

/** On whose behalf a processor may work: the list, sorted, and the same as one text. */
export type PrincipalList = { readonly orgs: readonly OrgId[]; readonly text: string };

/** What was found of an object, as long as it has this id and these above it. */
export type FoundPrincipals = {
  readonly id: unknown;
  readonly above: PrincipalList;
  readonly issuer: OrgId | undefined;
  readonly list: PrincipalList;
};

/** A processor works for the caller, or for the organisations that issued the records it is shown: an object's, and those around it. */
export class Principals {
  readonly #members: Members;
  readonly #caller: PrincipalList;
  readonly #lists = new Map<string, PrincipalList>();

  constructor(caller: OrgId, members: Members) {
    this.#members = members;
    this.#caller = { orgs: [caller], text: caller };
  }

  of(node: GraphNode): FoundPrincipals {
    const above = node.parent ? this.of(node.parent).list : this.#caller;
    const { id } = node.data;
    const known = node.principals;
    if (known && known.id === id && known.above === above) return known;
    const issuer = typeof id === 'string' ? issuerOf(id) : undefined;
    const adds = issuer !== undefined && !above.orgs.includes(issuer) && this.#members.find(issuer);
    const list = adds ? this.#listOf([...above.orgs, issuer]) : above;
    node.principals = { id, above, issuer, list };
    return node.principals;
  }

  #listOf(orgs: readonly OrgId[]): PrincipalList {
    const sorted = orgs.toSorted();
    const text = sorted.join();
    const list = this.#lists.get(text) ?? { orgs: sorted, text };
    this.#lists.set(text, list);
    return list;
  }
}
