import { issuerOf } from '#kernel/ids.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Gate } from './gate.ts';
import type { GraphNode } from './graphNode.ts';

/** The members that a route rule names, given what is known of the object. */
export function routed(gate: Gate, role: string, node: GraphNode): readonly Organisation[] {
  const { catalogue, members, caller } = gate.options;
  const all = members.ofRole(role);
  const only = (org: OrgId | undefined) => all.filter((member) => member.id === org);
  const route = catalogue.typeRoute(node.type, role);
  if (!route) return catalogue.linked ? [] : all;
  switch (route.by) {
    case 'ID':
      return only(typeof node.data['id'] === 'string' ? issuerOf(node.data['id']) : undefined);
    case 'WMI':
      return typeof node.data['vin'] === 'string' ? only(members.byVin(node.data['vin'])?.id) : [];
    case 'HOME':
      return node.subject?.kind === 'person' ? only(issuerOf(node.subject.id)) : [];
    case 'RELATED':
      return all.filter((member) => gate.related(node).has(member.id));
    case 'CALLER':
      return only(caller.org);
    case 'ALL':
    case 'OWN':
      return all;
    case 'ORG':
      return [];
  }
}
