import { issuerOf } from '#kernel/ids.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Members } from '#gateway/members.ts';
import type { GraphNode } from './graphNode.ts';

/** On whose behalf a processor may work, sorted; one object for each list. */
export type PrincipalList = {
  readonly orgs: readonly OrgId[];
  /** The lists with one more issuer. */
  readonly with: Map<OrgId, PrincipalList>;
};

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
    this.#caller = this.#listOf([caller]);
  }

  of(node: GraphNode): FoundPrincipals {
    const above = node.parent ? this.of(node.parent).list : this.#caller;
    const { id } = node.data;
    const known = node.principals;
    if (known && known.id === id && known.above === above) return known;
    const issuer = typeof id === 'string' ? issuerOf(id) : undefined;
    const list = issuer === undefined ? above : this.#with(above, issuer);
    node.principals = { id, above, issuer, list };
    return node.principals;
  }

  #with(above: PrincipalList, issuer: OrgId): PrincipalList {
    const known = above.with.get(issuer);
    if (known) return known;
    const adds = !above.orgs.includes(issuer) && this.#members.find(issuer);
    const list = adds ? this.#listOf([...above.orgs, issuer].toSorted()) : above;
    above.with.set(issuer, list);
    return list;
  }

  #listOf(orgs: readonly OrgId[]): PrincipalList {
    const text = orgs.join();
    const list = this.#lists.get(text) ?? { orgs, with: new Map() };
    this.#lists.set(text, list);
    return list;
  }
}
