import { issuerOf } from '#kernel/ids.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Members } from '#gateway/members.ts';
import type { GraphNode } from './graphNode.ts';

/** On whose behalf a processor may work, sorted; one object for each list. */
export type PrincipalList = {
  readonly orgs: readonly OrgId[];
  /** What is found of objects below, by the issuer of their id. */
  readonly below: Map<OrgId | undefined, FoundPrincipals>;
};

/** What was found of an object: one for all with these above them, and an id of this issuer. */
export type FoundPrincipals = {
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
    this.#caller = this.#listOf([caller]);
  }

  of(node: GraphNode): FoundPrincipals {
    const above = node.parent ? this.of(node.parent).list : this.#caller;
    const { id } = node.data;
    const known = node.principals;
    if (known && known.above === above && node.principalsBy === id) return known;
    node.principalsBy = id;
    return (node.principals = this.#with(above, typeof id === 'string' ? issuerOf(id) : undefined));
  }

  #with(above: PrincipalList, issuer: OrgId | undefined): FoundPrincipals {
    const known = above.below.get(issuer);
    if (known) return known;
    const adds = issuer !== undefined && !above.orgs.includes(issuer) && this.#members.find(issuer);
    const list = adds ? this.#listOf([...above.orgs, issuer].toSorted()) : above;
    const found = { above, issuer, list };
    above.below.set(issuer, found);
    return found;
  }

  #listOf(orgs: readonly OrgId[]): PrincipalList {
    const text = orgs.join();
    const list = this.#lists.get(text) ?? { orgs, below: new Map() };
    this.#lists.set(text, list);
    return list;
  }
}
